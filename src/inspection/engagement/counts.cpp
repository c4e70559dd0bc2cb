#include "inspection/engagement/counts.hpp"

namespace huiyin::engagement {
namespace {

struct Count {
  std::string_view rows;  // table and condition
  std::int64_t Counts::* to;
};

constexpr Count counted[] = {
    {"interview WHERE engagement_id", &Counts::interviews},
    {"material WHERE engagement_id", &Counts::materials},
    {"meeting WHERE engagement_id", &Counts::meetings},
    {"task WHERE state = 'open' AND engagement_id", &Counts::tasks_open},
    {"paper WHERE state <> 'dropped' AND engagement_id", &Counts::papers},
    {"paper WHERE state = 'signed' AND engagement_id", &Counts::papers_signed},
    {"confirmation WHERE state IN ('sent', 'objected') AND engagement_id", &Counts::confirmations_open},
    {"immediate WHERE state <> 'rejected' AND engagement_id", &Counts::immediates},
    {"finding WHERE engagement_id", &Counts::findings},
    {"finding WHERE state <> 'closed' AND engagement_id", &Counts::findings_open},
    {"supervision_order WHERE state <> 'closed' AND engagement_id", &Counts::orders_open},
};

/// What somebody owes and has not given; each has a due day.
constexpr std::string_view owed[] = {
    "material WHERE state = 'requested' AND due_on < {today} AND engagement_id",
    "task WHERE state = 'open' AND due_on < {today} AND engagement_id",
    "confirmation WHERE state = 'sent' AND due_on < {today} AND engagement_id",
    "immediate WHERE state = 'notified' AND due_on < {today} AND engagement_id",
    "finding WHERE state <> 'closed' AND due_on < {today} AND engagement_id",
    "supervision_order WHERE state = 'issued' AND due_on < {today} AND engagement_id",
};

void add_count(const Question& question, const Predicate& engagements, std::string_view rows,
               std::int64_t Counts::* to, std::map<std::string, Counts>& all) {
  std::string sql = "SELECT engagement_id, COUNT(*) FROM ";
  sql += rows;
  sql += " IN (" + engagements.sql + ") GROUP BY engagement_id";
  const std::string today = "'" + question.today.text() + "'";
  if (const auto at = sql.find("{today}"); at != std::string::npos)
    sql.replace(at, std::string_view("{today}").size(), today);
  store::Statement counts = question.connection.prepare(sql);
  int index = 0;
  for (const std::string& value : engagements.values) counts.bind(++index, value);
  while (counts.step()) all[std::string(counts.text(0))].*to += counts.integer(1);
}

}  // namespace

std::map<std::string, Counts> count_work(const Question& question, const Predicate& engagements) {
  std::map<std::string, Counts> all;
  for (const Count& count : counted) add_count(question, engagements, count.rows, count.to, all);
  for (const std::string_view rows : owed) add_count(question, engagements, rows, &Counts::late, all);
  return all;
}

}  // namespace huiyin::engagement
