#pragma once
// A deadline is a rule of the norms pack: an anchor and a distance ("F+15WD"). Code knows rules by id, never
// by number.

#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/outcome.hpp"
#include "norms/calendar.hpp"

namespace huiyin::norms {

enum class DeadlineUnit { workdays, days, months, hours };
BOOST_DESCRIBE_ENUM(DeadlineUnit, workdays, days, months, hours)

/// "F+15WD", "due-7D", "letter+5WD", "month+1M@5" (the 5th of the month after).
/// The anchor is R, E, X or F (the round's start, entry, exit, feedback) or, in small letters, the event that
/// starts the clock; the caller supplies its date.
struct DeadlineSpec {
  std::string anchor;
  int count = 0;  // negative: before the anchor
  DeadlineUnit unit = DeadlineUnit::days;
  std::optional<int> day_of_month;  // only with months; the month's last day where it has no such day

  bool operator==(const DeadlineSpec&) const = default;
  [[nodiscard]] std::string text() const;
  [[nodiscard]] static std::optional<DeadlineSpec> parse(std::string_view text);
};

struct DeadlineRule {
  std::string id;
  DeadlineSpec spec;
  std::string clause;  // "R4 P51": the rule and the procedure it serves
  /// Where the number comes from: ART the reference round, M an enterprise manual, R15 the 2015 regulation,
  /// BK general knowledge, C the norms catalogue's own default, P this pack's own default.
  std::string tag;
  std::string zh;
  std::string en;
};

/// The dates a deadline may be reckoned from; `event` answers for every anchor in small letters.
struct Anchors {
  std::optional<Date> start = std::nullopt;     // R
  std::optional<Date> entry = std::nullopt;     // E
  std::optional<Date> exit = std::nullopt;      // X
  std::optional<Date> feedback = std::nullopt;  // F
  std::optional<Date> event = std::nullopt;

  [[nodiscard]] std::optional<Date> named(std::string_view anchor) const;
};

/// Reads {"rules":[{id, spec, clause, tag, zh, en}]}. Refusals: norms.deadlines.malformed, .id_twice,
/// .spec_unknown
[[nodiscard]] Outcome<std::vector<DeadlineRule>> read_deadlines(const boost::json::value& rules);

/// The day a specification names. Only working days avoid holidays: a day or month count stands where it
/// falls, as the norms count calendar days there. Not for hours (throws std::logic_error): they have no day.
[[nodiscard]] Date reckon(const DeadlineSpec& spec, Date anchor, const WorkCalendar& calendar);

/// Refuses norms.deadlines.anchor_missing, norms.deadlines.needs_instant (a rule in hours).
[[nodiscard]] Outcome<Date> resolve(const DeadlineRule& rule, const Anchors& anchors,
                                    const WorkCalendar& calendar);

/// For rules in hours. Refuses norms.deadlines.needs_date for every other unit.
[[nodiscard]] Outcome<Instant> resolve(const DeadlineRule& rule, Instant event);

enum class Light { green, yellow, red };
BOOST_DESCRIBE_ENUM(Light, green, yellow, red)

/// Whether lights can be computed from `spec`: so many days or working days, at least one, before the due
/// day.
[[nodiscard]] bool is_light_spec(const DeadlineSpec& spec);

/// Red after the due day; yellow from the day `yellow` ("due-7D") names, the due day included; green before.
[[nodiscard]] Light light(Date due, Date today, const DeadlineSpec& yellow, const WorkCalendar& calendar);

/// The last due day that is yellow today, so that SQL can say: due < today is red, due <= this is yellow,
/// the rest green.
[[nodiscard]] Date yellow_until(Date today, const DeadlineSpec& yellow, const WorkCalendar& calendar);

}  // namespace huiyin::norms
