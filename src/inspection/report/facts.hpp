#pragma once
// What happens to a report and its statements: each member is the column it writes.

#include "inspection/report/model.hpp"

namespace huiyin::report {

struct Drafted {
  static constexpr std::string_view fact = "report.drafted";
  EngagementId engagement_id;
  ReportId id;
  State state = State::draft;
  Text overall;
  Text suggestions;
  std::string drafted_by_name;
  Date drafted_on;
  Date due_on;
};
BOOST_DESCRIBE_STRUCT(Drafted, (),
                      (engagement_id, id, state, overall, suggestions, drafted_by_name, drafted_on, due_on))

/// A signed paper entered the report.
struct Stated {
  static constexpr std::string_view fact = "report.stated";
  EngagementId engagement_id;
  StatementId id;
  ReportId report_id;
  int ordinal = 0;
  std::string focus;
  std::string area;
  std::string text;
  PaperId paper_id;
  std::string paper_number;
};
BOOST_DESCRIBE_STRUCT(Stated, (),
                      (engagement_id, id, report_id, ordinal, focus, area, text, paper_id, paper_number))

/// A later paper took a place before it.
struct StatementMoved {
  static constexpr std::string_view fact = "report.statement_moved";
  EngagementId engagement_id;
  StatementId id;
  int ordinal = 0;
};
BOOST_DESCRIBE_STRUCT(StatementMoved, (), (engagement_id, id, ordinal))

struct Revised {
  static constexpr std::string_view fact = "report.revised";
  EngagementId engagement_id;
  ReportId id;
  Text overall;
  Text suggestions;
};
BOOST_DESCRIBE_STRUCT(Revised, (), (engagement_id, id, overall, suggestions))

/// The report itself has changed: whoever revises it must have seen the new sentence.
struct Restated {
  static constexpr std::string_view fact = "report.restated";
  EngagementId engagement_id;
  ReportId id;
};
BOOST_DESCRIBE_STRUCT(Restated, (), (engagement_id, id))

struct StatementReworded {
  static constexpr std::string_view fact = "report.statement_reworded";
  EngagementId engagement_id;
  StatementId id;
  Text text;
};
BOOST_DESCRIBE_STRUCT(StatementReworded, (), (engagement_id, id, text))

struct Submitted {
  static constexpr std::string_view fact = "report.submitted";
  EngagementId engagement_id;
  ReportId id;
  State state = State::submitted;
  Date submitted_on;
  Date review_due_on;
};
BOOST_DESCRIBE_STRUCT(Submitted, (), (engagement_id, id, state, submitted_on, review_due_on))

struct Reviewed {
  static constexpr std::string_view fact = "report.reviewed";
  EngagementId engagement_id;
  ReportId id;
  State state = State::reviewed;
  std::optional<Text> opinion;
  std::string reviewed_by_name;
  Date reviewed_on;
};
BOOST_DESCRIBE_STRUCT(Reviewed, (), (engagement_id, id, state, opinion, reviewed_by_name, reviewed_on))

struct Returned {
  static constexpr std::string_view fact = "report.returned";
  EngagementId engagement_id;
  ReportId id;
  State state = State::draft;
  std::optional<Text> opinion;
  std::string reviewed_by_name;
  Date reviewed_on;
};
BOOST_DESCRIBE_STRUCT(Returned, (), (engagement_id, id, state, opinion, reviewed_by_name, reviewed_on))

}  // namespace huiyin::report
