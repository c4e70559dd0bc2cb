#include "bpmn/deadline.hpp"

#include <algorithm>
#include <charconv>

namespace huiyin::bpmn {
namespace {

using std::chrono::milliseconds;

// A hundred years: what is longer is a mistake, and everything computed from it stays within an Instant.
constexpr std::int64_t max_days = 36'525;
constexpr std::int64_t day_ms = 86'400'000;

/// Takes numbers and letters off the front of a text.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}
  [[nodiscard]] bool done() const { return rest_.empty(); }
  [[nodiscard]] bool take(std::string_view literal) {
    if (!rest_.starts_with(literal)) return false;
    rest_.remove_prefix(literal.size());
    return true;
  }
  [[nodiscard]] std::optional<std::int64_t> number() {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
    if (error != std::errc{} || end == rest_.data() || rest_.front() == '-' || value > 1'000'000'000)
      return std::nullopt;
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return value;
  }
  /// The digits behind a decimal point, as thousandths.
  [[nodiscard]] std::int64_t thousandths() {
    std::int64_t value = 0;
    int digits = 0;
    while (!rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9') {
      if (digits++ < 3) value = value * 10 + (rest_.front() - '0');
      rest_.remove_prefix(1);
    }
    for (; digits < 3; ++digits) value *= 10;
    return value;
  }
  [[nodiscard]] std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
};

/// ISO 8601 with fixed order: P1Y2M3DT4H5M6.7S, P2W.
std::optional<DeadlineSpec> duration(std::string_view text) {
  Reader reader(text);
  if (!reader.take("P")) return std::nullopt;
  std::int64_t months = 0;
  std::int64_t days = 0;
  std::int64_t ms = 0;
  bool any = false;
  bool in_time = false;
  // Each designator once, in this order; the position in the order only grows.
  int order = 0;
  while (!reader.done()) {
    if (!in_time && reader.take("T")) {
      in_time = true;
      if (reader.done()) return std::nullopt;
      continue;
    }
    const auto value = reader.number();
    if (!value) return std::nullopt;
    const auto designator = [&](std::string_view letter, int place) {
      if (place <= order || !reader.take(letter)) return false;
      order = place;
      any = true;
      return true;
    };
    if (!in_time && designator("Y", 1)) {
      months += *value * 12;
    } else if (!in_time && designator("M", 2)) {
      months += *value;
    } else if (!in_time && designator("W", 3)) {
      days += *value * 7;
    } else if (!in_time && designator("D", 4)) {
      days += *value;
    } else if (in_time && designator("H", 5)) {
      ms += *value * 3'600'000;
    } else if (in_time && designator("M", 6)) {
      ms += *value * 60'000;
    } else if (in_time && designator("S", 7)) {
      ms += *value * 1000;
    } else if (in_time && reader.take(".")) {
      ms += *value * 1000 + reader.thousandths();
      if (!designator("S", 7)) return std::nullopt;
    } else {
      return std::nullopt;
    }
    if (months > max_days / 30 || days > max_days || ms > max_days * day_ms) return std::nullopt;
  }
  if (!any) return std::nullopt;
  DeadlineSpec spec;
  if (months != 0) {
    spec.unit = DeadlineUnit::months;
    spec.count = months;
    spec.extra_days = days;
    spec.extra_ms = ms;
  } else if (days != 0) {
    spec.unit = DeadlineUnit::days;
    spec.count = days;
    spec.extra_ms = ms;
  } else {
    spec.count = ms;
  }
  return spec;
}

/// "F+15WD", "due-7D", "15WD", "F+2M".
std::optional<DeadlineSpec> distance(std::string_view text) {
  const auto sign = text.find_first_of("+-");
  DeadlineSpec spec;
  if (sign != std::string_view::npos) {
    spec.anchor = std::string(text.substr(0, sign));
    const bool word = std::all_of(spec.anchor.begin(), spec.anchor.end(), [](char letter) {
      return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '_';
    });
    // "P-1D" is a negative duration of ISO 8601, which is no deadline, and P no anchor.
    if (spec.anchor.empty() || spec.anchor == "P" || !word) return std::nullopt;
  }
  Reader reader(sign == std::string_view::npos ? text : text.substr(sign + 1));
  const auto count = reader.number();
  if (!count || *count > max_days) return std::nullopt;
  const bool earlier = sign != std::string_view::npos && text[sign] == '-';
  spec.count = earlier ? -*count : *count;
  if (reader.rest() == "WD") {
    spec.unit = DeadlineUnit::workdays;
  } else if (spec.anchor.empty()) {
    return std::nullopt;  // without an anchor ISO 8601 says the rest
  } else if (reader.rest() == "D") {
    spec.unit = DeadlineUnit::days;
  } else if (reader.rest() == "M" && *count < max_days / 30) {
    spec.unit = DeadlineUnit::months;
  } else if (reader.rest() == "H") {
    spec.unit = DeadlineUnit::milliseconds;
    spec.count *= 3'600'000;
  } else {
    return std::nullopt;
  }
  return spec;
}

/// ISO 8601, down to the day, the minute or the second. Without a zone it means the place's own: the
/// office's.
std::optional<Instant> moment(std::string_view text) {
  if (const auto instant = Instant::parse(text)) return instant;
  for (const char* rest : {"+08:00", ":00+08:00", "T00:00:00+08:00"}) {
    if (const auto local = Instant::parse(std::string(text) + rest)) return local;
  }
  return std::nullopt;
}

std::optional<DeadlineSpec> once(std::string_view text) {
  if (const auto found = duration(text)) return found;
  if (const auto found = distance(text)) return found;
  DeadlineSpec spec;
  spec.unit = DeadlineUnit::date;
  spec.date = moment(text);
  return spec.date ? std::optional(spec) : std::nullopt;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blank = " \t\r\n";
  const auto first = text.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

Instant midnight_after(Date day, std::chrono::minutes offset) {
  return Instant{day.plus(1).days - offset};
}

}  // namespace

std::optional<DeadlineSpec> DeadlineSpec::parse(std::string_view text) {
  text = trimmed(text);
  if (!text.starts_with('R') || text.find('/') == std::string_view::npos) return once(text);
  Reader reader(text.substr(1));
  std::int64_t repetitions = -1;
  if (!reader.take("/")) {
    const auto count = reader.number();
    if (!count || !reader.take("/")) return std::nullopt;
    repetitions = *count;
  }
  std::string_view interval = reader.rest();
  std::optional<Instant> begin;
  if (const auto slash = interval.find('/'); slash != std::string_view::npos) {
    begin = moment(interval.substr(0, slash));
    if (!begin) return std::nullopt;
    interval.remove_prefix(slash + 1);
  }
  auto spec = once(interval);
  // A cycle needs an interval that moves on.
  if (!spec || spec->unit == DeadlineUnit::date || spec->count <= 0 || !spec->anchor.empty())
    return std::nullopt;
  spec->date = begin;
  spec->repetitions = repetitions;
  return spec;
}

std::optional<Instant> reckon(const DeadlineSpec& spec, Instant base, std::span<const Pause> pauses,
                              const Calendar& calendar) {
  if (spec.unit == DeadlineUnit::date) return spec.date;
  if (!pauses.empty() && !pauses.back().until) return std::nullopt;
  const auto offset = calendar.offset();
  if (spec.unit == DeadlineUnit::workdays) {
    const Date from = date_in_zone(base, offset);
    int paused = 0;
    Date due = calendar.add_workdays(from, static_cast<int>(spec.count));
    for (const Pause& pause : pauses) {
      const Date begin = std::max(from, date_in_zone(pause.from, offset));
      const Date end = date_in_zone(*pause.until, offset);
      if (end <= begin || begin > due) continue;
      paused += calendar.workdays_between(begin, end);
      due = calendar.add_workdays(from, static_cast<int>(spec.count) + paused);
    }
    return midnight_after(due, offset);
  }
  Instant due = base;
  if (spec.unit == DeadlineUnit::milliseconds) {
    due.time += milliseconds(spec.count);
  } else {
    const Date day = date_in_zone(base, offset);
    const auto time_of_day = base.time - (Instant{day.days - offset}).time;
    const Date later =
        spec.unit == DeadlineUnit::months
            ? day.plus_months(static_cast<int>(spec.count)).plus(static_cast<int>(spec.extra_days))
            : day.plus(static_cast<int>(spec.count));
    due.time = Instant{later.days - offset}.time + time_of_day + milliseconds(spec.extra_ms);
  }
  for (const Pause& pause : pauses) {
    const Instant begin = std::max(base, pause.from);
    if (begin < due && *pause.until > begin) due.time += pause.until->time - begin.time;
  }
  return due;
}

Date Weekdays::add_workdays(Date day, int count) const {
  const int direction = count < 0 ? -1 : 1;
  const auto worked = [](Date at) { return std::chrono::weekday(at.days).iso_encoding() <= 5; };
  if (count == 0) {
    while (!worked(day)) day = day.plus(1);
  }
  while (count != 0) {
    day = day.plus(direction);
    if (worked(day)) count -= direction;
  }
  return day;
}

int Weekdays::workdays_between(Date from, Date to) const {
  if (to < from) return -workdays_between(to, from);
  int count = 0;
  for (Date day = from.plus(1); day <= to; day = day.plus(1)) {
    if (std::chrono::weekday(day.days).iso_encoding() <= 5) ++count;
  }
  return count;
}

}  // namespace huiyin::bpmn
