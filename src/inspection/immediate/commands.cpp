#include "inspection/engagement/records.hpp"
#include "inspection/evidence/records.hpp"
#include "inspection/immediate/noun.hpp"
#include "inspection/immediate/records.hpp"
#include "inspection/immediate/rules.hpp"
#include "inspection/paper/records.hpp"

namespace huiyin::immediate {
namespace {

ProposeState gather_propose(store::Connection& connection, const Propose& command, const Occasion&) {
  return {engagement::find_engagement(connection, command.engagement),
          command.paper && paper::find_paper(connection, command.engagement, *command.paper),
          next_ordinal(connection, command.engagement)};
}

template <class Command>
SubjectState gather_subject(store::Connection& connection, const Command& command, const Occasion&) {
  return {find_immediate(connection, command.engagement, command.immediate)};
}

RectifyState gather_rectify(store::Connection& connection, const Rectify& command, const Occasion&) {
  return {
      find_immediate(connection, command.engagement, command.immediate),
      evidence::evidence_count(connection, command.engagement, "immediate", command.immediate.value),
  };
}

}  // namespace

void register_noun(Registry& registry) {
  // Whose turn it is depends on the state, so the rule says `not_your_step`; nobody else may even try.
  const Who approvers =
      by({Role::deputy_leader, Role::team_leader, Role::office_director, Role::leading_group});
  const Who closers = by({Role::team_leader, Role::office_staff, Role::office_director});
  register_facts(registry);
  registry.command(propose, by_team, gather_propose);
  registry.command(approve, approvers, gather_subject<Approve>);
  registry.command(reject, approvers, gather_subject<Reject>);
  registry.command(notify, by_office, gather_subject<Notify>);
  registry.command(rectify, by_unit, gather_rectify);
  registry.command(check, by_team, gather_subject<Check>);
  registry.command(close, closers, gather_subject<Close>);
  register_views(registry);
}

}  // namespace huiyin::immediate
