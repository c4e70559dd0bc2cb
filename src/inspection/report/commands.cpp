#include "inspection/engagement/records.hpp"
#include "inspection/paper/records.hpp"
#include "inspection/report/noun.hpp"
#include "inspection/report/records.hpp"
#include "inspection/report/rules.hpp"

namespace huiyin::report {
namespace {

DraftState gather_draft(store::Connection& connection, const Draft& command, const Occasion&) {
  return {engagement::find_engagement(connection, command.engagement),
          find_report_of(connection, command.engagement),
          paper::papers_for_report(connection, command.engagement)};
}

template <class Command>
ReportState gather_report(store::Connection& connection, const Command& command, const Occasion&) {
  return {find_report(connection, command.engagement, command.report),
          statements_of(connection, command.engagement, command.report),
          paper::papers_for_report(connection, command.engagement)};
}

ReviewState gather_review(store::Connection& connection, const Review& command, const Occasion&) {
  return {find_report(connection, command.engagement, command.report)};
}

}  // namespace

void register_noun(Registry& registry) {
  register_facts(registry);
  registry.command(draft, by_leaders, gather_draft);
  registry.command(revise, by_leaders, gather_report<Revise>);
  registry.command(restate, by_leaders, gather_report<Restate>);
  registry.command(submit, by({Role::team_leader}), gather_report<Submit>);
  registry.command(review, by({Role::office_director}), gather_review);
  register_views(registry);
}

}  // namespace huiyin::report
