#include "inspection/round/noun.hpp"
#include "inspection/round/records.hpp"
#include "spine/visibility.hpp"

namespace huiyin::round {
namespace {

/// Those inspecting see every round; departments one that has begun; a unit those it is inspected in (R1:
/// before entry nobody outside learns who is next).
Predicate visible(const Question& question) {
  const Actor& actor = question.actor;
  if (by_inspection.allows(actor, {})) return {};
  Predicate predicate{"0", {}};
  if (by({Role::department, Role::discipline}).allows(actor, {}))
    predicate.sql += " OR r.state IN ('started', 'closed')";
  for (std::string& engagement : actor.scopes(ScopeKind::engagement, {Role::unit_liaison})) {
    predicate.sql += " OR EXISTS (SELECT 1 FROM engagement e WHERE e.id = ? AND e.round_id = r.id)";
    predicate.values.push_back(std::move(engagement));
  }
  return predicate;
}

json::value record(store::Connection& connection, std::string_view, std::string_view id) {
  return to_json(*find_round(connection, RoundId{std::string(id)}));
}

}  // namespace

void register_views(Registry& registry) {
  registry.view({
      .noun = "round",
      .who = by_business,
      .from = "round r",
      .id = "r.id",
      .state = "r.state",
      .columns =
          {
              {"number", ColumnType::text, "r.number", filter | sort | search | shown},
              {"name", ColumnType::text, "r.name", filter | sort | search | shown},
              {"year", ColumnType::number, "r.year", filter | sort | group},
              {"ordinal", ColumnType::number, "r.ordinal", filter | sort},
              {"kind", ColumnType::enumeration, "r.kind", filter | sort | group | shown},
              {"state", ColumnType::enumeration, "r.state", filter | sort | group | shown},
              {"start_on", ColumnType::date, "r.start_on", filter | sort | shown},
              {"entry_on", ColumnType::date, "r.entry_on", filter | sort | shown},
              {"exit_on", ColumnType::date, "r.exit_on", filter | sort | shown},
              {"feedback_on", ColumnType::date, "r.feedback_on", filter | sort | shown},
              {"document_number", ColumnType::text, "r.document_number", filter | search | nullable},
              {"norms_version", ColumnType::text, "r.norms_version", filter | group},
              // How many are inspected is not for the inspected to know.
              {"engagements", ColumnType::number,
               "CASE WHEN {inspects} = 'yes' THEN (SELECT COUNT(*) FROM engagement e WHERE e.round_id = r.id"
               " AND e.state <> 'cancelled') END",
               sort | shown | nullable},
              {"version", ColumnType::number, "r.version", filter},
          },
      .visible = visible,
      .default_sort = "-year,-ordinal",
      .record = record,
      // What the office plans by is its own (R1).
      .outside = {.withheld = {"avoidance_years", "reschedule_reason", "milestones"},
                  .told = {"round.start", "round.close"}},
  });
}

}  // namespace huiyin::round
