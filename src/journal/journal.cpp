#include "journal/journal.hpp"

#include <fmt/format.h>

#include <boost/json.hpp>

#include "crypto/hash.hpp"

namespace huiyin::journal {

std::string hash_of(const Entry& entry) {
  std::string text;
  text.reserve(entry.facts.size() + 400);
  const auto add = [&](std::string_view part) {
    text += std::to_string(part.size());
    text += ':';
    text += part;
  };
  add(entry.previous);
  add(entry.stream);
  add(std::to_string(entry.sequence));
  add(entry.at);
  add(entry.account);
  add(entry.command);
  add(entry.command_id);
  add(entry.facts);
  return crypto::sha256(text);
}

const std::string& origin() {
  static const std::string zeros(64, '0');
  return zeros;
}

Entry read_entry(const store::Statement& row) {
  return Entry{.stream = std::string(row.text(0)),
               .sequence = row.integer(1),
               .at = std::string(row.text(2)),
               .account = std::string(row.text(3)),
               .command = std::string(row.text(4)),
               .command_id = std::string(row.text(5)),
               .facts = std::string(row.text(6)),
               .previous = std::string(row.text(7)),
               .hash = std::string(row.text(8)),
               .position = row.integer(9)};
}

Journal::Head& Journal::head(store::Connection& connection, const std::string& stream) {
  if (const auto known = heads_.find(stream); known != heads_.end()) return known->second;
  store::Statement last = connection.prepare(
      "SELECT sequence, hash FROM journal WHERE stream = ? ORDER BY sequence DESC LIMIT 1");
  last.with(stream);
  Head head{0, origin()};
  if (last.step()) head = Head{last.integer(0), std::string(last.text(1))};
  return heads_.emplace(stream, std::move(head)).first->second;
}

std::int64_t Journal::last_position(store::Connection& connection) {
  if (!last_position_) {
    store::Statement last = connection.prepare("SELECT COALESCE(MAX(position), 0) FROM journal");
    last.step();
    last_position_ = last.integer(0);
  }
  return *last_position_;
}

std::int64_t Journal::append(store::Connection& connection, Entry& entry,
                             const std::vector<std::string>& subjects) {
  Head& end = head(connection, entry.stream);
  entry.sequence = end.sequence + 1;
  entry.previous = end.hash;
  entry.hash = hash_of(entry);
  entry.position = last_position(connection) + 1;
  store::Statement insert = connection.prepare(
      "INSERT INTO journal (position, stream, sequence, at, account, command, command_id, facts, previous,"
      " hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  insert.bind(1, entry.position).bind_lasting(2, entry.stream).bind(3, entry.sequence);
  insert.bind_lasting(4, entry.at).bind_lasting(5, entry.account).bind_lasting(6, entry.command);
  if (!entry.command_id.empty()) insert.bind_lasting(7, entry.command_id);  // unbound: NULL
  insert.bind_lasting(8, entry.facts).bind_lasting(9, entry.previous).bind_lasting(10, entry.hash);
  insert.run();
  for (const std::string& subject : subjects)
    connection.prepare("INSERT OR IGNORE INTO journal_subject (stream, subject, position) VALUES (?, ?, ?)")
        .with(entry.stream, subject, entry.position)
        .run();
  end = Head{entry.sequence, entry.hash};
  last_position_ = entry.position;
  return entry.sequence;
}

std::optional<Entry> Journal::carried_out(store::Connection& connection, std::string_view command_id) {
  store::Statement found =
      connection.prepare(fmt::format("SELECT {} FROM journal WHERE command_id = ?", entry_columns));
  found.with(command_id);
  if (!found.step()) return std::nullopt;
  return read_entry(found);
}

void Journal::checkpoint(store::Connection& connection, const crypto::NodeKey& key, Instant now) {
  store::Statement newest = connection.prepare(
      "SELECT (SELECT MAX(position) FROM journal), (SELECT COALESCE(MAX(position), 0) FROM checkpoint)");
  newest.step();
  const std::int64_t position = newest.integer(0);
  if (position <= newest.integer(1)) return;
  boost::json::object heads;
  store::Statement rows = connection.prepare(
      "SELECT stream, sequence, hash FROM journal j WHERE sequence ="
      " (SELECT MAX(sequence) FROM journal k WHERE k.stream = j.stream) ORDER BY stream");
  while (rows.step())
    heads[rows.text(0)] = {{"sequence", rows.integer(1)}, {"hash", std::string(rows.text(2))}};
  const std::string text = boost::json::serialize(heads);
  const std::string at = now.text();
  connection
      .prepare("INSERT INTO checkpoint (position, at, heads, public_key, signature) VALUES (?, ?, ?, ?, ?)")
      .with(position, at, text, key.public_key(), key.sign(std::to_string(position) + at + text))
      .run();
}

}  // namespace huiyin::journal
