#pragma once
// HTML as a rich-text editor makes it, sanitised while it is read: what is not named here does not exist.

#include <string>
#include <string_view>
#include <vector>

namespace huiyin::docx {

struct HtmlRun {
  std::string text;  // a line feed is a line break
  unsigned bold : 1 = 0;
  unsigned italic : 1 = 0;
  unsigned underlined : 1 = 0;
  unsigned struck : 1 = 0;
  unsigned raised : 1 = 0;
  unsigned lowered : 1 = 0;
  std::string colour;  // "FF0000" or empty
  std::string link;    // http, https or mailto
};

struct HtmlBlock;

struct HtmlCell {
  std::vector<HtmlBlock> blocks;
  unsigned columns = 1;
  unsigned rows = 1;
  unsigned head : 1 = 0;
};

struct HtmlBlock {
  enum class Kind { paragraph, heading, item, table } kind = Kind::paragraph;
  enum class Align { as_is, left, centre, right } align = Align::as_is;
  /// Of a heading 1–6, of a list's item how deep it is.
  unsigned level = 0;
  /// Of an item of a numbered list, from 1; 0 for a bullet.
  unsigned number = 0;
  std::vector<HtmlRun> runs;
  std::vector<std::vector<HtmlCell>> rows;
};

/// Never fails; nests at most 16 deep, and what lies deeper is flattened.
[[nodiscard]] std::vector<HtmlBlock> read_html(std::string_view html);

}  // namespace huiyin::docx
