#include <algorithm>

#include "bpmn/events.hpp"
#include "bpmn/history.hpp"
#include "bpmn/pack.hpp"

namespace huiyin::bpmn {
namespace {

constexpr std::uint64_t events_version = 2;
// Answers of older commands are found in the journal; here only what a double click or a retried request
// needs.
constexpr std::size_t kept_answers = 64;
constexpr std::uint64_t forget_every = 64;  // commands

template <class T>
auto position(std::vector<T>& list, Number number) {
  const auto found = std::lower_bound(list.begin(), list.end(), number,
                                      [](const T& item, Number wanted) { return item.number < wanted; });
  return found != list.end() && found->number == number ? found : list.end();
}

template <class T>
void insert_numbered(std::vector<T>& list, const T& item) {
  if (list.empty() || list.back().number < item.number) {
    list.push_back(item);
    return;
  }
  const auto place = std::lower_bound(list.begin(), list.end(), item.number,
                                      [](const T& other, Number wanted) { return other.number < wanted; });
  if (place == list.end() || place->number != item.number) list.insert(place, item);
}

class Applier {
 public:
  explicit Applier(Instance& instance) : instance_(instance) {}

  void operator()(const InstanceStarted& event) {
    instance_.program = event.program;
    instance_.process = event.process;
    instance_.status = Status::running;
  }
  void operator()(const ScopeOpened& event) {
    used(event.scope.number, event.scope.lineage);
    insert_numbered(instance_.scopes, event.scope);
  }
  void operator()(const ScopeClosed& event) {
    std::erase_if(instance_.triggers, [&](const Trigger& trigger) { return trigger.scope == event.scope; });
    const auto found = position(instance_.scopes, event.scope);
    if (found == instance_.scopes.end()) return;
    if (event.state == ScopeState::dormant) {
      found->state = ScopeState::dormant;
      found->activation = 0;
      found->thrower = 0;
    } else {
      instance_.scopes.erase(found);
    }
  }
  void operator()(const ScopeChanged& event) {
    const auto found = position(instance_.scopes, event.scope);
    if (found == instance_.scopes.end()) return;
    found->state = event.state;
    found->undo = event.undo;
    found->ad_hoc_left = event.ad_hoc_left;
    found->thrower = event.thrower;
  }
  void operator()(const ActivationOpened& event) {
    used(event.activation.number, event.activation.lineage);
    insert_numbered(instance_.activations, event.activation);
  }
  void operator()(const ActivationEnded& event) {
    std::erase_if(instance_.triggers,
                  [&](const Trigger& trigger) { return trigger.activation == event.activation; });
    const auto found = position(instance_.activations, event.activation);
    if (found == instance_.activations.end()) return;
    if (found->rest != Rest::mark && found->rest != Rest::event && found->rest != Rest::thrown) {
      instance_.finished.push_back(Finished{
          found->number, found->rest, found->node, found->scope, found->owner, std::move(found->lineage),
          event.ending, event.actor, event.at, event.outcome, Recall::open, found->index});
    }
    instance_.activations.erase(found);
  }
  void operator()(const Passed&) {}
  void operator()(const VariablesSet& event) {
    feel::Context* variables = nullptr;
    if (event.scope != 0) {
      const auto found = position(instance_.scopes, event.scope);
      if (found != instance_.scopes.end()) variables = &found->variables;
    } else {
      const auto found = position(instance_.activations, event.activation);
      if (found != instance_.activations.end()) variables = &found->locals;
    }
    if (variables == nullptr) return;
    for (const auto& [name, value] : event.variables.entries()) variables->put(name, value);
  }
  void operator()(const TriggerArmed& event) {
    used(event.trigger.number, {});
    insert_numbered(instance_.triggers, event.trigger);
  }
  void operator()(const TriggerChanged& event) {
    const auto found = position(instance_.triggers, event.trigger);
    if (found == instance_.triggers.end()) return;
    if (event.left == 0) {
      instance_.triggers.erase(found);
      return;
    }
    found->due = event.due;
    found->left = event.left;
    found->fired = event.fired;
    found->held = event.held;
  }
  void operator()(const UndoTaken& event) {
    const auto found = position(instance_.activations, event.activation);
    if (found != instance_.activations.end()) found->undo = event.undo;
  }
  void operator()(const BranchesMerged& event) {
    for (Activation& activation : instance_.activations) leave_branches(activation.lineage, event.branches);
    for (ScopeInstance& scope : instance_.scopes) leave_branches(scope.lineage, event.branches);
  }
  void operator()(const LoopAdvanced& event) {
    const auto found = position(instance_.activations, event.activation);
    if (found != instance_.activations.end()) found->looping = event.looping;
  }
  void operator()(const HoldingChanged& event) {
    const auto found = position(instance_.activations, event.activation);
    if (found != instance_.activations.end()) found->holding = event.holding;
  }
  void operator()(const DeadlineMoved& event) {
    const auto found = position(instance_.activations, event.activation);
    if (found != instance_.activations.end()) found->deadline.due = event.due;
  }
  void operator()(const IncidentRaised& event) {
    const auto found = position(instance_.activations, event.activation);
    if (found == instance_.activations.end()) return;
    found->rest = Rest::incident;
    found->failure = event.failure;
  }
  void operator()(const IncidentResolved& event) {
    const auto found = position(instance_.activations, event.activation);
    if (found == instance_.activations.end() || !found->failure) return;
    found->rest = found->failure->was;
    found->failure.reset();
  }
  void operator()(const Paused& event) {
    if (auto* pauses = pauses_of(event.activation)) pauses->push_back(Pause{event.at, std::nullopt});
    if (event.activation == 0) instance_.status = Status::suspended;
  }
  void operator()(const Resumed& event) {
    auto* pauses = pauses_of(event.activation);
    if (pauses != nullptr && !pauses->empty()) pauses->back().until = event.at;
    if (event.activation == 0) instance_.status = Status::running;
  }
  void operator()(const AnchorMoved& event) {
    const auto found = std::find_if(instance_.anchors.begin(), instance_.anchors.end(),
                                    [&](const Anchor& anchor) { return anchor.name == event.name; });
    if (found == instance_.anchors.end()) {
      instance_.anchors.push_back(Anchor{event.name, event.at});
    } else {
      found->at = event.at;
    }
  }
  void operator()(const Redirected& event) {
    for (Finished& finished : instance_.finished) {
      if (finished.number >= event.since && extends(finished.lineage, event.lineage))
        finished.recall = Recall::taken_back;
    }
  }
  void operator()(const StepsPassedBy& event) {
    for (Finished& finished : instance_.finished) {
      const auto& steps = event.steps;
      if (finished.recall == Recall::open &&
          std::find(steps.begin(), steps.end(), finished.number) != steps.end())
        finished.recall = Recall::passed_by;
    }
  }
  void operator()(const MessageSent&) {}
  void operator()(const SignalSent&) {}
  void operator()(const EscalationLost&) {}
  void operator()(const InstanceEnded& event) {
    instance_.status = event.status;
    instance_.end_code = event.code;
    instance_.scopes.clear();
    instance_.activations.clear();
    instance_.triggers.clear();
  }
  void operator()(const Migrated& event) {
    const auto remap = [&](Lineage& lineage) {
      for (Branch& branch : lineage) move(branch.split, event.nodes);
    };
    instance_.program = event.program;
    instance_.process = event.process;
    for (Activation& activation : instance_.activations) {
      move(activation.node, event.nodes);
      move(activation.flow, event.flows);
      remap(activation.lineage);
      for (Undo& undo : activation.undo) move(undo.activity, event.nodes);
    }
    for (ScopeInstance& scope : instance_.scopes) {
      move(scope.scope, event.scopes);
      remap(scope.lineage);
      for (Undo& undo : scope.undo) move(undo.activity, event.nodes);
      std::erase_if(scope.undo, [](const Undo& undo) { return undo.activity == none; });
      for (Index& left : scope.ad_hoc_left) move(left, event.nodes);
      std::erase(scope.ad_hoc_left, none);
    }
    for (Trigger& trigger : instance_.triggers) move(trigger.node, event.nodes);
    std::erase_if(instance_.triggers, [](const Trigger& trigger) { return trigger.node == none; });
    for (Finished& finished : instance_.finished) {
      move(finished.node, event.nodes);
      remap(finished.lineage);
    }
    // What is gone from the new program can be no target to return to.
    std::erase_if(instance_.finished, [](const Finished& finished) { return finished.node == none; });
  }
  void operator()(const CommandHandled& event) {
    ++instance_.revision;
    instance_.clock = event.at;
    if (instance_.handled.size() >= kept_answers) instance_.handled.erase(instance_.handled.begin());
    instance_.handled.push_back(Handled{event.command, instance_.revision});
    // Here all tokens rest: what is alive can be seen.
    if (instance_.revision % forget_every == 0) forget(instance_);
  }

 private:
  void used(Number number, const Lineage& lineage) {
    instance_.next = std::max(instance_.next, number + 1);
    for (const Branch& branch : lineage) instance_.next = std::max(instance_.next, branch.number + 1);
  }
  std::vector<Pause>* pauses_of(Number activation) {
    if (activation == 0) return &instance_.pauses;
    const auto found = position(instance_.activations, activation);
    return found == instance_.activations.end() ? nullptr : &found->pauses;
  }
  static void move(Index& index, const std::vector<Index>& to) {
    const auto place = static_cast<std::size_t>(index);
    index = index >= 0 && place < to.size() ? to[place] : none;
  }

  Instance& instance_;
};

}  // namespace

void apply(Instance& instance, const Event& event) {
  std::visit(Applier(instance), event);
}

void apply(Instance& instance, const std::vector<Event>& events) {
  for (const Event& event : events) bpmn::apply(instance, event);
}

std::string pack(const std::vector<Event>& events) {
  Packer packer;
  packer.unsigned_number(events_version);
  packer.put(events);
  return packer.take();
}

Outcome<std::vector<Event>> unpack_events(std::string_view bytes) {
  Unpacker unpacker(bytes);
  if (unpacker.unsigned_number() != events_version) {
    return Refusal{"bpmn.events.version_unknown", RefusalKind::malformed};
  }
  std::vector<Event> events;
  unpacker.get(events);
  if (!unpacker.at_end()) return Refusal{"bpmn.events.malformed", RefusalKind::malformed};
  return events;
}

std::string_view kind_of(const Event& event) {
  static constexpr std::string_view names[] = {
      "InstanceStarted",  "ScopeOpened",    "ScopeClosed",    "ScopeChanged",  "ActivationOpened",
      "ActivationEnded",  "Passed",         "VariablesSet",   "TriggerArmed",  "TriggerChanged",
      "UndoTaken",        "LoopAdvanced",   "HoldingChanged", "DeadlineMoved", "IncidentRaised",
      "IncidentResolved", "Paused",         "Resumed",        "AnchorMoved",   "Redirected",
      "MessageSent",      "SignalSent",     "EscalationLost", "InstanceEnded", "Migrated",
      "CommandHandled",   "BranchesMerged", "StepsPassedBy"};
  return names[event.index()];
}

}  // namespace huiyin::bpmn
