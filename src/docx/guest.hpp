#pragma once
// What a sub-document brings along beside its text: styles and lists that the host has not.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "docx/program.hpp"
#include "package/package.hpp"

namespace huiyin::docx {

/// Gathered over one filling, for all its guests.
struct Belongings {
  /// Style elements by id; the host's own are in `host_styles` and never replaced.
  std::set<std::string, std::less<>> host_styles;
  std::map<std::string, std::string> styles;
  /// w:abstractNum and w:num elements, under the host's numbers.
  std::vector<std::string> definitions;
  std::vector<std::string> lists;
  Index next_definition = 0;
  Index next_list = 0;
};

class Guest {
 public:
  explicit Guest(const package::Package& package);

  /// Takes the style and those it is based on along, unless the host has one of that id.
  void bring_style(std::string_view id, Belongings& belongings) const;
  /// The host's number for a list of the guest; 0 where the guest has no such list.
  [[nodiscard]] Index bring_list(Index list, Belongings& belongings);

 private:
  std::map<std::string, std::string, std::less<>> styles_;
  std::map<Index, std::string> definitions_;
  std::map<Index, Index> definition_of_;
  std::map<Index, Index> brought_;
};

/// The ids of every style in a styles part.
[[nodiscard]] std::set<std::string, std::less<>> style_ids(std::string_view styles);

}  // namespace huiyin::docx
