#include "inspection/evidence/rules.hpp"

namespace huiyin::evidence {
namespace {

using AttachCase = Case<Attach, AttachState>;
using DetachCase = Case<Detach, DetachState>;

/// Papers are proved by the team, everything the unit answers for by the unit (R3 P33, R4 P54).
bool is_for_another_side(const AttachCase& c) {
  const auto& engagement = c.command.engagement.value;
  if (c.command.subject_kind == SubjectKind::paper)
    return !c.occasion.actor.has({Role::team_member, Role::deputy_leader, Role::team_leader}, engagement);
  return !c.occasion.actor.has({Role::unit_liaison}, engagement);
}

}  // namespace

const Rule<Attach, AttachState> attach{
    .name = "evidence.attach",
    .ladder =
        {
            {"subject_not_found", not_found, "R3",
             [](const AttachCase& c) { return c.state.subject == Standing::absent; }, "subject"},
            {"subject_locked", conflict, "R3",
             [](const AttachCase& c) { return c.state.subject == Standing::locked; }, "subject"},
            {"blob_missing", invalid, "R3", [](const AttachCase& c) { return !c.state.blob_known; }, "hash"},
            {"attached_already", conflict, "R3", [](const AttachCase& c) { return c.state.attached_already; },
             "hash"},
            {"not_yours", forbidden, "R3", is_for_another_side, "subject_kind"},
        },
    .facts =
        [](const AttachCase& c) {
          return facts_of(Attached{
              .id = c.occasion.fresh<EvidenceNoun>(),
              .engagement_id = c.command.engagement,
              .subject_kind = c.command.subject_kind,
              .subject_id = c.command.subject,
              .number = c.state.next_number,
              .name = c.command.name,
              .origin = c.command.origin,
              .hash = c.command.hash,
              .size = c.command.size,
              .pages = c.command.pages,
              .attached_by = AccountId{c.occasion.actor.account},
              .attached_on = c.occasion.today,
          });
        },
};

const Rule<Detach, DetachState> detach{
    .name = "evidence.detach",
    .from = {"*"},
    .ladder =
        {
            {"not_found", not_found, "R3", [](const DetachCase& c) { return !c.state.evidence; }, "evidence"},
            {"not_yours", forbidden, "R3",
             [](const DetachCase& c) {
               return c.state.evidence->attached_by.value != c.occasion.actor.account;
             },
             "evidence"},
            {"subject_locked", conflict, "R3",
             [](const DetachCase& c) { return c.state.subject != Standing::open; }, "evidence"},
        },
    .facts =
        [](const DetachCase& c) {
          return facts_of(Detached{
              .id = c.command.evidence,
              .engagement_id = c.command.engagement,
              .number = c.state.evidence->number,
              .hash = c.state.evidence->hash,
              .reason = c.command.reason,
          });
        },
};

}  // namespace huiyin::evidence
