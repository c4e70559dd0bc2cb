#include "inspection/confirmation/noun.hpp"
#include "inspection/confirmation/records.hpp"
#include "inspection/confirmation/rules.hpp"
#include "inspection/engagement/records.hpp"
#include "inspection/paper/records.hpp"

namespace huiyin::confirmation {
namespace {

SendState gather_send(store::Connection& connection, const Send& command, const Occasion&) {
  return {paper::find_paper(connection, command.engagement, command.paper),
          engagement::find_engagement(connection, command.engagement)->number,
          next_ordinal(connection, command.engagement)};
}

template <class Command>
AnswerState gather_answer(store::Connection& connection, const Command& command, const Occasion&) {
  AnswerState state{.confirmation = find_confirmation(connection, command.engagement, command.confirmation),
                    .paper = {}};
  if (state.confirmation)
    state.paper = paper::find_paper(connection, command.engagement, state.confirmation->paper_id);
  return state;
}

}  // namespace

void register_noun(Registry& registry) {
  register_facts(registry);
  registry.command(send, by_team, gather_send);
  registry.command(agree, by_unit, gather_answer<Agree>);
  registry.command(object, by_unit, gather_answer<Object>);
  registry.command(resolve, by_leaders, gather_answer<Resolve>);
  register_views(registry);
}

}  // namespace huiyin::confirmation
