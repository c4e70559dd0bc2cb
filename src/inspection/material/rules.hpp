#pragma once

#include <optional>

#include "inspection/material/model.hpp"
#include "spine/rule.hpp"

namespace huiyin::material {

struct RequestState {
  std::optional<engagement::Engagement> engagement;
  int next_ordinal = 1;
};
struct MaterialState {
  std::optional<Material> material;
};

extern const Rule<Request, RequestState> request;
extern const Rule<Provide, MaterialState> provide;
extern const Rule<Review, MaterialState> review;
extern const Rule<Return, MaterialState> give_back;

}  // namespace huiyin::material
