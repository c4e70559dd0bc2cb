#include "identity/person/rules.hpp"

#include <algorithm>

namespace huiyin::person {
namespace {

using AddCase = Case<Add, AddState>;
using ReviseCase = Case<Revise, ReviseState>;

template <class CaseType>
bool post_dates_reversed(const CaseType& c) {
  return std::ranges::any_of(c.command.posts,
                             [](const PostHeld& held) { return held.until && *held.until < held.from; });
}

/// A month is a date without its day.
template <class CaseType>
bool birth_month_unreadable(const CaseType& c) {
  return !Date::parse(c.command.birth_month.value + "-01");
}

}  // namespace

const Rule<Add, AddState> add{
    .name = "person.add",
    .ladder =
        {
            {"code_taken", conflict, "P04", [](const AddCase& c) { return c.state.code_taken; }, "code"},
            {"unit_not_found", invalid, "P04", [](const AddCase& c) { return !c.state.units_found; }, "unit"},
            {"post_dates_reversed", invalid, "P04", post_dates_reversed<AddCase>, "posts"},
            {"birth_month_unreadable", invalid, "P04", birth_month_unreadable<AddCase>, "birth_month"},
        },
    .facts =
        [](const AddCase& c) {
          return facts_of(Added{
              .id = c.occasion.fresh<PersonNoun>(),
              .code = c.command.code,
              .name = c.command.name,
              .gender = c.command.gender,
              .birth_month = c.command.birth_month,
              .native_place = c.command.native_place,
              .unit_id = c.command.unit,
              .department = c.command.department,
              .post = c.command.post,
              .speciality = c.command.speciality,
              .political_status = c.command.political_status,
              .phone = c.command.phone,
              .posts = c.command.posts,
              .kin = c.command.kin,
              .interests = {},
              .available = true,
          });
        },
};

const Rule<Revise, ReviseState> revise{
    .name = "person.revise",
    .from = {"*"},
    .ladder =
        {
            {"not_found", not_found, "P04", [](const ReviseCase& c) { return !c.state.person; }, "person"},
            {"stale", conflict, "P04",
             [](const ReviseCase& c) { return c.state.person->version != c.command.version; }, "version"},
            {"unit_not_found", invalid, "P04", [](const ReviseCase& c) { return !c.state.units_found; },
             "unit"},
            {"post_dates_reversed", invalid, "P04", post_dates_reversed<ReviseCase>, "posts"},
            {"birth_month_unreadable", invalid, "P04", birth_month_unreadable<ReviseCase>, "birth_month"},
        },
    .facts =
        [](const ReviseCase& c) {
          return facts_of(Revised{
              .id = c.command.person,
              .name = c.command.name,
              .gender = c.command.gender,
              .birth_month = c.command.birth_month,
              .native_place = c.command.native_place,
              .unit_id = c.command.unit,
              .department = c.command.department,
              .post = c.command.post,
              .speciality = c.command.speciality,
              .political_status = c.command.political_status,
              .phone = c.command.phone,
              .posts = c.command.posts,
              .kin = c.command.kin,
          });
        },
};

}  // namespace huiyin::person
