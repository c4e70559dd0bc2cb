#pragma once
// Material the team asks the unit for (资料调阅, P26): asked with a due day, provided, reviewed with notes,
// given back.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "identity/account/model.hpp"
#include "inspection/engagement/model.hpp"

namespace huiyin {
struct MaterialNoun;
using MaterialId = Id<MaterialNoun>;
}  // namespace huiyin

namespace huiyin::material {

enum class State { requested, provided, reviewed, returned };
BOOST_DESCRIBE_ENUM(State, requested, provided, reviewed, returned)

/// What an inspector found while reading (审查记录).
struct Note {
  PersonId by;
  Date on;
  Text text;
  std::optional<Line> page;  // "12", "37-41"
};
BOOST_DESCRIBE_STRUCT(Note, (), (by, on, text, page))

struct Material {
  static constexpr std::string_view table = "material";
  EngagementId engagement_id;
  MaterialId id;
  int version = 0;
  int ordinal = 0;
  std::string number;  // "2020-R1-G03-ZL-0012"
  State state = State::requested;
  std::string title;
  std::string description;
  std::vector<std::string> focus;
  PersonId requested_by;
  Date requested_on;
  Date due_on;
  std::optional<int> copies;
  std::optional<int> pages;
  std::optional<std::string> remark;
  std::optional<Date> provided_on;
  std::optional<AccountId> provided_by;  // an account: the unit's people need not be in the talent pool
  std::vector<Note> notes;
  std::optional<Date> returned_on;
};
BOOST_DESCRIBE_STRUCT(Material, (),
                      (engagement_id, id, version, ordinal, number, state, title, description, focus,
                       requested_by, requested_on, due_on, copies, pages, remark, provided_on, provided_by,
                       notes, returned_on))

struct Request {
  EngagementId engagement;
  Line title;
  Text description;
  std::vector<std::string> focus;
};
BOOST_DESCRIBE_STRUCT(Request, (), (engagement, title, description, focus))

struct Provide {
  EngagementId engagement;
  MaterialId material;
  int copies = 0;
  int pages = 0;
  std::optional<Text> remark;
};
BOOST_DESCRIBE_STRUCT(Provide, (), (engagement, material, copies, pages, remark))

struct Review {
  EngagementId engagement;
  MaterialId material;
  Text text;
  std::optional<Line> page;
};
BOOST_DESCRIBE_STRUCT(Review, (), (engagement, material, text, page))

struct Return {
  EngagementId engagement;
  MaterialId material;
};
BOOST_DESCRIBE_STRUCT(Return, (), (engagement, material))

struct Requested {
  static constexpr std::string_view fact = "material.requested";
  MaterialId id;
  EngagementId engagement_id;
  int ordinal = 0;
  std::string number;
  State state = State::requested;
  Line title;
  Text description;
  std::vector<std::string> focus;
  PersonId requested_by;
  Date requested_on;
  Date due_on;
  std::vector<Note> notes;
};
BOOST_DESCRIBE_STRUCT(Requested, (),
                      (id, engagement_id, ordinal, number, state, title, description, focus, requested_by,
                       requested_on, due_on, notes))

struct Provided {
  static constexpr std::string_view fact = "material.provided";
  MaterialId id;
  EngagementId engagement_id;
  State state = State::provided;
  int copies = 0;
  int pages = 0;
  std::optional<Text> remark;
  Date provided_on;
  AccountId provided_by;
};
BOOST_DESCRIBE_STRUCT(Provided, (),
                      (id, engagement_id, state, copies, pages, remark, provided_on, provided_by))

/// `notes` is the whole list, the new one last.
struct Reviewed {
  static constexpr std::string_view fact = "material.reviewed";
  MaterialId id;
  EngagementId engagement_id;
  State state = State::reviewed;
  std::vector<Note> notes;
};
BOOST_DESCRIBE_STRUCT(Reviewed, (), (id, engagement_id, state, notes))

struct Returned {
  static constexpr std::string_view fact = "material.returned";
  MaterialId id;
  EngagementId engagement_id;
  State state = State::returned;
  Date returned_on;
};
BOOST_DESCRIBE_STRUCT(Returned, (), (id, engagement_id, state, returned_on))

}  // namespace huiyin::material
