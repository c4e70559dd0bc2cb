#pragma once
// The engine and the reference side by side under the same commands. After each of them everything that can
// be seen must be the same; the first difference stays in `fault`.

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "bpmn/step.hpp"
#include "reference/game.hpp"

namespace huiyin::reference {

/// The program of a drawing, and why it is none: what the engine's checks have to say of it.
struct Built {
  std::shared_ptr<const bpmn::Program> program;
  std::string refused;               // the codes of Weight::refused and of compiling
  std::vector<std::string> unsound;  // those of Weight::unsound
};
[[nodiscard]] Built build(const Drawing& drawing);

class Duel {
 public:
  Duel(const Drawing& drawing, std::shared_ptr<const bpmn::Program> program);

  Game game;
  bpmn::Instance instance;
  std::string fault;
  std::vector<std::string> log;
  bool endless = false;  // the diagram goes round without a wait, both say
  int ends = 0;          // how often the instance ended

  /// `answer` is what the game has already answered. True when the command was carried out.
  bool ask(const std::string& what, bpmn::Action action, const std::string& answer);
  /// The last command once more, under the same id: nothing may happen.
  void repeat();

  bool start(const Variables& variables);
  bool complete(int task, const std::string& actor, const Variables& variables);
  bool return_to(int task, int target, const std::string& actor);
  /// `target` -1: a step the diagram does not have.
  bool jump(int task, int target, const std::string& actor);

  /// The engine's number of a token, a step of the history or an alarm of the game; of one it never saw, a
  /// number nobody has.
  [[nodiscard]] bpmn::Number task(int id) const;
  /// No: the task began and ended within one command, and nobody has seen its number.
  [[nodiscard]] bool knows(int task) const { return tasks_.contains(task); }
  [[nodiscard]] bpmn::Number alarm(int id) const;
  [[nodiscard]] std::vector<std::string> engine_seen() const;
  /// The diagram, what was asked, and what went wrong.
  [[nodiscard]] std::string report() const;

 private:
  void compare();
  void keeps(const bpmn::Step& step);
  void pair_up();
  [[nodiscard]] std::string engine_address(bpmn::Number scope) const;
  void differ(const std::string& what);

  std::shared_ptr<const bpmn::Program> program_;
  bpmn::Command last_;
  std::map<int, bpmn::Number> tasks_;
  std::map<int, bpmn::Number> alarms_;
  std::map<std::string, int> passed_;
  int commands_ = 0;
};

[[nodiscard]] feel::Context context_of(const Variables& variables);

}  // namespace huiyin::reference
