#include <algorithm>

#include "inspection/focus/noun.hpp"
#include "inspection/plan/records.hpp"
#include "inspection/round/records.hpp"
#include "spine/visibility.hpp"

namespace huiyin::focus {
namespace {

/// The leaves chosen for a round and approved for an engagement; both empty where nobody asked.
struct Chosen {
  std::vector<std::string> by_round;
  std::vector<std::string> by_plan;
};

bool holds(const std::vector<std::string>& leaves, const std::string& leaf) {
  return std::ranges::find(leaves, leaf) != leaves.end();
}

json::object describe(const norms::FocusLeaf& leaf, const Chosen& chosen) {
  return {{"id", leaf.id},
          {"area", leaf.area},
          {"topic", leaf.topic},
          {"zh", leaf.zh},
          {"en", leaf.en},
          {"manifestations", leaf.manifestations_zh},
          {"manifestations_en", leaf.manifestations_en},
          {"clues", leaf.clues_zh},
          {"in_round", holds(chosen.by_round, leaf.id)},
          {"in_plan", holds(chosen.by_plan, leaf.id)}};
}

json::object describe(const norms::FocusTopic& topic, const norms::FocusArea& area,
                      const norms::FocusTree& tree, const Chosen& chosen) {
  json::array leaves;
  for (const norms::FocusLeaf& leaf : tree.leaves_of(topic)) leaves.push_back(describe(leaf, chosen));
  return {{"id", topic.id},
          {"area", area.id},
          {"zh", topic.zh},
          {"en", topic.en},
          {"children", std::move(leaves)}};
}

Chosen chosen_for(const Question& question) {
  Chosen chosen;
  const RoundId round{std::string(question.parameter("round"))};
  if (const auto found = round::find_round(question.connection, round)) chosen.by_round = found->focus;
  const EngagementId engagement{std::string(question.parameter("engagement"))};
  // What a plan holds is the inspection's own (R1), so the unit's liaison sees the tree without it.
  const bool inspects = by_inspection.allows(question.actor, engagement.value);
  if (!engagement.empty() && inspects) chosen.by_plan = plan::approved_focus(question.connection, engagement);
  return chosen;
}

Outcome<json::value> tree(const Question& question) {
  const norms::FocusTree& focus = question.norms.focus;
  const Chosen chosen = chosen_for(question);
  json::array areas;
  for (const norms::FocusArea& area : focus.areas()) {
    json::array topics;
    for (const norms::FocusTopic& topic : area.topics) topics.push_back(describe(topic, area, focus, chosen));
    areas.push_back(json::object{{"id", area.id},
                                 {"zh", area.zh},
                                 {"en", area.en},
                                 {"owner", area.owner},
                                 {"children", std::move(topics)}});
  }
  return json::value(std::move(areas));
}

}  // namespace

void register_noun(Registry& registry) {
  registry.query("focus.tree", by_business, tree);
}

}  // namespace huiyin::focus
