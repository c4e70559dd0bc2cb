#include "sheet/writer.hpp"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <cmath>
#include <stdexcept>

#include "base/text.hpp"
#include "sheet/cell_text.hpp"
#include "sheet/layout.hpp"
#include "sheet/serial.hpp"

namespace huiyin::sheet {
namespace {

constexpr double millimetres_per_inch = 25.4;
constexpr double fen_per_ten_thousand_yuan = 1'000'000;
constexpr std::int64_t most_exact = 999'999'999'999'999;  // a cell holds 15 digits
constexpr std::uint8_t paper_a4 = 9;                      // ECMA-376 part 1, 18.3.1.63
constexpr std::size_t most_shown_as_text = 255;           // older Excel shows ### for more under the format @
constexpr double tallest_points = 409;                    // Excel's specifications and limits
constexpr lxw_color_t head_fill = 0xEDEDED;
// The file bears no moment of its own, so that the same rows give the same bytes: 1980 is where zip begins.
constexpr time_t fixed_time = 315'532'800;

lxw_format_alignments align_of(ColumnType type) {
  switch (side_of(type)) {
    case Side::left:
      return LXW_ALIGN_LEFT;
    case Side::centre:
      return LXW_ALIGN_CENTER;
    case Side::right:
      return LXW_ALIGN_RIGHT;
  }
  return LXW_ALIGN_LEFT;
}

void must(lxw_error error) {
  if (error != LXW_NO_ERROR) throw std::runtime_error(fmt::format("libxlsxwriter: {}", lxw_strerror(error)));
}

bool is_sheet_name(const std::string& name) {
  return !name.empty() && is_utf8(name) && length_utf16(name) <= 31 &&
         name.find_first_of("[]:*?/\\") == std::string::npos && name.front() != '\'' && name.back() != '\'' &&
         std::ranges::none_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

using Fault = std::optional<std::string_view>;

/// libxlsxwriter counts what is written, guards included, and by characters; Excel the text itself by units.
bool is_too_long(std::string_view text) {
  if (text.size() <= most_characters / longest_guard) return false;
  std::string buffer;
  return length_utf16(text) > most_characters || length_characters(guarded(text, buffer)) > most_characters;
}

Fault fault_of_text(std::string_view text) {
  if (!is_utf8(text)) return "sheet.write.not_utf8";
  if (is_too_long(text)) return "sheet.write.text_too_long";
  return std::nullopt;
}

Fault fault_of(const Entry& entry) {
  if (const auto* text = std::get_if<std::string_view>(&entry)) return fault_of_text(*text);
  if (const auto* number = std::get_if<double>(&entry); number != nullptr && !std::isfinite(*number)) {
    return "sheet.write.not_a_number";
  }
  return std::nullopt;
}

Refusal refused(std::string_view code, RefusalKind kind, std::size_t row, std::size_t column) {
  return Refusal{std::string(code), kind, {}, {}, {{"row", row}, {"column", column}}};
}

}  // namespace

class Writer::Body {
 public:
  Body(const Table& table, const std::filesystem::path& file)
      : file_(file), beside_(file.parent_path().empty() ? "." : file.parent_path()), columns_(table.columns) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.use_zip64 = LXW_TRUE;
    options.tmpdir = beside_.data();
    book_ = workbook_new_opt(file_.c_str(), &options);
    if (book_ == nullptr) throw std::bad_alloc();
  }
  Body(const Body&) = delete;
  Body& operator=(const Body&) = delete;
  /// A file that nobody finished is none. Only closing lets go of what libxlsxwriter laid aside.
  ~Body() {
    if (book_ == nullptr) return;
    (void)workbook_close(book_);
    std::error_code ignored;
    std::filesystem::remove(file_, ignored);
  }

  void begin(const Table& table) {
    lxw_doc_properties properties{};
    properties.created = fixed_time;
    must(workbook_set_properties(book_, &properties));
    sheet_ = workbook_add_worksheet(book_, table.sheet_name.c_str());
    if (sheet_ == nullptr) throw std::bad_alloc();
    set_up(table);
    write_titles(table);
    write_head(table);
  }
  std::optional<Refusal> add_row(std::span<const Entry> row) {
    if (row_ >= most_rows) return refused("sheet.write.too_many_rows", RefusalKind::too_large, row_ + 1, 0);
    if (row.size() != columns_.size())
      return refused("sheet.write.wrong_width", RefusalKind::invalid, row_ + 1, row.size());
    // A row that is refused leaves nothing of itself.
    for (std::size_t column = 0; column < row.size(); ++column) {
      if (const Fault code = fault_of(row[column])) {
        return refused(*code, RefusalKind::invalid, row_ + 1, column + 1);
      }
    }
    // Excel fits a row to its text when it opens the file, other programs do not.
    if (const std::size_t lines = lines_of(row); lines > 1) {
      must(worksheet_set_row(
          sheet_, row_, std::min(line_points_ * static_cast<double>(lines) + 3, tallest_points), nullptr));
    }
    for (std::size_t column = 0; column < row.size(); ++column) write(column, row[column]);
    ++row_;
    return std::nullopt;
  }

  void finish() {
    const auto last_column = static_cast<lxw_col_t>(columns_.size() - 1);
    must(worksheet_autofilter(sheet_, head_, 0, std::max(head_, row_ - 1), last_column));
    const lxw_error error = workbook_close(book_);
    book_ = nullptr;
    must(error);
  }

 private:
  lxw_format* format(const Font& font, lxw_format_alignments align) {
    lxw_format* made = workbook_add_format(book_);
    format_set_font_name(made, font.name.c_str());
    format_set_font_size(made, font.size_points);
    format_set_align(made, static_cast<std::uint8_t>(align));
    format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
    return made;
  }

  void set_up(const Table& table) {
    worksheet_set_landscape(sheet_);
    worksheet_set_paper(sheet_, paper_a4);
    worksheet_fit_to_pages(sheet_, 1, 0);
    worksheet_set_margins(sheet_, 15 / millimetres_per_inch, 15 / millimetres_per_inch,
                          18 / millimetres_per_inch, 18 / millimetres_per_inch);
    worksheet_center_horizontally(sheet_);
    must(worksheet_set_footer(sheet_, table.look.footer.c_str()));
    line_points_ = table.look.body.size_points * 1.3;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const auto column = static_cast<lxw_col_t>(i);
      must(worksheet_set_column(sheet_, column, column, columns_[i].width_digits, nullptr));
      lxw_format* body = format(table.look.body, align_of(columns_[i].type));
      format_set_num_format(body, format_code(columns_[i].type));
      format_set_border(body, LXW_BORDER_THIN);
      format_set_text_wrap(body);
      formats_.push_back(body);
      long_formats_.push_back(body);
      if (columns_[i].type != ColumnType::text) continue;
      body = format(table.look.body, align_of(columns_[i].type));
      format_set_border(body, LXW_BORDER_THIN);
      format_set_text_wrap(body);
      long_formats_.back() = body;
    }
  }

  void write_titles(const Table& table) {
    const auto last = static_cast<lxw_col_t>(columns_.size() - 1);
    for (const std::string& title : table.titles) {
      const bool first = row_ == 0;
      const Font& font = first ? table.look.title : table.look.under_title;
      lxw_format* look = format(font, first ? LXW_ALIGN_CENTER : LXW_ALIGN_LEFT);
      must(worksheet_set_row(sheet_, row_, font.size_points * 1.8, nullptr));
      const std::string text(guarded(title, buffer_));
      if (last > 0) {
        must(worksheet_merge_range(sheet_, row_, 0, row_, last, text.c_str(), look));
      } else {
        must(worksheet_write_string(sheet_, row_, 0, text.c_str(), look));
      }
      ++row_;
    }
  }

  void write_head(const Table& table) {
    lxw_format* look = format(table.look.head, LXW_ALIGN_CENTER);
    format_set_border(look, LXW_BORDER_THIN);
    format_set_text_wrap(look);
    format_set_bg_color(look, head_fill);
    head_ = row_;
    must(worksheet_set_row(sheet_, row_, table.look.head.size_points * 2.4, nullptr));
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const std::string text(guarded(columns_[i].title, buffer_));
      must(worksheet_write_string(sheet_, row_, static_cast<lxw_col_t>(i), text.c_str(), look));
    }
    ++row_;
    worksheet_freeze_panes(sheet_, row_, static_cast<lxw_col_t>(table.look.frozen_columns));
    must(worksheet_repeat_rows(sheet_, head_, head_));
  }

  /// Of the row's tallest text.
  [[nodiscard]] std::size_t lines_of(std::span<const Entry> row) const {
    std::size_t most = 1;
    for (std::size_t column = 0; column < row.size(); ++column) {
      const auto* text = std::get_if<std::string_view>(&row[column]);
      if (text != nullptr) most = std::max(most, lines_in(*text, columns_[column].width_digits));
    }
    return most;
  }

  void write(std::size_t column, const Entry& entry) {
    const ColumnType type = columns_[column].type;
    if (const auto* text = std::get_if<std::string_view>(&entry)) return write_text(column, *text);
    if (const auto* whole = std::get_if<std::int64_t>(&entry)) {
      const auto number = static_cast<double>(*whole);
      if (type == ColumnType::money) return write_number(column, number / fen_per_ten_thousand_yuan);
      if (*whole > most_exact || *whole < -most_exact) return write_text(column, fmt::format("{}", *whole));
      return write_number(column, number);
    }
    if (const auto* number = std::get_if<double>(&entry)) return write_number(column, *number);
    if (const auto* date = std::get_if<Date>(&entry)) return write_date(column, *date, 0);
    if (const auto* instant = std::get_if<Instant>(&entry)) {
      const auto local = instant->time + std::chrono::hours(8);
      const auto day = std::chrono::floor<std::chrono::days>(local);
      const auto minutes = std::chrono::floor<std::chrono::minutes>(local - day);
      return write_date(column, Date{day}, static_cast<double>(minutes.count()) / (24.0 * 60));
    }
    must(worksheet_write_blank(sheet_, row_, static_cast<lxw_col_t>(column), formats_[column]));
  }

  void write_date(std::size_t column, Date date, double share_of_day) {
    const auto serial = serial_of_date(date);
    if (!serial) return write_text(column, text_of(date));
    write_number(column, static_cast<double>(*serial) + share_of_day);
  }

  void write_number(std::size_t column, double number) {
    must(worksheet_write_number(sheet_, row_, static_cast<lxw_col_t>(column), number, formats_[column]));
  }

  void write_text(std::size_t column, std::string_view text) {
    if (text.empty()) {
      return must(worksheet_write_blank(sheet_, row_, static_cast<lxw_col_t>(column), formats_[column]));
    }
    text_.assign(guarded(text, buffer_));
    const bool is_long = text.size() > most_shown_as_text && length_utf16(text) > most_shown_as_text;
    must(worksheet_write_string(sheet_, row_, static_cast<lxw_col_t>(column), text_.c_str(),
                                is_long ? long_formats_[column] : formats_[column]));
  }

  std::string file_;
  std::string beside_;
  std::vector<Column> columns_;
  lxw_workbook* book_ = nullptr;
  lxw_worksheet* sheet_ = nullptr;
  std::vector<lxw_format*> formats_;
  std::vector<lxw_format*> long_formats_;
  std::string buffer_;
  std::string text_;
  double line_points_ = 0;
  lxw_row_t row_ = 0;
  lxw_row_t head_ = 0;
};

Outcome<Writer> Writer::start(const Table& table, const std::filesystem::path& file) {
  if (table.columns.empty()) return invalid_field("sheet.write.no_columns", "columns");
  if (table.columns.size() > most_columns) return invalid_field("sheet.write.too_many_columns", "columns");
  if (!is_sheet_name(table.sheet_name)) return invalid_field("sheet.write.sheet_name", "sheet_name");
  for (const Column& column : table.columns) {
    if (const auto code = fault_of_text(column.title)) return invalid_field(*code, "columns");
  }
  for (const std::string& title : table.titles) {
    if (const auto code = fault_of_text(title)) return invalid_field(*code, "titles");
  }
  auto body = std::make_unique<Body>(table, file);
  body->begin(table);
  return Writer(std::move(body));
}

Writer::Writer(std::unique_ptr<Body> body) : body_(std::move(body)) {}
Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;
Writer::~Writer() = default;

std::optional<Refusal> Writer::add_row(std::span<const Entry> row) {
  return body_->add_row(row);
}
void Writer::finish() {
  body_->finish();
}

}  // namespace huiyin::sheet
