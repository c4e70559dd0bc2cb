#include "inspection/engagement/records.hpp"
#include "inspection/interview/noun.hpp"
#include "inspection/interview/records.hpp"
#include "inspection/interview/rules.hpp"
#include "inspection/team/records.hpp"

namespace huiyin::interview {
namespace {

Field gather_field(store::Connection& connection, const EngagementId& engagement) {
  Field field{.engagement = engagement::find_engagement(connection, engagement)};
  for (const team::Member& member : team::members_of(connection, engagement))
    field.team.push_back(member.person);
  return field;
}

RecordState gather_record(store::Connection& connection, const Record& command, const Occasion&) {
  return {.field = gather_field(connection, command.engagement),
          .next_ordinal = next_ordinal(connection, command.engagement)};
}

ReviseState gather_revise(store::Connection& connection, const Revise& command, const Occasion&) {
  return {.interview = find_interview(connection, command.engagement, command.interview),
          .field = gather_field(connection, command.engagement)};
}

ConfirmState gather_confirm(store::Connection& connection, const Confirm& command, const Occasion&) {
  return {find_interview(connection, command.engagement, command.interview)};
}

}  // namespace

void register_noun(Registry& registry) {
  register_facts(registry);
  registry.command(record, by_team, gather_record);
  registry.command(revise, by_team, gather_revise);
  registry.command(confirm, by_team, gather_confirm);
  register_views(registry);
}

}  // namespace huiyin::interview
