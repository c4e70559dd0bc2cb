#pragma once
// Knocks at one endpoint as one person and says which letters of the table fit what came back.

#include <optional>
#include <string>
#include <vector>

#include "api/node.hpp"
#include "reckon.hpp"
#include "visitor.hpp"

namespace huiyin::permission {

/// "POST paper.sign", "GET paper.list", "GET paper.list.csv", "GET paper.open", "GET blob".
[[nodiscard]] std::vector<std::string> endpoints(const Registry& registry);

/// Every letter there is; what each means stands at the head of matrix.csv.
inline constexpr std::string_view letters = "-nhmeyos";

/// A moment of the round with its cast, everything of it read once by those who may read it all.
class Scene {
 public:
  Scene(api::Node& node, Visitor& visitor, Cast cast);
  [[nodiscard]] const Cast& cast() const { return cast_; }
  /// The letters that fit; none where something is wrong, and then `why` says what.
  [[nodiscard]] std::string fitting(const std::string& endpoint, const Player& player, std::string& why);
  /// What a list let through that it should not have, asked for in other ways: groups, search, an engagement
  /// named, another's record under one's own engagement. Empty: nothing.
  [[nodiscard]] std::string loophole(const std::string& endpoint, const Player& player, char letter);

 private:
  [[nodiscard]] const Whole& whole(const std::string& noun);
  [[nodiscard]] Ids expected_ids(char letter, const std::string& noun, const Player& player);
  [[nodiscard]] std::string fitting_command(const std::string& name, const Player& player, std::string& why);
  [[nodiscard]] std::string fitting_list(const std::string& noun, const Player& player, std::string& why);
  [[nodiscard]] std::string fitting_csv(const std::string& noun, const Player& player, std::string& why);
  [[nodiscard]] std::string fitting_open(const std::string& noun, const Player& player,
                                         const std::string& path, const std::string& id_name,
                                         std::string& why);
  [[nodiscard]] std::string fitting_plain(const std::string& endpoint, const Player& player,
                                          std::string& why);
  [[nodiscard]] std::string fitting_two(const std::string& own, const std::string& other, std::string& why);
  [[nodiscard]] std::string fitting_sets(const std::string& noun, const Player& player, const auto& fits);
  [[nodiscard]] Ids ids_of_list(const std::string& who, const std::string& target, std::string& why);
  [[nodiscard]] std::string stray_on_desk(const Player& player);
  [[nodiscard]] std::string borrowed_record(const std::string& name, const Player& player);
  [[nodiscard]] std::string miscounted_groups(const ListView& view, const Player& player, const Ids& allowed);
  [[nodiscard]] std::string found_by_search(const ListView& view, const Player& player, const Ids& allowed);
  [[nodiscard]] std::string counted_in_a_column(const ListView& view, const Player& player,
                                                const Ids& allowed);
  [[nodiscard]] std::string shown_by_name(const ListView& view, const Player& player, const Ids& allowed);
  [[nodiscard]] std::string dry(const std::string& name, const std::string& who,
                                const std::string& engagement, std::string& why);

  api::Node& node_;
  Visitor& visitor_;
  Cast cast_;
  std::map<std::string, Whole> wholes_;
};

}  // namespace huiyin::permission
