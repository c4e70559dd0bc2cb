#pragma once

#include <optional>

#include "inspection/evidence/model.hpp"
#include "spine/rule.hpp"

namespace huiyin::evidence {

/// A subject may be unknown, known, or known and beyond change.
enum class Standing { absent, open, locked };

struct AttachState {
  Standing subject = Standing::absent;
  bool blob_known = false;
  bool attached_already = false;
  std::string next_number;
};
struct DetachState {
  std::optional<Evidence> evidence;
  Standing subject = Standing::absent;
};

extern const Rule<Attach, AttachState> attach;
extern const Rule<Detach, DetachState> detach;

}  // namespace huiyin::evidence
