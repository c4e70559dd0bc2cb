#pragma once
// A person of the talent pool (人才库, P04): career, kin with posts, and special field decide where one may
// inspect.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "identity/account/model.hpp"
#include "identity/unit/model.hpp"

namespace huiyin::person {

enum class Gender { male, female };
BOOST_DESCRIBE_ENUM(Gender, male, female)

enum class Speciality { audit, finance, party_building, personnel, discipline, engineering, law, general };
BOOST_DESCRIBE_ENUM(Speciality, audit, finance, party_building, personnel, discipline, engineering, law,
                    general)

/// One stretch of a career. Without `until` it is held today.
struct PostHeld {
  UnitId unit;
  Line post;
  Date from;
  std::optional<Date> until;
};
BOOST_DESCRIBE_STRUCT(PostHeld, (), (unit, post, from, until))

/// A relative who works in the group.
struct Kin {
  Line relation;
  Line name;
  UnitId unit;
  Line post;
};
BOOST_DESCRIBE_STRUCT(Kin, (), (relation, name, unit, post))

/// Another tie to a unit that the person declared (P06); `relation` says what sort, `statement` what it is.
struct Interest {
  UnitId unit;
  std::string relation;
  std::string statement;
  Date declared_on;
};
BOOST_DESCRIBE_STRUCT(Interest, (), (unit, relation, statement, declared_on))

struct Person {
  static constexpr std::string_view table = "person";
  PersonId id;
  int version = 0;
  std::string code;
  std::string name;
  Gender gender{};
  std::string birth_month;  // "1980-05"
  std::string native_place;
  UnitId unit_id;
  std::string department;
  std::string post;
  Speciality speciality{};
  std::string political_status;
  std::string phone;
  std::vector<PostHeld> posts;
  std::vector<Kin> kin;
  std::vector<Interest> interests;
  bool available = true;
};
BOOST_DESCRIBE_STRUCT(Person, (),
                      (id, version, code, name, gender, birth_month, native_place, unit_id, department, post,
                       speciality, political_status, phone, posts, kin, interests, available))

struct Add {
  Line code;
  Line name;
  Gender gender{};
  Line birth_month;
  Line native_place;
  UnitId unit;
  Line department;
  Line post;
  Speciality speciality{};
  Line political_status;
  Line phone;
  std::vector<PostHeld> posts;
  std::vector<Kin> kin;
};
BOOST_DESCRIBE_STRUCT(Add, (),
                      (code, name, gender, birth_month, native_place, unit, department, post, speciality,
                       political_status, phone, posts, kin))

struct Revise {
  PersonId person;
  int version = 0;
  Line name;
  Gender gender{};
  Line birth_month;
  Line native_place;
  UnitId unit;
  Line department;
  Line post;
  Speciality speciality{};
  Line political_status;
  Line phone;
  std::vector<PostHeld> posts;
  std::vector<Kin> kin;
};
BOOST_DESCRIBE_STRUCT(Revise, (),
                      (person, version, name, gender, birth_month, native_place, unit, department, post,
                       speciality, political_status, phone, posts, kin))

struct Added {
  static constexpr std::string_view fact = "person.added";
  PersonId id;
  Line code;
  Line name;
  Gender gender{};
  Line birth_month;
  Line native_place;
  UnitId unit_id;
  Line department;
  Line post;
  Speciality speciality{};
  Line political_status;
  Line phone;
  std::vector<PostHeld> posts;
  std::vector<Kin> kin;
  std::vector<Interest> interests;
  bool available = true;
};
BOOST_DESCRIBE_STRUCT(Added, (),
                      (id, code, name, gender, birth_month, native_place, unit_id, department, post,
                       speciality, political_status, phone, posts, kin, interests, available))

struct Revised {
  static constexpr std::string_view fact = "person.revised";
  PersonId id;
  Line name;
  Gender gender{};
  Line birth_month;
  Line native_place;
  UnitId unit_id;
  Line department;
  Line post;
  Speciality speciality{};
  Line political_status;
  Line phone;
  std::vector<PostHeld> posts;
  std::vector<Kin> kin;
};
BOOST_DESCRIBE_STRUCT(Revised, (),
                      (id, name, gender, birth_month, native_place, unit_id, department, post, speciality,
                       political_status, phone, posts, kin))

/// Told by avoidance.declare.
struct InterestDeclared {
  static constexpr std::string_view fact = "person.interest_declared";
  PersonId id;
  std::vector<Interest> interests;
};
BOOST_DESCRIBE_STRUCT(InterestDeclared, (), (id, interests))

}  // namespace huiyin::person
