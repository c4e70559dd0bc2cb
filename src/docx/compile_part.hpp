#pragma once
// One part's source → its program.

#include "docx/finding.hpp"
#include "docx/numbering.hpp"
#include "docx/options.hpp"
#include "docx/program.hpp"

namespace huiyin::docx {

struct Part {
  Program program;
  /// Which tag is inside which: for each tag the loop around it, or none. The linter walks it.
  std::vector<Index> around;
  struct Place {
    std::string paragraph;
    std::size_t place = 0;
  };
  std::vector<Place> places;  // by tag
  /// Whether anything is to be done in it at all.
  enum class Work : std::uint8_t { none, some } work = Work::none;
};

[[nodiscard]] Part compile_part(std::string name, std::string source, const CompileOptions& options,
                                const StyleLists& style_lists, std::vector<Finding>& findings);

}  // namespace huiyin::docx
