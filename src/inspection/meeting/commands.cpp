#include <algorithm>

#include "inspection/engagement/records.hpp"
#include "inspection/meeting/noun.hpp"
#include "inspection/meeting/records.hpp"
#include "inspection/meeting/rules.hpp"
#include "inspection/team/records.hpp"

namespace huiyin::meeting {
namespace {

OpenState gather_open(store::Connection& connection, const Open& command, const Occasion&) {
  return {
      .engagement = engagement::find_engagement(connection, command.engagement),
      .held_already = is_held_on(connection, command.engagement, command.held_on),
      .earlier_unconcluded = has_open_meeting(connection, command.engagement),
      .next_ordinal = next_ordinal(connection, command.engagement),
      .agenda = gather_agenda(connection, command.engagement),
  };
}

ConcludeState gather_conclude(store::Connection& connection, const Conclude& command, const Occasion&) {
  ConcludeState state{.meeting = find_meeting(connection, command.engagement, command.meeting)};
  for (const team::Member& member : team::members_of(connection, command.engagement))
    state.team.push_back(member.person);
  state.paper_unknown = std::ranges::any_of(command.decisions, [&](const Decision& decision) {
    return decision.paper && !has_paper(connection, command.engagement, *decision.paper);
  });
  return state;
}

}  // namespace

void register_noun(Registry& registry) {
  register_facts(registry);
  registry.command(open, by_leaders, gather_open);
  registry.command(conclude, by_leaders, gather_conclude);
  register_views(registry);
}

}  // namespace huiyin::meeting
