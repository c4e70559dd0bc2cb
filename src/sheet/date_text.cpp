#include "sheet/date_text.hpp"

#include <algorithm>
#include <array>

#include "sheet/fold.hpp"
#include "sheet/numeral.hpp"

namespace huiyin::sheet {
namespace {

constexpr char32_t year_mark = U'\u5E74';        // 年
constexpr char32_t month_mark = U'\u6708';       // 月
constexpr char32_t day_mark = U'\u65E5';         // 日
constexpr char32_t day_mark_spoken = U'\u53F7';  // 号

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

std::int64_t digits_value(std::u32string_view text) {
  std::int64_t value = 0;
  for (const char32_t c : text) value = value * 10 + static_cast<std::int64_t>(c - U'0');
  return value;
}

DateText made(std::int64_t year, std::int64_t month, std::int64_t day) {
  const auto date = ledger_date(year, month, day);
  return date ? DateText{DateReading::plain, *date} : DateText{DateReading::impossible};
}

/// Takes a number that ends at one of the marks; 0 where there is no such mark.
std::optional<std::int64_t> take(std::u32string_view& text, std::u32string_view marks) {
  const std::size_t at = text.find_first_of(marks);
  if (at == std::u32string_view::npos) return 0;
  const auto number = whole_number(text.substr(0, at));
  text.remove_prefix(at + 1);
  if (!number || *number == 0) return std::nullopt;
  return number;
}

DateText marked(std::u32string_view text) {
  const std::size_t year_digits = text.find(year_mark);
  const auto year = take(text, std::u32string_view(&year_mark, 1));
  const auto month = take(text, std::u32string_view(&month_mark, 1));
  constexpr std::array<char32_t, 2> day_marks = {day_mark, day_mark_spoken};
  auto day = take(text, std::u32string_view(day_marks.data(), day_marks.size()));
  if (!year || !month || !day) return {};
  // The mark behind the day is often forgotten.
  if (*day == 0 && *month != 0 && !text.empty()) {
    day = whole_number(text);
    if (!day || *day == 0) return {};
    text = {};
  }
  if (!text.empty() || (*month == 0 && *day != 0)) return {};
  if (year_digits == 2) return {DateReading::two_digits};
  return made(*year, *month, *day);
}

/// 16:30 or 16:30:00, with fractions or not. `text` is folded.
bool is_time(std::u32string_view text) {
  if (text.ends_with(U'z')) text.remove_suffix(1);
  return text.size() >= 4 && is_digit(text[0]) && std::ranges::count(text, U':') > 0 &&
         std::ranges::all_of(text, [](char32_t c) { return is_digit(c) || c == U':' || c == U'.'; });
}

struct Parts {
  std::array<std::u32string_view, 3> parts;
  std::size_t count = 0;
};

/// Digits parted by one and the same separator.
std::optional<Parts> parted(std::u32string_view text) {
  Parts out;
  char32_t separator = 0;
  std::size_t from = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && is_digit(text[i])) continue;
    if (out.count == 3 || i == from) return std::nullopt;
    out.parts[out.count++] = text.substr(from, i - from);
    if (i == text.size()) break;
    if (text[i] != U'.' && text[i] != U'-' && text[i] != U'/') return std::nullopt;
    if (separator != 0 && text[i] != separator) return std::nullopt;
    separator = text[i];
    from = i + 1;
  }
  return out.count == 0 ? std::nullopt : std::optional(out);
}

DateText run_together(std::u32string_view digits) {
  if (digits.size() == 8) {
    return made(digits_value(digits.substr(0, 4)), digits_value(digits.substr(4, 2)),
                digits_value(digits.substr(6)));
  }
  if (digits.size() == 6) return made(digits_value(digits.substr(0, 4)), digits_value(digits.substr(4)), 0);
  if (digits.size() == 4) return made(digits_value(digits), 0, 0);
  return {};
}

DateText from_parts(const Parts& parts) {
  if (parts.count == 1) return run_together(parts.parts[0]);
  if (parts.parts[0].size() == 4) {
    for (std::size_t i = 1; i < parts.count; ++i) {
      if (parts.parts[i].size() > 2) return {};
    }
    const std::int64_t month = digits_value(parts.parts[1]);
    const std::int64_t day = parts.count == 3 ? digits_value(parts.parts[2]) : 0;
    if (month == 0 || (parts.count == 3 && day == 0)) return {DateReading::impossible};
    return made(digits_value(parts.parts[0]), month, day);
  }
  if (parts.count == 3 && parts.parts[2].size() == 4) return {DateReading::other_order};
  if (parts.count == 3 && parts.parts[0].size() <= 2 && parts.parts[2].size() <= 2)
    return {DateReading::two_digits};
  return {};
}

}  // namespace

std::optional<LedgerDate> ledger_date(std::int64_t year, std::int64_t month, std::int64_t day) {
  if (year < 1900 || year > 2100 || month < 0 || month > 12 || day < 0 || day > 31) return std::nullopt;
  const std::chrono::year_month_day whole(
      std::chrono::year(static_cast<int>(year)),
      std::chrono::month(static_cast<unsigned>(std::max<std::int64_t>(month, 1))),
      std::chrono::day(static_cast<unsigned>(std::max<std::int64_t>(day, 1))));
  if (!whole.ok()) return std::nullopt;
  return LedgerDate{Date{std::chrono::sys_days(whole)}, day != 0     ? Precision::day
                                                        : month != 0 ? Precision::month
                                                                     : Precision::year};
}

DateText date_of_text(std::string_view text) {
  // The time goes first: where blanks are folded away, 1 16:30 looks like 11 6:30.
  const std::string line = tidied(text);
  const std::size_t blank = line.find_last_of(" T");
  const bool timed = blank != std::string::npos && is_time(folded(std::string_view(line).substr(blank + 1)));
  const std::u32string day = folded(std::string_view(line).substr(0, timed ? blank : line.size()));
  const auto parts = parted(day);
  DateText found;
  if (day.find(year_mark) != std::u32string::npos) {
    found = marked(day);
  } else if (parts) {
    found = from_parts(*parts);
  }
  if (timed && found.reading == DateReading::plain) {
    found.reading = found.date.precision == Precision::day ? DateReading::with_time : DateReading::none;
  }
  return found;
}

}  // namespace huiyin::sheet
