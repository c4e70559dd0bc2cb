#pragma once
// The token game of one command. Every change is an event, applied at once to the working copy, so that what
// step returns is exactly what replaying its events gives. Tokens in transit live in two queues: those that
// move, and those that stand at a signal's throw, which waits until everything that can reach a catch at this
// instant has reached it.

#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "bpmn/step.hpp"

namespace huiyin::bpmn {

/// A token in transit, about to enter `node` or to leave it.
struct Token {
  Index node = none;
  Number scope = 0;
  Lineage lineage;
  Index flow = none;
  Phase phase = Phase::entering;
  /// An instance of a loop; and who waits for it.
  Number owner = 0;
  Number sponsor = 0;
  std::int64_t index = 0;
  feel::Context locals = {};
  std::string assignee = {};
  std::uint64_t serial = 0;
};

using Refused = std::optional<Refusal>;
[[nodiscard]] Refusal conflict(std::string_view code);

class Run {
 public:
  Run(const Program& program, const Instance& instance, Instant now, const Calendar& calendar,
      const Bounds& bounds);
  ~Run();
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;

  [[nodiscard]] Refused perform(const Action& action);
  /// Until every token rests.
  void settle();

  void emit(Event event);
  [[nodiscard]] std::vector<Event> take_events() { return std::move(events_); }
  [[nodiscard]] Instance take_state() { return std::move(state_); }

 private:
  // run_commands.cpp: starting, and what comes from outside
  Refused on(const Start& command);
  Refused on(const CompleteJob& command);
  Refused on(const FailJob& command);
  Refused on(const ThrowError& command);
  Refused on(const ThrowEscalation& command);
  Refused on(const DeliverMessage& command);
  Refused on(const DeliverSignal& command);
  Refused on(const TimerDue& command);
  Refused on(const SetVariables& command);
  Refused on(const BeginAdHoc& command);
  Refused on(const Cancel& command);
  // run_tasks.cpp: who does a task
  Refused on(const CompleteTask& command);
  Refused on(const Claim& command);
  Refused on(const Unclaim& command);
  Refused on(const Delegate& command);
  Refused on(const Resolve& command);
  Refused on(const Transfer& command);
  // run_signers.cpp
  Refused on(const AddSigners& command);
  Refused on(const RemoveSigner& command);
  void sign(Number task, const std::string& actor, const std::string& outcome);
  void signer_ended(Number sponsor);
  void open_signer(Number sponsor, const std::string& signer, Signing signing);
  void more_instances(Number loop, const std::vector<std::string>& signers);
  // run_redirect.cpp: back and onwards
  Refused on(const ReturnTo& command);
  Refused on(const Withdraw& command);
  Refused on(const Jump& command);
  void redirect(const Redirected& change, Number scope, const std::string& assignee);
  [[nodiscard]] bool beside(Index from, Index to, Index split) const;
  // run_clock.cpp: pauses and deadlines
  Refused on(const Suspend& command);
  Refused on(const Resume& command);
  Refused on(const PauseClock& command);
  Refused on(const ResumeClock& command);
  Refused on(const MoveAnchor& command);
  Refused on(const Recalculate& command);
  void recalculate();
  [[nodiscard]] std::optional<Instant> due_of(const Trigger& trigger) const;
  // run_incidents.cpp
  Refused on(const ResolveIncident& command);
  Refused on(const Retry& command);
  void incident(const Token& token, std::string code, std::string detail = {});
  [[nodiscard]] bool could_not_arm(const Activation& stuck) const;

  // run_tokens.cpp
  void push(Token token);
  void arrive(Token token);
  void leave(Index node, Number scope, const Lineage& lineage);
  void branch_out(const std::vector<Token>& tokens, Index split);
  void consume(Number scope) { maybe_complete(scope); }
  void exhaust();
  [[nodiscard]] bool in_transit(Number scope) const;
  void drop_tokens(const std::function<bool(const Token&)>& which);
  // run_joins.cpp
  void join_parallel(Token token);
  bool fire_inclusive();
  [[nodiscard]] bool inclusive_ready(Number scope, Index join) const;
  void merge(Number scope, Index join, const std::vector<Number>& marks);
  // run_activities.cpp
  void enter_activity(Token token);
  void begin(const Token& token);
  void begin_scope(const Token& token);
  Number open(const Token& token, Rest rest);
  void pass(const Token& token);
  void complete(Number activation, const std::string& actor, const std::string& outcome, Number dormant = 0);
  void finished(const Token& token, const std::string& outcome, Number dormant = 0);
  void script(const Token& token);
  void data(const ProgramNode& node, Direction direction, Number scope, feel::Context& locals);
  // run_loops.cpp
  void begin_loop(const Token& token);
  void begin_instances(Number loop);
  void instance_done(Number loop, const Token& token, const std::string& outcome);
  void end_loop(Number loop);
  [[nodiscard]] feel::Context counters(const Activation& loop) const;
  void advance_loop(Number loop);
  // run_scopes.cpp
  Number open_scope(Number activation, Index scope, const Lineage& lineage, feel::Context variables);
  void start_scope(Number scope);
  void start_at(Number scope, Index start);
  void maybe_complete(Number scope);
  [[nodiscard]] bool ad_hoc_goes_on(const ScopeInstance& scope);
  void complete_scope(Number scope);
  void close_scope(Number scope, Ending ending);
  void clear_scope(Number scope, Ending ending, Number except = 0);
  void cancel(Number activation, Ending ending, const std::string& actor = {});
  // run_triggers.cpp
  void arm(Index node, Number activation, Number scope);
  void unarmed(const Trigger& trigger, std::string code);
  void arm_boundary(Number activation);
  void arm_event_sub_processes(Number scope);
  void fire(Number trigger, const feel::Context& variables);
  void fire_boundary(Number host, Index boundary);
  void fire_event_sub_process(Number scope, Index event_sub_process, const feel::Context& variables);
  void spend(Number trigger);
  void skip_missed(Trigger& trigger) const;
  void check_conditions();
  void signal(const std::string& name, const feel::Context& variables);
  // run_throws.cpp
  void throw_event(const Token& token);
  void throw_signal(const Token& token);
  void throw_error(const std::string& code, Number scope, Number activation);
  bool throw_escalation(const std::string& code, Number scope, Number activation, Index node);
  [[nodiscard]] bool caught(EventKind kind, const std::string& code, Number scope, Number activation);
  [[nodiscard]] Number outermost(Number activation) const;
  void terminate(Number scope);
  // run_undo.cpp
  void compensate(const Token& token);
  void undo_next(Number thrower);
  void record_undo(Number scope, Index activity, Number dormant);

  // run_values.cpp
  [[nodiscard]] feel::Context visible(Number scope, const feel::Context& locals = {}) const;
  [[nodiscard]] Outcome<feel::Value> evaluate(const Formula& formula, const feel::Context& variables) const;
  void set_variables(Number scope, const feel::Context& variables);
  [[nodiscard]] const ProgramNode& node(Index index) const { return program_.node(index); }
  [[nodiscard]] Number take() { return next_++; }
  /// Refuses bpmn.<command>.already_handled, .activation_unknown, .not_waiting.
  [[nodiscard]] Refused open_as(Number activation, std::string_view command, Rest rest) const;
  /// And bpmn.<command>.actor_missing, .not_assignee.
  [[nodiscard]] Refused held_by(const std::string& actor, Number activation, std::string_view command) const;
  [[nodiscard]] std::vector<Pause> pauses_of(Number activation) const;

  const Program& program_;
  Instance state_;
  Instant now_;
  const Calendar& calendar_;
  const Bounds& bounds_;
  Number next_;
  int passes_;
  std::uint64_t serial_ = 0;
  bool dirty_ = false;
  std::deque<Token> ready_;
  std::deque<Token> throws_;
  std::vector<Event> events_;
};

}  // namespace huiyin::bpmn
