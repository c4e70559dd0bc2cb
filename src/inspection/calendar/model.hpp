#pragma once
// A holiday notice (节假日安排通知): which days of one year rest and which weekends are worked. The years an
// office imports lie over the shipped norms pack (P60).

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/text.hpp"

namespace huiyin {
struct NoticeNoun;
using NoticeId = Id<NoticeNoun>;
}  // namespace huiyin

namespace huiyin::calendar {

enum class State { in_force, replaced };
BOOST_DESCRIBE_ENUM(State, in_force, replaced)

struct Holiday {
  Line name;
  Date from;
  Date until;
};
BOOST_DESCRIBE_STRUCT(Holiday, (), (name, from, until))

/// One year as norms/calendar.json words it: a file of that form can be handed in as it is.
struct Year {
  int year = 0;
  std::vector<Line> source;  // the notices, by number
  std::vector<Holiday> holidays;
  std::vector<Date> workdays;  // make-up Saturdays and Sundays (调休上班)
};
BOOST_DESCRIBE_STRUCT(Year, (), (year, source, holidays, workdays))

struct Notice : Year {
  static constexpr std::string_view table = "calendar_notice";
  NoticeId id;
  int version = 0;
  State state{};
  std::optional<std::string> reason;
  Date imported_on;
  int deadlines_moved = 0;
};
BOOST_DESCRIBE_STRUCT(Notice, (Year), (id, version, state, reason, imported_on, deadlines_moved))

struct Import : Year {
  std::optional<Text> reason;  // why a year that was known, or days already past, become others
};
BOOST_DESCRIBE_STRUCT(Import, (Year), (reason))

/// Somebody still has to act by a day that was reckoned when it was stored (rule, anchor and the day it
/// gave).
struct OpenDeadline {
  std::string_view fact;    // told by the record's own noun: "material.due_moved"
  std::string_view column;  // "due_on"
  std::string_view rule;    // "material_provide"
  std::string engagement;
  std::string id;
  std::string title;
  std::string engagement_number;
  Date anchor;
  Date due_on;
};

struct Imported : Year {
  static constexpr std::string_view fact = "calendar.imported";
  NoticeId id;
  State state = State::in_force;
  std::optional<Text> reason;
  Date imported_on;
  int deadlines_moved = 0;
};
BOOST_DESCRIBE_STRUCT(Imported, (Year), (id, state, reason, imported_on, deadlines_moved))

struct Replaced {
  static constexpr std::string_view fact = "calendar.replaced";
  NoticeId id;
  State state = State::replaced;
};
BOOST_DESCRIBE_STRUCT(Replaced, (), (id, state))

}  // namespace huiyin::calendar
