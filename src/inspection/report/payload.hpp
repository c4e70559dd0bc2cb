#pragma once
// What may be asked of a report.

#include "inspection/report/model.hpp"

namespace huiyin::report {

struct Draft {
  EngagementId engagement;
  Text overall;
  Text suggestions;
};
BOOST_DESCRIBE_STRUCT(Draft, (), (engagement, overall, suggestions))

struct Revise {
  EngagementId engagement;
  ReportId report;
  int version = 0;
  Text overall;
  Text suggestions;
};
BOOST_DESCRIBE_STRUCT(Revise, (), (engagement, report, version, overall, suggestions))

struct Restate {
  EngagementId engagement;
  ReportId report;
  StatementId statement;
  Text text;
};
BOOST_DESCRIBE_STRUCT(Restate, (), (engagement, report, statement, text))

struct Submit {
  EngagementId engagement;
  ReportId report;
};
BOOST_DESCRIBE_STRUCT(Submit, (), (engagement, report))

struct Review {
  EngagementId engagement;
  ReportId report;
  paper::Verdict decision{};
  std::optional<Text> opinion;
};
BOOST_DESCRIBE_STRUCT(Review, (), (engagement, report, decision, opinion))

}  // namespace huiyin::report
