#pragma once
// Random commands against both: right ones mostly, and every kind of wrong one.

#include "reference/chance.hpp"
#include "reference/duel.hpp"

namespace huiyin::reference {

class Script {
 public:
  Script(Duel& duel, Chance& chance) : duel_(duel), chance_(chance) {}
  /// Until the instance is over (and a little longer), a difference is found, or `length` commands were
  /// asked.
  void run(int length);

 private:
  void next();
  void about_tasks(int task);
  void about_signers(int task);
  void from_outside();
  void back(int task);
  int any_task();
  std::string who(int task);
  std::string somebody();
  Variables some_variables();

  Duel& duel_;
  Chance& chance_;
};

}  // namespace huiyin::reference
