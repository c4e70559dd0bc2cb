#pragma once
// The focus tree (监督重点): areas A1–A9 and professional areas B01–B20, topics, leaves. A leaf's id is the
// tag on plans, interview points, papers and findings.

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"

namespace huiyin::norms {

struct FocusLeaf {
  std::string id;     // "A3.2.3", "B16.1.1"
  std::string area;   // "A3", "B16"
  std::string topic;  // "A3.2", "B16.1"
  std::string zh;
  std::string en;
  std::string manifestations_zh;
  std::string manifestations_en;
  std::string clues_zh;  // where to look
};

/// `first_leaf` and `leaf_count` are its stretch of FocusTree::leaves().
struct FocusTopic {
  std::string id;
  std::string zh;
  std::string en;
  std::size_t first_leaf = 0;
  std::size_t leaf_count = 0;
};

struct FocusArea {
  std::string id;
  std::string zh;
  std::string en;
  std::string owner;  // the department that issues the special tasks; only for B
  std::vector<FocusTopic> topics;
};

/// A value: copies freely, answers from its own copy.
class FocusTree {
 public:
  /// Reads {"areas":[{id, zh, en, owner?, topics:[{id, zh, en, leaves:[…]}]}]}. Refusals:
  /// norms.focus.malformed, .id_twice, .id_misplaced (a leaf not under its topic, a topic not under its area)
  [[nodiscard]] static Outcome<FocusTree> from_json(const boost::json::value& tree);

  [[nodiscard]] const std::vector<FocusArea>& areas() const { return areas_; }
  /// All leaves in the order of the tree, the order of a report.
  [[nodiscard]] const std::vector<FocusLeaf>& leaves() const { return leaves_; }
  [[nodiscard]] std::span<const FocusLeaf> leaves_of(const FocusTopic& topic) const;

  /// nullptr unless `id` is a leaf's.
  [[nodiscard]] const FocusLeaf* find(std::string_view id) const;
  [[nodiscard]] bool is_leaf(std::string_view id) const { return find(id) != nullptr; }
  /// The area that a leaf's, topic's or area's id lies in; nullptr for any other id.
  [[nodiscard]] const FocusArea* area_of(std::string_view id) const;
  /// What an area, topic or leaf is called in "zh" or "en"; empty for any other id.
  [[nodiscard]] std::string_view name(std::string_view id, std::string_view language) const;
  /// Where a leaf stands in leaves(); leaves().size() for any other id, so strangers sort last.
  [[nodiscard]] std::size_t order_of(std::string_view id) const;

 private:
  std::vector<FocusArea> areas_;
  std::vector<FocusLeaf> leaves_;
  std::map<std::string, std::size_t, std::less<>> leaf_index_;
  std::map<std::string, std::size_t, std::less<>> area_index_;  // areas' and topics' ids
};

}  // namespace huiyin::norms
