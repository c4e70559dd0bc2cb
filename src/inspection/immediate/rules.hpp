#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "inspection/immediate/payload.hpp"
#include "spine/rule.hpp"

namespace huiyin::immediate {

struct ProposeState {
  std::optional<engagement::Engagement> engagement;
  bool paper_found = false;
  int next_ordinal = 1;
};
struct SubjectState {
  std::optional<Immediate> immediate;
};
struct RectifyState {
  std::optional<Immediate> immediate;
  std::int64_t evidence_count = 0;
};

/// Whose approval a state waits for; empty where it waits for none.
[[nodiscard]] std::optional<Role> awaited_role(State state);

extern const Rule<Propose, ProposeState> propose;
extern const Rule<Approve, SubjectState> approve;
extern const Rule<Reject, SubjectState> reject;
extern const Rule<Notify, SubjectState> notify;
extern const Rule<Rectify, RectifyState> rectify;
extern const Rule<Check, SubjectState> check;
extern const Rule<Close, SubjectState> close;

}  // namespace huiyin::immediate
