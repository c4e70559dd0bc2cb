// Loops: the standard one (10.3.7), and multi-instance activities at once or in turn (10.3.8). An activity
// with a loop is one activation at rest, and each of its instances another that names it as owner.

#include <algorithm>
#include <ranges>

#include "bpmn/run.hpp"

namespace huiyin::bpmn {

void Run::begin_loop(const Token& token) {
  const LoopSpec& spec = *node(token.node).loop;
  Looping looping;
  if (spec.kind == LoopKind::standard) {
    looping.total = -1;
  } else if (!spec.cardinality.empty()) {
    const auto value = evaluate(spec.cardinality, token.scope);
    if (!value) return incident(token, value.refusal().code, node(token.node).id);
    const auto count = value->number() == nullptr ? std::nullopt : value->number()->integer();
    if (!count || *count < 0)
      return incident(token, "bpmn.incident.cardinality_wrong", feel::to_text(*value));
    looping.total = *count;
  } else {
    const feel::Context variables = visible(token.scope);
    const feel::Value* items = variables.find(spec.collection);
    if (items == nullptr || items->list() == nullptr) {
      return incident(token, "bpmn.incident.collection_missing", spec.collection);
    }
    looping.total = static_cast<std::int64_t>(items->list()->size());
    looping.items = *items;
  }
  if (looping.total > static_cast<std::int64_t>(bounds_.instances)) {
    return incident(token, "bpmn.incident.too_many_instances");
  }
  const Number loop = open(token, Rest::loop);
  emit(LoopAdvanced{loop, std::move(looping)});
  arm_boundary(loop);
  if (state_.activation(loop) != nullptr) begin_instances(loop);
}

/// The instances whose turn it is; none left to begin or wait for ends the loop.
void Run::begin_instances(Number number) {
  const Activation loop = *state_.activation(number);
  const LoopSpec& spec = *node(loop.node).loop;
  Looping looping = loop.looping;
  const std::int64_t running = looping.started - looping.completed - looping.terminated;
  std::int64_t more = 0;
  if (spec.kind == LoopKind::standard) {
    if (running > 0) return;
    bool again = !spec.maximum || looping.started < *spec.maximum;
    const bool tested = looping.started > 0 || spec.test_before == Sure::yes;
    if (again && tested && !spec.condition.empty()) {
      feel::Context locals = loop.locals;
      locals.put("loopCounter", looping.started);
      const auto value = evaluate(spec.condition, visible(loop.scope, locals));
      if (!value || !(value->is_true() || value->is_false())) {
        emit(
            IncidentRaised{number, Failure{value ? "bpmn.incident.condition_undecided" : value.refusal().code,
                                           node(loop.node).id, Phase::leaving, Rest::loop, now_}});
        return;
      }
      again = value->is_true();
    }
    more = again ? 1 : 0;
  } else if (spec.kind == LoopKind::sequential) {
    more = running == 0 && looping.started < looping.total ? 1 : 0;
  } else {
    more = looping.total - looping.started;
  }
  if (more == 0 && running == 0) return end_loop(number);
  std::vector<Token> tokens;
  for (; more > 0; --more) {
    tokens.push_back(instance_of(loop, ++looping.started));
    tokens.back().lineage.push_back(Branch{take(), loop.node});
  }
  emit(LoopAdvanced{number, std::move(looping)});
  for (Token& token : tokens) push(std::move(token));
}

Token Run::instance_of(const Activation& loop, std::int64_t index) const {
  const std::string& name = node(loop.node).loop->input_item;
  Token token{loop.node, loop.scope, loop.lineage};
  token.owner = loop.number;
  token.index = index;
  token.locals = loop.locals;
  token.locals.put("loopCounter", index);
  const feel::List* items = loop.looping.items.list();
  const auto place = static_cast<std::size_t>(index - 1);
  if (items == nullptr || place >= items->size()) return token;
  if (!name.empty()) token.locals.put(name, (*items)[place]);
  // In a countersigning the item is the person, so that the task is theirs from the start.
  const std::string* person = (*items)[place].text();
  if (node(loop.node).kind == NodeKind::user_task && person != nullptr) token.assignee = *person;
  return token;
}

/// What a completion condition may look at (table 10.30), and what the instances said.
feel::Context Run::counters(const Activation& loop) const {
  const Looping& looping = loop.looping;
  feel::List outcomes;
  for (const std::string& outcome : looping.outcomes) outcomes.emplace_back(outcome);
  feel::Context locals = loop.locals;
  locals.put("numberOfInstances", looping.total - looping.terminated);  // a signer taken away never was one
  locals.put("numberOfCompletedInstances", looping.completed);
  locals.put("numberOfTerminatedInstances", looping.terminated);
  locals.put("numberOfActiveInstances", looping.started - looping.completed - looping.terminated);
  locals.put("outcomes", std::move(outcomes));
  return locals;
}

void Run::instance_done(Number number, const Token& token, const std::string& outcome) {
  const Activation* loop = state_.activation(number);
  if (loop == nullptr) return;
  const LoopSpec& spec = *node(loop->node).loop;
  Looping looping = loop->looping;
  ++looping.completed;
  if (spec.kind != LoopKind::standard) {
    looping.outcomes.push_back(outcome);
    if (!spec.output_collection.empty()) {
      const feel::Context all = visible(token.scope, token.locals);
      const feel::Value* output = all.find(spec.output_item);
      looping.outputs.push_back(output == nullptr ? feel::Value() : *output);
    }
  }
  emit(LoopAdvanced{number, std::move(looping)});
  advance_loop(number);
}

/// After an instance ended or was taken away: done, the next one, or waiting for the others.
void Run::advance_loop(Number number) {
  const Activation loop = *state_.activation(number);
  const LoopSpec& spec = *node(loop.node).loop;
  if (!spec.completion.empty() && loop.looping.completed > 0) {
    const auto value = evaluate(spec.completion, visible(loop.scope, counters(loop)));
    if (!value || !(value->is_true() || value->is_false())) {
      emit(IncidentRaised{number, Failure{value ? "bpmn.incident.condition_undecided" : value.refusal().code,
                                          node(loop.node).id, Phase::leaving, Rest::loop, now_}});
      return;
    }
    if (value->is_true()) return end_loop(number);
  }
  begin_instances(number);
}

void Run::end_loop(Number number) {
  std::vector<Number> left;
  for (const Activation& one : state_.activations) {
    if (one.owner == number) left.push_back(one.number);
  }
  for (const Number one : std::views::reverse(left)) cancel(one, Ending::terminated);
  drop_tokens([&](const Token& token) { return token.owner == number; });
  const Activation loop = *state_.activation(number);
  const LoopSpec& spec = *node(loop.node).loop;
  feel::Context results;
  if (!spec.output_collection.empty()) results.put(spec.output_collection, feel::List(loop.looping.outputs));
  emit(ActivationEnded{number, Ending::completed, {}, now_, {}});
  set_variables(loop.scope, results);
  if (loop.sponsor != 0) return undo_next(loop.sponsor);
  push(Token{loop.node, loop.scope, loop.lineage, none, Phase::leaving});
}

}  // namespace huiyin::bpmn
