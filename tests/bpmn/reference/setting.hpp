#pragma once
// HUIYIN_SEED: where to begin. HUIYIN_ROUNDS: how many diagrams, in place of what the suite has time for.

#include <cstdlib>

namespace huiyin::reference {

[[nodiscard]] inline unsigned setting(const char* name, unsigned otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : static_cast<unsigned>(std::strtoul(text, nullptr, 10));
}

}  // namespace huiyin::reference
