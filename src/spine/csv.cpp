#include "spine/csv.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "spine/words.hpp"

namespace huiyin {
namespace {

// A ledger counts money in ten thousand yuan, with two decimals (practice 6.3).
constexpr std::int64_t fen_per_hundredth = 10'000;

/// A cell that starts like a formula would be run by a spreadsheet; one for East Asia takes the full-width
/// signs too.
bool begins_like_formula(std::string_view text) {
  static constexpr std::string_view signs = "=+-@\t\r\n";
  static constexpr std::string_view full_width[] = {"\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D",
                                                    "\xEF\xBC\xA0"};
  if (text.empty()) return false;
  if (text[0] != '\xEF') return signs.find(text[0]) != std::string_view::npos;
  return std::ranges::any_of(full_width, [&](std::string_view sign) { return text.starts_with(sign); });
}

/// The apostrophe keeps it text.
void add_text(std::string& out, std::string_view text) {
  const bool formula = begins_like_formula(text);
  if (!formula && text.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += text;
    return;
  }
  out += '"';
  if (formula) out += '\'';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void add_money(std::string& out, std::int64_t fen) {
  const std::int64_t size = fen < 0 ? -fen : fen;
  const std::int64_t hundredths = (size + fen_per_hundredth / 2) / fen_per_hundredth;
  fmt::format_to(std::back_inserter(out), "{}{}.{:02}", fen < 0 && hundredths > 0 ? "-" : "",
                 hundredths / 100, hundredths % 100);
}

/// "2020-07-06 16:30" in the office's zone, as on the screen.
void add_instant(std::string& out, std::string_view text) {
  const auto instant = Instant::parse(text);
  if (!instant) return add_text(out, text);
  const auto local = instant->time + std::chrono::hours(8);
  const auto minutes =
      std::chrono::floor<std::chrono::minutes>(local - std::chrono::floor<std::chrono::days>(local));
  fmt::format_to(std::back_inserter(out), "{} {:02}:{:02}", date_in_zone(*instant).text(),
                 minutes.count() / 60, minutes.count() % 60);
}

}  // namespace

CsvSheet::CsvSheet(const ListView& view, const std::vector<const Column*>& columns,
                   const norms::FocusTree& focus, std::string_view language)
    : view_(view), columns_(columns), focus_(focus), language_(language), known_(columns.size()) {}

void CsvSheet::add_heading(std::string& out) const {
  const char* separator = "";
  for (const Column* column : columns_) {
    out += separator;
    const std::string key = view_.noun + ".field." + column->name;
    const std::string_view label = words::text(language_, key);  // the key itself where nobody wrote words
    add_text(out, column->type == ColumnType::money
                      ? fmt::format(fmt::runtime(words::text(language_, "list.ten_thousand_yuan")),
                                    fmt::arg("label", label))
                      : std::string(label));
    separator = ",";
  }
  out += "\r\n";
}

void CsvSheet::add_row(std::string& out, const store::Statement& row) {
  for (size_t index = 0; index < columns_.size(); ++index) {
    if (index > 0) out += ',';
    add_cell(out, row, static_cast<int>(index));
  }
  out += "\r\n";
}

void CsvSheet::add_cell(std::string& out, const store::Statement& row, int at) {
  const auto index = static_cast<size_t>(at);
  const std::string_view text = row.text(at);
  if (text.empty()) return;
  switch (columns_[index]->type) {
    case ColumnType::enumeration:
    case ColumnType::light:
    case ColumnType::focus:
    case ColumnType::words:
      out += coded_cell(index, text);
      return;
    case ColumnType::money:
      return row.type(at) == 'i' ? add_money(out, row.integer(at)) : add_text(out, text);
    case ColumnType::number:
      // A number is never a formula, not even a negative one, and stays one to reckon with.
      if (row.type(at) == 'i' || row.type(at) == 'f') {
        out += text;
      } else {
        add_text(out, text);
      }
      return;
    case ColumnType::instant:
      return add_instant(out, text);
    case ColumnType::date:
    case ColumnType::id:
    case ColumnType::text:
    case ColumnType::structure:
      add_text(out, text);
  }
}

const std::string& CsvSheet::coded_cell(size_t index, std::string_view code) {
  Cells& cells = known_[index];
  if (const auto known = cells.find(code); known != cells.end()) return known->second;
  std::string cell;
  add_text(cell, words_of(*columns_[index], code));
  return cells.emplace(code, std::move(cell)).first->second;
}

std::string CsvSheet::words_of(const Column& column, std::string_view code) const {
  const auto known_or_code = [&](const std::string& key, std::string_view otherwise) {
    return std::string(words::known(key) ? words::text(language_, key) : otherwise);
  };
  switch (column.type) {
    case ColumnType::light:
      return known_or_code(fmt::format("light.{}", code), code);
    case ColumnType::focus: {
      const std::string_view name = focus_.name(code, language_);
      return name.empty() ? std::string(code) : fmt::format("{} {}", code, name);
    }
    case ColumnType::words: {
      std::string all;
      for (std::string_view rest = code; !rest.empty();) {
        const std::string_view one = rest.substr(0, rest.find(','));
        rest.remove_prefix(std::min(rest.size(), one.size() + 1));
        all += (all.empty() ? "" : " \xC2\xB7 ") + known_or_code(column.key + std::string(one), one);
      }
      return all;
    }
    default:
      return known_or_code(fmt::format("{}.{}.{}", view_.noun, column.name, code), code);
  }
}

}  // namespace huiyin
