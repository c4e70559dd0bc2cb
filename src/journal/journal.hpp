#pragma once
// Append to the journal: one hash chain per stream. Used on the writer's thread only.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/date.hpp"
#include "crypto/node_key.hpp"
#include "store/connection.hpp"

namespace huiyin::journal {

struct Entry {
  std::string stream;
  std::int64_t sequence = 0;
  std::string at;
  std::string account;
  std::string command;
  std::string command_id;  // empty: none given
  std::string facts;       // JSON text
  std::string previous;
  std::string hash;
  std::int64_t position = 0;
};

/// What the chain covers, in one unambiguous text: every part is preceded by its length.
[[nodiscard]] std::string hash_of(const Entry& entry);
/// The hash before a stream's first entry.
[[nodiscard]] const std::string& origin();

class Journal {
 public:
  /// Numbers, chains and writes the entry; `subjects` are the ids it speaks of. Returns its sequence.
  std::int64_t append(store::Connection& connection, Entry& entry, const std::vector<std::string>& subjects);
  /// The entry made by this idempotency key, if the command was carried out before.
  [[nodiscard]] static std::optional<Entry> carried_out(store::Connection& connection,
                                                        std::string_view command_id);
  /// Signs all chain heads; does nothing when nothing was appended since the last one.
  static void checkpoint(store::Connection& connection, const crypto::NodeKey& key, Instant now);
  /// Forgets what it knows of the chains' ends: after a rollback the database knows better.
  void forget() {
    heads_.clear();
    last_position_.reset();
  }

 private:
  struct Head {
    std::int64_t sequence = 0;
    std::string hash;
  };
  Head& head(store::Connection& connection, const std::string& stream);
  std::int64_t last_position(store::Connection& connection);
  std::unordered_map<std::string, Head> heads_;
  std::optional<std::int64_t> last_position_;
};

[[nodiscard]] Entry read_entry(const store::Statement& row);
inline constexpr std::string_view entry_columns =
    "stream, sequence, at, account, command, command_id, facts, previous, hash, position";

}  // namespace huiyin::journal
