#pragma once
// What one may ask of an instance. Who may ask it is decided above this module; `actor` is for the history,
// and must be the one who holds the task.

#include <string>
#include <variant>
#include <vector>

#include "bpmn/state.hpp"

namespace huiyin::bpmn {

/// Starts a process at `node`: an id of a start event, receive task or event gateway's event that starts
/// instances, or empty for the start without a trigger.
struct Start {
  std::string process;  // empty: the first of the file
  std::string node;
  feel::Context variables;
};

struct CompleteTask {
  Number activation = 0;
  std::string actor;
  std::string outcome;  // "approve"; counted by completion conditions
  feel::Context variables;
};
struct CompleteJob {
  Number activation = 0;
  feel::Context variables;
};
struct FailJob {
  Number activation = 0;
  std::string code;
  std::string detail;
};
/// A BPMN error or escalation, thrown by who does the task or job.
struct ThrowError {
  Number activation = 0;
  std::string code;
  feel::Context variables;
};
struct ThrowEscalation {
  Number activation = 0;
  std::string code;
  feel::Context variables = {};
};

/// Reaches who waits for this key or for any.
struct DeliverMessage {
  std::string name;
  feel::Context variables;
  std::string key = {};
};
struct DeliverSignal {
  std::string name;
  feel::Context variables;
};
struct TimerDue {
  Number trigger = 0;
};
struct SetVariables {
  feel::Context variables;
};

struct Claim {
  Number activation = 0;
  std::string actor;
};
struct Unclaim {
  Number activation = 0;
  std::string actor;
};
/// Lent to another, who resolves it and so gives it back.
struct Delegate {
  Number activation = 0;
  std::string actor;
  std::string to;
};
struct Resolve {
  Number activation = 0;
  std::string actor;
  feel::Context variables;
};
struct Transfer {
  Number activation = 0;
  std::string actor;
  std::string to;
};

enum class SignerPlace { before, after, parallel };
struct AddSigners {
  Number activation = 0;
  std::string actor;
  SignerPlace place = SignerPlace::parallel;
  std::vector<std::string> signers;
};
struct RemoveSigner {
  Number activation = 0;  // the added task, or an instance of the loop
  std::string actor;
};

struct ReturnTo {
  Number activation = 0;
  std::string target;  // id of a node
  std::string actor;
  std::string reason;
};
struct Withdraw {
  Number activation = 0;  // the completed task
  std::string actor;
};
struct Jump {
  Number activation = 0;
  std::string target;
  std::string actor;
  std::string reason;
};
/// Begins an activity of a running ad-hoc sub-process.
struct BeginAdHoc {
  Number activation = 0;
  std::string target;
};

struct Suspend {
  std::string actor;
};
struct Resume {
  std::string actor;
};
struct PauseClock {
  Number activation = 0;
};
struct ResumeClock {
  Number activation = 0;
};
struct MoveAnchor {
  std::string name;
  Instant at;
};
/// The calendar is another: every due instant is reckoned anew.
struct Recalculate {};
struct Cancel {
  std::string actor;
};
/// Goes on behind the step that failed, as if it had been done.
struct ResolveIncident {
  Number activation = 0;
  std::string actor;
  feel::Context variables;
};
struct Retry {
  Number activation = 0;
  std::string actor;
  feel::Context variables;
};

using Action =
    std::variant<Start, CompleteTask, CompleteJob, FailJob, ThrowError, ThrowEscalation, DeliverMessage,
                 DeliverSignal, TimerDue, SetVariables, Claim, Unclaim, Delegate, Resolve, Transfer,
                 AddSigners, RemoveSigner, ReturnTo, Withdraw, Jump, BeginAdHoc, Suspend, Resume, PauseClock,
                 ResumeClock, MoveAnchor, Recalculate, Cancel, ResolveIncident, Retry>;

struct Command {
  std::string id;  // unique; the same one again gets the same answer
  Action action;
};

}  // namespace huiyin::bpmn
