#include "sheet/cell_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "sheet/cell_date.hpp"
#include "sheet/fold.hpp"
#include "sheet/numeral.hpp"
#include "sheet/words_read.hpp"

namespace huiyin::sheet {
namespace {

// A spreadsheet keeps fifteen digits; what is longer (18 of a credit code) was rounded when it was typed.
constexpr double first_rounded = 1e15;

using Findings = std::vector<Finding>;

Value problem(Findings& findings, std::string_view code) {
  findings.push_back({code, Weight::problem});
  return {};
}

void note(Findings& findings, std::string_view code) {
  findings.push_back({code, Weight::note});
}

/// Without the longest of the field's suffixes that it ends in.
std::u32string_view without_suffix(std::u32string_view text, const Field& field, bool& dropped) {
  std::size_t longest = 0;
  for (const std::string& suffix : field.suffixes) {
    const std::u32string end = folded(suffix);
    if (end.size() > longest && text.size() > end.size() && text.ends_with(end)) longest = end.size();
  }
  dropped = longest > 0;
  return text.substr(0, text.size() - longest);
}

void note_notation(Findings& findings, Notation notation, Typing typing) {
  switch (notation) {
    case Notation::plain:
      if (typing == Typing::typed) note(findings, "sheet.cell.number_from_text");
      return;
    case Notation::chinese:
      return note(findings, "sheet.cell.number_from_chinese");
    case Notation::percent:
      return note(findings, "sheet.cell.percent");
    case Notation::bracketed:
      return note(findings, "sheet.cell.bracketed");
    case Notation::multiplied:
      return note(findings, "sheet.cell.multiplied");
  }
}

Value money(const Amount& amount, const Setting& setting, Findings& findings) {
  if (amount.notation == Notation::percent) return problem(findings, "sheet.cell.not_a_number");
  MoneyUnit unit = setting.unit;
  // Whoever writes out the ten thousands means yuan, whatever the column counts in.
  const bool written_out = amount.notation == Notation::multiplied ||
                           (amount.notation == Notation::chinese && amount.digits >= 10'000);
  if (amount.unit || written_out) {
    unit = amount.unit.value_or(MoneyUnit::yuan);
    if (unit != setting.unit) note(findings, "sheet.cell.own_unit");
  }
  if (unit == MoneyUnit::unknown) return problem(findings, "sheet.cell.money_unit_unknown");
  const auto fen = amount.fen(unit);
  if (!fen) return problem(findings, "sheet.cell.number_too_large");
  return *fen;
}

Value number(const Field& field, const Amount& amount, const Setting& setting, Findings& findings) {
  if (field.type == FieldType::money) return money(amount, setting, findings);
  if (amount.unit) return problem(findings, "sheet.cell.not_a_number");
  if (field.type == FieldType::decimal) return amount.value();
  const auto whole = amount.whole();
  if (!whole) return problem(findings, "sheet.cell.not_whole");
  return *whole;
}

Value number_of_text(const Field& field, std::string_view text, const Setting& setting, Findings& findings) {
  const std::u32string all = folded(text);
  bool dropped = false;
  auto amount = amount_of(all);
  if (!amount) amount = amount_of(without_suffix(all, field, dropped));
  if (!amount) return problem(findings, "sheet.cell.not_a_number");
  if (dropped) note(findings, "sheet.cell.suffix_dropped");
  note_notation(findings, amount->notation, setting.typing);
  return number(field, *amount, setting, findings);
}

Value number_of_cell(const Field& field, const Cell& cell, const Setting& setting, Findings& findings) {
  if (cell.kind == CellKind::text) return number_of_text(field, cell.text, setting, findings);
  if (cell.kind != CellKind::number) return problem(findings, "sheet.cell.not_a_number");
  if (field.type == FieldType::decimal) return cell.number;
  // Fifteen digits hold every fen of ten thousand billion yuan, but not every integer of 64 bits.
  const auto amount = amount_of(cell.number);
  return amount ? number(field, *amount, setting, findings) : problem(findings, "sheet.cell.not_a_number");
}

Value ordinal(const Field& field, const Cell& cell, Findings& findings) {
  if (cell.kind == CellKind::number) {
    if (cell.number >= 0 && cell.number < first_rounded && std::floor(cell.number) == cell.number) {
      return static_cast<std::int64_t>(cell.number);
    }
    return problem(findings, "sheet.cell.not_an_ordinal");
  }
  if (cell.kind != CellKind::text) return problem(findings, "sheet.cell.not_an_ordinal");
  const std::u32string all = folded(cell.text);
  std::u32string_view text = all;
  if (text.starts_with(U'\u7B2C')) text.remove_prefix(1);  // 第
  bool dropped = false;
  const auto which = whole_number(without_suffix(text, field, dropped));
  return which ? Value(*which) : problem(findings, "sheet.cell.not_an_ordinal");
}

Value yes_no(const Cell& cell, Findings& findings) {
  if (cell.kind == CellKind::boolean) return cell.number != 0;
  if (cell.kind == CellKind::number && (cell.number == 0 || cell.number == 1)) return cell.number == 1;
  if (cell.kind == CellKind::text) {
    if (const auto answer = yes_or_no(folded(cell.text))) return *answer == Answer::yes;
  }
  return problem(findings, "sheet.cell.not_yes_or_no");
}

Value choice(const Field& field, const Cell& cell, const Setting& setting, Findings& findings) {
  const std::u32string text = folded(text_of_cell(cell, setting.epoch));
  for (const Choice& one : field.choices) {
    const auto same = [&](const std::string& word) { return folded(word) == text; };
    if (same(one.code) || std::ranges::any_of(one.words, same)) return one.code;
  }
  return problem(findings, "sheet.cell.not_a_choice");
}

Value text(const Cell& cell, const Setting& setting, Findings& findings) {
  if (cell.kind == CellKind::text) {
    return std::string(bare(cell.text));
  }
  if (cell.kind == CellKind::number && std::fabs(cell.number) >= first_rounded) {
    return problem(findings, "sheet.cell.digits_lost");
  }
  note(findings, "sheet.cell.text_from_number");
  return text_of_cell(cell, setting.epoch);
}

Value typed(const Field& field, const Cell& cell, const Setting& setting, Findings& findings) {
  switch (field.type) {
    case FieldType::text:
      return text(cell, setting, findings);
    case FieldType::integer:
    case FieldType::decimal:
    case FieldType::money:
      return number_of_cell(field, cell, setting, findings);
    case FieldType::date:
    case FieldType::month:
      return date_of_cell(field.type, cell, setting, findings);
    case FieldType::ordinal:
      return ordinal(field, cell, findings);
    case FieldType::yes_no:
      return yes_no(cell, findings);
    case FieldType::choice:
      return choice(field, cell, setting, findings);
  }
  return {};
}

}  // namespace

Value value_of_cell(const Field& field, const Cell& cell, const Setting& setting, Findings& findings) {
  if (cell.kind == CellKind::error) return problem(findings, "sheet.cell.error_value");
  if (cell.kind == CellKind::text && field.type == FieldType::text) {
    if (bare(cell.text).empty()) return {};
  } else if (cell.kind == CellKind::text) {
    const std::u32string text = folded(cell.text);
    if (text.empty()) return {};
    // A number or a date that is such a word is none. To yes or no it is an answer, and a choice may name it.
    if (field.type != FieldType::yes_no && is_blank_word(text)) {
      Findings none;
      if (field.type == FieldType::choice) {
        if (Value value = choice(field, cell, setting, none); value.index() != 0) return value;
      }
      note(findings, "sheet.cell.blank_word");
      return {};
    }
  }
  Value value = typed(field, cell, setting, findings);
  // What was assumed on the way to nothing is of no interest.
  if (std::ranges::any_of(findings, [](const Finding& one) { return one.weight == Weight::problem; })) {
    std::erase_if(findings, [](const Finding& one) { return one.weight == Weight::note; });
  }
  if (cell.origin == Origin::formula && value.index() != 0) note(findings, "sheet.cell.cached_value");
  return value;
}

std::string text_of_cell(const Cell& cell, Epoch epoch) {
  switch (cell.kind) {
    case CellKind::text:
    case CellKind::error:
      return std::string(cell.text);
    case CellKind::boolean:
      return cell.number != 0 ? "TRUE" : "FALSE";
    case CellKind::date:
    case CellKind::month:
      if (const auto date = date_of_serial(cell.number, epoch)) return date->text();
      break;
    case CellKind::number:
      break;
  }
  const bool whole = std::fabs(cell.number) < first_rounded && std::floor(cell.number) == cell.number;
  return whole ? fmt::format("{}", static_cast<std::int64_t>(cell.number))
               : fmt::format("{:.15g}", cell.number);
}

}  // namespace huiyin::sheet
