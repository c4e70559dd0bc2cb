#pragma once
// A unit of the group's tree: the group, a member unit, a headquarters department, a branch, a project.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.hpp"
#include "base/text.hpp"

namespace huiyin {
struct UnitNoun;
using UnitId = Id<UnitNoun>;
}  // namespace huiyin

namespace huiyin::unit {

enum class Kind { group, member, headquarters, branch, project };
BOOST_DESCRIBE_ENUM(Kind, group, member, headquarters, branch, project)

/// The group itself is level 1; deeper trees are a mistake in the data, not an organisation.
inline constexpr int deepest_level = 6;

struct Unit {
  static constexpr std::string_view table = "unit";
  UnitId id;
  int version = 0;
  std::string code;
  std::string name;
  std::string short_name;
  std::optional<UnitId> parent_id;
  int level = 1;
  std::string path;  // codes from the root, "001/014/203": a subtree is a prefix
  std::string sector;
  Kind kind = Kind::member;
  std::string place;
  int headcount = 0;
  int party_members = 0;
  std::optional<std::string> leader_name;
  int sort = 0;
};
BOOST_DESCRIBE_STRUCT(Unit, (),
                      (id, version, code, name, short_name, parent_id, level, path, sector, kind, place,
                       headcount, party_members, leader_name, sort))

struct Add {
  Line code;
  Line name;
  Line short_name;
  std::optional<UnitId> parent;
  Line sector;
  Kind kind = Kind::member;
  Line place;
  int headcount = 0;
  int party_members = 0;
  std::optional<Line> leader_name;
  std::optional<int> sort;
};
BOOST_DESCRIBE_STRUCT(Add, (),
                      (code, name, short_name, parent, sector, kind, place, headcount, party_members,
                       leader_name, sort))

struct Revise {
  UnitId unit;
  int version = 0;
  Line name;
  Line short_name;
  Line sector;
  Kind kind = Kind::member;
  Line place;
  int headcount = 0;
  int party_members = 0;
  std::optional<Line> leader_name;
};
BOOST_DESCRIBE_STRUCT(Revise, (),
                      (unit, version, name, short_name, sector, kind, place, headcount, party_members,
                       leader_name))

struct Added {
  static constexpr std::string_view fact = "unit.added";
  UnitId id;
  Line code;
  Line name;
  Line short_name;
  std::optional<UnitId> parent_id;
  int level = 1;
  std::string path;
  Line sector;
  Kind kind = Kind::member;
  Line place;
  int headcount = 0;
  int party_members = 0;
  std::optional<Line> leader_name;
  int sort = 0;
};
BOOST_DESCRIBE_STRUCT(Added, (),
                      (id, code, name, short_name, parent_id, level, path, sector, kind, place, headcount,
                       party_members, leader_name, sort))

struct Revised {
  static constexpr std::string_view fact = "unit.revised";
  UnitId id;
  Line name;
  Line short_name;
  Line sector;
  Kind kind = Kind::member;
  Line place;
  int headcount = 0;
  int party_members = 0;
  std::optional<Line> leader_name;
};
BOOST_DESCRIBE_STRUCT(Revised, (),
                      (id, name, short_name, sector, kind, place, headcount, party_members, leader_name))

}  // namespace huiyin::unit
