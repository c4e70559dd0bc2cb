// Pauses and deadlines: what is due is reckoned anew whenever something it hangs on changes.

#include <algorithm>

#include "bpmn/run.hpp"

namespace huiyin::bpmn {
namespace {

/// How often a cycle may come round: for a thousand years. What is computed from it stays an Instant.
std::int64_t most_times(const DeadlineSpec& spec) {
  constexpr std::int64_t day_ms = 86'400'000;
  const std::int64_t count_ms = spec.unit == DeadlineUnit::milliseconds ? 1
                                : spec.unit == DeadlineUnit::months     ? 30 * day_ms
                                                                        : day_ms;
  const std::int64_t length_ms = spec.count * count_ms + spec.extra_days * day_ms + spec.extra_ms;
  return 365'250 * day_ms / std::max<std::int64_t>(length_ms, 1);
}

}  // namespace

/// Of the instance, of the activation, and of whom it is an instance or an added signer of, as one ledger
/// without overlaps.
std::vector<Pause> Run::pauses_of(Number number) const {
  std::vector<Pause> all = state_.pauses;
  while (const Activation* one = number == 0 ? nullptr : state_.activation(number)) {
    all.insert(all.end(), one->pauses.begin(), one->pauses.end());
    number = one->owner != 0 ? one->owner : one->sponsor;
  }
  if (all.size() == state_.pauses.size()) return all;
  std::sort(all.begin(), all.end(), [](const Pause& a, const Pause& b) { return a.from < b.from; });
  std::vector<Pause> merged;
  for (const Pause& pause : all) {
    if (!merged.empty() && (!merged.back().until || pause.from <= *merged.back().until)) {
      auto& until = merged.back().until;
      if (until && (!pause.until || *pause.until > *until)) until = pause.until;
    } else {
      merged.push_back(pause);
    }
  }
  return merged;
}

/// From when a deadline runs: since it was ordered, or from its anchor once that is known.
std::optional<Instant> Run::base_of(const DeadlineSpec& spec, Instant ordered) const {
  if (spec.anchor.empty()) return ordered;
  const auto anchor = std::find_if(state_.anchors.begin(), state_.anchors.end(),
                                   [&](const Anchor& one) { return one.name == spec.anchor; });
  return anchor == state_.anchors.end() ? std::nullopt : std::optional(anchor->at);
}

/// What a task's specification orders; none where it orders nothing. Refuses as the formula does,
/// bpmn.incident.deadline_unreadable.
Outcome<Deadline> Run::deadline_of(const Token& token) const {
  const ProgramNode& here = node(token.node);
  if (!here.task || here.task->deadline.empty()) return Deadline{};
  if (here.deadline.empty()) return Deadline{here.task->deadline, now_};
  const auto value = evaluate(here.deadline, visible(token.scope, token.locals));
  if (!value) return value.refusal();
  Deadline deadline{feel::to_text(*value), now_};
  const auto spec = DeadlineSpec::parse(deadline.spec);
  if (!spec || spec->repetitions) return conflict("bpmn.incident.deadline_unreadable");
  return deadline;
}

std::optional<Instant> Run::due_of(const Deadline& deadline, Number activation) const {
  const auto spec = DeadlineSpec::parse(deadline.spec);
  const auto base = spec ? base_of(*spec, deadline.base) : std::nullopt;
  return base ? reckon(*spec, *base, pauses_of(activation), calendar_) : std::nullopt;
}

std::optional<Instant> Run::due_of(const Trigger& trigger) const {
  const EventSpec& event = node(trigger.node).event;
  if (event.kind != EventKind::timer) return std::nullopt;
  auto spec = event.deadline ? event.deadline : DeadlineSpec::parse(trigger.deadline);
  if (!spec) return std::nullopt;
  const auto begins = base_of(*spec, trigger.base);
  if (!begins) return std::nullopt;
  Instant base = *begins;
  if (spec->repetitions) {
    // Counted from where the cycle began, so that a late firing does not shift those after it.
    std::int64_t times = trigger.fired + 1;
    if (spec->date) {
      base = *spec->date;
      --times;
    }
    if (times > most_times(*spec)) return std::nullopt;
    spec->count *= times;
    spec->extra_days *= times;
    spec->extra_ms *= times;
  }
  return reckon(*spec, base, pauses_of(trigger.activation), calendar_);
}

void Run::recalculate() {
  for (const Trigger& trigger : std::vector<Trigger>(state_.triggers)) {
    if (node(trigger.node).event.kind != EventKind::timer) continue;
    const auto due = due_of(trigger);
    if (due != trigger.due)
      emit(TriggerChanged{trigger.number, due, trigger.left, trigger.fired, trigger.held});
  }
  for (const Activation& task : std::vector<Activation>(state_.activations)) {
    if (task.deadline.spec.empty()) continue;
    const auto due = due_of(task.deadline, task.number);
    if (due != task.deadline.due) emit(DeadlineMoved{task.number, due});
  }
}

Refused Run::on(const Suspend&) {
  emit(Paused{0, now_});
  recalculate();
  return {};
}

/// Refuses bpmn.instance.not_suspended.
Refused Run::on(const Resume&) {
  if (state_.status != Status::suspended) return conflict("bpmn.instance.not_suspended");
  emit(Resumed{0, now_});
  recalculate();
  return {};
}

/// Refuses bpmn.pause_clock.activation_unknown, .stands.
Refused Run::on(const PauseClock& command) {
  const Activation* activation = state_.activation(command.activation);
  if (activation == nullptr)
    return Refusal{"bpmn.pause_clock.activation_unknown", RefusalKind::not_found, "activation"};
  if (!activation->pauses.empty() && !activation->pauses.back().until)
    return conflict("bpmn.pause_clock.stands");
  emit(Paused{command.activation, now_});
  recalculate();
  return {};
}

/// Refuses bpmn.resume_clock.activation_unknown, .runs.
Refused Run::on(const ResumeClock& command) {
  const Activation* activation = state_.activation(command.activation);
  if (activation == nullptr)
    return Refusal{"bpmn.resume_clock.activation_unknown", RefusalKind::not_found, "activation"};
  if (activation->pauses.empty() || activation->pauses.back().until)
    return conflict("bpmn.resume_clock.runs");
  emit(Resumed{command.activation, now_});
  recalculate();
  return {};
}

Refused Run::on(const MoveAnchor& command) {
  if (command.name.empty()) return Refusal{"bpmn.move_anchor.name_missing", RefusalKind::invalid, "name"};
  emit(AnchorMoved{command.name, command.at});
  recalculate();
  return {};
}

Refused Run::on(const Recalculate&) {
  recalculate();
  return {};
}

}  // namespace huiyin::bpmn
