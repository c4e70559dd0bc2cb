#pragma once
// Lists that begin anew: each turn gets a w:num of its own (ECMA-376 17.9.15) that starts every level over.

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "docx/program.hpp"
#include "package/package.hpp"

namespace huiyin::docx {

/// The list a paragraph is in by its style alone.
struct StyleList {
  Index list = 0;
  Index level = 0;
};
using StyleLists = std::map<std::string, StyleList, std::less<>>;

/// By style id, inherited ones too (17.9.23).
[[nodiscard]] StyleLists lists_of_styles(std::string_view styles);

[[nodiscard]] std::string numbering_part(const package::Package& package);
[[nodiscard]] Index highest_list(std::string_view numbering);
[[nodiscard]] Index highest_definition(std::string_view numbering);
/// Definitions stand before all lists (17.9.17), lists after them. An empty part is begun.
[[nodiscard]] std::string with_guest_lists(std::string numbering, const std::vector<std::string>& definitions,
                                           const std::vector<std::string>& lists);
/// `lists`: new number, and the one whose definition it takes.
[[nodiscard]] std::string with_new_lists(std::string numbering,
                                         const std::vector<std::pair<Index, Index>>& lists);

}  // namespace huiyin::docx
