#pragma once
// The token game of one command. Every change is an event, applied at once to the working copy, so that what
// step returns is exactly what replaying its events gives. Tokens in transit live in two queues: those that
// move, and those that stand at a signal's throw, which waits until everything that can reach a catch at this
// instant has reached it.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "bpmn/step.hpp"
#include "bpmn/token.hpp"

namespace huiyin::bpmn {

using Refused = std::optional<Refusal>;
[[nodiscard]] Refusal conflict(std::string_view code);

class Run {
 public:
  /// `instance` is changed in place.
  Run(const Program& program, Instance& instance, Instant now, const Calendar& calendar,
      const Bounds& bounds);
  ~Run();
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;

  [[nodiscard]] Refused perform(const Action& action);
  /// Until every token rests.
  void settle();

  template <class What>
  void emit(What event) {
    bpmn::apply(state_, events_.emplace_back(std::move(event)));
  }
  [[nodiscard]] std::vector<Event> take_events() { return std::move(events_); }

 private:
  // run_commands.cpp: starting, and what comes from outside
  Refused on(const Start& command);
  Refused on(const CompleteJob& command);
  Refused on(const FailJob& command);
  Refused on(const ThrowError& command);
  Refused on(const ThrowEscalation& command);
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
  [[nodiscard]] bool needs_second(const Activation& activation) const;
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
  Refused take_back_word(const Finished& step);
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
  [[nodiscard]] std::optional<Instant> due_of(const Deadline& deadline, Number activation) const;
  [[nodiscard]] std::optional<Instant> base_of(const DeadlineSpec& spec, Instant ordered) const;
  // run_incidents.cpp
  Refused on(const ResolveIncident& command);
  Refused on(const Retry& command);
  void incident(const Token& token, std::string code, std::string detail = {});
  [[nodiscard]] bool could_not_arm(const Activation& stuck) const;

  // run_tokens.cpp
  void push(Token&& token);
  void arrive(Token&& token);
  void leave(Index node, Number scope, Lineage lineage);
  void branch_out(std::vector<Token> tokens, Index split);
  void consume(Number scope) { maybe_complete(scope); }
  void exhaust();
  [[nodiscard]] bool in_transit(Number scope) const;
  void drop_tokens(const std::function<bool(const Token&)>& which);
  // run_joins.cpp
  void join_parallel(const Token& token);
  bool fire_inclusive();
  [[nodiscard]] bool inclusive_ready(Number scope, Index join) const;
  [[nodiscard]] std::vector<bool> marked_flows(Number scope, Index join) const;
  [[nodiscard]] bool keeps_waiting(Index join, Index at, const std::vector<bool>& marked) const;
  void pass_by(Number scope, Index join, const std::vector<bool>& marked, const Lineage& merged);
  void merge(Number scope, Index join, const std::vector<Number>& marks);
  // run_activities.cpp
  void enter_activity(Token&& token);
  void begin(Token&& token);
  void begin_scope(const Token& token);
  Number open(const Token& token, Rest rest, Deadline deadline = {});
  [[nodiscard]] Outcome<Deadline> deadline_of(const Token& token) const;
  void pass(Token&& token);
  void complete(Number activation, const std::string& actor, const std::string& outcome, Number dormant = 0);
  void finished(Token&& token, const std::string& outcome, Number dormant = 0);
  void script(Token&& token);
  void decide(Token&& token);
  void data(const ProgramNode& node, Direction direction, Number scope, feel::Context& locals);
  // run_loops.cpp
  void begin_loop(const Token& token);
  void begin_instances(Number loop);
  [[nodiscard]] Token instance_of(const Activation& loop, std::int64_t index) const;
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
  [[nodiscard]] feel::Context left_behind(const feel::Context& variables, const Activation& call) const;
  void close_scope(Number scope, Ending ending);
  void clear_scope(Number scope, Ending ending, Number except = 0);
  void cancel(Number activation, Ending ending, const std::string& actor = {});
  // run_triggers.cpp
  void arm(Index node, Number activation, Number scope);
  void unarmed(const Trigger& trigger, std::string code, std::string detail);
  void arm_boundary(Number activation);
  void arm_event_sub_processes(Number scope);
  void fire(Number trigger, const feel::Context& variables);
  void fire_boundary(Number host, Index boundary);
  void fire_event_sub_process(Number scope, Index event_sub_process, const feel::Context& variables);
  void spend(Number trigger);
  void skip_missed(Trigger& trigger) const;
  void check_conditions();
  void signal(const std::string& name, const feel::Context& variables);
  // run_messages.cpp
  Refused on(const DeliverMessage& command);
  /// The key a formula gives: a text that is not empty. Refuses bpmn.incident.key_missing.
  [[nodiscard]] Outcome<std::string> key_of(const Formula& formula, const feel::Context& variables) const;
  /// Whether it was sent; an incident of `token` otherwise.
  [[nodiscard]] bool send(const Token& token, const std::string& name);
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
  [[nodiscard]] feel::Limits limits() const;
  [[nodiscard]] Outcome<feel::Value> evaluate(const Formula& formula, const feel::Context& variables) const;
  [[nodiscard]] Outcome<feel::Value> evaluate(const Formula& formula, Number scope) const;
  void set_variables(Number scope, const feel::Context& variables);
  [[nodiscard]] const ProgramNode& node(Index index) const { return program_.node(index); }
  [[nodiscard]] Number take() { return next_++; }
  /// Refuses bpmn.<command>.already_handled, .activation_unknown, .not_waiting.
  [[nodiscard]] Refused open_as(Number activation, std::string_view command, Rest rest) const;
  /// And bpmn.<command>.actor_missing, .not_assignee.
  [[nodiscard]] Refused held_by(const std::string& actor, Number activation, std::string_view command) const;
  [[nodiscard]] std::vector<Pause> pauses_of(Number activation) const;

  const Program& program_;
  Instance& state_;
  Instant now_;
  const Calendar& calendar_;
  const Bounds& bounds_;
  Number next_;
  int passes_;
  std::uint64_t serial_ = 0;
  bool dirty_ = false;
  Tokens ready_;
  Tokens throws_;
  std::vector<Event> events_;
};

}  // namespace huiyin::bpmn
