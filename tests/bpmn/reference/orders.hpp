#pragma once
// Every order of everything that can happen to an instance, on both at once, remembered by state.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "reference/duel.hpp"

namespace huiyin::reference {

class Orders {
 public:
  enum class Returns { none, one };
  static constexpr std::size_t most_states = 600;

  /// `positions`: where tokens may be at all, if that is known.
  Orders(const Drawing& drawing, std::shared_ptr<const bpmn::Program> program, Returns returns,
         const std::set<std::multiset<int>>* positions)
      : drawing_(drawing), program_(std::move(program)), returns_(returns), positions_(positions) {}

  /// "" or what went wrong, with the way there.
  [[nodiscard]] std::string walk();
  [[nodiscard]] std::size_t states() const { return worlds_.size(); }
  [[nodiscard]] std::size_t returned() const { return returned_; }
  [[nodiscard]] bool complete() const { return complete_; }

 private:
  struct World {
    Duel duel;
    int returns = 0;
    std::vector<std::size_t> before;
  };
  void visit(Duel duel, int returns, std::optional<std::size_t> from);
  void go_on_from(std::size_t at);
  void complete_each(std::size_t at);
  void wait_for_each(std::size_t at);
  void return_each(std::size_t at);
  void look_at(const Duel& duel);
  void find_what_never_ends();
  [[nodiscard]] static std::string key(const Game& game, int returns);
  [[nodiscard]] std::vector<std::string> variables() const;

  const Drawing& drawing_;
  std::shared_ptr<const bpmn::Program> program_;
  Returns returns_;
  const std::set<std::multiset<int>>* positions_;
  std::vector<World> worlds_;
  std::map<std::string, std::size_t> numbers_;
  std::string fault_;
  std::size_t returned_ = 0;
  bool complete_ = true;
};

}  // namespace huiyin::reference
