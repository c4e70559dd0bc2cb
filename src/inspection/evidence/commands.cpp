#include "inspection/evidence/noun.hpp"
#include "inspection/evidence/records.hpp"
#include "inspection/evidence/rules.hpp"

namespace huiyin::evidence {
namespace {

Eyes eyes_of(const Actor& actor, const EngagementId& engagement) {
  return actor.has({Role::unit_liaison}, engagement.value) ? Eyes::unit : Eyes::inspection;
}

AttachState gather_attach(store::Connection& connection, const Attach& command, const Occasion& occasion) {
  return {
      .subject = standing_of(connection, command.engagement, command.subject_kind, command.subject.value,
                             eyes_of(occasion.actor, command.engagement)),
      .blob_known = knows_blob(connection, command.hash.value, command.size),
      .attached_already = is_attached(connection, command),
      .next_number = next_number(connection, command.engagement),
  };
}

DetachState gather_detach(store::Connection& connection, const Detach& command, const Occasion& occasion) {
  DetachState state{.evidence = find_evidence(connection, command.engagement, command.evidence)};
  if (state.evidence) {
    state.subject =
        standing_of(connection, command.engagement, state.evidence->subject_kind,
                    state.evidence->subject_id.value, eyes_of(occasion.actor, command.engagement));
    // What the unit was never shown is absent for it, not merely forbidden.
    if (state.subject == Standing::absent) state.evidence.reset();
  }
  return state;
}

}  // namespace

void register_noun(Registry& registry) {
  register_facts(registry);
  const Who both_sides = by({Role::team_member, Role::deputy_leader, Role::team_leader, Role::unit_liaison});
  registry.command(attach, both_sides, gather_attach);
  registry.command(detach, both_sides, gather_detach);
  register_views(registry);
}

}  // namespace huiyin::evidence
