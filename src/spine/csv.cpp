#include "spine/csv.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/csv.hpp"
#include "spine/words.hpp"

namespace huiyin {
CsvSheet::CsvSheet(const ListView& view, const std::vector<const Column*>& columns,
                   const norms::FocusTree& focus, std::string_view language)
    : view_(view), columns_(columns), focus_(focus), language_(language), known_(columns.size()) {}

void CsvSheet::add_heading(std::string& out) const {
  const char* separator = "";
  for (const Column* column : columns_) {
    out += separator;
    const std::string key = view_.noun + ".field." + column->name;
    const std::string_view label = words::text(language_, key);  // the key itself where nobody wrote words
    csv::add_text(out, column->type == ColumnType::money
                           ? fmt::format(fmt::runtime(words::text(language_, "list.ten_thousand_yuan")),
                                         fmt::arg("label", label))
                           : std::string(label));
    separator = ",";
  }
  out += csv::line_end;
}

void CsvSheet::add_row(std::string& out, const store::Statement& row) {
  for (size_t index = 0; index < columns_.size(); ++index) {
    if (index > 0) out += ',';
    add_cell(out, row, static_cast<int>(index));
  }
  out += csv::line_end;
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
      return row.type(at) == 'i' ? csv::add_money(out, row.integer(at)) : csv::add_text(out, text);
    case ColumnType::number:
      // A number is never a formula, not even a negative one, and stays one to reckon with.
      if (row.type(at) == 'i' || row.type(at) == 'f') {
        out += text;
      } else {
        csv::add_text(out, text);
      }
      return;
    case ColumnType::instant:
      if (const auto instant = Instant::parse(text)) return csv::add_instant(out, *instant);
      return csv::add_text(out, text);
    case ColumnType::date:
    case ColumnType::id:
    case ColumnType::text:
    case ColumnType::structure:
      csv::add_text(out, text);
  }
}

const std::string& CsvSheet::coded_cell(size_t index, std::string_view code) {
  Cells& cells = known_[index];
  if (const auto known = cells.find(code); known != cells.end()) return known->second;
  std::string cell;
  csv::add_text(cell, words_of(*columns_[index], code));
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
