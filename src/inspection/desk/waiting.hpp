#pragma once
// What may wait for somebody: one kind of thing, for whom, and the one button that moves it on.

#include <string>
#include <string_view>
#include <vector>

#include "spine/actor.hpp"

namespace huiyin::desk {

/// Which rows a role reaches: those of the engagements it was given for, all of the group's, or its
/// department's own.
enum class Reach { engagement, group, department };

/// A thing that could wait for a long while is shown at once; some only once their day has come.
enum class Show { at_once, when_due };

/// Read as one SELECT. The main table is `s`. `where` and `due` may hold {person} and {unit} of who asks,
/// {today}, {yellow_until} (the last day that is soon), {last_month} ("2020-07"), {last_month_start} and
/// {this_month_start}.
struct Waiting {
  std::string_view noun;     // of the record to open; for a command that makes one, of what it makes
  std::string_view command;  // the button
  std::vector<Role> roles;
  Reach reach = Reach::engagement;
  std::string_view from;
  std::string_view where;
  std::string_view title;
  std::string_view due = "NULL";
  /// A deadline of the norms, reckoned from the day `due` gives; without it that day is the due day itself.
  std::string_view due_rule = {};
  Show show = Show::at_once;
  std::string_view engagement = "s.engagement_id";
};

// Cut by who does the work; waiting_<side>.cpp each.
[[nodiscard]] const std::vector<Waiting>& waiting_for_the_team();
[[nodiscard]] const std::vector<Waiting>& waiting_for_the_unit();
[[nodiscard]] const std::vector<Waiting>& waiting_for_the_office();

}  // namespace huiyin::desk
