#pragma once
// A table as an .xlsx file: row by row, with the memory of one row (libxlsxwriter's constant memory), the
// same bytes for the same rows.

#include <filesystem>
#include <memory>
#include <optional>
#include <span>

#include "base/outcome.hpp"
#include "sheet/table.hpp"

namespace huiyin::sheet {

/// What Excel holds (its specifications and limits; ECMA-376 part 1, 18.3.1.73).
inline constexpr std::size_t most_rows = 1'048'576;
inline constexpr std::size_t most_columns = 16'384;
inline constexpr std::size_t most_characters = 32'767;  // of UTF-16, in a cell

class Writer {
 public:
  /// Writes to `file`, which must not exist in use elsewhere; what libxlsxwriter lays aside goes beside it.
  /// Refusals: sheet.write.no_columns, .too_many_columns, .sheet_name.
  [[nodiscard]] static Outcome<Writer> start(const Table& table, const std::filesystem::path& file);
  Writer(Writer&&) noexcept;
  Writer& operator=(Writer&&) noexcept;
  ~Writer();

  /// As many entries as columns. Refusals, with row and column: sheet.write.too_many_rows, .wrong_width,
  /// .text_too_long, .not_utf8, .not_a_number.
  [[nodiscard]] std::optional<Refusal> add_row(std::span<const Entry> row);
  /// Closes the file. Throws where the disk fails.
  void finish();

 private:
  class Body;
  explicit Writer(std::unique_ptr<Body> body);
  std::unique_ptr<Body> body_;
};

}  // namespace huiyin::sheet
