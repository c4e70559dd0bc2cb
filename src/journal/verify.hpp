#pragma once
// Walk every chain and checkpoint, offline, and name the first thing that does not hold.

#include <cstdint>
#include <optional>
#include <string>

#include "store/connection.hpp"

namespace huiyin::journal {

struct Verdict {
  std::int64_t entries = 0;
  std::int64_t streams = 0;
  std::int64_t checkpoints = 0;
  std::int64_t unsigned_entries = 0;  // after the last checkpoint: chained, but no signature covers them yet
  struct Fault {
    std::int64_t position = 0;
    std::string stream;
    std::int64_t sequence = 0;
    /// hash_wrong, previous_wrong, sequence_gap, position_gap, checkpoint_signature, checkpoint_head,
    /// key_changed
    std::string what;
  };
  std::optional<Fault> fault;
};

/// `public_key`: the node's key where it is known from outside the database; empty accepts the first
/// checkpoint's.
[[nodiscard]] Verdict verify(store::Connection& connection, const std::string& public_key);

}  // namespace huiyin::journal
