// Messages: to whom one goes, by name and key, and how long it may wait for them (13.2, 13.5.2).

#include <algorithm>

#include "bpmn/run.hpp"

namespace huiyin::bpmn {

Outcome<std::string> Run::key_of(const Formula& formula, const feel::Context& variables) const {
  if (formula.empty()) return std::string();
  const auto value = evaluate(formula, variables);
  if (!value) return value.refusal();
  // An empty key would reach whoever waits: worse than none.
  std::string key = value->kind() == feel::Kind::null ? std::string() : feel::to_text(*value);
  if (key.empty()) return conflict("bpmn.incident.key_missing");
  return key;
}

/// To the one who has waited longest (13.5.2 leaves the choice). Refuses bpmn.message.nobody_waits, so that
/// the runner may keep it for a while.
Refused Run::on(const DeliverMessage& command) {
  const auto found =
      std::find_if(state_.triggers.begin(), state_.triggers.end(), [&](const Trigger& trigger) {
        const ProgramNode& here = node(trigger.node);
        const bool message = here.event.kind == EventKind::message || here.kind == NodeKind::receive_task;
        return message && trigger.name == command.name && (trigger.key.empty() || trigger.key == command.key);
      });
  if (found == state_.triggers.end()) return conflict("bpmn.message.nobody_waits");
  fire(found->number, command.variables);
  return {};
}

bool Run::send(const Token& token, const std::string& name) {
  const CorrelationSpec& correlation = node(token.node).correlation;
  MessageSent message{token.node, name, visible(token.scope, token.locals)};
  auto key = key_of(correlation.key, message.variables);
  if (!key) {
    incident(token, key.refusal().code, correlation.key.text);
    return false;
  }
  message.key = std::move(key).value();
  std::optional<DeadlineSpec> lives = correlation.time_to_live;
  if (!correlation.time_to_live_formula.empty()) {
    const auto value = evaluate(correlation.time_to_live_formula, message.variables);
    if (value) lives = DeadlineSpec::parse(feel::to_text(*value));
    if (!lives || lives->repetitions || !lives->anchor.empty()) {
      incident(token, value ? "bpmn.incident.deadline_unreadable" : value.refusal().code,
               value ? feel::to_text(*value) : correlation.time_to_live_formula.text);
      return false;
    }
  }
  if (lives) message.lives_until = reckon(*lives, now_, {}, calendar_);
  emit(std::move(message));
  return true;
}

}  // namespace huiyin::bpmn
