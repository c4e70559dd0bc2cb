#include "sheet/csv_reader.hpp"

#include <algorithm>
#include <array>

#include "base/csv.hpp"
#include "base/text.hpp"
#include "sheet/encoding.hpp"
#include "sheet/sheet_xml.hpp"
#include "sheet/writer.hpp"

namespace huiyin::sheet {
namespace {

/// Of the first line outside of quotes, whichever there is most of; a comma where there is none.
char separator_of(std::string_view text) {
  constexpr std::array<char, 3> candidates = {',', '\t', ';'};
  std::array<std::size_t, 3> counts{};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n' || c == '\r') {
      if (std::ranges::any_of(counts, [](std::size_t n) { return n > 0; })) break;
      continue;
    }
    const auto* at = std::ranges::find(candidates, c);
    if (at != candidates.end()) ++counts[static_cast<std::size_t>(at - candidates.begin())];
  }
  return candidates[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

class Lines {
 public:
  Lines(std::string_view text, char separator, Grid& grid)
      : text_(text), separator_(separator), grid_(grid), store_(std::make_shared<TextStore>()) {
    grid_.typing = Typing::untyped;
    grid_.texts = {store_};
  }

  std::optional<Refusal> run() {
    while (at_ < text_.size()) {
      if (++row_ > most_rows) return refused("sheet.read.bad_reference");
      const std::size_t first = grid_.cells.size();
      if (auto no = run_row()) return no;
      if (grid_.cells.size() > first)
        grid_.rows.push_back({row_, Shown::shown, first, grid_.cells.size() - first});
    }
    return std::nullopt;
  }

 private:
  std::optional<Refusal> run_row() {
    for (std::uint32_t column = 0;; ++column) {
      if (column == most_columns) return refused("sheet.read.bad_reference");
      if (auto no = take_field()) return no;
      if (!field_.empty()) {
        if (grid_.cells.size() == most_cells) return refused("sheet.read.too_many_cells");
        grid_.cells.push_back({column, CellKind::text, Origin::typed, 0, store_->keep(field_)});
      }
      if (at_ == text_.size()) return std::nullopt;
      const char end = text_[at_++];
      if (end == separator_) continue;
      if (end == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
      ++line_;
      return std::nullopt;
    }
  }

  /// Leaves `at_` on the separator or the end of the line.
  std::optional<Refusal> take_field() {
    field_.clear();
    if (at_ == text_.size() || text_[at_] != '"') {
      const std::size_t from = at_;
      while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\r' && text_[at_] != '\n')
        ++at_;
      field_ = text_.substr(from, at_ - from);
      return std::nullopt;
    }
    const std::size_t opened = line_;
    for (++at_;; ++at_) {
      if (at_ == text_.size()) {
        line_ = opened;
        return refused("sheet.csv.unclosed_quote");
      }
      const char c = text_[at_];
      if (c == '\n') ++line_;
      if (c != '"') {
        field_ += c;
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        field_ += '"';
        ++at_;
      } else {
        break;
      }
    }
    ++at_;
    if (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\r' && text_[at_] != '\n') {
      return refused("sheet.csv.text_after_quote");
    }
    // What the writer put there to keep a text from running (base/csv.hpp).
    if (field_.starts_with('\'') && csv::begins_like_formula(std::string_view(field_).substr(1)))
      field_.erase(0, 1);
    return std::nullopt;
  }

  [[nodiscard]] Refusal refused(std::string_view code) const {
    return Refusal{std::string(code), RefusalKind::malformed, {}, {}, {{"line", line_}}};
  }

  std::string_view text_;
  char separator_;
  Grid& grid_;
  std::shared_ptr<TextStore> store_;
  std::string field_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::uint32_t row_ = 0;
};

}  // namespace

Outcome<CsvFile> read_csv(std::string_view bytes) {
  if (bytes.size() > most_csv_bytes) {
    return Refusal{"sheet.csv.too_large", RefusalKind::too_large, {}, {}, {{"bytes", most_csv_bytes}}};
  }
  if (bytes.find('\0') != std::string_view::npos) return invalid_field("sheet.csv.zero_byte", "");
  CsvFile file;
  std::string converted;
  if (bytes.starts_with(csv::byte_order_mark)) {
    bytes.remove_prefix(csv::byte_order_mark.size());
    if (!is_utf8(bytes)) return invalid_field("sheet.csv.encoding", "");
  } else if (!is_utf8(bytes)) {
    auto text = utf8_from_gb18030(bytes);
    if (!text) return invalid_field("sheet.csv.encoding", "");
    converted = std::move(*text);
    bytes = converted;
    file.encoding = Encoding::gb18030;
  }
  file.separator = separator_of(bytes);
  if (auto no = Lines(bytes, file.separator, file.grid).run()) return std::move(*no);
  return file;
}

}  // namespace huiyin::sheet
