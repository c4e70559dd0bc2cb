#pragma once
// A finding (问题): a signed problem of the report that the unit rectifies, by measures of its plan, until it
// is closed to zero and perhaps opened again (R4, P51, P53, P54).

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "identity/account/model.hpp"
#include "identity/unit/model.hpp"
#include "inspection/engagement/model.hpp"
#include "inspection/paper/model.hpp"
#include "inspection/round/model.hpp"

namespace huiyin {
struct FindingNoun;
using FindingId = Id<FindingNoun>;
struct MeasureNoun;
using MeasureId = Id<MeasureNoun>;
struct RectificationPlanNoun;
using RectificationPlanId = Id<RectificationPlanNoun>;
}  // namespace huiyin

namespace huiyin::rectification {

enum class State { raised, planned, rectifying, self_checked, department_checked, closed, reopened };
BOOST_DESCRIBE_ENUM(State, raised, planned, rectifying, self_checked, department_checked, closed, reopened)

/// What the state comes to: lists of what is still open are asked for more often than any other.
enum class Standing { open, closed };
BOOST_DESCRIBE_ENUM(Standing, open, closed)

enum class PlanState { submitted, accepted, returned };
BOOST_DESCRIBE_ENUM(PlanState, submitted, accepted, returned)

/// Mended now, or made to last by rules (当下改, 长久立).
enum class MeasureKind { now, lasting };
BOOST_DESCRIBE_ENUM(MeasureKind, now, lasting)

enum class MeasureState { open, done };
BOOST_DESCRIBE_ENUM(MeasureState, open, done)

/// The levels of closure, lowest first, and the step that undoes it.
enum class CheckStep { self, department, office, reopen };
BOOST_DESCRIBE_ENUM(CheckStep, self, department, office, reopen)

/// One signature on the closing sheet (T54). The name is kept as it was signed.
struct Check {
  CheckStep step{};
  AccountId by;
  std::string by_name;
  Date on;
  paper::Verdict decision{};
  std::optional<Text> opinion;
};
BOOST_DESCRIBE_STRUCT(Check, (), (step, by, by_name, on, decision, opinion))

/// What the unit reported for one month (P53).
struct Month {
  std::string month;  // "2020-08"
  int percent = 0;
  Text text;
  Date reported_on;
};
BOOST_DESCRIBE_STRUCT(Month, (), (month, percent, text, reported_on))

struct Extension {
  Date on;
  std::string by_name;
  Date from;
  Date to;
  Text reason;
};
BOOST_DESCRIBE_STRUCT(Extension, (), (on, by_name, from, to, reason))

/// The names of engagement, unit, team and department are kept as they were: the ledger is listed without a
/// join.
struct Finding {
  static constexpr std::string_view table = "finding";
  EngagementId engagement_id;
  FindingId id;
  int version = 0;
  RoundId round_id;
  UnitId unit_id;
  std::string engagement_number;
  std::string unit_name;
  std::string team_name;
  int ordinal = 0;
  std::string number;  // "2020-R1-G03-WT-0001"
  PaperId paper_id;
  std::string paper_number;
  std::string focus;
  std::string area;
  paper::Severity severity{};
  std::string title;
  std::string text;
  State state = State::raised;
  Standing standing = Standing::open;
  std::optional<std::string> goal;
  std::optional<std::string> leader_name;
  std::optional<UnitId> department;
  std::optional<std::string> department_name;
  std::optional<Date> due_on;
  std::optional<Date> planned_on;
  int progress_percent = 0;
  int measures_total = 0;
  int measures_open = 0;
  std::optional<AccountId> applied_by;
  std::optional<Date> applied_on;
  std::optional<Date> closure_due_on;
  std::optional<Date> closed_on;
  int reopened_count = 0;
  std::vector<Month> months;
  std::vector<Check> checks;
  std::vector<Extension> extensions;
};
BOOST_DESCRIBE_STRUCT(Finding, (),
                      (engagement_id, id, version, round_id, unit_id, engagement_number, unit_name, team_name,
                       ordinal, number, paper_id, paper_number, focus, area, severity, title, text, state,
                       standing, goal, leader_name, department, department_name, due_on, planned_on,
                       progress_percent, measures_total, measures_open, applied_by, applied_on,
                       closure_due_on, closed_on, reopened_count, months, checks, extensions))

struct Measure {
  static constexpr std::string_view table = "measure";
  EngagementId engagement_id;
  MeasureId id;
  FindingId finding_id;
  int ordinal = 0;
  std::string text;
  MeasureKind kind{};
  std::string owner_name;
  Date due_on;
  MeasureState state = MeasureState::open;
  std::optional<std::string> result;
  std::optional<Date> done_on;
};
BOOST_DESCRIBE_STRUCT(Measure, (),
                      (engagement_id, id, finding_id, ordinal, text, kind, owner_name, due_on, state, result,
                       done_on))

/// The unit's plan as a whole; what it says of each finding stands in the finding and its measures. An
/// engagement has one, which a returned plan replaces in place.
struct RectificationPlan {
  static constexpr std::string_view table = "rectification_plan";
  EngagementId engagement_id;
  RectificationPlanId id;
  int version = 0;
  PlanState state = PlanState::submitted;
  Date adopted_on;
  Date submitted_on;
  AccountId submitted_by;
  Date due_on;
  int findings = 0;
  int measures = 0;
  std::optional<std::string> opinion;
  std::optional<Date> decided_on;
  std::optional<AccountId> decided_by;
};
BOOST_DESCRIBE_STRUCT(RectificationPlan, (),
                      (engagement_id, id, version, state, adopted_on, submitted_on, submitted_by, due_on,
                       findings, measures, opinion, decided_on, decided_by))

}  // namespace huiyin::rectification
