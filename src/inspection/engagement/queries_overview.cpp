// The first screen of an engagement: who inspects whom, how far it is, what the days ahead hold.

#include "inspection/engagement/counts.hpp"
#include "inspection/engagement/noun.hpp"
#include "inspection/engagement/records.hpp"
#include "inspection/round/calendar.hpp"
#include "inspection/round/records.hpp"
#include "inspection/team/records.hpp"
#include "spine/visibility.hpp"

namespace huiyin::engagement {
namespace {

constexpr int recent_entries = 20;

const Who by_readers = by({Role::office_director, Role::office_staff, Role::leading_group, Role::party_group,
                           Role::team_leader, Role::deputy_leader, Role::team_member, Role::unit_liaison});

/// Where the engagement's own dates are known they replace the round's.
norms::Anchors anchors_of(const Engagement& engagement, const round::Round& round) {
  norms::Anchors anchors = round::anchors_of(round);
  if (engagement.entered_on) anchors.entry = engagement.entered_on;
  if (engagement.left_on) anchors.exit = engagement.left_on;
  if (engagement.feedback_on) anchors.feedback = engagement.feedback_on;
  return anchors;
}

json::array recent(const Question& question, const EngagementId& id) {
  store::Statement rows = question.connection.prepare(
      "SELECT j.at, j.command, COALESCE(p.name, a.name, ''), j.sequence FROM journal j"
      " LEFT JOIN account a ON a.id = j.account LEFT JOIN person p ON p.id = a.person_id"
      " WHERE j.stream = ? ORDER BY j.sequence DESC LIMIT ?");
  rows.with(std::string_view(id.value), recent_entries);
  json::array entries;
  while (rows.step())
    entries.push_back({{"at", rows.text(0)},
                       {"command", rows.text(1)},
                       {"by_name", rows.text(2)},
                       {"sequence", rows.integer(3)}});
  return entries;
}

json::object counts(const Question& question, const Engagement& engagement, bool inspects) {
  const Predicate this_one{"SELECT e.id FROM engagement e WHERE e.id = ?", {engagement.id.value}};
  const auto all = count_work(question, this_one);
  const auto found = all.find(engagement.id.value);
  json::object out = to_json(found == all.end() ? Counts{} : found->second).as_object();
  if (inspects) return out;
  // What the team does is not the unit's to know; what it was asked for and has to mend is (R1, R4).
  for (const char* hidden :
       {"interviews", "meetings", "tasks_open", "papers", "papers_signed", "immediates", "late"})
    out.erase(hidden);
  if (!engagement.feedback_on)
    for (const char* later : {"findings", "findings_open"}) out.erase(later);
  return out;
}

bool visible(const Question& question, const EngagementId& id) {
  const Predicate seen = engagement_rows(question, "e.id", {.unit = "1"});
  store::Statement row =
      question.connection.prepare("SELECT 1 FROM engagement e WHERE (" + seen.sql + ") AND e.id = ?");
  int index = 0;
  for (const std::string& value : seen.values) row.bind(++index, value);
  row.bind(++index, std::string_view(id.value));
  return row.step();
}

json::object brief(const round::Round& round) {
  return {{"id", round.id.value},
          {"number", round.number},
          {"name", round.name},
          {"state", name_of(round.state)},
          {"start_on", round.start_on.text()},
          {"entry_on", round.entry_on.text()},
          {"exit_on", round.exit_on.text()},
          {"feedback_on", round.feedback_on.text()}};
}

Outcome<json::value> overview(const Question& question) {
  const EngagementId id{std::string(question.parameter("engagement"))};
  if (id.empty()) return invalid_field("request.missing_field", "engagement");
  if (!visible(question, id)) return Refusal{"record.not_found", RefusalKind::not_found};
  const Engagement engagement = find_engagement(question.connection, id).value();
  const round::Round round = round::find_round(question.connection, engagement.round_id).value();
  const bool inspects = by_inspection.allows(question.actor, id.value);
  json::object out;
  json::value described = to_json(engagement);
  described.as_object()["engagement_id"] = id.value;
  out["engagement"] = std::move(described);
  out["round"] = brief(round);
  out["counts"] = counts(question, engagement, inspects);
  out["members"] = to_json(team::members_of(question.connection, id));
  out["liaisons"] = to_json(liaisons_of(question.connection, id));
  // Deadlines of the inspection's own work are not the unit's to read.
  out["timeline"] =
      inspects ? round::calendar_of(round, anchors_of(engagement, round), question.norms) : json::array();
  out["recent"] = inspects ? recent(question, id) : json::array();
  return json::value(std::move(out));
}

}  // namespace

void register_overview(Registry& registry) {
  registry.query("engagement.overview", by_readers, overview);
}

}  // namespace huiyin::engagement
