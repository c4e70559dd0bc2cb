#include <algorithm>

#include "inspection/engagement/records.hpp"
#include "inspection/midterm/noun.hpp"
#include "inspection/midterm/records.hpp"
#include "inspection/midterm/rules.hpp"

namespace huiyin::midterm {
namespace {

VisitState gather_visit(store::Connection& connection, const Visit& command, const Occasion&) {
  const auto unknown = [&](const PaperId& paper) {
    return !has_paper(connection, command.engagement, paper);
  };
  return {
      .engagement = engagement::find_engagement(connection, command.engagement),
      .visited_already = has_unclosed_visit(connection, command.engagement),
      .paper_unknown = std::ranges::any_of(command.papers, unknown) ||
                       std::ranges::any_of(command.opinions,
                                           [&](const NewOpinion& opinion) {
                                             return opinion.paper && unknown(*opinion.paper);
                                           }),
  };
}

template <class Command>
MidtermState gather(store::Connection& connection, const Command& command, const Occasion&) {
  return {find_midterm(connection, command.engagement, command.midterm)};
}

}  // namespace

void register_noun(Registry& registry) {
  register_facts(registry);
  registry.command(visit, by({Role::office_director}), gather_visit);
  registry.command(answer, by({Role::team_leader}), gather<Answer>);
  registry.command(close, by({Role::office_director}), gather<Close>);
  register_views(registry);
}

}  // namespace huiyin::midterm
