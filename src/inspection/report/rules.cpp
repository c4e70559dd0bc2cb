#include "inspection/report/rules.hpp"

#include <algorithm>

#include "inspection/paper/steps.hpp"
#include "inspection/report/arrange.hpp"
#include "inspection/report/facts.hpp"

namespace huiyin::report {
namespace {

using DraftCase = Case<Draft, DraftState>;
using ReviseCase = Case<Revise, ReportState>;
using RestateCase = Case<Restate, ReportState>;
using SubmitCase = Case<Submit, ReportState>;
using ReviewCase = Case<Review, ReviewState>;

constexpr std::string_view draft_deadline = "report_draft";
constexpr std::string_view review_deadline = "report_review";

template <class CaseType>
Rung<CaseType> report_absent() {
  return {"not_found", not_found, "R4", [](const CaseType& c) { return !c.state.report; }, "report"};
}

template <class CaseType, State expected>
Rung<CaseType> report_elsewhere() {
  return {"wrong_state", conflict,
          "P45",         [](const CaseType& c) { return c.state.report->state != expected; },
          "report",      [](const CaseType& c) { return to_json(c.state.report->state); }};
}

json::value numbers_left_out(const SubmitCase& c) {
  json::array numbers;
  for (const paper::Paper& paper : left_out(c.state.papers, c.state.statements))
    numbers.push_back(to_json(paper.number));
  return numbers;
}

}  // namespace

std::vector<paper::Paper> left_out(const std::vector<paper::Paper>& papers,
                                   const std::vector<Statement>& statements) {
  std::vector<paper::Paper> missing;
  for (const paper::Paper& paper : papers)
    if (std::ranges::find(statements, paper.id, &Statement::paper_id) == statements.end())
      missing.push_back(paper);
  return missing;
}

const Rule<Draft, DraftState> draft{
    .name = "report.draft",
    .ladder =
        {
            {"not_left", conflict, "P44",
             [](const DraftCase& c) { return c.state.engagement->state != engagement::State::left; },
             "engagement"},
            {"exists", conflict, "P44", [](const DraftCase& c) { return c.state.existing.has_value(); },
             "engagement"},
            {"no_signed_paper", conflict, "R4", [](const DraftCase& c) { return c.state.papers.empty(); },
             "engagement"},
        },
    .facts =
        [](const DraftCase& c) {
          const ReportId id = c.occasion.fresh<ReportNoun>();
          const Date left_on = c.state.engagement->left_on.value_or(c.occasion.today);
          Facts facts = facts_of(Drafted{
              .engagement_id = c.command.engagement,
              .id = id,
              .overall = c.command.overall,
              .suggestions = c.command.suggestions,
              .drafted_by_name = paper::signature(c.occasion.actor),
              .drafted_on = c.occasion.today,
              .due_on = c.occasion.norms.due(draft_deadline, left_on),
          });
          state_papers(facts, c.occasion, id, {}, c.state.papers);
          return facts;
        },
};

const Rule<Revise, ReportState> revise{
    .name = "report.revise",
    .from = {"draft"},
    .ladder =
        {
            report_absent<ReviseCase>(),
            {"stale", conflict, "R4",
             [](const ReviseCase& c) { return c.state.report->version != c.command.version; }, "version"},
            report_elsewhere<ReviseCase, State::draft>(),
        },
    .facts =
        [](const ReviseCase& c) {
          Facts facts = facts_of(Revised{
              .engagement_id = c.command.engagement,
              .id = c.command.report,
              .overall = c.command.overall,
              .suggestions = c.command.suggestions,
          });
          // Papers signed after the report was begun are taken in here.
          const auto missing = left_out(c.state.papers, c.state.statements);
          if (!missing.empty())
            state_papers(facts, c.occasion, c.command.report, c.state.statements, missing);
          return facts;
        },
};

const Rule<Restate, ReportState> restate{
    .name = "report.restate",
    .from = {"draft"},
    .ladder =
        {
            report_absent<RestateCase>(),
            report_elsewhere<RestateCase, State::draft>(),
            {"statement_not_found", not_found, "R4",
             [](const RestateCase& c) {
               return std::ranges::find(c.state.statements, c.command.statement, &Statement::id) ==
                      c.state.statements.end();
             },
             "statement"},
        },
    .facts =
        [](const RestateCase& c) {
          return facts_of(
              Restated{.engagement_id = c.command.engagement, .id = c.command.report},
              StatementReworded{
                  .engagement_id = c.command.engagement, .id = c.command.statement, .text = c.command.text});
        },
};

const Rule<Submit, ReportState> submit{
    .name = "report.submit",
    .from = {"draft"},
    .ladder =
        {
            report_absent<SubmitCase>(),
            report_elsewhere<SubmitCase, State::draft>(),
            {"paper_left_out", conflict, "R4",
             [](const SubmitCase& c) { return !left_out(c.state.papers, c.state.statements).empty(); },
             "report", numbers_left_out},
        },
    .facts =
        [](const SubmitCase& c) {
          return facts_of(Submitted{
              .engagement_id = c.command.engagement,
              .id = c.command.report,
              .submitted_on = c.occasion.today,
              .review_due_on = c.occasion.norms.due(review_deadline, c.occasion.today),
          });
        },
};

const Rule<Review, ReviewState> review{
    .name = "report.review",
    .from = {"submitted"},
    .ladder =
        {
            report_absent<ReviewCase>(),
            report_elsewhere<ReviewCase, State::submitted>(),
            {"opinion_missing", invalid, "P45",
             [](const ReviewCase& c) {
               return c.command.decision == paper::Verdict::send_back && !c.command.opinion;
             },
             "opinion"},
        },
    .facts =
        [](const ReviewCase& c) {
          if (c.command.decision == paper::Verdict::send_back)
            return facts_of(Returned{
                .engagement_id = c.command.engagement,
                .id = c.command.report,
                .opinion = c.command.opinion,
                .reviewed_by_name = paper::signature(c.occasion.actor),
                .reviewed_on = c.occasion.today,
            });
          return facts_of(Reviewed{
              .engagement_id = c.command.engagement,
              .id = c.command.report,
              .opinion = c.command.opinion,
              .reviewed_by_name = paper::signature(c.occasion.actor),
              .reviewed_on = c.occasion.today,
          });
        },
};

}  // namespace huiyin::report
