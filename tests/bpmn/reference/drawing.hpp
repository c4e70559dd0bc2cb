#pragma once
// A process as the reference sees it: boxes and arrows, nothing worked out beforehand. It is written as XML
// for the engine, which reads, checks and compiles that as it would any file; nothing of src/bpmn is used
// here.

#include <string>
#include <vector>

namespace huiyin::reference {

enum class Kind {
  start,
  end,
  user,
  service,
  exclusive,
  parallel,
  inclusive,
  event_gateway,
  catching,
  throwing,
  boundary,
  sub_process,
  call,
  event_sub_process
};
enum class Trigger { nothing, message, timer, signal, error, escalation, terminate };
enum class Stops { no, yes };                      // whether a boundary or start event interrupts
enum class Many { one, at_once, in_turn, again };  // again: the standard loop

/// `variable >= at_least`; no variable: always true.
struct Condition {
  std::string variable;
  int at_least = 0;
};

struct Node {
  std::string id;
  Kind kind = Kind::user;
  int level = 0;
  Trigger trigger = Trigger::nothing;
  std::string name;  // of the message or signal; the code of the error or escalation
  int minutes = 0;   // of a timer
  int repeats = 0;   // of a timer that is a cycle
  Stops stops = Stops::yes;
  int host = -1;  // of a boundary event
  int body = -1;  // the level inside a sub-process; the process called, which others may call too
  Many many = Many::one;
  int count = 0;         // of instances; of a standard loop at most, 0: as long as `while_true`
  int enough = 0;        // completed ones that end the loop; 0: all of them
  Condition while_true;  // of a standard loop
  bool tested_first = false;
  std::vector<int> in;
  std::vector<int> out;
  int otherwise = -1;  // the default flow
};

struct Flow {
  int from = -1;
  int to = -1;
  Condition condition;
};

struct Level {
  int owner = -1;
  int parent = -1;
};

class Drawing {
 public:
  std::vector<Node> nodes;
  std::vector<Flow> flows;
  std::vector<Level> levels = {Level{}};

  [[nodiscard]] const Node& node(int index) const { return nodes[static_cast<std::size_t>(index)]; }
  [[nodiscard]] Node& node(int index) { return nodes[static_cast<std::size_t>(index)]; }
  [[nodiscard]] const Flow& flow(int index) const { return flows[static_cast<std::size_t>(index)]; }
  [[nodiscard]] int owner(int level) const { return levels[static_cast<std::size_t>(level)].owner; }

  /// Adds to the level drawn on at present; ids are counted.
  int add(Kind kind, const std::string& name);
  int connect(int from, int to, Condition condition = {});
  /// A boundary event of `host`.
  int attach(int host, Trigger trigger, Stops stops);
  /// Draws inside `node` from here on, until `leave`.
  void enter(int node);
  void leave();

  [[nodiscard]] std::vector<int> boundary_of(int host) const;
  [[nodiscard]] std::vector<int> event_sub_processes_of(int level) const;
  [[nodiscard]] int start_of(int level) const;
  /// A process of its own that is called.
  [[nodiscard]] bool is_called(int level) const;

  [[nodiscard]] std::string xml() const;

 private:
  int level_ = 0;
};

}  // namespace huiyin::reference
