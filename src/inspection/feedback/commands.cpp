#include "inspection/engagement/records.hpp"
#include "inspection/feedback/noun.hpp"
#include "inspection/feedback/records.hpp"
#include "inspection/feedback/rules.hpp"
#include "inspection/hearing/records.hpp"
#include "inspection/paper/records.hpp"
#include "inspection/report/records.hpp"

namespace huiyin::feedback {
namespace {

std::vector<Stated> stated_in(store::Connection& connection, const EngagementId& engagement,
                              const ReportId& report) {
  std::vector<Stated> stated;
  for (report::Statement& statement : report::statements_of(connection, engagement, report))
    if (auto paper = paper::find_paper(connection, engagement, statement.paper_id))
      stated.push_back({std::move(statement), std::move(*paper)});
  return stated;
}

DraftState gather_draft(store::Connection& connection, const Draft& command, const Occasion&) {
  DraftState state{.engagement = engagement::find_engagement(connection, command.engagement),
                   .existing = find_feedback_of(connection, command.engagement),
                   .report = report::find_report_of(connection, command.engagement)};
  if (state.engagement)
    state.party_group_hearing = hearing::find_hearing_of(connection, state.engagement->round_id,
                                                         command.engagement, hearing::Body::party_group);
  if (state.report) state.stated = stated_in(connection, command.engagement, state.report->id);
  return state;
}

template <class Command>
FeedbackState gather_feedback(store::Connection& connection, const Command& command, const Occasion&) {
  return {find_feedback(connection, command.engagement, command.feedback)};
}

// Nothing of a feedback reaches the unit before it was delivered, not even that there is one.
FeedbackState gather_received(store::Connection& connection, const Receive& command, const Occasion&) {
  FeedbackState state{find_feedback(connection, command.engagement, command.feedback)};
  if (state.feedback && state.feedback->state < State::delivered) state.feedback.reset();
  return state;
}

}  // namespace

void register_noun(Registry& registry) {
  register_facts(registry);
  registry.command(draft, by_leaders, gather_draft);
  registry.command(approve, by({Role::leading_group}), gather_feedback<Approve>);
  registry.command(deliver, by({Role::team_leader}), gather_feedback<Deliver>);
  registry.command(receive, by_unit, gather_received);
  register_views(registry);
}

}  // namespace huiyin::feedback
