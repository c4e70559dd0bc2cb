#include "bpmn/step.hpp"

#include <algorithm>

#include "bpmn/run.hpp"

namespace huiyin::bpmn {
namespace {

constexpr Number numbers_kept = 0x1000'0000;

/// What may be asked in which state of the instance.
Refused admitted(const Program& program, const Instance& instance, const Command& command, Instant now) {
  if (command.id.empty()) return Refusal{"bpmn.command.id_missing", RefusalKind::invalid, "id"};
  const bool starts = std::holds_alternative<Start>(command.action);
  if (instance.status == Status::unstarted) {
    return starts ? Refused() : conflict("bpmn.instance.not_running");
  }
  if (starts) return conflict("bpmn.instance.already_started");
  // A stale completion still learns who was first.
  const bool over = instance.status != Status::running && instance.status != Status::suspended;
  if (over && !std::holds_alternative<CompleteTask>(command.action)) return conflict("bpmn.instance.ended");
  if (instance.program != program.key) return conflict("bpmn.instance.other_program");
  if (instance.next > last_number - numbers_kept) return conflict("bpmn.instance.numbers_used_up");
  // A clock that went back would let a deadline pass twice.
  if (now < instance.clock) return conflict("bpmn.instance.clock_backwards");
  if (instance.status == Status::suspended) {
    if (std::holds_alternative<Resume>(command.action) || std::holds_alternative<Cancel>(command.action))
      return {};
    return conflict("bpmn.instance.suspended");
  }
  return {};
}

}  // namespace

Refusal conflict(std::string_view code) {
  return Refusal{std::string(code), RefusalKind::conflict};
}

Run::Run(const Program& program, Instance& instance, Instant now, const Calendar& calendar,
         const Bounds& bounds)
    : program_(program),
      state_(instance),
      now_(now),
      calendar_(calendar),
      bounds_(bounds),
      next_(instance.next),
      passes_(bounds.passes) {
  events_.reserve(16);
}

Run::~Run() = default;

Refused Run::perform(const Action& action) {
  return std::visit([&](const auto& command) { return on(command); }, action);
}

Outcome<Change> advance(const Program& program, Instance& instance, const Command& command, Instant now,
                        const Calendar& calendar, const Bounds& bounds) {
  // Before all else: the answer to a command already carried out does not depend on what happened since.
  const auto before = std::find_if(instance.handled.begin(), instance.handled.end(),
                                   [&](const Handled& handled) { return handled.command == command.id; });
  if (before != instance.handled.end()) return Change{Answer::done_before, before->revision, {}};
  if (auto refused = admitted(program, instance, command, now)) return std::move(*refused);
  Run run(program, instance, now, calendar, bounds);
  // Every command refuses before its first event.
  if (auto refused = run.perform(command.action)) return std::move(*refused);
  run.settle();
  run.emit(CommandHandled{command.id, now});
  return Change{Answer::done, instance.revision, run.take_events()};
}

Outcome<Step> step(const Program& program, const Instance& instance, const Command& command, Instant now,
                   const Calendar& calendar, const Bounds& bounds) {
  Instance after = instance;
  auto change = advance(program, after, command, now, calendar, bounds);
  if (!change) return change.refusal();
  Change& done = change.value();
  return Step{done.answer, done.revision, std::move(done.events), std::move(after)};
}

}  // namespace huiyin::bpmn
