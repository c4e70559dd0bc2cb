#include "inspection/engagement/counts.hpp"

namespace huiyin::engagement {
namespace {

/// Records are counted wherever they lie; what still waits for somebody only where work goes on.
enum class Of { all, at_work };

struct Count {
  std::string_view rows;  // table and condition
  std::int64_t Counts::* to;
  Of of = Of::all;
};

constexpr Count counted[] = {
    {"interview WHERE engagement_id", &Counts::interviews},
    {"material WHERE engagement_id", &Counts::materials},
    {"meeting WHERE engagement_id", &Counts::meetings},
    {"task WHERE state = 'open' AND engagement_id", &Counts::tasks_open, Of::at_work},
    {"paper WHERE state <> 'dropped' AND engagement_id", &Counts::papers},
    {"paper WHERE state = 'signed' AND engagement_id", &Counts::papers_signed},
    {"confirmation WHERE state IN ('sent', 'objected') AND engagement_id", &Counts::confirmations_open,
     Of::at_work},
    {"immediate WHERE state <> 'rejected' AND engagement_id", &Counts::immediates},
    {"finding WHERE engagement_id", &Counts::findings},
    {"finding WHERE state <> 'closed' AND engagement_id", &Counts::findings_open, Of::at_work},
    {"supervision_order WHERE state <> 'closed' AND engagement_id", &Counts::orders_open, Of::at_work},
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

void add_count(const Question& question, const Predicate& engagements, const Count& count,
               std::map<std::string, Counts>& all) {
  std::string sql = "SELECT engagement_id, COUNT(*) FROM ";
  sql += count.rows;
  sql += " IN (" + engagements.sql;
  if (count.of == Of::at_work) sql += " AND e.state <> 'cancelled'";
  sql += ") GROUP BY engagement_id";
  const std::string today = "'" + question.today.text() + "'";
  if (const auto at = sql.find("{today}"); at != std::string::npos)
    sql.replace(at, std::string_view("{today}").size(), today);
  store::Statement counts = question.connection.prepare(sql);
  int index = 0;
  for (const std::string& value : engagements.values) counts.bind(++index, value);
  while (counts.step()) all[std::string(counts.text(0))].*count.to += counts.integer(1);
}

}  // namespace

std::map<std::string, Counts> count_work(const Question& question, const Predicate& engagements) {
  std::map<std::string, Counts> all;
  for (const Count& count : counted) add_count(question, engagements, count, all);
  for (const std::string_view rows : owed)
    add_count(question, engagements, {rows, &Counts::late, Of::at_work}, all);
  return all;
}

}  // namespace huiyin::engagement
