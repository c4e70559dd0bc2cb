#pragma once
// One tag of a template: what stands between the delimiters, read.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "docx/names.hpp"
#include "docx/options.hpp"

namespace huiyin::docx {

enum class TagKind {
  value,         // {a.b}
  loop,          // {#a}
  inverted,      // {^a}
  column_loop,   // {#:a}
  close,         // {/a} or {/}
  rich_text,     // {@a}
  picture,       // {%a 40 30}
  sub_document,  // {+a}
  restart,       // {!重新编号}
  delimiters,    // {=[[ ]]=}
  nothing,       // {}
};

/// How far a loop reaches when its tag says so: {-w:tr a}.
enum class Reach { by_place, content, paragraph, cell, row, table };

struct FilterCall {
  Filter filter = Filter::date;
  std::vector<std::string> arguments;
};

struct TagText {
  TagKind kind = TagKind::value;
  /// The name as written, for people and for keys that hold dots.
  std::string name;
  std::vector<std::string> path;
  std::vector<FilterCall> filters;
  Reach reach = Reach::by_place;
  /// Of a picture, in millimetres; 0 where not said.
  double width_mm = 0;
  double height_mm = 0;
  Delimiters delimiters;
  /// A code of words.json where the text is no tag ("docx.unknown_filter"), and the word it stumbled over.
  std::string fault;
  std::string fault_word;
};

/// `text` without its delimiters, entities resolved.
[[nodiscard]] TagText read_tag(std::string_view text);

}  // namespace huiyin::docx
