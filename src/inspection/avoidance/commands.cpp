#include <algorithm>

#include "identity/person/records.hpp"
#include "identity/unit/records.hpp"
#include "inspection/avoidance/noun.hpp"
#include "inspection/avoidance/records.hpp"
#include "inspection/avoidance/rules.hpp"
#include "inspection/engagement/records.hpp"
#include "inspection/round/records.hpp"
#include "inspection/team/records.hpp"

namespace huiyin::avoidance {
namespace {

DeclareState gather_declare(store::Connection& connection, const Declare& command, const Occasion&) {
  DeclareState state{.person = person::find_person(connection, command.person)};
  const auto tied_to = unit::find_unit(connection, command.unit);
  state.unit_found = tied_to.has_value();
  if (!state.person || !tied_to) return state;
  for (Avoidance& row : open_rows_of(connection, command.person)) {
    const auto inspected = unit::find_unit(connection, row.unit_id);
    if (inspected && within(tied_to->path, inspected->path)) state.rows.push_back(std::move(row));
  }
  return state;
}

void add_place(store::Connection& connection, const UnitId& id, Places& places) {
  if (places.contains(id)) return;
  if (const auto unit = unit::find_unit(connection, id)) places.emplace(id, Place{unit->name, unit->path});
}

void add_places(store::Connection& connection, const person::Person& person, Places& places) {
  add_place(connection, person.unit_id, places);
  for (const auto& held : person.posts) add_place(connection, held.unit, places);
  for (const auto& kin : person.kin) add_place(connection, kin.unit, places);
  for (const auto& interest : person.interests) add_place(connection, interest.unit, places);
}

ScreenState gather_screen(store::Connection& connection, const Screen& command, const Occasion&) {
  ScreenState state{.team = team::find_team(connection, command.team)};
  if (!state.team) return state;
  state.round = round::find_round(connection, state.team->round_id);
  for (const auto& engagement : engagement::engagements_of(connection, command.team)) {
    if (engagement.cancelled()) continue;
    if (const auto unit = unit::find_unit(connection, engagement.unit_id))
      state.units.push_back({unit->id, unit->path, unit->place});
    for (auto& before : earlier_inspections(connection, engagement.unit_id, engagement.round_id))
      state.earlier.push_back(std::move(before));
  }
  std::vector<PersonId> people;
  if (command.candidate) {
    people.push_back(*command.candidate);
  } else {
    for (const auto& member : state.team->members) people.push_back(member.person);
  }
  for (const PersonId& id : people)
    if (auto person = person::find_person(connection, id)) {
      add_places(connection, *person, state.places);
      state.members.push_back(std::move(*person));
    }
  state.rows = rows_of(connection, command.team);
  return state;
}

DecideState gather_decide(store::Connection& connection, const Decide& command, const Occasion&) {
  return {find_pair(connection, command.team, command.person, command.unit)};
}

}  // namespace

void register_noun(Registry& registry) {
  register_facts(registry);
  registry.command(declare, by_business, gather_declare);  // anybody of themselves; the office of anybody
  registry.command(screen, by_office, gather_screen);
  registry.command(decide, by({Role::office_director}), gather_decide);
  register_views(registry);
}

}  // namespace huiyin::avoidance
