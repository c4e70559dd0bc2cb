#pragma once
// The inspection report (巡视报告): made of signed papers only, one statement each, along the focus tree (R4,
// P44).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "inspection/engagement/model.hpp"
#include "inspection/paper/model.hpp"

namespace huiyin {
struct ReportNoun;
using ReportId = Id<ReportNoun>;
struct StatementNoun;
using StatementId = Id<StatementNoun>;
}  // namespace huiyin

namespace huiyin::report {

enum class State { draft, submitted, reviewed };
BOOST_DESCRIBE_ENUM(State, draft, submitted, reviewed)

struct Report {
  static constexpr std::string_view table = "report";
  EngagementId engagement_id;
  ReportId id;
  int version = 0;
  State state = State::draft;
  std::string overall;
  std::string suggestions;
  std::optional<std::string> opinion;  // of the office's review; with state draft: why it came back
  std::string drafted_by_name;
  Date drafted_on;
  Date due_on;
  std::optional<Date> submitted_on;
  std::optional<Date> review_due_on;
  std::optional<std::string> reviewed_by_name;
  std::optional<Date> reviewed_on;
};
BOOST_DESCRIBE_STRUCT(Report, (),
                      (engagement_id, id, version, state, overall, suggestions, opinion, drafted_by_name,
                       drafted_on, due_on, submitted_on, review_due_on, reviewed_by_name, reviewed_on))

/// One sentence of the report; keeps the paper it stands on, so that it can be clicked through to its
/// evidence.
struct Statement {
  static constexpr std::string_view table = "report_statement";
  EngagementId engagement_id;
  StatementId id;
  int version = 0;
  ReportId report_id;
  int ordinal = 0;
  std::string focus;
  std::string area;
  std::string text;
  PaperId paper_id;
  std::string paper_number;
};
BOOST_DESCRIBE_STRUCT(Statement, (),
                      (engagement_id, id, version, report_id, ordinal, focus, area, text, paper_id,
                       paper_number))

}  // namespace huiyin::report
