#pragma once
// The process model: what parse gives, and what check and compile read. Flat lists with indices: a scope is
// the process itself or the body of a sub-process; a node knows its scope, a sub-process node its body. Only
// what the engine runs is here (design: first and cheap elements); everything else was refused by name.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bpmn/finding.hpp"

namespace huiyin::bpmn {

using Index = std::int32_t;
inline constexpr Index none = -1;

enum class Sure { no, yes };

/// Where an element stands in the file.
struct Place {
  std::string element;  // local name: "userTask"
  std::string id;
  std::string name;
  int line = 0;
};

/// A foreign element or attribute, kept as it was written and never acted on here.
struct Extension {
  std::string space;
  std::string name;
  /// An element: its bytes in the file. An attribute: its value.
  std::string text;
  int line = 0;
};

/// FEEL written with a leading "=" stands here without it. `language` as declared on the expression or
/// inherited from the definitions; empty where neither says.
struct Expression {
  std::string text;
  std::string language;
  int line = 0;
  [[nodiscard]] bool empty() const { return text.empty(); }
};

/// Which of several waiting for a message of one name it is for (13.2 leaves correlation to the engine), and
/// how long a thrown one may wait for a catcher. Empty: for any of them; only for who waits already.
struct Correlation {
  Expression key;
  std::string time_to_live;  // a deadline's text, or FEEL after "="
};

/// Where a task's duty is written.
struct Citation {
  std::string document;
  std::string clause;
};

/// What an office wants to know of a user task beyond BPMN. The engine acts on `deadline`, `two_person` and
/// `return_targets`; `role` says who may take it; the rest is the application's.
struct TaskSpec {
  std::string role;
  std::string form;
  std::string template_name;
  std::string deadline;  // "F+15WD", "PT2H", or FEEL after "="
  std::string calendar;
  std::string clock;
  std::string command;
  Sure two_person = Sure::no;
  std::vector<std::string> return_targets;  // ids; empty: the engine's own rule alone
  std::vector<std::string> cc;
  std::vector<Citation> citations;
};

/// A decision of a DMN file: its id or name, and the variable its value goes to. Without a variable a context
/// gives one for each entry.
struct DecisionReference {
  std::string decision;
  std::string result;
};

enum class EventKind {
  plain,
  message,
  timer,
  signal,
  error,
  escalation,
  conditional,
  link,
  terminate,
  compensation
};
enum class TimerKind { date, duration, cycle };

struct EventDefinition {
  EventKind kind = EventKind::plain;
  Place place;
  /// Id and name of the message, signal, error or escalation; a link's name stands in `name`.
  std::string reference;
  std::string name;
  /// errorCode or escalationCode. Empty on a catching event: it catches every one (10.5.6, 10.5.7).
  std::string code;
  TimerKind timer = TimerKind::duration;
  /// A timer's date, duration or cycle; a conditional event's condition.
  Expression expression;
  /// The activity a compensation is thrown for; `none` means the scope it is thrown in (10.5.6).
  Index activity = none;
  Sure wait_for_completion = Sure::yes;
};

enum class LoopKind { standard, parallel, sequential };

/// Loop characteristics. Multi-instance behaviours other than All are refused (10.3.8).
struct Loop {
  LoopKind kind = LoopKind::standard;
  Place place;
  Expression condition;  // standard: loops while true, or absent
  Sure test_before = Sure::no;
  std::optional<std::int64_t> maximum;
  Expression cardinality;  // multi-instance: this or `collection`
  Expression completion;
  /// Name of the data the instances are made from, and of each instance's item.
  std::string collection;
  std::string input_item;
  std::string output_collection;
  std::string output_item;
};

enum class NodeKind {
  start_event,
  end_event,
  catch_event,
  throw_event,
  boundary_event,
  task,
  user_task,
  manual_task,
  service_task,
  script_task,
  send_task,
  receive_task,
  business_rule_task,
  call_activity,
  sub_process,
  event_sub_process,
  ad_hoc_sub_process,
  exclusive_gateway,
  parallel_gateway,
  inclusive_gateway,
  event_based_gateway,
};

enum class Ordering { parallel, sequential };
/// exclusive and parallel start an instance (10.6.6); `inside` waits in a running one.
enum class EventGateway { inside, starts_exclusive, starts_parallel };

enum class Direction { in, out };

/// A data association, its ends resolved to the names of variables (10.4.2).
struct DataAssociation {
  Direction direction = Direction::in;
  std::vector<std::string> sources;
  std::string target;
  Expression transformation;
  struct Assignment {
    Expression from;
    std::string to;
  };
  std::vector<Assignment> assignments;
};

struct Node {
  NodeKind kind = NodeKind::task;
  Place place;
  Index scope = 0;
  std::vector<Index> incoming;  // sequence flows, in the order of the file
  std::vector<Index> outgoing;
  Index default_flow = none;
  Index lane = none;  // the innermost

  /// Events. EventKind::plain without a definition.
  EventDefinition event;
  /// Start event of an event sub-process, boundary event: false leaves the activity running.
  Sure interrupting = Sure::yes;
  Index attached_to = none;
  /// Boundary events of an activity.
  std::vector<Index> boundary;

  /// Activities.
  std::optional<Loop> loop;
  Sure for_compensation = Sure::no;
  /// A boundary compensation event: the activity its association leads to (10.7).
  Index compensated_by = none;
  int start_quantity = 1;
  int completion_quantity = 1;
  Index body = none;  // sub-processes: the scope inside
  Expression script;
  std::string script_format;
  std::string implementation;
  /// Send and receive task: the message.
  std::string message;
  std::string message_name;
  /// Receive task that starts an instance (10.3.3).
  Sure instantiate = Sure::no;
  std::string called_element;
  Ordering ordering = Ordering::parallel;
  Expression completion;  // ad-hoc
  Sure cancel_remaining = Sure::yes;
  EventGateway event_gateway = EventGateway::inside;

  std::vector<DataAssociation> data;
  /// Our own extension elements; `extensions` holds those of others.
  std::optional<Correlation> correlation;
  std::optional<TaskSpec> task;
  std::optional<DecisionReference> decision;
  std::vector<Extension> extensions;
};

struct Flow {
  Place place;
  Index scope = 0;
  Index source = none;
  Index target = none;
  /// Absent on an unconditional flow.
  std::optional<Expression> condition;
  std::vector<Extension> extensions;
};

struct DataObject {
  Place place;
  Index scope = 0;
  Sure collection = Sure::no;
};

struct Lane {
  Place place;
  Index parent = none;
  std::vector<Extension> extensions;
};

/// Scope 0 is the process; any other is the body of `owner`.
struct Scope {
  Index owner = none;
  Index parent = none;
  std::vector<Index> nodes;
  std::vector<Index> flows;
};

struct Process {
  Place place;
  Sure executable = Sure::no;
  std::vector<Scope> scopes;
  std::vector<Node> nodes;
  std::vector<Flow> flows;
  std::vector<DataObject> data_objects;
  std::vector<Lane> lanes;
  std::vector<Extension> extensions;
};

struct Participant {
  Place place;
  std::string process;  // empty: a black box
};

struct MessageFlow {
  Place place;
  std::string source;
  std::string target;
  std::string message;
};

struct Model {
  Place place;
  std::string target_namespace;
  std::vector<Process> processes;
  std::vector<Participant> participants;
  std::vector<MessageFlow> message_flows;
  std::vector<Extension> extensions;
};

[[nodiscard]] inline bool is_event(NodeKind kind) {
  return kind <= NodeKind::boundary_event;
}
[[nodiscard]] inline bool is_gateway(NodeKind kind) {
  return kind >= NodeKind::exclusive_gateway;
}
[[nodiscard]] inline bool is_activity(NodeKind kind) {
  return !is_event(kind) && !is_gateway(kind);
}
[[nodiscard]] inline bool has_body(NodeKind kind) {
  return kind == NodeKind::sub_process || kind == NodeKind::event_sub_process ||
         kind == NodeKind::ad_hoc_sub_process;
}

}  // namespace huiyin::bpmn
