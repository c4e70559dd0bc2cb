#pragma once
// The state of an instance between two commands: a tree of scopes with resting tokens as leaves. Tokens in
// transit are never here, since every command runs until all rest.

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/outcome.hpp"
#include "bpmn/deadline.hpp"
#include "bpmn/feel/value.hpp"
#include "bpmn/program.hpp"

namespace huiyin::bpmn {

/// Numbers one thing of an instance: activation, scope, trigger, branch. Zero is none; never used twice.
using Number = std::uint32_t;
/// An instance that has come so far takes no more commands; one command never needs those left.
inline constexpr Number last_number = 0xF000'0000;

/// One branch a token came through. `split` is the node that made it.
struct Branch {
  Number number = 0;
  Index split = none;
  bool operator==(const Branch&) const = default;
};
BOOST_DESCRIBE_STRUCT(Branch, (), (number, split))

/// Every branch a token came through and has not yet left by a join. What extends the lineage of a step came
/// after it; that is what returning to the step takes back.
using Lineage = std::vector<Branch>;
[[nodiscard]] bool extends(const Lineage& longer, const Lineage& prefix);
[[nodiscard]] Lineage common(const Lineage& a, const Lineage& b);
void leave_branches(Lineage& lineage, const std::vector<Number>& branches);

BOOST_DESCRIBE_ENUM(Sure, no, yes)

enum class Rest {
  user,      // somebody's task
  job,       // a service, decision or rule somebody outside carries out
  event,     // waits for its triggers
  scope,     // its body runs
  loop,      // its instances run
  mark,      // at a join, or at an activity that wants several tokens
  thrown,    // threw compensation, waits for what was thrown
  incident,  // cannot go on
};
BOOST_DESCRIBE_ENUM(Rest, user, job, event, scope, loop, mark, thrown, incident)

enum class Ending {
  completed,
  interrupted,
  returned,
  withdrawn,
  jumped,
  removed,
  terminated,
  failed,
  cancelled,
  joined
};
BOOST_DESCRIBE_ENUM(Ending, completed, interrupted, returned, withdrawn, jumped, removed, terminated, failed,
                    cancelled, joined)

/// Where a token stood when it could not go on: retrying enters the node again, or leaves it again.
enum class Phase { entering, leaving };
BOOST_DESCRIBE_ENUM(Phase, entering, leaving)

enum class Standing { open, signed_off };  // signed off: waits for those who sign after
BOOST_DESCRIBE_ENUM(Standing, open, signed_off)

/// Whether a task is the model's own, or was added to one by its holder, and where.
enum class Signing { own, before, after, beside };
BOOST_DESCRIBE_ENUM(Signing, own, before, after, beside)

/// When something is to be done by: as it was ordered, from when, and what that comes to at present.
struct Deadline {
  std::string spec;  // empty: there is none
  Instant base;
  std::optional<Instant> due = std::nullopt;  // none while its anchor is unknown or its clock stands
};
BOOST_DESCRIBE_STRUCT(Deadline, (), (spec, base, due))

/// Who has a task. `owner` lent it to the assignee and gets it back.
struct Holding {
  std::string assignee;
  std::string owner;
  /// People still to sign after this one.
  std::vector<std::string> after;
  Standing standing = Standing::open;
  Signing signing = Signing::own;
  /// What the holder said, kept while others sign after.
  std::string outcome;
  std::string actor;
  /// Of a task for two people: the first of them, who has done it, when, and what they said.
  std::string first_actor;
  std::string first_outcome;
  std::optional<Instant> first_at;
};
BOOST_DESCRIBE_STRUCT(Holding, (),
                      (assignee, owner, after, standing, signing, outcome, actor, first_actor, first_outcome,
                       first_at))

/// The loop over an activity's instances.
struct Looping {
  std::int64_t total = 0;  // -1: a standard loop, which does not know
  std::int64_t started = 0;
  std::int64_t completed = 0;
  std::int64_t terminated = 0;
  feel::Value items;  // a list, where instances are made from data
  std::vector<feel::Value> outputs;
  std::vector<std::string> outcomes;
};
BOOST_DESCRIBE_STRUCT(Looping, (), (total, started, completed, terminated, items, outputs, outcomes))

struct Failure {
  std::string code;
  std::string detail;
  Phase phase = Phase::entering;
  Rest was = Rest::incident;  // a job that failed goes on as a job
  Instant at;
};
BOOST_DESCRIBE_STRUCT(Failure, (), (code, detail, phase, was, at))

/// A completed activity that can be undone: by its handler, or by undoing what its scope, kept dormant, did.
struct Undo {
  Index activity = none;
  Number scope = 0;
  Number dormant = 0;
};
BOOST_DESCRIBE_STRUCT(Undo, (), (activity, scope, dormant))

/// A token at rest.
struct Activation {
  Number number = 0;
  Rest rest = Rest::user;
  Index node = none;
  Number scope = 0;
  Number owner = 0;        // the loop whose instance this is
  Number sponsor = 0;      // the task this signer was added to, or the thrower whose compensation this is
  std::int64_t index = 0;  // which instance of the loop, from 1
  Lineage lineage;
  Index flow = none;  // of a mark: the flow it came by
  Number child = 0;   // of a scope: the scope inside
  feel::Context locals;
  Instant since;
  Deadline deadline;  // of a user task
  Holding holding;
  Looping looping;
  std::optional<Failure> failure;
  std::vector<Pause> pauses;
  std::vector<Undo> undo;   // of a thrower: what is still to be undone, last first
  Sure gone_on = Sure::no;  // of a thrower: its token did not wait
};
BOOST_DESCRIBE_STRUCT(Activation, (),
                      (number, rest, node, scope, owner, sponsor, index, lineage, flow, child, locals, since,
                       deadline, holding, looping, failure, pauses, undo, gone_on))

enum class ScopeState {
  live,
  interrupted,  // by one of its event sub-processes
  dormant,      // completed, kept because it may be compensated
  undoing,      // dormant, and compensation runs in it
};
BOOST_DESCRIBE_ENUM(ScopeState, live, interrupted, dormant, undoing)

struct ScopeInstance {
  Number number = 0;
  Index scope = none;     // in the program
  Number activation = 0;  // whose body it is; none for the process
  Number parent = 0;
  Lineage lineage;
  ScopeState state = ScopeState::live;
  feel::Context variables;
  std::vector<Undo> undo;          // in the order of completion
  std::vector<Index> ad_hoc_left;  // activities of a sequential ad-hoc sub-process not yet begun
  Number thrower = 0;              // of an undoing scope: who waits for it
};
BOOST_DESCRIBE_STRUCT(ScopeInstance, (),
                      (number, scope, activation, parent, lineage, state, variables, undo, ad_hoc_left,
                       thrower))

/// An event somebody waits for.
struct Trigger {
  Number number = 0;
  Index node = none;      // the catching event, boundary event or start event
  Number activation = 0;  // who waits, or whose boundary it is; none for an event sub-process
  Number scope = 0;
  std::string name;  // of a message or signal
  std::string key;   // only a message with the same; empty: any
  std::string deadline;
  Instant base;
  std::optional<Instant> due;
  std::int64_t left = 1;  // firings still to come, -1 without end
  std::int64_t fired = 0;
  std::int64_t held = 0;  // of a condition: 1 while it is true
};
BOOST_DESCRIBE_STRUCT(Trigger, (),
                      (number, node, activation, scope, name, key, deadline, base, due, left, fired, held))

/// Whether one may go back to a step that was done.
enum class Recall {
  open,
  taken_back,  // somebody returned to before it: it happened, but counts no more
  passed_by,   // an inclusive join behind it has gone on without its branch (13.4.3)
};
BOOST_DESCRIBE_ENUM(Recall, open, taken_back, passed_by)

/// An activity that ended: for the history, for stale completions, and as a target to return to.
struct Finished {
  Number number = 0;
  Rest rest = Rest::user;
  Index node = none;
  Number scope = 0;
  Number owner = 0;
  Lineage lineage;
  Ending ending = Ending::completed;
  std::string actor;
  Instant at;
  std::string outcome;
  Recall recall = Recall::open;
  std::int64_t index = 0;  // which instance of its owner
};
BOOST_DESCRIBE_STRUCT(Finished, (),
                      (number, rest, node, scope, owner, lineage, ending, actor, at, outcome, recall, index))

/// A command that was carried out, so that the same one again gets the same answer.
struct Handled {
  std::string command;
  std::uint64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(Handled, (), (command, revision))

struct Anchor {
  std::string name;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(Anchor, (), (name, at))

enum class Status { unstarted, running, suspended, completed, cancelled, failed };
BOOST_DESCRIBE_ENUM(Status, unstarted, running, suspended, completed, cancelled, failed)

struct Instance {
  std::string program;  // its key
  Index process = none;
  Status status = Status::unstarted;
  std::string end_code;  // of the error it ended with
  std::uint64_t revision = 0;
  Number next = 1;
  Instant clock;                      // of the last command: time does not run backwards
  std::vector<ScopeInstance> scopes;  // each list ascends by number
  std::vector<Activation> activations;
  std::vector<Trigger> triggers;
  std::vector<Finished> finished;
  std::vector<Handled> handled;
  std::vector<Pause> pauses;
  std::vector<Anchor> anchors;

  [[nodiscard]] const ScopeInstance* scope(Number number) const;
  [[nodiscard]] const Activation* activation(Number number) const;
  [[nodiscard]] const Trigger* trigger(Number number) const;
  [[nodiscard]] const Finished* last_finished(Number number) const;
};
BOOST_DESCRIBE_STRUCT(Instance, (),
                      (program, process, status, end_code, revision, next, clock, scopes, activations,
                       triggers, finished, handled, pauses, anchors))

/// The state as one blob: a version, then every member in order. Equal states give equal bytes.
[[nodiscard]] std::string pack(const Instance& instance);
/// Refuses bpmn.state.version_unknown, .malformed, .other_program, .inconsistent (an index or number that
/// leads nowhere), so that a broken blob never reaches step.
[[nodiscard]] Outcome<Instance> unpack(std::string_view bytes, const Program& program);

}  // namespace huiyin::bpmn
