// Any byte of any column of any entry or checkpoint, changed: verify says so.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <unistd.h>

#include <fmt/format.h>

#include "crypto/hash.hpp"
#include "journal/journal.hpp"
#include "journal/verify.hpp"
#include "store/row.hpp"
#include "store/schema.hpp"

namespace huiyin::journal {
namespace {

constexpr int entries = 12;

/// A journal in memory, and the public half of the key that signed it.
struct Written {
  store::Connection connection{":memory:", store::Access::write};
  std::string public_key;
};

Written& journal_of_three_streams() {
  static Written written;
  if (!written.public_key.empty()) return written;
  crypto::start();
  const auto folder = std::filesystem::temp_directory_path() / fmt::format("huiyin-flip-{}", ::getpid());
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  store::migrate(written.connection, store::schema_steps());
  const auto key = crypto::NodeKey::load_or_make(folder / "node.key");
  written.public_key = key.public_key();
  const Instant now = *Instant::parse("2020-05-20T01:00:00Z");
  Journal journal;
  for (int i = 0; i < entries; ++i) {
    Entry entry;
    entry.stream = i % 3 == 0 ? "group" : "engagement-" + std::to_string(i % 3);
    entry.at = now.text();
    entry.account = "somebody";
    entry.command = "paper.sign";
    entry.command_id = "key-" + std::to_string(i);
    entry.facts = R"([{"fact":"paper.signed","data":{"id":")" + std::to_string(i) + "\"}}]";
    journal.append(written.connection, entry, {std::to_string(i)});
    if (i % 4 == 3) Journal::checkpoint(written.connection, key, now);
  }
  std::filesystem::remove_all(folder);
  written.connection.execute(
      "DROP TRIGGER journal_is_never_changed; DROP TRIGGER checkpoint_is_never_changed;");
  return written;
}

void set(store::Connection& connection, const std::string& table, const std::string& column,
         std::int64_t position, const std::string& bytes) {
  connection.prepare(fmt::format("UPDATE {} SET {} = ? WHERE position = ?", table, column))
      .with(bytes, position)
      .run();
}

RC_GTEST_PROP(Journal, AnyFlippedBitIsFound, ()) {
  Written& written = journal_of_three_streams();
  const bool in_checkpoint = *rc::gen::inRange(0, 4) == 0;
  const std::string table = in_checkpoint ? "checkpoint" : "journal";
  const std::string column = *rc::gen::elementOf(
      in_checkpoint ? std::vector<std::string>{"at", "heads", "public_key", "signature"}
                    : std::vector<std::string>{"stream", "at", "account", "command", "command_id", "facts",
                                               "previous", "hash"});
  const std::int64_t position =
      in_checkpoint ? 4 * *rc::gen::inRange(1, 4) : *rc::gen::inRange(1, entries + 1);
  const std::string before =
      store::texts(written.connection,
                   fmt::format("SELECT {} FROM {} WHERE position = {}", column, table, position))
          .at(0);
  std::string after = before;
  const auto at = *rc::gen::inRange<std::size_t>(0, after.size());
  after[at] = static_cast<char>(after[at] ^ (1 << *rc::gen::inRange(0, 8)));
  // The key of another entry: that the database itself refuses.
  RC_PRE(column != "command_id" ||
         store::number(written.connection, "SELECT COUNT(*) FROM journal WHERE command_id = ?",
                       std::string_view(after)) == 0);
  set(written.connection, table, column, position, after);
  const Verdict verdict = verify(written.connection, written.public_key);
  set(written.connection, table, column, position, before);
  RC_LOG() << table << "." << column << " at " << position << ", byte " << at << "\n";
  RC_ASSERT(verdict.fault.has_value());
  RC_ASSERT(!verify(written.connection, written.public_key).fault.has_value());
}

RC_GTEST_PROP(Journal, AMovedEntryIsFound, ()) {
  Written& written = journal_of_three_streams();
  const std::string column = *rc::gen::elementOf(std::vector<std::string>{"sequence", "position"});
  const int position = *rc::gen::inRange(1, entries + 1);
  const int by = *rc::gen::elementOf(std::vector<int>{100, 1000, -100});
  const auto move = [&](int where, int shift) {
    written.connection.execute(
        fmt::format("UPDATE journal SET {0} = {0} + {1} WHERE position = {2}", column, shift, where));
  };
  move(position, by);
  const Verdict verdict = verify(written.connection, written.public_key);
  move(column == "position" ? position + by : position, -by);
  RC_LOG() << column << " of " << position << " by " << by << "\n";
  RC_ASSERT(verdict.fault.has_value());
}

RC_GTEST_PROP(Journal, TwoEntriesThatChangePlacesAreFound, ()) {
  Written& written = journal_of_three_streams();
  const int first = *rc::gen::inRange(1, entries);
  const auto swap = [&] {
    written.connection.execute(
        fmt::format("UPDATE journal SET position = 1000 WHERE position = {0};"
                    "UPDATE journal SET position = {0} WHERE position = {1};"
                    "UPDATE journal SET position = {1} WHERE position = 1000;",
                    first, first + 1));
  };
  swap();
  const Verdict verdict = verify(written.connection, written.public_key);
  swap();
  // Across streams an order is claimed only by a checkpoint between the two.
  if (first % 4 == 0) RC_ASSERT(verdict.fault.has_value());
}

}  // namespace
}  // namespace huiyin::journal
