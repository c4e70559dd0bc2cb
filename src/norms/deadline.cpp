#include "norms/deadline.hpp"

#include <charconv>
#include <set>
#include <stdexcept>
#include <utility>

#include "norms/part.hpp"

namespace huiyin::norms {

namespace {

struct RuleEntry {
  Line id;
  Line spec;
  Line clause;
  Line tag;
  Line zh;
  Line en;
};
BOOST_DESCRIBE_STRUCT(RuleEntry, (), (id, spec, clause, tag, zh, en))

struct DeadlinesFile {
  std::vector<RuleEntry> rules;
};
BOOST_DESCRIBE_STRUCT(DeadlinesFile, (), (rules))

constexpr std::pair<std::string_view, DeadlineUnit> unit_marks[] = {{"WD", DeadlineUnit::workdays},
                                                                    {"D", DeadlineUnit::days},
                                                                    {"M", DeadlineUnit::months},
                                                                    {"H", DeadlineUnit::hours}};

bool is_round_anchor(std::string_view anchor) {
  return anchor == "R" || anchor == "E" || anchor == "X" || anchor == "F";
}

bool is_event(std::string_view anchor) {
  return !anchor.empty() && anchor.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos;
}

/// One to `most_digits` digits from the front of `text`, which loses them.
std::optional<int> take_number(std::string_view& text, std::size_t most_digits) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const auto digits = static_cast<std::size_t>(end - text.data());
  if (error != std::errc() || digits > most_digits || text.front() == '-') return std::nullopt;
  text.remove_prefix(digits);
  return number;
}

}  // namespace

std::optional<DeadlineSpec> DeadlineSpec::parse(std::string_view text) {
  const std::size_t sign = text.find_first_of("+-");
  if (sign == std::string_view::npos) return std::nullopt;
  DeadlineSpec spec;
  spec.anchor = text.substr(0, sign);
  if (!is_round_anchor(spec.anchor) && !is_event(spec.anchor)) return std::nullopt;

  std::string_view rest = text.substr(sign + 1);
  const std::optional<int> count = take_number(rest, 4);
  if (!count) return std::nullopt;
  spec.count = text[sign] == '-' ? -*count : *count;

  const std::size_t at = rest.find('@');
  const std::string_view mark = rest.substr(0, at);
  bool known = false;
  for (const auto& [name, unit] : unit_marks) {
    if (mark != name) continue;
    spec.unit = unit;
    known = true;
  }
  if (!known) return std::nullopt;
  if (at == std::string_view::npos) return spec;

  rest.remove_prefix(at + 1);
  const std::optional<int> day = take_number(rest, 2);
  if (!day || !rest.empty() || *day < 1 || *day > 31 || spec.unit != DeadlineUnit::months)
    return std::nullopt;
  spec.day_of_month = day;
  return spec;
}

std::string DeadlineSpec::text() const {
  std::string text = anchor + (count < 0 ? '-' : '+') + std::to_string(count < 0 ? -count : count);
  for (const auto& [name, known] : unit_marks) {
    if (unit == known) text += name;
  }
  if (day_of_month) text += '@' + std::to_string(*day_of_month);
  return text;
}

Outcome<std::vector<DeadlineRule>> read_deadlines(const boost::json::value& rules) {
  const Outcome<DeadlinesFile> file = read_part<DeadlinesFile>(rules, "norms.deadlines.malformed");
  if (!file) return file.refusal();
  std::vector<DeadlineRule> deadlines;
  std::set<std::string> seen;
  for (std::size_t i = 0; i < file->rules.size(); ++i) {
    const RuleEntry& entry = file->rules[i];
    if (!seen.insert(entry.id.value).second) {
      return broken("norms.deadlines.id_twice", place("rules", i, "id"), json::string(entry.id.value));
    }
    const std::optional<DeadlineSpec> spec = DeadlineSpec::parse(entry.spec.value);
    if (!spec) {
      return broken("norms.deadlines.spec_unknown", place("rules", i, "spec"),
                    json::string(entry.spec.value));
    }
    deadlines.push_back(
        {entry.id.value, *spec, entry.clause.value, entry.tag.value, entry.zh.value, entry.en.value});
  }
  return deadlines;
}

std::optional<Date> Anchors::named(std::string_view anchor) const {
  if (anchor == "R") return start;
  if (anchor == "E") return entry;
  if (anchor == "X") return exit;
  if (anchor == "F") return feedback;
  return event;
}

Date reckon(const DeadlineSpec& spec, Date anchor, const WorkCalendar& calendar) {
  switch (spec.unit) {
    case DeadlineUnit::workdays:
      return calendar.add_workdays(anchor, spec.count);
    case DeadlineUnit::days:
      return anchor.plus(spec.count);
    case DeadlineUnit::months: {
      const Date same_day = anchor.plus_months(spec.count);
      if (!spec.day_of_month) return same_day;
      const std::chrono::year_month_day date(same_day.days);
      const std::chrono::year_month_day wanted =
          date.year() / date.month() / std::chrono::day(static_cast<unsigned>(*spec.day_of_month));
      if (wanted.ok()) return Date{std::chrono::sys_days(wanted)};
      return Date{std::chrono::sys_days(date.year() / date.month() / std::chrono::last)};
    }
    case DeadlineUnit::hours:
      break;
  }
  throw std::logic_error("a deadline in hours has no day: " + spec.text());
}

Outcome<Date> resolve(const DeadlineRule& rule, const Anchors& anchors, const WorkCalendar& calendar) {
  if (rule.spec.unit == DeadlineUnit::hours) {
    return Refusal{
        "norms.deadlines.needs_instant", RefusalKind::invalid, {}, rule.clause, json::string(rule.id)};
  }
  const std::optional<Date> anchor = anchors.named(rule.spec.anchor);
  if (!anchor) {
    return Refusal{"norms.deadlines.anchor_missing",
                   RefusalKind::conflict,
                   {},
                   rule.clause,
                   json::object{{"rule", rule.id}, {"anchor", rule.spec.anchor}}};
  }
  return reckon(rule.spec, *anchor, calendar);
}

Outcome<Instant> resolve(const DeadlineRule& rule, Instant event) {
  if (rule.spec.unit != DeadlineUnit::hours) {
    return Refusal{
        "norms.deadlines.needs_date", RefusalKind::invalid, {}, rule.clause, json::string(rule.id)};
  }
  return Instant{event.time + std::chrono::hours(rule.spec.count)};
}

bool is_light_spec(const DeadlineSpec& spec) {
  return spec.count < 0 && (spec.unit == DeadlineUnit::days || spec.unit == DeadlineUnit::workdays);
}

Light light(Date due, Date today, const DeadlineSpec& yellow, const WorkCalendar& calendar) {
  if (today > due) return Light::red;
  return today >= reckon(yellow, due, calendar) ? Light::yellow : Light::green;
}

Date yellow_until(Date today, const DeadlineSpec& yellow, const WorkCalendar& calendar) {
  // "n (working) days before `due`" is not after today exactly for the due days up to n (working) days after
  // today.
  DeadlineSpec mirrored = yellow;
  mirrored.count = -yellow.count;
  return reckon(mirrored, today, calendar);
}

}  // namespace huiyin::norms
