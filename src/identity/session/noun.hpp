#pragma once
// The noun's door: everything the registry learns of `session`.

#include "identity/session/sessions.hpp"

namespace huiyin::session {

inline void register_noun(Registry& registry) {
  register_sessions(registry);
}

}  // namespace huiyin::session
