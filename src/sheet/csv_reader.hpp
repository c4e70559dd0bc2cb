#pragma once
// A CSV file (RFC 4180) into a grid: UTF-8 with or without its mark, else GB18030, which is what Excel in
// Chinese saves; commas, else tabs or semicolons.

#include "base/outcome.hpp"
#include "sheet/grid.hpp"

namespace huiyin::sheet {

/// As for the parts of an .xlsx file, inflated.
inline constexpr std::size_t most_csv_bytes = 100UL << 20U;

enum class Encoding : std::uint8_t { utf8, gb18030 };

struct CsvFile {
  Grid grid;
  Encoding encoding = Encoding::utf8;
  char separator = ',';
};

/// Refusals, with line where there is one: sheet.csv.too_large, .encoding, .zero_byte, .unclosed_quote,
/// .text_after_quote, sheet.read.too_many_cells, .bad_reference.
[[nodiscard]] Outcome<CsvFile> read_csv(std::string_view bytes);

}  // namespace huiyin::sheet
