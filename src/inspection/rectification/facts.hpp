#pragma once
// What happens to a finding, its measures and the plan: each member is the column it writes. `months`,
// `checks` and `extensions` are always written whole.

#include "inspection/rectification/model.hpp"

namespace huiyin::rectification {

/// Told by feedback.draft, once for every statement of the report (P48).
struct Raised {
  static constexpr std::string_view fact = "finding.raised";
  EngagementId engagement_id;
  FindingId id;
  RoundId round_id;
  UnitId unit_id;
  std::string engagement_number;
  std::string unit_name;
  std::string team_name;
  int ordinal = 0;
  std::string number;
  PaperId paper_id;
  std::string paper_number;
  std::string focus;
  std::string area;
  paper::Severity severity{};
  std::string title;
  std::string text;
  State state = State::raised;
  Standing standing = Standing::open;
  int progress_percent = 0;
  int measures_total = 0;
  int measures_open = 0;
  int reopened_count = 0;
  std::vector<Month> months;
  std::vector<Check> checks;
  std::vector<Extension> extensions;
};
BOOST_DESCRIBE_STRUCT(Raised, (),
                      (engagement_id, id, round_id, unit_id, engagement_number, unit_name, team_name, ordinal,
                       number, paper_id, paper_number, focus, area, severity, title, text, state, standing,
                       progress_percent, measures_total, measures_open, reopened_count, months, checks,
                       extensions))

struct Planned {
  static constexpr std::string_view fact = "finding.planned";
  EngagementId engagement_id;
  FindingId id;
  State state = State::planned;
  Text goal;
  Line leader_name;
  UnitId department;
  std::string department_name;
  Date due_on;
  Date planned_on;
  int measures_total = 0;
  int measures_open = 0;
};
BOOST_DESCRIBE_STRUCT(Planned, (),
                      (engagement_id, id, state, goal, leader_name, department, department_name, due_on,
                       planned_on, measures_total, measures_open))

/// The plan was accepted: its lines are the baseline from here on.
struct Started {
  static constexpr std::string_view fact = "finding.started";
  EngagementId engagement_id;
  FindingId id;
  State state = State::rectifying;
};
BOOST_DESCRIBE_STRUCT(Started, (), (engagement_id, id, state))

struct Progressed {
  static constexpr std::string_view fact = "finding.progressed";
  EngagementId engagement_id;
  FindingId id;
  int progress_percent = 0;
  std::vector<Month> months;
};
BOOST_DESCRIBE_STRUCT(Progressed, (), (engagement_id, id, progress_percent, months))

/// A measure was added or finished.
struct MeasuresChanged {
  static constexpr std::string_view fact = "finding.measures_changed";
  EngagementId engagement_id;
  FindingId id;
  State state{};
  int measures_total = 0;
  int measures_open = 0;
};
BOOST_DESCRIBE_STRUCT(MeasuresChanged, (), (engagement_id, id, state, measures_total, measures_open))

struct Applied {
  static constexpr std::string_view fact = "finding.applied";
  EngagementId engagement_id;
  FindingId id;
  State state = State::self_checked;
  AccountId applied_by;
  Date applied_on;
  Date closure_due_on;
  std::vector<Check> checks;
};
BOOST_DESCRIBE_STRUCT(Applied, (), (engagement_id, id, state, applied_by, applied_on, closure_due_on, checks))

struct Checked {
  static constexpr std::string_view fact = "finding.checked";
  EngagementId engagement_id;
  FindingId id;
  State state = State::department_checked;
  std::vector<Check> checks;
};
BOOST_DESCRIBE_STRUCT(Checked, (), (engagement_id, id, state, checks))

/// Back to the unit, from whichever level; it applies anew.
struct SentBack {
  static constexpr std::string_view fact = "finding.sent_back";
  EngagementId engagement_id;
  FindingId id;
  State state = State::rectifying;
  std::optional<AccountId> applied_by;
  std::optional<Date> applied_on;
  std::optional<Date> closure_due_on;
  std::vector<Check> checks;
};
BOOST_DESCRIBE_STRUCT(SentBack, (),
                      (engagement_id, id, state, applied_by, applied_on, closure_due_on, checks))

struct Closed {
  static constexpr std::string_view fact = "finding.closed";
  EngagementId engagement_id;
  FindingId id;
  State state = State::closed;
  Standing standing = Standing::closed;
  Date closed_on;
  std::vector<Check> checks;
};
BOOST_DESCRIBE_STRUCT(Closed, (), (engagement_id, id, state, standing, closed_on, checks))

struct Reopened {
  static constexpr std::string_view fact = "finding.reopened";
  EngagementId engagement_id;
  FindingId id;
  State state = State::reopened;
  Standing standing = Standing::open;
  Date due_on;
  std::optional<AccountId> applied_by;
  std::optional<Date> applied_on;
  std::optional<Date> closure_due_on;
  std::optional<Date> closed_on;
  int reopened_count = 0;
  std::vector<Check> checks;
};
BOOST_DESCRIBE_STRUCT(Reopened, (),
                      (engagement_id, id, state, standing, due_on, applied_by, applied_on, closure_due_on,
                       closed_on, reopened_count, checks))

struct Extended {
  static constexpr std::string_view fact = "finding.extended";
  EngagementId engagement_id;
  FindingId id;
  Date due_on;
  std::vector<Extension> extensions;
};
BOOST_DESCRIBE_STRUCT(Extended, (), (engagement_id, id, due_on, extensions))

struct MeasureAdded {
  static constexpr std::string_view fact = "measure.added";
  EngagementId engagement_id;
  MeasureId id;
  FindingId finding_id;
  int ordinal = 0;
  Text text;
  MeasureKind kind{};
  Line owner_name;
  Date due_on;
  MeasureState state = MeasureState::open;
};
BOOST_DESCRIBE_STRUCT(MeasureAdded, (),
                      (engagement_id, id, finding_id, ordinal, text, kind, owner_name, due_on, state))

struct MeasureFinished {
  static constexpr std::string_view fact = "measure.finished";
  EngagementId engagement_id;
  MeasureId id;
  MeasureState state = MeasureState::done;
  Text result;
  Date done_on;
};
BOOST_DESCRIBE_STRUCT(MeasureFinished, (), (engagement_id, id, state, result, done_on))

/// A plan that was submitted again brings its measures anew.
struct MeasureDropped {
  static constexpr std::string_view fact = "measure.dropped";
  EngagementId engagement_id;
  MeasureId id;
};
BOOST_DESCRIBE_STRUCT(MeasureDropped, (), (engagement_id, id))

struct PlanSubmitted {
  static constexpr std::string_view fact = "rectification_plan.submitted";
  EngagementId engagement_id;
  RectificationPlanId id;
  PlanState state = PlanState::submitted;
  Date adopted_on;
  Date submitted_on;
  AccountId submitted_by;
  Date due_on;
  int findings = 0;
  int measures = 0;
};
BOOST_DESCRIBE_STRUCT(PlanSubmitted, (),
                      (engagement_id, id, state, adopted_on, submitted_on, submitted_by, due_on, findings,
                       measures))

struct PlanResubmitted {
  static constexpr std::string_view fact = "rectification_plan.resubmitted";
  EngagementId engagement_id;
  RectificationPlanId id;
  PlanState state = PlanState::submitted;
  Date adopted_on;
  Date submitted_on;
  AccountId submitted_by;
  int findings = 0;
  int measures = 0;
  std::optional<Date> decided_on;
  std::optional<AccountId> decided_by;
};
BOOST_DESCRIBE_STRUCT(PlanResubmitted, (),
                      (engagement_id, id, state, adopted_on, submitted_on, submitted_by, findings, measures,
                       decided_on, decided_by))

struct PlanAccepted {
  static constexpr std::string_view fact = "rectification_plan.accepted";
  EngagementId engagement_id;
  RectificationPlanId id;
  PlanState state = PlanState::accepted;
  Text opinion;
  Date decided_on;
  AccountId decided_by;
};
BOOST_DESCRIBE_STRUCT(PlanAccepted, (), (engagement_id, id, state, opinion, decided_on, decided_by))

struct PlanReturned {
  static constexpr std::string_view fact = "rectification_plan.returned";
  EngagementId engagement_id;
  RectificationPlanId id;
  PlanState state = PlanState::returned;
  Text opinion;
  Date decided_on;
  AccountId decided_by;
};
BOOST_DESCRIBE_STRUCT(PlanReturned, (), (engagement_id, id, state, opinion, decided_on, decided_by))

}  // namespace huiyin::rectification
