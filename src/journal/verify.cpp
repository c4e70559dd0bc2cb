#include "journal/verify.hpp"

#include <fmt/format.h>

#include <boost/json.hpp>
#include <map>

#include "crypto/node_key.hpp"
#include "journal/journal.hpp"

namespace huiyin::journal {
namespace {

struct Head {
  std::int64_t sequence = 0;
  std::string hash = origin();
};
using Heads = std::map<std::string, Head, std::less<>>;

std::string signed_heads(const Heads& heads) {
  boost::json::object object;
  for (const auto& [stream, head] : heads)
    object[stream] = {{"sequence", head.sequence}, {"hash", head.hash}};
  return boost::json::serialize(object);
}

const char* entry_fault(const Entry& entry, const Head& before) {
  if (entry.sequence != before.sequence + 1) return "sequence_gap";
  if (entry.previous != before.hash) return "previous_wrong";
  if (entry.hash != hash_of(entry)) return "hash_wrong";
  return nullptr;
}

}  // namespace

Verdict verify(store::Connection& connection, const std::string& public_key) {
  Verdict verdict;
  Heads heads;
  std::string key = public_key;
  store::Statement checkpoints = connection.prepare(
      "SELECT position, at, heads, public_key, signature FROM checkpoint ORDER BY position");
  bool checkpoint_waits = checkpoints.step();
  std::int64_t last = 0;
  const auto check_checkpoints_before = [&](std::int64_t position) {
    while (checkpoint_waits && !verdict.fault && checkpoints.integer(0) < position) {
      const std::string at(checkpoints.text(1));
      const std::string text(checkpoints.text(2));
      const std::string signer(checkpoints.text(3));
      if (key.empty()) key = signer;
      const char* what = nullptr;
      if (signer != key) {
        what = "key_changed";
      } else if (!crypto::signature_holds(signer, std::to_string(checkpoints.integer(0)) + at + text,
                                          checkpoints.text(4))) {
        what = "checkpoint_signature";
      } else if (text != signed_heads(heads) || checkpoints.integer(0) != last) {
        what = "checkpoint_head";
      }
      if (what != nullptr) verdict.fault = Verdict::Fault{checkpoints.integer(0), {}, 0, what};
      ++verdict.checkpoints;
      verdict.unsigned_entries = 0;
      checkpoint_waits = checkpoints.step();
    }
  };
  // The hash does not cover the position; but they follow one another without a gap, so a changed one shows.
  // It is told last: whatever else is wrong there says more.
  std::optional<Verdict::Fault> gap;
  store::Statement rows =
      connection.prepare(fmt::format("SELECT {} FROM journal ORDER BY position", entry_columns));
  while (!verdict.fault && rows.step()) {
    const Entry entry = read_entry(rows);
    check_checkpoints_before(entry.position);
    if (verdict.fault) break;
    Head& before = heads[entry.stream];
    if (const char* what = entry_fault(entry, before)) {
      verdict.fault = Verdict::Fault{entry.position, entry.stream, entry.sequence, what};
      break;
    }
    before = Head{entry.sequence, entry.hash};
    if (!gap && entry.position != last + 1)
      gap = Verdict::Fault{entry.position, entry.stream, entry.sequence, "position_gap"};
    last = entry.position;
    ++verdict.entries;
    ++verdict.unsigned_entries;
  }
  if (!verdict.fault) check_checkpoints_before(INT64_MAX);
  if (!verdict.fault) verdict.fault = gap;
  verdict.streams = static_cast<std::int64_t>(heads.size());
  return verdict;
}

}  // namespace huiyin::journal
