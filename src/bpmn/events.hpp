#pragma once
// What happened, in the past tense. An event holds all that apply needs: neither a program nor a clock.

#include <boost/describe.hpp>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/outcome.hpp"
#include "bpmn/state.hpp"

namespace huiyin::bpmn {

struct InstanceStarted {
  std::string program;
  Index process = none;
};
BOOST_DESCRIBE_STRUCT(InstanceStarted, (), (program, process))

struct ScopeOpened {
  ScopeInstance scope;
};
BOOST_DESCRIBE_STRUCT(ScopeOpened, (), (scope))

/// `state` dormant keeps it for compensation, and its triggers go; live means it is gone.
struct ScopeClosed {
  Number scope = 0;
  ScopeState state = ScopeState::live;
};
BOOST_DESCRIBE_STRUCT(ScopeClosed, (), (scope, state))

/// A scope's own members change: interrupted, undoing, what can be undone, what is left of an ad-hoc
/// sub-process.
struct ScopeChanged {
  Number scope = 0;
  ScopeState state = ScopeState::live;
  std::vector<Undo> undo;
  std::vector<Index> ad_hoc_left;
  Number thrower = 0;
};
BOOST_DESCRIBE_STRUCT(ScopeChanged, (), (scope, state, undo, ad_hoc_left, thrower))

struct ActivationOpened {
  Activation activation;
};
BOOST_DESCRIBE_STRUCT(ActivationOpened, (), (activation))

struct ActivationEnded {
  Number activation = 0;
  Ending ending = Ending::completed;
  std::string actor;
  Instant at;
  std::string outcome;
};
BOOST_DESCRIBE_STRUCT(ActivationEnded, (), (activation, ending, actor, at, outcome))

/// A token went through an activity or event that did not wait.
struct Passed {
  Index node = none;
  Number scope = 0;
};
BOOST_DESCRIBE_STRUCT(Passed, (), (node, scope))

struct VariablesSet {
  Number scope = 0;       // or, where none,
  Number activation = 0;  // its locals
  feel::Context variables;
};
BOOST_DESCRIBE_STRUCT(VariablesSet, (), (scope, activation, variables))

struct TriggerArmed {
  Trigger trigger;
};
BOOST_DESCRIBE_STRUCT(TriggerArmed, (), (trigger))

/// What a thrower of compensation has still to undo.
struct UndoTaken {
  Number activation = 0;
  std::vector<Undo> undo;
};
BOOST_DESCRIBE_STRUCT(UndoTaken, (), (activation, undo))

/// With `left` 0 the trigger is gone.
struct TriggerChanged {
  Number trigger = 0;
  std::optional<Instant> due;
  std::int64_t left = 0;
  std::int64_t fired = 0;
  std::int64_t held = 0;
};
BOOST_DESCRIBE_STRUCT(TriggerChanged, (), (trigger, due, left, fired, held))

/// They met others at a join: what else came of them is a branch of what they were branches of.
struct BranchesMerged {
  std::vector<Number> branches;
};
BOOST_DESCRIBE_STRUCT(BranchesMerged, (), (branches))

struct LoopAdvanced {
  Number activation = 0;
  Looping looping;
};
BOOST_DESCRIBE_STRUCT(LoopAdvanced, (), (activation, looping))

struct HoldingChanged {
  Number activation = 0;
  Holding holding;
  std::string actor;
};
BOOST_DESCRIBE_STRUCT(HoldingChanged, (), (activation, holding, actor))

/// The deadline of a task comes to another instant than before.
struct DeadlineMoved {
  Number activation = 0;
  std::optional<Instant> due;
};
BOOST_DESCRIBE_STRUCT(DeadlineMoved, (), (activation, due))

struct IncidentRaised {
  Number activation = 0;
  Failure failure;
};
BOOST_DESCRIBE_STRUCT(IncidentRaised, (), (activation, failure))

struct IncidentResolved {
  Number activation = 0;
  std::string actor;
};
BOOST_DESCRIBE_STRUCT(IncidentResolved, (), (activation, actor))

/// The clock of one activation, or of the whole instance where `activation` is none, stands or goes on.
struct Paused {
  Number activation = 0;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(Paused, (), (activation, at))
struct Resumed {
  Number activation = 0;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(Resumed, (), (activation, at))

struct AnchorMoved {
  std::string name;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(AnchorMoved, (), (name, at))

/// Somebody took the process back to an earlier step, or on to another. What ended since `since` on the
/// branches that extend `lineage` counts no more.
struct Redirected {
  Ending how = Ending::returned;
  Number from = 0;
  Index target = none;
  Lineage lineage;
  Number since = 0;
  std::string actor;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(Redirected, (), (how, from, target, lineage, since, actor, reason))

/// For whoever listens outside: the runner correlates messages and carries signals to other instances.
/// Nobody who waits for another key is meant; past `lives_until` nobody at all.
struct MessageSent {
  Index node = none;
  std::string name;
  feel::Context variables;
  std::string key = {};
  std::optional<Instant> lives_until = std::nullopt;
};
BOOST_DESCRIBE_STRUCT(MessageSent, (), (node, name, variables, key, lives_until))
struct SignalSent {
  Index node = none;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(SignalSent, (), (node, name))

/// An escalation nobody caught: it goes no further (10.5.6).
struct EscalationLost {
  Index node = none;
  std::string code;
};
BOOST_DESCRIBE_STRUCT(EscalationLost, (), (node, code))

struct InstanceEnded {
  Status status = Status::completed;
  std::string code;
  std::string actor;
};
BOOST_DESCRIBE_STRUCT(InstanceEnded, (), (status, code, actor))

/// The instance goes on under another program: `nodes`, `flows` and `scopes` say for every index of the old
/// program which it is in the new one, or none.
struct Migrated {
  std::string program;
  Index process = none;
  std::vector<Index> nodes;
  std::vector<Index> flows;
  std::vector<Index> scopes;
};
BOOST_DESCRIBE_STRUCT(Migrated, (), (program, process, nodes, flows, scopes))

/// Closes the events of every command.
struct CommandHandled {
  std::string command;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(CommandHandled, (), (command, at))

using Event = std::variant<InstanceStarted, ScopeOpened, ScopeClosed, ScopeChanged, ActivationOpened,
                           ActivationEnded, Passed, VariablesSet, TriggerArmed, TriggerChanged, UndoTaken,
                           LoopAdvanced, HoldingChanged, DeadlineMoved, IncidentRaised, IncidentResolved,
                           Paused, Resumed, AnchorMoved, Redirected, MessageSent, SignalSent, EscalationLost,
                           InstanceEnded, Migrated, CommandHandled, BranchesMerged>;

/// The only mutator. Never refuses, never throws; an event of another instance does nothing.
void apply(Instance& instance, const Event& event);
void apply(Instance& instance, const std::vector<Event>& events);

[[nodiscard]] std::string pack(const std::vector<Event>& events);
[[nodiscard]] Outcome<std::vector<Event>> unpack_events(std::string_view bytes);
/// "ActivationOpened", and its members as JSON, for people and tests.
[[nodiscard]] std::string_view kind_of(const Event& event);

}  // namespace huiyin::bpmn
