#include <algorithm>
#include <set>

#include "sheet/cell_value.hpp"
#include "sheet/fold.hpp"
#include "sheet/ledger.hpp"
#include "sheet/source.hpp"
#include "sheet/words_read.hpp"

namespace huiyin::sheet {
namespace {

constexpr std::uint32_t no_column = UINT32_MAX;

/// A field, and where it is read from.
struct Intake {
  const Field* field = nullptr;
  std::uint32_t column = no_column;
  MoneyUnit unit = MoneyUnit::unknown;
  /// Merges that reach over its column and more than one row, by their rows, and the first not yet passed.
  std::vector<const Merge*> merges = {};
  std::size_t next_merge = 0;
};

std::optional<Refusal> check(const Schema& schema, const Mapping& mapping, const Window& window) {
  if (mapping.first_head_row == 0 || mapping.first_head_row > mapping.last_head_row ||
      mapping.last_head_row > Window::rows) {
    return invalid_field("sheet.map.bad_rows", "first_head_row");
  }
  const auto titles = titles_of(window, mapping.first_head_row, mapping.last_head_row);
  std::set<std::string_view> fields;
  std::set<std::uint32_t> columns;
  for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
    const MappedColumn& one = mapping.columns[i];
    const auto refused = [&](std::string_view code) {
      return invalid_field(code, "columns." + std::to_string(i));
    };
    if (std::ranges::find(schema.fields, one.field, &Field::name) == schema.fields.end()) {
      return refused("sheet.map.unknown_field");
    }
    if (!fields.insert(one.field).second) return refused("sheet.map.field_twice");
    if (!columns.insert(one.column).second) return refused("sheet.map.column_twice");
    const auto at = std::ranges::find(titles, one.column, &Match::column);
    if (at == titles.end() || at->title != one.title) return refused("sheet.map.head_changed");
  }
  return std::nullopt;
}

class Reader {
 public:
  Reader(const Grid& grid, const Window& window, const Schema& schema, const Mapping& mapping, Reading& out)
      : grid_(grid), mapping_(mapping), out_(out) {
    for (std::uint32_t column = 0; column < window.width(); ++column) {
      last_titles_.push_back(window.text(mapping.last_head_row, column));
    }
    for (const Field& field : schema.fields) {
      Intake intake{&field};
      const auto at = std::ranges::find(mapping.columns, field.name, &MappedColumn::field);
      if (at != mapping.columns.end()) {
        intake.column = at->column;
        intake.unit = at->unit == MoneyUnit::unknown ? field.unit : at->unit;
      }
      intakes_.push_back(intake);
    }
    for (const Place& place : grid.formulas_without_value) uncalculated_.insert({place.row, place.column});
    find_merges();
  }

  void run() {
    for (const Row& row : grid_.rows) {
      if (row.number <= mapping_.last_head_row) continue;
      if (is_numbering(row)) {
        note_row("sheet.found.numbering_row", row.number);
      } else if (is_total(row)) {
        note_row("sheet.found.total_row", row.number);
      } else if (repeats_head(row)) {
        note_row("sheet.found.repeated_head", row.number);
      } else {
        read_row(row);
      }
    }
  }

 private:
  void note_row(std::string_view code, std::uint32_t row) {
    out_.report.add({std::string(code), Weight::note, row});
  }

  void find_merges() {
    for (const Merge& merge : grid_.merges) {
      if (merge.first_row == merge.last_row || merge.first_row <= mapping_.last_head_row) continue;
      for (Intake& intake : intakes_) {
        if (merge.first_column <= intake.column && intake.column <= merge.last_column)
          intake.merges.push_back(&merge);
      }
    }
    for (Intake& intake : intakes_) {
      std::ranges::sort(intake.merges, {}, [](const Merge* merge) { return merge->first_row; });
    }
  }

  /// Right under the head some ledgers number their columns: 1, 2, 3 …
  [[nodiscard]] bool is_numbering(const Row& row) const {
    if (row.number != mapping_.last_head_row + 1 || row.count < 3) return false;
    std::int64_t expected = 1;
    for (const Cell& cell : grid_.cells_of(row)) {
      if (text_of_cell(cell, grid_.epoch) != std::to_string(expected++)) return false;
    }
    return true;
  }

  /// A row of sums says so in the first thing that stands in it.
  [[nodiscard]] bool is_total(const Row& row) const {
    const Cell& first = grid_.cells[row.first];
    return first.kind == CellKind::text && is_total_word(folded(first.text));
  }

  /// Long ledgers put their head on every page by hand.
  [[nodiscard]] bool repeats_head(const Row& row) const {
    std::size_t same = 0;
    for (const Cell& cell : grid_.cells_of(row)) {
      if (cell.kind != CellKind::text || cell.column >= last_titles_.size()) return false;
      if (tidied(cell.text) != last_titles_[cell.column]) return false;
      ++same;
    }
    return same > 1;
  }

  /// The cell, or the one whose merge reaches down to here. Rows are asked for in their order.
  const Cell* cell_at(Intake& intake, std::span<const Cell> cells, std::uint32_t row, bool& filled) const {
    const auto at = std::ranges::lower_bound(cells, intake.column, {}, &Cell::column);
    if (at != cells.end() && at->column == intake.column) return &*at;
    std::size_t& next = intake.next_merge;
    while (next < intake.merges.size() && intake.merges[next]->last_row < row) ++next;
    if (next == intake.merges.size() || intake.merges[next]->first_row >= row) return nullptr;
    filled = true;
    return grid_.find(intake.merges[next]->first_row, intake.merges[next]->first_column);
  }

  void read_row(const Row& row) {
    TypedRow typed{row.number, row.shown, std::vector<Value>(intakes_.size())};
    remarks_.clear();
    bool anything = false;
    const auto cells = grid_.cells_of(row);
    for (std::size_t i = 0; i < intakes_.size(); ++i) {
      typed.values[i] = take(intakes_[i], cells, row.number, anything);
    }
    if (!anything) return note_row("sheet.found.row_without_fields", row.number);
    if (row.shown == Shown::hidden) note_row("sheet.found.hidden_row", row.number);
    for (Remark& remark : remarks_) out_.report.add(std::move(remark));
    out_.rows.push_back(std::move(typed));
  }

  Value take(Intake& intake, std::span<const Cell> cells, std::uint32_t row, bool& anything) {
    const Field& field = *intake.field;
    const auto say = [&](std::string_view code, Weight weight, std::string seen) {
      remarks_.push_back({std::string(code), weight, row,
                          intake.column == no_column ? std::string() : column_name(intake.column), field.name,
                          std::move(seen)});
    };
    Value value;
    bool asked = false;
    if (intake.column != no_column) {
      if (!uncalculated_.empty() && uncalculated_.contains({row, intake.column})) {
        anything = asked = true;
        say("sheet.cell.never_calculated", Weight::problem, {});
      }
      bool filled = false;
      if (const Cell* cell = cell_at(intake, cells, row, filled)) {
        findings_.clear();
        value = value_of_cell(field, *cell, {grid_.epoch, grid_.typing, intake.unit}, findings_);
        anything = anything || !filled;
        if (filled && value.index() != 0)
          say("sheet.cell.merged", Weight::note, text_of_cell(*cell, grid_.epoch));
        for (const Finding& finding : findings_) {
          asked = asked || finding.weight == Weight::problem;
          say(finding.code, finding.weight, text_of_cell(*cell, grid_.epoch));
        }
      }
    }
    if (value.index() == 0 && !asked && field.need == Need::required)
      say("sheet.cell.required", Weight::problem, {});
    return value;
  }

  const Grid& grid_;
  const Mapping& mapping_;
  Reading& out_;
  std::vector<Intake> intakes_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> uncalculated_;
  /// The lowest row of the head.
  std::vector<std::string> last_titles_;
  std::vector<Finding> findings_;
  std::vector<Remark> remarks_;
};

}  // namespace

Outcome<Reading> read(std::string_view bytes, const Schema& schema, const Mapping& mapping) {
  auto opened = Source::open(bytes);
  if (!opened) return opened.refusal();
  Source& source = opened.value();
  const auto& sheets = source.sheets();
  const auto entry = source.kind() == FileKind::csv
                         ? sheets.begin()
                         : std::ranges::find(sheets, mapping.sheet, &SheetEntry::name);
  if (entry == sheets.end()) return invalid_field("sheet.map.no_such_sheet", "sheet");
  auto grid = source.read(*entry);
  if (!grid) return grid.refusal();
  const Window window(*grid);
  if (auto no = check(schema, mapping, window)) return std::move(*no);
  Reading reading;
  source.describe(reading.report);
  Reader(*grid, window, schema, mapping, reading).run();
  return reading;
}

}  // namespace huiyin::sheet
