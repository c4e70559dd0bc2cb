// While a finding is rectified: monthly progress, measures done and added, a later day (P53).

#include <algorithm>

#include "inspection/rectification/rules_common.hpp"

namespace huiyin::rectification {
namespace {

using ProgressCase = Case<ReportProgress, FindingState>;
using FinishCase = Case<FinishMeasure, FindingState>;
using AddCase = Case<AddMeasure, FindingState>;
using ExtendCase = Case<Extend, FindingState>;

constexpr int whole_percent = 100;

std::optional<Date> first_day_of(const Line& month) {
  return Date::parse(month.value + "-01");
}

const Measure* measure_of(const FinishCase& c) {
  const auto found = std::ranges::find(c.state.measures, c.command.measure, &Measure::id);
  return found == c.state.measures.end() ? nullptr : &*found;
}

}  // namespace

const Rule<ReportProgress, FindingState> report_progress{
    .name = "rectification.report_progress",
    .from = from_states<State::rectifying, State::reopened>(),
    .ladder =
        {
            finding_absent<ProgressCase>(),
            finding_elsewhere<ProgressCase, State::rectifying, State::reopened>("P53"),
            {"month_unknown", invalid, "P53",
             [](const ProgressCase& c) { return !first_day_of(c.command.month); }, "month"},
            {"month_reported", conflict, "P53",
             [](const ProgressCase& c) {
               return std::ranges::find(c.state.finding->months, c.command.month.value, &Month::month) !=
                      c.state.finding->months.end();
             },
             "month"},
            {"percent_range", invalid, "P53",
             [](const ProgressCase& c) { return c.command.percent < 0 || c.command.percent > whole_percent; },
             "percent"},
            {"month_in_future", invalid, "P53",
             [](const ProgressCase& c) { return *first_day_of(c.command.month) > c.occasion.today; },
             "month"},
        },
    .facts =
        [](const ProgressCase& c) {
          Progressed progressed{.engagement_id = c.command.engagement,
                                .id = c.command.finding,
                                .progress_percent = c.command.percent,
                                .months = c.state.finding->months};
          progressed.months.push_back({.month = c.command.month.value,
                                       .percent = c.command.percent,
                                       .text = c.command.text,
                                       .reported_on = c.occasion.today});
          return facts_of(progressed);
        },
};

const Rule<FinishMeasure, FindingState> finish_measure{
    .name = "rectification.finish_measure",
    .from = from_states<State::rectifying, State::reopened, State::self_checked, State::department_checked>(),
    .ladder =
        {
            finding_absent<FinishCase>(),
            finding_elsewhere<FinishCase, State::rectifying, State::reopened, State::self_checked,
                              State::department_checked>("P53"),
            {"measure_not_found", not_found, "P53",
             [](const FinishCase& c) { return measure_of(c) == nullptr; }, "measure"},
            {"done_already", conflict, "P53",
             [](const FinishCase& c) { return measure_of(c)->state == MeasureState::done; }, "measure"},
        },
    .facts =
        [](const FinishCase& c) {
          const Finding& finding = *c.state.finding;
          return facts_of(MeasuresChanged{.engagement_id = finding.engagement_id,
                                          .id = finding.id,
                                          .state = finding.state,
                                          .measures_total = finding.measures_total,
                                          .measures_open = finding.measures_open - 1},
                          MeasureFinished{.engagement_id = finding.engagement_id,
                                          .id = c.command.measure,
                                          .result = c.command.result,
                                          .done_on = c.occasion.today});
        },
};

// A finding that was opened again is worked on again only once there is something new to do about it (P54).
const Rule<AddMeasure, FindingState> add_measure{
    .name = "rectification.add_measure",
    .from = from_states<State::rectifying, State::reopened, State::self_checked, State::department_checked>(),
    .ladder =
        {
            finding_absent<AddCase>(),
            finding_elsewhere<AddCase, State::rectifying, State::reopened, State::self_checked,
                              State::department_checked>("P54"),
            {"due_before_today", invalid, "P51",
             [](const AddCase& c) { return c.command.due_on < c.occasion.today; }, "due_on"},
            // As in the plan: a measure is done by the day of its item; later needs an extension first.
            {"measure_after_item", invalid, "P51",
             [](const AddCase& c) {
               return c.state.finding->due_on && c.command.due_on > *c.state.finding->due_on;
             },
             "due_on"},
        },
    .facts =
        [](const AddCase& c) {
          const Finding& finding = *c.state.finding;
          return facts_of(
              MeasuresChanged{.engagement_id = finding.engagement_id,
                              .id = finding.id,
                              .state = finding.state == State::reopened ? State::rectifying : finding.state,
                              .measures_total = finding.measures_total + 1,
                              .measures_open = finding.measures_open + 1},
              MeasureAdded{.engagement_id = finding.engagement_id,
                           .id = c.occasion.fresh<MeasureNoun>(),
                           .finding_id = finding.id,
                           .ordinal = finding.measures_total + 1,
                           .text = c.command.text,
                           .kind = c.command.kind,
                           .owner_name = c.command.owner_name,
                           .due_on = c.command.due_on});
        },
};

const Rule<Extend, FindingState> extend{
    .name = "rectification.extend",
    .from = from_states<State::rectifying, State::reopened, State::self_checked, State::department_checked>(),
    .ladder =
        {
            finding_absent<ExtendCase>(),
            finding_elsewhere<ExtendCase, State::rectifying, State::reopened, State::self_checked,
                              State::department_checked>("P52"),
            {"not_later", invalid, "P52",
             [](const ExtendCase& c) { return c.command.due_on <= *c.state.finding->due_on; }, "due_on"},
        },
    .facts =
        [](const ExtendCase& c) {
          Extended extended{.engagement_id = c.command.engagement,
                            .id = c.command.finding,
                            .due_on = c.command.due_on,
                            .extensions = c.state.finding->extensions};
          extended.extensions.push_back({.on = c.occasion.today,
                                         .by_name = signature(c.occasion.actor),
                                         .from = *c.state.finding->due_on,
                                         .to = c.command.due_on,
                                         .reason = c.command.reason});
          return facts_of(extended);
        },
};

}  // namespace huiyin::rectification
