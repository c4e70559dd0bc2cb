#pragma once
// The Chinese words of the template language, from names.json: names of filters, digits of dates and amounts.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace huiyin::docx {

enum class Filter {
  date,
  chinese_date,
  time,
  amount_in_words,
  grouped,
  ten_thousands,
  otherwise,
  merge_same,
  join,
  decimals,
  percent,
  chinese_number,
  tick,
  yes_no,
  cut,
  prefix,
  suffix,
  count,
  pick,
};

struct Names {
  std::vector<std::pair<std::string, Filter>> filters;
  std::vector<std::string> digits;
  std::vector<std::string> units;
  std::vector<std::string> sections;
  std::vector<std::string> amount_digits;
  std::vector<std::string> amount_units;
  std::vector<std::string> amount_sections;
  std::string restart_numbering, row_number, zero, ten;
  std::string yuan, jiao, fen, whole, negative;
  std::string year, month, day, hour, minute;
  std::string yes, no, ticked, unticked;
  std::string list_separator, bullet, missing_before, missing_after;
  /// What an office keyboard writes for the language's own signs.
  std::vector<std::pair<std::string, char>> punctuation;
};

[[nodiscard]] const Names& names();
[[nodiscard]] const Filter* filter_named(std::string_view name);

}  // namespace huiyin::docx
