#pragma once

#include <optional>

#include "identity/person/model.hpp"
#include "spine/rule.hpp"

namespace huiyin::person {

struct AddState {
  bool code_taken = false;
  bool units_found = true;  // the person's own, every post's and every relative's
};
struct ReviseState {
  std::optional<Person> person;
  bool units_found = true;
};

extern const Rule<Add, AddState> add;
extern const Rule<Revise, ReviseState> revise;

}  // namespace huiyin::person
