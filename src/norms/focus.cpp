#include "norms/focus.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "norms/part.hpp"

namespace huiyin::norms {

namespace {

struct LeafEntry {
  Line id;
  Line zh;
  Line en;
  Text manifestations_zh;
  Text manifestations_en;
  Text clues_zh;
};
BOOST_DESCRIBE_STRUCT(LeafEntry, (), (id, zh, en, manifestations_zh, manifestations_en, clues_zh))

struct TopicEntry {
  Line id;
  Line zh;
  Line en;
  std::vector<LeafEntry> leaves;
};
BOOST_DESCRIBE_STRUCT(TopicEntry, (), (id, zh, en, leaves))

struct AreaEntry {
  Line id;
  Line zh;
  Line en;
  std::optional<Line> owner;
  std::vector<TopicEntry> topics;
};
BOOST_DESCRIBE_STRUCT(AreaEntry, (), (id, zh, en, owner, topics))

struct FocusFile {
  std::vector<AreaEntry> areas;
};
BOOST_DESCRIBE_STRUCT(FocusFile, (), (areas))

/// "A3.2.3" lies under "A3.2", "A3.2" under "A3": statistics by area read the id's beginning.
bool is_under(std::string_view id, std::string_view parent) {
  return id.size() > parent.size() + 1 && id.starts_with(parent) && id[parent.size()] == '.';
}

}  // namespace

Outcome<FocusTree> FocusTree::from_json(const boost::json::value& tree) {
  const Outcome<FocusFile> file = read_part<FocusFile>(tree, "norms.focus.malformed");
  if (!file) return file.refusal();

  FocusTree focus;
  const auto twice = [](std::string where, const Line& id) {
    return broken("norms.focus.id_twice", std::move(where), json::string(id.value));
  };
  const auto misplaced = [](std::string where, const Line& id) {
    return broken("norms.focus.id_misplaced", std::move(where), json::string(id.value));
  };
  for (std::size_t a = 0; a < file->areas.size(); ++a) {
    const AreaEntry& area = file->areas[a];
    if (!focus.area_index_.emplace(area.id.value, a).second) return twice(place("areas", a, "id"), area.id);
    FocusArea& made =
        focus.areas_.emplace_back(FocusArea{area.id.value, area.zh.value, area.en.value, {}, {}});
    if (area.owner) made.owner = area.owner->value;
    for (std::size_t t = 0; t < area.topics.size(); ++t) {
      const TopicEntry& topic = area.topics[t];
      const std::string at_topic = place("areas", a, place("topics", t));
      if (!is_under(topic.id.value, area.id.value)) return misplaced(at_topic + ".id", topic.id);
      if (!focus.area_index_.emplace(topic.id.value, a).second) return twice(at_topic + ".id", topic.id);
      made.topics.push_back(
          {topic.id.value, topic.zh.value, topic.en.value, focus.leaves_.size(), topic.leaves.size()});
      for (std::size_t l = 0; l < topic.leaves.size(); ++l) {
        const LeafEntry& leaf = topic.leaves[l];
        const std::string at_leaf = at_topic + '.' + place("leaves", l, "id");
        if (!is_under(leaf.id.value, topic.id.value)) return misplaced(at_leaf, leaf.id);
        if (!focus.leaf_index_.emplace(leaf.id.value, focus.leaves_.size()).second)
          return twice(at_leaf, leaf.id);
        focus.leaves_.push_back({leaf.id.value, area.id.value, topic.id.value, leaf.zh.value, leaf.en.value,
                                 leaf.manifestations_zh.value, leaf.manifestations_en.value,
                                 leaf.clues_zh.value});
      }
    }
  }
  return focus;
}

std::span<const FocusLeaf> FocusTree::leaves_of(const FocusTopic& topic) const {
  return std::span(leaves_).subspan(topic.first_leaf, topic.leaf_count);
}

const FocusLeaf* FocusTree::find(std::string_view id) const {
  const auto found = leaf_index_.find(id);
  return found == leaf_index_.end() ? nullptr : &leaves_[found->second];
}

const FocusArea* FocusTree::area_of(std::string_view id) const {
  const FocusLeaf* leaf = find(id);
  const auto found = area_index_.find(leaf != nullptr ? std::string_view(leaf->area) : id);
  return found == area_index_.end() ? nullptr : &areas_[found->second];
}

std::string_view FocusTree::name(std::string_view id, std::string_view language) const {
  const auto in_language = [&](const auto& node) -> std::string_view {
    return language == "en" ? node.en : node.zh;
  };
  if (const FocusLeaf* leaf = find(id)) return in_language(*leaf);
  const FocusArea* area = area_of(id);
  if (area == nullptr) return {};
  if (area->id == id) return in_language(*area);
  const auto topic = std::ranges::find(area->topics, id, &FocusTopic::id);
  return topic == area->topics.end() ? std::string_view() : in_language(*topic);
}

std::size_t FocusTree::order_of(std::string_view id) const {
  const auto found = leaf_index_.find(id);
  return found == leaf_index_.end() ? leaves_.size() : found->second;
}

}  // namespace huiyin::norms
