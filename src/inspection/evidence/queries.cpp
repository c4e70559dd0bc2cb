#include "base/json.hpp"
#include "inspection/evidence/noun.hpp"
#include "inspection/evidence/records.hpp"
#include "spine/visibility.hpp"

namespace huiyin::evidence {
namespace {

json::value record(store::Connection& connection, std::string_view engagement, std::string_view id) {
  return to_json(
      *find_evidence(connection, EngagementId{std::string(engagement)}, EvidenceId{std::string(id)}));
}

// What the evidence proves, by the number people know it by (T35: 对应底稿号).
constexpr std::string_view subject_number =
    "CASE v.subject_kind"
    " WHEN 'paper' THEN (SELECT COALESCE(s.number, s.provisional_number) FROM paper s"
    "  WHERE s.engagement_id = v.engagement_id AND s.id = v.subject_id)"
    " WHEN 'finding' THEN (SELECT s.number FROM finding s"
    "  WHERE s.engagement_id = v.engagement_id AND s.id = v.subject_id)"
    " WHEN 'material' THEN (SELECT s.number FROM material s"
    "  WHERE s.engagement_id = v.engagement_id AND s.id = v.subject_id)"
    " WHEN 'immediate' THEN (SELECT s.number FROM immediate s"
    "  WHERE s.engagement_id = v.engagement_id AND s.id = v.subject_id)"
    " WHEN 'confirmation' THEN (SELECT s.number FROM confirmation s"
    "  WHERE s.engagement_id = v.engagement_id AND s.id = v.subject_id)"
    " ELSE (SELECT s.number FROM supervision_order s"
    "  WHERE s.engagement_id = v.engagement_id AND s.id = v.subject_id) END";

// Only the unit attaches to anything but papers, so what is not on a paper is its own (R3). A department
// reads what proves the findings it checks (R4 P54).
Predicate visible(const Question& question) {
  return engagement_rows(
      question, "v.engagement_id",
      {.unit = "v.subject_kind <> 'paper'",
       .department = "v.subject_kind = 'finding' AND EXISTS (SELECT 1 FROM finding f WHERE"
                     " f.engagement_id = v.engagement_id AND f.id = v.subject_id AND f.department = ?)"});
}

}  // namespace

void register_views(Registry& registry) {
  registry.view({
      .noun = "evidence",
      .who = by_business,
      .from = "evidence v JOIN engagement e ON e.id = v.engagement_id"
              " LEFT JOIN account a ON a.id = v.attached_by LEFT JOIN person p ON p.id = a.person_id",
      .id = "v.id",
      .engagement = "v.engagement_id",
      .columns =
          {
              {"number", ColumnType::text, "v.number", filter | sort | search | shown},
              {"name", ColumnType::text, "v.name", filter | sort | search | shown},
              {"subject_kind", ColumnType::enumeration, "v.subject_kind", filter | sort | group | shown},
              {"subject_number", ColumnType::text, std::string(subject_number), filter | shown | nullable},
              {"subject_id", ColumnType::id, "v.subject_id", filter},
              {"origin", ColumnType::text, "v.origin", filter | search | shown},
              {"pages", ColumnType::number, "v.pages", filter | sort | shown},
              {"size", ColumnType::number, "v.size", filter | sort},
              {"hash", ColumnType::text, "v.hash", filter},
              {"attached_by_name", ColumnType::text, "COALESCE(p.name, a.name)",
               filter | search | shown | nullable},
              {"attached_on", ColumnType::date, "v.attached_on", filter | sort | shown},
              {"engagement_id", ColumnType::id, "v.engagement_id", filter},
              {"engagement_number", ColumnType::text, "e.number", filter | group},
              {"team_name", ColumnType::text, "e.team_name", filter | group},
              {"unit_name", ColumnType::text, "e.unit_name", filter | group},
          },
      .visible = visible,
      .default_sort = "number",
      .record = record,
  });
}

}  // namespace huiyin::evidence
