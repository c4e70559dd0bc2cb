#pragma once
// A typed table to be written: what its columns hold, and how it looks on the screen and on paper.

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.hpp"

namespace huiyin::sheet {

enum class ColumnType {
  text,
  integer,
  decimal,
  percent,  // a share of one, shown in hundredths
  money,    // fen, shown in ten thousand yuan with two decimals (practice 6.3)
  date,     // a day, shown as officials write it: no leading zeros
  month,    // a day that stands for its month
  instant,  // shown to the minute in the office's zone
};

struct Column {
  std::string title;
  ColumnType type = ColumnType::text;
  /// In digits of the body's font; a Chinese character takes two.
  double width_digits = 12;
};

struct Font {
  std::string name;
  double size_points = 11;
};

/// Word and WPS fall back differently where no East Asian font is named, so each part names its own; none is
/// shipped.
struct Look {
  // 方正小标宋简体, 仿宋_GB2312, 黑体, as in GB/T 9704-2012, 7.
  Font title = {"\u65B9\u6B63\u5C0F\u6807\u5B8B\u7B80\u4F53", 20};
  Font under_title = {"\u4EFF\u5B8B_GB2312", 11};
  Font head = {"\u9ED1\u4F53", 11};
  Font body = {"\u4EFF\u5B8B_GB2312", 11};
  /// Page number and count (ECMA-376 part 1, 18.3.1.46).
  std::string footer = "&C&P / &N";
  /// Columns that stay in sight beside the head.
  int frozen_columns = 0;
};

struct Table {
  std::string sheet_name;
  /// Above the head, across the table; the first is the title.
  std::vector<std::string> titles;
  std::vector<Column> columns;
  Look look = {};
};

/// One cell of a row to be written. An integer in a money column counts fen; text in a column of another type
/// stays text. Texts outlive the call only.
using Entry = std::variant<std::monostate, std::string_view, std::int64_t, double, Date, Instant>;

}  // namespace huiyin::sheet
