#include "identity/unit/rules.hpp"

namespace huiyin::unit {

using AddCase = Case<Add, AddState>;
using ReviseCase = Case<Revise, ReviseState>;

const Rule<Add, AddState> add{
    .name = "unit.add",
    .ladder =
        {
            {"code_taken", conflict, "R5", [](const AddCase& c) { return c.state.code_taken; }, "code"},
            {"parent_not_found", invalid, "R5",
             [](const AddCase& c) { return c.command.parent && !c.state.parent; }, "parent"},
            {"too_deep", invalid, "R5",
             [](const AddCase& c) { return c.state.parent && c.state.parent->level >= deepest_level; },
             "parent"},
        },
    .facts =
        [](const AddCase& c) {
          const auto& parent = c.state.parent;
          return facts_of(Added{
              .id = c.occasion.fresh<UnitNoun>(),
              .code = c.command.code,
              .name = c.command.name,
              .short_name = c.command.short_name,
              .parent_id = c.command.parent,
              .level = parent ? parent->level + 1 : 1,
              .path = parent ? parent->path + "/" + c.command.code.value : c.command.code.value,
              .sector = c.command.sector,
              .kind = c.command.kind,
              .place = c.command.place,
              .headcount = c.command.headcount,
              .party_members = c.command.party_members,
              .leader_name = c.command.leader_name,
              .sort = c.command.sort.value_or(0),
          });
        },
};

const Rule<Revise, ReviseState> revise{
    .name = "unit.revise",
    .from = {"*"},
    .ladder =
        {
            {"not_found", not_found, "R5", [](const ReviseCase& c) { return !c.state.unit; }, "unit"},
            {"stale", conflict, "R5",
             [](const ReviseCase& c) { return c.state.unit->version != c.command.version; }, "version"},
        },
    .facts =
        [](const ReviseCase& c) {
          return facts_of(Revised{
              .id = c.command.unit,
              .name = c.command.name,
              .short_name = c.command.short_name,
              .sector = c.command.sector,
              .kind = c.command.kind,
              .place = c.command.place,
              .headcount = c.command.headcount,
              .party_members = c.command.party_members,
              .leader_name = c.command.leader_name,
          });
        },
};

}  // namespace huiyin::unit
