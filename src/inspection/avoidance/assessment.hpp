#pragma once
// What speaks against a person inspecting a unit, computed from career, kin, origin, earlier rounds and
// declarations.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "inspection/avoidance/model.hpp"

namespace huiyin::avoidance {

struct Place {
  std::string name;
  std::string path;  // of the tree of units
};
using Places = std::map<UnitId, Place>;

/// Somebody inspected this unit before, in the engagement of this number.
struct EarlierInspection {
  PersonId person;
  UnitId unit;
  std::string number;
};

struct Inspected {
  UnitId unit;
  std::string path;
  std::string place;
};

/// The days between which a former post still counts.
struct Window {
  Date since;
  Date today;
};

struct Assessment {
  Result result = Result::none;
  std::vector<Ground> grounds;
};

/// True where the unit lies in the subtree; paths are codes from the root, "001/014".
[[nodiscard]] bool within(std::string_view path, std::string_view subtree);

[[nodiscard]] Assessment assess(const person::Person& person, const Inspected& inspected,
                                const Places& places, const std::vector<EarlierInspection>& earlier,
                                Window window);

}  // namespace huiyin::avoidance
