#pragma once
// The file of a ledger, whichever kind it is.

#include <optional>

#include "sheet/csv_reader.hpp"
#include "sheet/ledger.hpp"
#include "sheet/workbook.hpp"

namespace huiyin::sheet {

class Source {
 public:
  /// A zip or a compound file is a workbook, everything else CSV.
  [[nodiscard]] static Outcome<Source> open(std::string_view bytes);

  [[nodiscard]] FileKind kind() const { return book_ ? FileKind::xlsx : FileKind::csv; }
  /// Of a CSV file one, without a name.
  [[nodiscard]] const std::vector<SheetEntry>& sheets() const { return sheets_; }
  /// A CSV file's grid is given away, so it can be read once.
  [[nodiscard]] Outcome<Grid> read(const SheetEntry& sheet);
  /// Encoding and separator, where they are not the usual ones.
  void describe(Report& report) const;

 private:
  std::optional<Workbook> book_;
  std::optional<CsvFile> csv_;
  std::vector<SheetEntry> sheets_;
};

}  // namespace huiyin::sheet
