#pragma once
// Every record again from the journal, and the comparison with the live tables, row by row.

#include <cstdint>
#include <string>

#include "spine/registry.hpp"
#include "store/connection.hpp"

namespace huiyin::cli {

/// Applies the live journal to an empty database; says how many entries.
[[nodiscard]] std::int64_t recreate(const Registry& registry, store::Connection& live,
                                    store::Connection& rebuilt);

struct Comparison {
  std::int64_t entries = 0;
  std::int64_t tables = 0;
  std::int64_t rows = 0;
  std::string difference;  // "table: row" of the first that differs; empty where nothing does
};
/// Compares every table that facts write; secrets, sessions and checkpoints are no facts.
[[nodiscard]] Comparison compare(const Registry& registry, store::Connection& live,
                                 store::Connection& rebuilt);

}  // namespace huiyin::cli
