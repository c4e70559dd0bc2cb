#include "sheet/sheet_xml.hpp"

#include <charconv>
#include <cmath>

#include "base/date.hpp"
#include "sheet/cell_text.hpp"
#include "sheet/sax.hpp"
#include "sheet/writer.hpp"

namespace huiyin::sheet {
namespace {

/// "BC12"; false where it is no cell of a sheet.
bool read_reference(std::string_view text, std::uint32_t& row, std::uint32_t& column) {
  std::uint32_t letters = 0;
  std::size_t i = 0;
  for (; i < text.size() && i < 3 && text[i] >= 'A' && text[i] <= 'Z'; ++i) {
    letters = letters * 26 + static_cast<std::uint32_t>(text[i] - 'A') + 1;
  }
  const auto [end, error] = std::from_chars(text.data() + i, text.data() + text.size(), row);
  column = letters - 1;
  return letters > 0 && letters <= most_columns && error == std::errc() && end == text.data() + text.size() &&
         row > 0 && row <= most_rows;
}

bool is_true(std::string_view value) {
  return value == "1" || value == "true";
}

/// ST_CellType (18.18.11).
enum class Type : std::uint8_t { number, shared, plain, inlined, boolean, error, iso };

Type type_of(std::string_view t) {
  if (t == "s") return Type::shared;
  if (t == "str") return Type::plain;
  if (t == "inlineStr") return Type::inlined;
  if (t == "b") return Type::boolean;
  if (t == "e") return Type::error;
  if (t == "d") return Type::iso;
  return Type::number;
}

class Worksheet final : public Listener {
 public:
  Worksheet(Grid& into, const SharedStrings& strings, const Shapes& shapes)
      : grid(into), strings_(strings), shapes_(shapes), store_(std::make_shared<TextStore>()) {
    grid.texts = {strings.store, store_};
  }

  void start(std::string_view name, const Attributes& attributes) override {
    if (inside_cell_) return start_in_cell(name);
    if (name == "c" && inside_rows_) {
      start_cell(attributes);
    } else if (name == "row" && inside_rows_) {
      start_row(attributes);
    } else if (name == "sheetData") {
      inside_rows_ = true;
    } else if (name == "mergeCell") {
      add_merge(attributes.value("ref"));
    } else if (name == "col") {
      add_column(attributes);
    }
  }

  void finish(std::string_view name) override {
    collecting_ = false;
    if (inside_cell_) {
      if (name == "c") finish_cell();
      if (name == "rPh") phonetic_ = false;
    } else if (name == "row" && inside_rows_) {
      finish_row();
    } else if (name == "sheetData") {
      inside_rows_ = false;
    }
  }

  void text(std::string_view piece) override {
    if (collecting_) value_ += piece;
  }

  [[nodiscard]] std::string place() const override { return row_ == 0 ? "" : cell_name(row_, column_); }

  Grid& grid;

 private:
  void start_in_cell(std::string_view name) {
    if (name == "v" || name == "t") {
      collecting_ = !phonetic_;
      has_value_ = true;
    } else if (name == "f") {
      origin_ = Origin::formula;
    } else if (name == "rPh") {
      phonetic_ = true;
    }
  }

  void start_row(const Attributes& attributes) {
    std::uint32_t number = row_ + 1;
    if (const char* r = attributes.find("r")) {
      const std::string_view text(r);
      const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
      if (error != std::errc() || end != text.data() + text.size() || number == 0 || number > most_rows) {
        return refuse("sheet.read.bad_reference");
      }
    }
    if (number <= row_) return refuse("sheet.read.out_of_order");
    if (number > most_rows) return refuse("sheet.read.bad_reference");
    row_ = number;
    next_column_ = 0;
    shown_ = is_true(attributes.value("hidden")) ? Shown::hidden : Shown::shown;
    first_ = grid.cells.size();
  }

  void finish_row() {
    const std::size_t count = grid.cells.size() - first_;
    if (count > 0) grid.rows.push_back({row_, shown_, first_, count});
  }

  void start_cell(const Attributes& attributes) {
    inside_cell_ = true;
    phonetic_ = has_value_ = false;
    origin_ = Origin::typed;
    type_ = Type::number;
    style_ = 0;
    value_.clear();
    column_ = next_column_;
    for (const char* const* pair = attributes.pairs(); *pair != nullptr; pair += 2) {
      const std::string_view name(pair[0]);
      if (name.size() != 1) continue;
      const std::string_view value(pair[1]);
      if (name[0] == 't') {
        type_ = type_of(value);
      } else if (name[0] == 's') {
        std::from_chars(value.data(), value.data() + value.size(), style_);
      } else if (name[0] == 'r') {
        std::uint32_t row = 0;
        if (!read_reference(value, row, column_)) return refuse("sheet.read.bad_reference");
        if (row != row_) return refuse("sheet.read.out_of_order");
      }
    }
    if (column_ < next_column_) return refuse("sheet.read.out_of_order");
    if (column_ >= most_columns) return refuse("sheet.read.bad_reference");
    next_column_ = column_ + 1;
  }

  void finish_cell() {
    inside_cell_ = false;
    // An empty text is a result; an empty number is what other programs write for a formula they cannot
    // reckon.
    if (!has_value_ || (type_ == Type::number && value_.empty())) {
      if (origin_ == Origin::formula) grid.formulas_without_value.push_back({row_, column_});
      return;
    }
    Cell cell{column_, CellKind::text, origin_, 0, {}};
    if (!fill(cell)) return;
    if (grid.cells.size() == most_cells) return refuse("sheet.read.too_many_cells");
    grid.cells.push_back(cell);
  }

  /// False where the cell holds nothing.
  bool fill(Cell& cell) {
    switch (type_) {
      case Type::number:
        return !value_.empty() && fill_number(cell);
      case Type::shared: {
        std::size_t index = strings_.texts.size();
        std::from_chars(value_.data(), value_.data() + value_.size(), index);
        if (index >= strings_.texts.size()) {
          refuse("sheet.read.unknown_string");
          return false;
        }
        cell.text = strings_.texts[index];
        return !cell.text.empty();
      }
      case Type::plain:
      case Type::inlined:
        unguard(value_);
        cell.text = store_->keep(value_);
        return !cell.text.empty();
      case Type::boolean:
        cell.kind = CellKind::boolean;
        cell.number = is_true(value_) ? 1 : 0;
        return !value_.empty();
      case Type::error:
        cell.kind = CellKind::error;
        cell.text = store_->keep(value_);
        return !value_.empty();
      case Type::iso:
        return fill_iso(cell);
    }
    return false;
  }

  bool fill_number(Cell& cell) {
    const char* end = value_.data() + value_.size();
    const auto [at, error] = std::from_chars(value_.data(), end, cell.number);
    if (error != std::errc() || at != end || !std::isfinite(cell.number)) {
      refuse("sheet.read.bad_number");
      return false;
    }
    const Shape shape = style_ < shapes_.size() ? shapes_[style_] : Shape::number;
    cell.kind = shape == Shape::date    ? CellKind::date
                : shape == Shape::month ? CellKind::month
                                        : CellKind::number;
    return true;
  }

  /// A day as text (18.17.4.2); what is none stays the text it is.
  bool fill_iso(Cell& cell) {
    if (const auto date = Date::parse(std::string_view(value_).substr(0, 10))) {
      if (const auto serial = serial_of_date(*date)) {
        cell.kind = CellKind::date;
        // Counted from 1900 whatever the workbook counts from; the grid says which, so it is turned.
        cell.number = static_cast<double>(*serial) - (grid.epoch == Epoch::year_1904 ? 1462 : 0);
        return true;
      }
    }
    cell.text = store_->keep(value_);
    return !cell.text.empty();
  }

  void add_merge(std::string_view reference) {
    Merge merge;
    const std::size_t colon = reference.find(':');
    const std::string_view first = reference.substr(0, colon);
    const std::string_view last = colon == std::string_view::npos ? first : reference.substr(colon + 1);
    if (!read_reference(first, merge.first_row, merge.first_column) ||
        !read_reference(last, merge.last_row, merge.last_column) || merge.first_row > merge.last_row ||
        merge.first_column > merge.last_column) {
      return refuse("sheet.read.bad_reference");
    }
    if (grid.merges.size() < most_cells) grid.merges.push_back(merge);
  }

  void add_column(const Attributes& attributes) {
    if (!is_true(attributes.value("hidden"))) return;
    HiddenColumns hidden{1, 0};
    const auto read = [&](std::string_view name, std::uint32_t& number) {
      const std::string_view value = attributes.value(name);
      std::from_chars(value.data(), value.data() + value.size(), number);
    };
    read("min", hidden.first);
    read("max", hidden.last);
    if (hidden.first == 0 || hidden.first > hidden.last || hidden.last > most_columns) {
      return refuse("sheet.read.bad_reference");
    }
    grid.hidden_columns.push_back({hidden.first - 1, hidden.last - 1});
  }

  const SharedStrings& strings_;
  const Shapes& shapes_;
  std::shared_ptr<TextStore> store_;
  std::string value_;
  std::uint32_t row_ = 0;
  std::uint32_t column_ = 0;
  std::uint32_t next_column_ = 0;
  std::size_t first_ = 0;
  std::size_t style_ = 0;
  Shown shown_ = Shown::shown;
  Origin origin_ = Origin::typed;
  Type type_ = Type::number;
  bool inside_rows_ = false;
  bool inside_cell_ = false;
  bool collecting_ = false;
  bool phonetic_ = false;
  bool has_value_ = false;
};

}  // namespace

Outcome<Grid> read_worksheet(std::string_view xml, std::string_view part, const SharedStrings& strings,
                             const Shapes& shapes, Epoch epoch) {
  Grid grid;
  grid.epoch = epoch;
  Worksheet worksheet(grid, strings, shapes);
  if (auto no = listen(xml, part, worksheet)) return std::move(*no);
  return grid;
}

}  // namespace huiyin::sheet
