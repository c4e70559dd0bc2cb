#pragma once
// The program: what compile makes of a model, once for each file. Immutable; everything is an index into a
// flat list, over all processes of the file, so that a call activity is a step into another scope.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"
#include "bpmn/deadline.hpp"
#include "bpmn/feel/decision_model.hpp"
#include "bpmn/feel/feel.hpp"
#include "bpmn/finding.hpp"
#include "bpmn/model.hpp"

namespace huiyin::bpmn {

/// A set of nodes, one bit each.
class NodeSet {
 public:
  NodeSet() = default;
  explicit NodeSet(std::size_t size) : words_((size + 63) / 64) {}
  [[nodiscard]] bool has(Index node) const {
    return words_[static_cast<std::size_t>(node) / 64] >> (static_cast<std::size_t>(node) % 64) & 1U;
  }
  void add(Index node) {
    words_[static_cast<std::size_t>(node) / 64] |= std::uint64_t{1} << (static_cast<std::size_t>(node) % 64);
  }
  bool operator==(const NodeSet&) const = default;

 private:
  std::vector<std::uint64_t> words_;
};

/// An expression, by its index in Program::expressions, and its text for whoever reads the program.
struct Formula {
  Index code = none;
  std::string text;
  [[nodiscard]] bool empty() const { return code == none; }
};

/// An event without a definition.
inline constexpr EventKind no_event = EventKind{};

struct EventSpec {
  EventKind kind = no_event;
  std::string name;  // of the message, signal or link
  std::string code;  // of the error or escalation; empty catches every one
  TimerKind timer = TimerKind::duration;
  std::optional<DeadlineSpec> deadline;  // a timer whose text is a deadline
  Formula formula;                       // any other timer, or the condition
  Index activity = none;
  Sure wait_for_completion = Sure::yes;
};

struct LoopSpec {
  LoopKind kind = LoopKind::standard;
  Formula condition;
  Sure test_before = Sure::no;
  std::optional<std::int64_t> maximum;
  Formula cardinality;
  Formula completion;
  std::string collection;
  std::string input_item;
  std::string output_collection;
  std::string output_item;
};

struct DataSpec {
  Direction direction = Direction::in;
  std::vector<std::string> sources;
  std::string target;
  Formula transformation;
  struct Assignment {
    Formula from;
    std::string to;
  };
  std::vector<Assignment> assignments;
};

struct CorrelationSpec {
  Formula key;
  std::optional<DeadlineSpec> time_to_live;
  Formula time_to_live_formula;
};

struct DecisionUse {
  std::shared_ptr<const feel::DecisionModel> model;  // null: none
  std::string decision;
  std::string result;
};

struct ProgramFlow {
  std::string id;
  Index source = none;
  Index target = none;
  Formula condition;
};

struct ProgramNode {
  NodeKind kind = NodeKind::task;
  std::string id;
  std::string name;
  Index scope = none;
  std::vector<Index> incoming;
  std::vector<Index> outgoing;
  Index default_flow = none;
  EventSpec event;
  Sure interrupting = Sure::yes;
  Index attached_to = none;
  std::vector<Index> boundary;
  std::optional<LoopSpec> loop;
  Sure for_compensation = Sure::no;
  /// The activity that undoes this one, by its compensation boundary event.
  Index compensated_by = none;
  int start_quantity = 1;
  int completion_quantity = 1;
  Index body = none;  // the scope inside, or the process called
  Formula script;
  std::string implementation;
  std::string message;
  Sure instantiate = Sure::no;
  std::string called_element;
  Ordering ordering = Ordering::parallel;
  Formula completion;
  Sure cancel_remaining = Sure::yes;
  EventGateway event_gateway = EventGateway::inside;
  std::vector<DataSpec> data;
  CorrelationSpec correlation;
  /// Who may take a user task: as its specification says, or else the lane it stands in.
  std::string role;
  std::optional<TaskSpec> task;
  Formula deadline;  // where the specification's is a formula
  DecisionUse decision;
  /// Inclusive joins: for each incoming flow, the nodes from which a token reaches it without visiting this
  /// join (13.4.3).
  std::vector<NodeSet> reaching;
  /// The node every path from the scope's start to this one passes last; none at the start.
  Index dominator = none;
  /// Splits whose block this node stands in, outermost first.
  std::vector<Index> blocks;
};

struct ProgramScope {
  Index owner = none;    // the sub-process; none for a process
  Index process = none;  // index of the process
  std::string id;        // of the process or the sub-process
  std::vector<Index> nodes;
  /// Where an unprovoked start puts its tokens: the none start event, or else all that nothing leads to
  /// (10.5.2).
  std::vector<Index> starts;
  std::vector<Index> event_sub_processes;
  std::vector<std::string> data_objects;
};

struct Program {
  std::string key;  // of the file the model was read from
  std::vector<ProgramScope> scopes;
  std::vector<Index> processes;  // their scopes
  std::vector<ProgramNode> nodes;
  std::vector<ProgramFlow> flows;
  std::vector<feel::Expression> expressions;

  [[nodiscard]] const ProgramNode& node(Index index) const { return nodes[static_cast<std::size_t>(index)]; }
  [[nodiscard]] const ProgramFlow& flow(Index index) const { return flows[static_cast<std::size_t>(index)]; }
  [[nodiscard]] const ProgramScope& scope(Index index) const {
    return scopes[static_cast<std::size_t>(index)];
  }
  [[nodiscard]] std::optional<Index> find_node(std::string_view id) const;
  /// The scope of a process.
  [[nodiscard]] std::optional<Index> find_process(std::string_view id) const;
  /// User tasks that every path to `node` passes, nearest first, through the sub-processes around it.
  [[nodiscard]] std::vector<Index> return_targets(Index node) const;
  /// The start event of an event sub-process.
  [[nodiscard]] Index trigger_of(Index event_sub_process) const;
};

struct Compilation {
  Program program;
  /// Expressions that are none, and processes called that are not there. Empty: the program may run.
  std::vector<Finding> findings;
};

using Decisions = std::vector<std::shared_ptr<const feel::DecisionModel>>;

/// `key` identifies what the program is made from, by convention the hash of the bytes of all its files.
/// Processes of `others` may be called from the first model, and business rule tasks refer to `decisions`.
[[nodiscard]] Compilation compile(const Model& model, std::string key, std::span<const Model> others = {},
                                  const Decisions& decisions = {});

/// The program as text, a line for each node.
[[nodiscard]] std::string listing(const Program& program);

}  // namespace huiyin::bpmn
