#include "inspection/engagement/records.hpp"

#include "store/row.hpp"

namespace huiyin::engagement {

std::optional<Engagement> find_engagement(store::Connection& connection, const EngagementId& id) {
  return store::find<Engagement>(connection, "WHERE id = ?", id);
}

std::vector<Engagement> engagements_of(store::Connection& connection, const RoundId& round) {
  return store::select<Engagement>(connection, "WHERE round_id = ? ORDER BY number", round);
}

std::vector<Engagement> engagements_of(store::Connection& connection, const TeamId& team) {
  return store::select<Engagement>(connection, "WHERE team_id = ? ORDER BY number", team);
}

std::vector<Liaison> liaisons_of(store::Connection& connection, const EngagementId& id) {
  store::Statement rows = connection.prepare(
      "SELECT a.id, a.name, a.person_id, p.name FROM account_grant g JOIN account a ON a.id = g.account_id"
      " LEFT JOIN person p ON p.id = a.person_id"
      " WHERE g.scope = ? AND g.role = 'unit_liaison' AND g.scope_kind = 'engagement' ORDER BY a.name");
  rows.with(std::string_view(id.value));
  std::vector<Liaison> found;
  while (rows.step()) {
    Liaison& liaison = found.emplace_back();
    store::read_column(rows, 0, liaison.account);
    store::read_column(rows, 1, liaison.account_name);
    store::read_column(rows, 2, liaison.person);
    store::read_column(rows, 3, liaison.name);
  }
  return found;
}

OpenWork open_work(store::Connection& connection, const EngagementId& id) {
  const auto count = [&](std::string_view rows) {
    std::string sql = "SELECT COUNT(*) FROM ";
    sql += rows;
    return store::number(connection, sql, id);
  };
  return {
      .materials_outstanding =
          count("material WHERE engagement_id = ? AND state IN ('provided', 'reviewed')"),
      .papers_in_review =
          count("paper WHERE engagement_id = ? AND state IN ('submitted', 'reviewed', 'discussed')"),
      .tasks_open = count("task WHERE engagement_id = ? AND state = 'open'"),
      .findings_open = count("finding WHERE engagement_id = ? AND state <> 'closed'"),
      .immediates_open = count("immediate WHERE engagement_id = ? AND state NOT IN ('closed', 'rejected')"),
      .orders_open = count("supervision_order WHERE engagement_id = ? AND state <> 'closed'"),
  };
}

void register_facts(Registry& registry) {
  registry.fact("engagement.opened", inserts_into("engagement"));
  registry.fact("engagement.entered", updates("engagement"));
  registry.fact("engagement.left", updates("engagement"));
  registry.fact("engagement.fed_back", updates("engagement"));
  registry.fact("engagement.closed", updates("engagement"));
  registry.fact("engagement.cancelled", updates("engagement"));
}

}  // namespace huiyin::engagement
