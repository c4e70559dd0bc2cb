#pragma once
// An .xlsx file opened: its sheets, and what their cells refer to. Sheets are read one by one.

#include <string>
#include <vector>

#include "package/package.hpp"
#include "sheet/grid.hpp"
#include "sheet/sheet_xml.hpp"

namespace huiyin::sheet {

struct SheetEntry {
  std::string name;
  std::string part;
  Shown shown = Shown::shown;
};

class Workbook {
 public:
  /// Refusals beside those of package::Package::open and `listen`: sheet.open.old_format, .encrypted,
  /// .not_a_workbook, .binary_workbook, .external_link, .no_sheet, .same_name; package.macro for .xlsm too.
  [[nodiscard]] static Outcome<Workbook> open(std::string_view bytes);

  [[nodiscard]] const std::vector<SheetEntry>& sheets() const { return sheets_; }
  [[nodiscard]] Outcome<Grid> read(const SheetEntry& sheet) const;

 private:
  explicit Workbook(package::Package package) : package_(std::move(package)) {}
  [[nodiscard]] std::optional<Refusal> look_at_types() const;
  [[nodiscard]] std::optional<Refusal> read_parts();

  package::Package package_;
  std::vector<SheetEntry> sheets_;
  SharedStrings strings_;
  Shapes shapes_;
  Epoch epoch_ = Epoch::year_1900;
};

}  // namespace huiyin::sheet
