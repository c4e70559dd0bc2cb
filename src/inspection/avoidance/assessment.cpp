#include "inspection/avoidance/assessment.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace huiyin::avoidance {
namespace {

class Assessor {
 public:
  Assessor(const Inspected& inspected, const Places& places) : inspected_(inspected), places_(places) {}

  [[nodiscard]] const Place* inside(const UnitId& unit) const {
    const auto found = places_.find(unit);
    return found != places_.end() && within(found->second.path, inspected_.path) ? &found->second : nullptr;
  }
  void found(Result weight, GroundKind kind, std::string text) {
    outcome.result = std::max(outcome.result, weight);
    outcome.grounds.push_back({kind, std::move(text)});
  }
  Assessment outcome;

 private:
  const Inspected& inspected_;
  const Places& places_;
};

void weigh_posts(Assessor& assessor, const person::Person& person, Window window) {
  bool holds_one_now = false;
  for (const person::PostHeld& held : person.posts) {
    const Place* place = assessor.inside(held.unit);
    if (place == nullptr) continue;
    const bool now = !held.until || *held.until > window.today;
    if (!now && *held.until < window.since) continue;
    holds_one_now = holds_one_now || now;
    assessor.found(now ? Result::conflict : Result::possible, GroundKind::post,
                   fmt::format("{} · {} · {} – {}", place->name, held.post.value, held.from.text(),
                               held.until ? held.until->text() : ""));
  }
  const Place* own = assessor.inside(person.unit_id);
  if (own != nullptr && !holds_one_now)
    assessor.found(Result::conflict, GroundKind::post, fmt::format("{} · {}", own->name, person.post));
}

}  // namespace

bool within(std::string_view path, std::string_view subtree) {
  return path.starts_with(subtree) && (path.size() == subtree.size() || path[subtree.size()] == '/');
}

Assessment assess(const person::Person& person, const Inspected& inspected, const Places& places,
                  const std::vector<EarlierInspection>& earlier, Window window) {
  Assessor assessor(inspected, places);
  weigh_posts(assessor, person, window);
  for (const person::Kin& kin : person.kin)
    if (const Place* place = assessor.inside(kin.unit))
      assessor.found(
          Result::conflict, GroundKind::kinship,
          fmt::format("{} {} · {} · {}", kin.relation.value, kin.name.value, place->name, kin.post.value));
  if (person.native_place == inspected.place)
    assessor.found(Result::possible, GroundKind::native_place, person.native_place);
  for (const EarlierInspection& before : earlier)
    if (before.person == person.id && before.unit == inspected.unit)
      assessor.found(Result::possible, GroundKind::earlier_inspection, before.number);
  // Declared ties last, where avoidance.declare appends them: screening again then finds nothing new.
  for (const person::Interest& interest : person.interests)
    if (assessor.inside(interest.unit) != nullptr)
      assessor.found(Result::conflict, GroundKind::declared,
                     fmt::format("{} · {}", interest.relation, interest.statement));
  return std::move(assessor.outcome);
}

}  // namespace huiyin::avoidance
