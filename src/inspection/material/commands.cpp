#include "inspection/engagement/records.hpp"
#include "inspection/material/noun.hpp"
#include "inspection/material/records.hpp"
#include "inspection/material/rules.hpp"

namespace huiyin::material {
namespace {

RequestState gather_request(store::Connection& connection, const Request& command, const Occasion&) {
  return {.engagement = engagement::find_engagement(connection, command.engagement),
          .next_ordinal = next_ordinal(connection, command.engagement)};
}

template <class Command>
MaterialState gather(store::Connection& connection, const Command& command, const Occasion&) {
  return {find_material(connection, command.engagement, command.material)};
}

}  // namespace

void register_noun(Registry& registry) {
  register_facts(registry);
  registry.command(request, by_team, gather_request);
  registry.command(provide, by_unit, gather<Provide>);
  registry.command(review, by_team, gather<Review>);
  registry.command(give_back, by_team, gather<Return>);
  register_views(registry);
}

}  // namespace huiyin::material
