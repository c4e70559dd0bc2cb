#include "inspection/evidence/records.hpp"

#include <fmt/format.h>

#include "store/row.hpp"

namespace huiyin::evidence {
namespace {

/// Where each kind of subject lives. Other nouns' tables are read here and nowhere written.
struct Home {
  SubjectKind kind;
  std::string_view table;
  std::string_view locked;     // nothing may be added or taken away any more
  std::string_view unit_sees;  // what was sent to the unit
};
constexpr Home homes[] = {
    {SubjectKind::paper, "paper", "s.state IN ('signed', 'dropped')", "1 = 0"},
    {SubjectKind::finding, "finding", "s.state = 'closed'",
     "EXISTS (SELECT 1 FROM feedback f WHERE f.engagement_id = s.engagement_id"
     " AND f.state IN ('delivered', 'received'))"},
    {SubjectKind::material, "material", "s.state = 'returned'", "1 = 1"},
    {SubjectKind::immediate, "immediate", "s.state IN ('checked', 'closed', 'rejected')",
     "s.state IN ('notified', 'rectified', 'checked', 'closed')"},
    {SubjectKind::confirmation, "confirmation", "s.state IN ('agreed', 'resolved')", "1 = 1"},
    {SubjectKind::order, "supervision_order", "s.state = 'closed'", "1 = 1"},
};

const Home& home_of(SubjectKind kind) {
  for (const Home& home : homes)
    if (home.kind == kind) return home;
  throw std::logic_error("a kind of evidence subject without a table");
}

// Numbers are counted beside the records, because a detached record must not give its number away again.
void issue_number(store::Connection& connection, const json::object& data, const Stamp& stamp) {
  static const Applier insert = inserts_into("evidence");
  insert(connection, data, stamp);
  connection
      .prepare(
          "INSERT INTO evidence_counter (engagement_id, issued) VALUES (?, 1)"
          " ON CONFLICT (engagement_id) DO UPDATE SET issued = evidence_counter.issued + 1")
      .with(std::string_view(data.at("engagement_id").as_string()))
      .run();
}

}  // namespace

std::int64_t evidence_count(store::Connection& connection, const EngagementId& engagement,
                            std::string_view subject_kind, std::string_view subject) {
  return store::number(
      connection,
      "SELECT COUNT(*) FROM evidence WHERE engagement_id = ? AND subject_kind = ? AND subject_id = ?",
      engagement, subject_kind, subject);
}

std::optional<Evidence> find_evidence(store::Connection& connection, const EngagementId& engagement,
                                      const EvidenceId& id) {
  return store::find<Evidence>(connection, "WHERE engagement_id = ? AND id = ?", engagement, id);
}

bool is_attached(store::Connection& connection, const Attach& command) {
  return store::number(connection,
                       "SELECT COUNT(*) FROM evidence WHERE engagement_id = ? AND subject_kind = ?"
                       " AND subject_id = ? AND hash = ?",
                       command.engagement, command.subject_kind, command.subject,
                       std::string_view(command.hash.value)) > 0;
}

std::string next_number(store::Connection& connection, const EngagementId& engagement) {
  const auto numbers = store::texts(connection, "SELECT number FROM engagement WHERE id = ?", engagement);
  const auto issued =
      store::number(connection, "SELECT issued FROM evidence_counter WHERE engagement_id = ?", engagement);
  return fmt::format("{}-ZJ-{:04}", numbers.empty() ? std::string() : numbers.front(), issued + 1);
}

Standing standing_of(store::Connection& connection, const EngagementId& engagement, SubjectKind kind,
                     std::string_view subject, Eyes eyes) {
  const Home& home = home_of(kind);
  store::Statement found = connection.prepare(fmt::format(
      "SELECT CASE WHEN {} THEN 1 ELSE 0 END FROM {} s WHERE s.engagement_id = ? AND s.id = ? AND {}",
      home.locked, home.table, eyes == Eyes::unit ? home.unit_sees : "1 = 1"));
  found.with(engagement.value, subject);
  if (!found.step()) return Standing::absent;
  return found.integer(0) != 0 ? Standing::locked : Standing::open;
}

void remember_blob(store::Connection& connection, std::string_view hash, std::int64_t size, Instant at) {
  connection
      .prepare("INSERT INTO blob (hash, size, stored_at) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING")
      .with(hash, size, at.text())
      .run();
}

bool knows_blob(store::Connection& connection, std::string_view hash, std::int64_t size) {
  return store::number(connection, "SELECT COUNT(*) FROM blob WHERE hash = ? AND size = ?", hash, size) > 0;
}

void register_facts(Registry& registry) {
  registry.fact("evidence.attached", issue_number);
  registry.fact("evidence.detached", deletes_from("evidence"));
  // Written when a file arrives, before any command speaks of it.
  registry.volatile_table("blob");
}

}  // namespace huiyin::evidence
