#include "inspection/engagement/records.hpp"
#include "inspection/evidence/records.hpp"
#include "inspection/meeting/records.hpp"
#include "inspection/paper/noun.hpp"
#include "inspection/paper/origins.hpp"
#include "inspection/paper/records.hpp"
#include "inspection/paper/rules.hpp"
#include "inspection/plan/records.hpp"
#include "inspection/report/records.hpp"
#include "inspection/team/records.hpp"

namespace huiyin::paper {
namespace {

Surroundings surroundings(store::Connection& connection, const EngagementId& engagement,
                          const Content& content) {
  Surroundings around{.members = team::members_of(connection, engagement),
                      .approved_focus = plan::approved_focus(connection, engagement),
                      .origins_not_found = {}};
  for (const Origin& origin : content.origins)
    if (!trace(connection, engagement, origin)) around.origins_not_found.push_back(origin);
  return around;
}

DraftState gather_draft(store::Connection& connection, const Draft& command, const Occasion&) {
  return {engagement::find_engagement(connection, command.engagement),
          next_ordinal(connection, command.engagement),
          surroundings(connection, command.engagement, command)};
}

ReviseState gather_revise(store::Connection& connection, const Revise& command, const Occasion&) {
  return {find_paper(connection, command.engagement, command.paper),
          surroundings(connection, command.engagement, command)};
}

std::int64_t evidence_of(store::Connection& connection, const EngagementId& engagement,
                         const PaperId& paper) {
  return evidence::evidence_count(connection, engagement, "paper", paper.value);
}

SubmitState gather_submit(store::Connection& connection, const Submit& command, const Occasion&) {
  return {find_paper(connection, command.engagement, command.paper),
          evidence_of(connection, command.engagement, command.paper)};
}

ReviewState gather_review(store::Connection& connection, const Review& command, const Occasion&) {
  return {find_paper(connection, command.engagement, command.paper)};
}

DiscussState gather_discuss(store::Connection& connection, const Discuss& command, const Occasion&) {
  return {find_paper(connection, command.engagement, command.paper),
          meeting::find_meeting(connection, command.engagement, command.meeting).has_value()};
}

SignState gather_sign(store::Connection& connection, const Sign& command, const Occasion&) {
  const auto report = report::find_report_of(connection, command.engagement);
  return {
      .paper = find_paper(connection, command.engagement, command.paper),
      .engagement_number = engagement::find_engagement(connection, command.engagement)->number,
      .next_signed_ordinal = next_signed_ordinal(connection, command.engagement),
      .evidence_count = evidence_of(connection, command.engagement, command.paper),
      .report_closed = report && report->state != report::State::draft,
  };
}

DropState gather_drop(store::Connection& connection, const Drop& command, const Occasion&) {
  return {find_paper(connection, command.engagement, command.paper)};
}

}  // namespace

void register_noun(Registry& registry) {
  register_facts(registry);
  registry.command(draft, by_team, gather_draft);
  registry.command(revise, by_team, gather_revise);
  registry.command(submit, by_team, gather_submit);
  registry.command(review, by({Role::deputy_leader}), gather_review);
  registry.command(discuss, by_leaders, gather_discuss);
  registry.command(sign, by({Role::team_leader}), gather_sign);
  registry.command(drop, by({Role::team_leader}), gather_drop);
  register_views(registry);
}

}  // namespace huiyin::paper
