// The focus tree and the body of norms as they are shipped.

#include <algorithm>
#include <set>
#include <string>

#include "shipped.hpp"

namespace huiyin::norms {
namespace {

TEST(Focus, has_nine_areas_twenty_professional_areas_and_126_leaves) {
  const FocusTree& focus = shipped().focus;
  const auto count = [&](char part) {
    return std::count_if(focus.leaves().begin(), focus.leaves().end(),
                         [part](const FocusLeaf& leaf) { return leaf.id.front() == part; });
  };
  EXPECT_EQ(focus.areas().size(), 29U);
  EXPECT_EQ(focus.leaves().size(), 126U);
  EXPECT_EQ(count('A'), 66);
  EXPECT_EQ(count('B'), 60);
  std::set<std::string> ids;
  for (const FocusLeaf& leaf : focus.leaves()) {
    EXPECT_TRUE(ids.insert(leaf.id).second) << leaf.id;
    EXPECT_FALSE(leaf.zh.empty() || leaf.en.empty() || leaf.manifestations_zh.empty() ||
                 leaf.manifestations_en.empty() || leaf.clues_zh.empty())
        << leaf.id;
  }
  for (const FocusArea& area : focus.areas())
    EXPECT_EQ(area.owner.empty(), area.id.front() == 'A') << area.id;
}

TEST(Focus, finds_leaves_and_only_leaves) {
  const FocusTree& focus = shipped().focus;
  const FocusLeaf* leaf = focus.find("A3.2.3");
  ASSERT_NE(leaf, nullptr);
  EXPECT_EQ(leaf->area, "A3");
  EXPECT_EQ(leaf->topic, "A3.2");
  EXPECT_EQ(leaf->zh, "“靠企吃企”与利益输送");
  EXPECT_TRUE(focus.is_leaf("B16.1.1"));
  for (const char* id : {"A3", "A3.2", "A3.2.99", "", "a3.2.3", "A3.2.3 "})
    EXPECT_FALSE(focus.is_leaf(id)) << id;
}

TEST(Focus, knows_the_area_of_every_id) {
  const FocusTree& focus = shipped().focus;
  for (const char* id : {"A3.2.3", "A3.2", "A3"}) {
    ASSERT_NE(focus.area_of(id), nullptr) << id;
    EXPECT_EQ(focus.area_of(id)->zh, "全面从严治党");
  }
  EXPECT_EQ(focus.area_of("B16.1.1")->owner, "工程/采购部门");
  EXPECT_EQ(focus.area_of("C1"), nullptr);
}

TEST(Focus, orders_leaves_along_the_tree) {
  const FocusTree& focus = shipped().focus;
  EXPECT_EQ(focus.order_of("A1.1.1"), 0U);
  EXPECT_LT(focus.order_of("A9.2.3"), focus.order_of("B01.1.1"));
  EXPECT_EQ(focus.order_of("B20.1.3"), 125U);
  EXPECT_EQ(focus.order_of("nothing"), 126U);
  std::size_t seen = 0;
  for (const FocusArea& area : focus.areas()) {
    for (const FocusTopic& topic : area.topics) {
      for (const FocusLeaf& leaf : focus.leaves_of(topic)) {
        EXPECT_EQ(focus.order_of(leaf.id), seen++);
        EXPECT_EQ(leaf.topic, topic.id);
      }
    }
  }
  EXPECT_EQ(seen, 126U);
}

TEST(Focus, is_a_value) {
  FocusTree copy = shipped().focus;
  const FocusTree moved = std::move(copy);
  EXPECT_EQ(moved.find("A1.1.1"), &moved.leaves().front());
}

TEST(Catalogue, is_1_and_6_and_60_and_60) {
  const Catalogue& catalogue = shipped().catalogue;
  EXPECT_EQ(catalogue.clauses.size(), 16U);
  EXPECT_EQ(catalogue.procedures.size(), 60U);
  EXPECT_EQ(catalogue.templates.size(), 60U);
  ASSERT_NE(catalogue.clause("R3"), nullptr);
  EXPECT_EQ(catalogue.clause("R3")->zh, "问题底稿与问题线索管理办法");
  EXPECT_EQ(catalogue.procedure("P33")->templates, (std::vector<std::string>{"T34", "T35"}));
  EXPECT_EQ(catalogue.template_named("T34")->zh, "巡视反馈问题底稿");
  EXPECT_EQ(catalogue.clause("R7"), nullptr);
}

TEST(Catalogue, procedures_and_templates_name_each_other) {
  const Catalogue& catalogue = shipped().catalogue;
  const auto has = [](const std::vector<std::string>& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
  };
  for (const Procedure& procedure : catalogue.procedures) {
    for (const std::string& id : procedure.templates) {
      EXPECT_TRUE(has(catalogue.template_named(id)->used_in, procedure.id)) << procedure.id << " " << id;
    }
  }
  for (const Template& form : catalogue.templates) {
    EXPECT_FALSE(form.used_in.empty()) << form.id;
    for (const std::string& id : form.used_in) {
      EXPECT_TRUE(has(catalogue.procedure(id)->templates, form.id)) << form.id << " " << id;
    }
  }
}

}  // namespace
}  // namespace huiyin::norms
