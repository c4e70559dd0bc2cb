// Temporals as text, both ways. The forms are XML Schema's, with "@Region/City" for a zone
// (DMN 1.4, 10.3.2.3.4 ff.).

#include <fmt/format.h>

#include "bpmn/feel/temporal.hpp"

namespace huiyin::feel {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Takes from the front of a text.
struct Reader {
  std::string_view rest;

  bool take(char c) {
    if (rest.empty() || rest.front() != c) return false;
    rest.remove_prefix(1);
    return true;
  }
  [[nodiscard]] std::size_t digits_ahead() const {
    std::size_t count = 0;
    while (count < rest.size() && is_digit(rest[count])) ++count;
    return count;
  }
  /// Up to 18 digits, so that it fits.
  std::int64_t number(std::size_t digits) {
    std::int64_t value = 0;
    for (std::size_t i = 0; i < digits; ++i) value = value * 10 + (rest[i] - '0');
    rest.remove_prefix(digits);
    return value;
  }
  std::optional<std::int64_t> two_digits() {
    if (digits_ahead() < 2) return std::nullopt;
    return number(2);
  }
};

std::string fraction_text(std::int64_t nanos) {
  if (nanos == 0) return "";
  std::string digits = fmt::format(".{:09}", nanos);
  digits.erase(digits.find_last_not_of('0') + 1);
  return digits;
}

/// Digits behind the point; past nanoseconds they are cut.
std::optional<std::int64_t> fraction_nanos(Reader& reader) {
  const std::size_t digits = reader.digits_ahead();
  if (digits == 0) return std::nullopt;
  std::int64_t nanos = 0;
  for (std::size_t i = 0; i < 9; ++i) nanos = nanos * 10 + (i < digits ? reader.rest[i] - '0' : 0);
  reader.rest.remove_prefix(digits);
  return nanos;
}

}  // namespace

std::optional<Date> Date::parse(std::string_view text) {
  Reader reader{text};
  const bool negative = reader.take('-');
  const std::size_t digits = reader.digits_ahead();
  if (digits < 4 || digits > 9 || (digits > 4 && reader.rest.front() == '0')) return std::nullopt;
  const std::int64_t year = reader.number(digits);
  if (!reader.take('-')) return std::nullopt;
  const auto month = reader.two_digits();
  if (!month || !reader.take('-')) return std::nullopt;
  const auto day = reader.two_digits();
  if (!day || !reader.rest.empty()) return std::nullopt;
  return of(negative ? -year : year, *month, *day);
}

std::string Date::text() const {
  return fmt::format("{}{:04}-{:02}-{:02}", year < 0 ? "-" : "", year < 0 ? -std::int64_t{year} : year, month,
                     day);
}

bool Zone::operator==(const Zone& other) const {
  return sort == other.sort && offset_seconds == other.offset_seconds &&
         (sort != Sort::named || *name == *other.name);
}

std::optional<Zone> Zone::of_offset(std::int64_t seconds) {
  constexpr std::int64_t bound = 18 * 3600;
  if (seconds < -bound || seconds > bound) return std::nullopt;
  return Zone{Sort::offset, static_cast<std::int32_t>(seconds), nullptr};
}

std::optional<Zone> Zone::parse(std::string_view text) {
  if (text.empty()) return Zone{};
  if (text == "Z" || text == "z") return Zone{Sort::offset, 0, nullptr};
  if (text.front() == '@') {
    text.remove_prefix(1);
    if (!is_known_zone(text)) return std::nullopt;
    return Zone{Sort::named, 0, std::make_shared<const std::string>(text)};
  }
  Reader reader{text};
  const bool negative = reader.take('-');
  if (!negative && !reader.take('+')) return std::nullopt;
  const auto hours = reader.two_digits();
  if (!hours || !reader.take(':')) return std::nullopt;
  const auto minutes = reader.two_digits();
  if (!minutes || *minutes > 59) return std::nullopt;
  std::int64_t seconds = *hours * 3600 + *minutes * 60;
  if (reader.take(':')) {
    const auto more = reader.two_digits();
    if (!more || *more > 59) return std::nullopt;
    seconds += *more;
  }
  if (!reader.rest.empty()) return std::nullopt;
  return of_offset(negative ? -seconds : seconds);
}

std::string Zone::text() const {
  if (sort == Sort::none) return "";
  if (sort == Sort::named) return "@" + *name;
  if (offset_seconds == 0) return "Z";
  const std::int32_t size = offset_seconds < 0 ? -offset_seconds : offset_seconds;
  const std::string hours =
      fmt::format("{}{:02}:{:02}", offset_seconds < 0 ? '-' : '+', size / 3600, size / 60 % 60);
  return size % 60 == 0 ? hours : fmt::format("{}:{:02}", hours, size % 60);
}

std::optional<Time> Time::parse(std::string_view text) {
  Reader reader{text};
  const auto hour = reader.two_digits();
  if (!hour || !reader.take(':')) return std::nullopt;
  const auto minute = reader.two_digits();
  if (!minute || !reader.take(':')) return std::nullopt;
  const auto second = reader.two_digits();
  if (!second || *hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
  std::int64_t nanos = (*hour * 3600 + *minute * 60 + *second) * second_nanos;
  if (reader.take('.')) {
    const auto fraction = fraction_nanos(reader);
    if (!fraction) return std::nullopt;
    nanos += *fraction;
  }
  auto zone = Zone::parse(reader.rest);
  if (!zone) return std::nullopt;
  return Time{nanos, std::move(*zone)};
}

std::string Time::text() const {
  return fmt::format("{:02}:{:02}:{:02}{}{}", hour(), minute(), second(), fraction_text(nanos % second_nanos),
                     zone.text());
}

std::optional<DateTime> DateTime::parse(std::string_view text) {
  const std::size_t split = text.find('T');
  const auto date = Date::parse(text.substr(0, split));
  if (!date) return std::nullopt;
  if (split == std::string_view::npos) return DateTime{*date, Time{}};
  auto time = Time::parse(text.substr(split + 1));
  if (!time) return std::nullopt;
  return DateTime{*date, std::move(*time)};
}

std::string DateTime::text() const {
  return date.text() + "T" + time.text();
}

std::string DaysDuration::text() const {
  if (nanos == 0) return "PT0S";
  const Nanos size = nanos < 0 ? -nanos : nanos;
  const auto days = static_cast<std::int64_t>(size / day_nanos);
  const auto rest = static_cast<std::int64_t>(size % day_nanos);
  std::string text = nanos < 0 ? "-P" : "P";
  if (days != 0) text += fmt::format("{}D", days);
  if (rest == 0) return text;
  const Time time{rest, {}};
  text += 'T';
  if (time.hour() != 0) text += fmt::format("{}H", time.hour());
  if (time.minute() != 0) text += fmt::format("{}M", time.minute());
  const std::string fraction = fraction_text(rest % second_nanos);
  if (time.second() != 0 || !fraction.empty()) text += fmt::format("{}{}S", time.second(), fraction);
  return text;
}

std::string MonthsDuration::text() const {
  if (months == 0) return "P0M";
  const std::int64_t size = months < 0 ? -months : months;
  std::string text = months < 0 ? "-P" : "P";
  if (size / 12 != 0) text += fmt::format("{}Y", size / 12);
  if (size % 12 != 0) text += fmt::format("{}M", size % 12);
  return text;
}

std::optional<MonthsDuration> parse_months_duration(std::string_view text) {
  Reader reader{text};
  const bool negative = reader.take('-');
  if (!reader.take('P') || reader.rest.empty()) return std::nullopt;
  std::int64_t months = 0;
  for (const auto& [unit, factor] : {std::pair{'Y', 12}, std::pair{'M', 1}}) {
    const std::size_t digits = reader.digits_ahead();
    if (digits == 0 || digits >= reader.rest.size() || reader.rest[digits] != unit) continue;
    if (digits > 16) return std::nullopt;
    months += reader.number(digits) * factor;
    reader.rest.remove_prefix(1);
  }
  if (!reader.rest.empty()) return std::nullopt;
  return MonthsDuration{negative ? -months : months};
}

std::optional<DaysDuration> parse_days_duration(std::string_view text) {
  Reader reader{text};
  const bool negative = reader.take('-');
  if (!reader.take('P') || reader.rest.empty()) return std::nullopt;
  Nanos total = 0;
  const auto take_unit = [&](char unit, std::int64_t seconds) {
    const std::size_t digits = reader.digits_ahead();
    if (digits == 0 || digits > 17 || digits >= reader.rest.size() || reader.rest[digits] != unit)
      return false;
    total += Nanos{reader.number(digits)} * seconds * second_nanos;
    reader.rest.remove_prefix(1);
    return true;
  };
  take_unit('D', day_seconds);
  if (reader.take('T')) {
    const bool hours = take_unit('H', 3600);
    const bool minutes = take_unit('M', 60);
    bool seconds = take_unit('S', 1);
    if (!seconds && !reader.rest.empty()) {
      const std::size_t digits = reader.digits_ahead();
      if (digits == 0 || digits > 17) return std::nullopt;
      total += Nanos{reader.number(digits)} * second_nanos;
      if (!reader.take('.')) return std::nullopt;
      const auto fraction = fraction_nanos(reader);
      if (!fraction || !reader.take('S')) return std::nullopt;
      total += *fraction;
      seconds = true;
    }
    if (!hours && !minutes && !seconds) return std::nullopt;
  }
  if (!reader.rest.empty()) return std::nullopt;
  return DaysDuration{negative ? -total : total};
}

}  // namespace huiyin::feel
