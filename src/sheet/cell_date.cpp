#include "sheet/cell_date.hpp"

#include <fmt/format.h>

#include <cmath>

namespace huiyin::sheet {
namespace {

using Findings = std::vector<Finding>;

Value problem(Findings& findings, std::string_view code) {
  findings.push_back({code, Weight::problem});
  return {};
}

void note(Findings& findings, std::string_view code) {
  findings.push_back({code, Weight::note});
}

/// To the precision the column asks for, saying what it has less or loses.
Value settled(FieldType type, LedgerDate date, Findings& findings) {
  if (date.precision == Precision::year) {
    note(findings, "sheet.cell.year_only");
    return date;
  }
  if (type == FieldType::date) {
    if (date.precision == Precision::month) note(findings, "sheet.cell.month_only");
    return date;
  }
  if (date.precision == Precision::day) {
    note(findings, "sheet.cell.day_dropped");
    const std::chrono::year_month_day day(date.first.days);
    date = {Date{std::chrono::sys_days(day.year() / day.month() / 1)}, Precision::month};
  }
  return date;
}

/// "2020.5" typed into a cell became the number 2020.5. 2020.1 may have been 2020.10, which looks the same.
Value year_and_month(FieldType type, double number, Findings& findings) {
  const std::string text = fmt::format("{}", number);
  const std::string behind = text.substr(text.find('.') + 1);
  if (behind == "1") return problem(findings, "sheet.cell.date_ambiguous");
  if (behind.size() > 2) return problem(findings, "sheet.cell.not_a_date");
  const auto date = ledger_date(static_cast<std::int64_t>(number), std::stoi(behind), 0);
  if (!date || behind == "0" || behind == "00") return problem(findings, "sheet.cell.date_impossible");
  note(findings, "sheet.cell.date_from_number");
  return settled(type, *date, findings);
}

/// A number that nobody formatted as a day: digits of a date run together, a year, or a serial.
Value date_of_number(FieldType type, double number, const Setting& setting, Findings& findings) {
  if (number >= 1900 && number < 2101 && std::floor(number) != number)
    return year_and_month(type, number, findings);
  const bool whole = std::floor(number) == number;
  if (whole && number >= 1900 && number < 100'000'000) {
    const std::string digits = fmt::format("{}", static_cast<std::int64_t>(number));
    const DateText read = date_of_text(digits);
    if (read.reading == DateReading::plain) {
      note(findings, "sheet.cell.date_from_number");
      return settled(type, read.date, findings);
    }
  }
  // 1950 to 2100: beyond that a number is hardly a day.
  const auto date = date_of_serial(number, setting.epoch);
  if (!date || date->days < std::chrono::sys_days(std::chrono::year(1950) / 1 / 1) ||
      date->days >= std::chrono::sys_days(std::chrono::year(2101) / 1 / 1)) {
    return problem(findings, "sheet.cell.not_a_date");
  }
  note(findings, "sheet.cell.date_from_serial");
  if (!whole) note(findings, "sheet.cell.time_dropped");
  return settled(type, {*date, Precision::day}, findings);
}

Value date_of_written(FieldType type, std::string_view text, const Setting& setting, Findings& findings) {
  const DateText read = date_of_text(text);
  switch (read.reading) {
    case DateReading::none:
      return problem(findings, "sheet.cell.not_a_date");
    case DateReading::impossible:
      return problem(findings, "sheet.cell.date_impossible");
    case DateReading::two_digits:
    case DateReading::other_order:
      return problem(findings, "sheet.cell.date_ambiguous");
    case DateReading::with_time:
      note(findings, "sheet.cell.time_dropped");
      break;
    case DateReading::plain:
      break;
  }
  if (setting.typing == Typing::typed) note(findings, "sheet.cell.date_from_text");
  return settled(type, read.date, findings);
}

}  // namespace

Value date_of_cell(FieldType type, const Cell& cell, const Setting& setting, Findings& findings) {
  if (cell.kind == CellKind::text) return date_of_written(type, cell.text, setting, findings);
  if (cell.kind == CellKind::number) return date_of_number(type, cell.number, setting, findings);
  if (cell.kind != CellKind::date && cell.kind != CellKind::month)
    return problem(findings, "sheet.cell.not_a_date");
  const auto date = date_of_serial(cell.number, setting.epoch);
  if (!date) return problem(findings, "sheet.cell.date_impossible");
  if (cell.kind == CellKind::month) {
    const std::chrono::year_month_day day(date->days);
    return settled(type, {Date{std::chrono::sys_days(day.year() / day.month() / 1)}, Precision::month},
                   findings);
  }
  if (std::floor(cell.number) != cell.number) note(findings, "sheet.cell.time_dropped");
  return settled(type, {*date, Precision::day}, findings);
}

}  // namespace huiyin::sheet
