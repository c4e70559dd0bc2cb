#include "bpmn/state.hpp"

#include <algorithm>

#include "bpmn/pack.hpp"

namespace huiyin::bpmn {
namespace {

constexpr std::uint64_t state_version = 2;

template <class T>
const T* numbered(const std::vector<T>& list, Number number) {
  const auto found = std::lower_bound(list.begin(), list.end(), number,
                                      [](const T& item, Number wanted) { return item.number < wanted; });
  return found != list.end() && found->number == number ? &*found : nullptr;
}

/// Whether a state read from bytes can be stepped under the program: all leads somewhere.
class Inspection {
 public:
  Inspection(const Instance& instance, const Program& program) : instance_(instance), program_(program) {}

  [[nodiscard]] bool consistent() const {
    if (!ascends(instance_.scopes) || !ascends(instance_.activations) || !ascends(instance_.triggers))
      return false;
    if (instance_.status != Status::unstarted && !scope_index(instance_.process)) return false;
    for (const ScopeInstance& scope : instance_.scopes) {
      if (!consistent(scope)) return false;
    }
    for (const Activation& activation : instance_.activations) {
      if (!consistent(activation)) return false;
    }
    for (const Trigger& trigger : instance_.triggers) {
      if (!node_index(trigger.node) || !number(trigger.number) || instance_.scope(trigger.scope) == nullptr)
        return false;
      if (trigger.activation != 0 && instance_.activation(trigger.activation) == nullptr) return false;
    }
    for (const Finished& finished : instance_.finished) {
      if (!node_index(finished.node) || !lineage(finished.lineage) || !number(finished.number)) return false;
    }
    return true;
  }

 private:
  template <class T>
  [[nodiscard]] static bool ascends(const std::vector<T>& list) {
    for (std::size_t i = 1; i < list.size(); ++i) {
      if (list[i - 1].number >= list[i].number) return false;
    }
    return true;
  }
  [[nodiscard]] bool number(Number value) const { return value != 0 && value < instance_.next; }
  [[nodiscard]] bool node_index(Index node) const {
    return node >= 0 && static_cast<std::size_t>(node) < program_.nodes.size();
  }
  [[nodiscard]] bool scope_index(Index scope) const {
    return scope >= 0 && static_cast<std::size_t>(scope) < program_.scopes.size();
  }
  [[nodiscard]] bool lineage(const Lineage& branches) const {
    return std::all_of(branches.begin(), branches.end(), [&](const Branch& branch) {
      // A split may be gone since a migration; its branches go on.
      return number(branch.number) && (branch.split == none || node_index(branch.split));
    });
  }
  [[nodiscard]] bool consistent(const ScopeInstance& scope) const {
    if (!number(scope.number) || !scope_index(scope.scope) || !lineage(scope.lineage)) return false;
    // Parents come first, so that walking up always ends.
    if (scope.parent != 0 && (scope.parent >= scope.number || instance_.scope(scope.parent) == nullptr))
      return false;
    const bool asleep = scope.state == ScopeState::dormant || scope.state == ScopeState::undoing;
    if (!asleep && scope.activation != 0 && instance_.activation(scope.activation) == nullptr) return false;
    const auto known = [&](Index node) { return node_index(node); };
    return std::all_of(scope.ad_hoc_left.begin(), scope.ad_hoc_left.end(), known) &&
           std::all_of(scope.undo.begin(), scope.undo.end(),
                       [&](const Undo& undo) { return known(undo.activity); });
  }
  [[nodiscard]] bool consistent(const Activation& activation) const {
    if (!number(activation.number) || !node_index(activation.node) || !lineage(activation.lineage))
      return false;
    const ScopeInstance* scope = instance_.scope(activation.scope);
    if (scope == nullptr) return false;
    if (program_.node(activation.node).scope != scope->scope) return false;
    for (const Number other : {activation.owner, activation.sponsor}) {
      if (other != 0 && (other >= activation.number || instance_.activation(other) == nullptr)) return false;
    }
    if (activation.rest == Rest::mark &&
        (activation.flow < none || activation.flow >= static_cast<Index>(program_.flows.size()))) {
      return false;
    }
    if (activation.rest == Rest::loop && !program_.node(activation.node).loop) return false;
    return activation.rest != Rest::scope || instance_.scope(activation.child) != nullptr;
  }

  const Instance& instance_;
  const Program& program_;
};

}  // namespace

bool extends(const Lineage& longer, const Lineage& prefix) {
  return longer.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), longer.begin());
}

Lineage common(const Lineage& a, const Lineage& b) {
  const auto limit = std::min(a.size(), b.size());
  const auto end = a.begin() + static_cast<std::ptrdiff_t>(limit);
  return {a.begin(), std::mismatch(a.begin(), end, b.begin()).first};
}

void leave_branches(Lineage& lineage, const std::vector<Number>& branches) {
  std::erase_if(lineage, [&](const Branch& branch) {
    return std::find(branches.begin(), branches.end(), branch.number) != branches.end();
  });
}

const ScopeInstance* Instance::scope(Number number) const {
  return numbered(scopes, number);
}
const Activation* Instance::activation(Number number) const {
  return numbered(activations, number);
}
const Trigger* Instance::trigger(Number number) const {
  return numbered(triggers, number);
}
const Finished* Instance::last_finished(Number number) const {
  const auto found = std::find_if(finished.rbegin(), finished.rend(),
                                  [&](const Finished& item) { return item.number == number; });
  return found == finished.rend() ? nullptr : &*found;
}

std::string pack(const Instance& instance) {
  Packer packer;
  packer.unsigned_number(state_version);
  packer.put(instance);
  return packer.take();
}

Outcome<Instance> unpack(std::string_view bytes, const Program& program) {
  Unpacker unpacker(bytes);
  if (unpacker.unsigned_number() != state_version) {
    return Refusal{"bpmn.state.version_unknown", RefusalKind::malformed};
  }
  Instance instance;
  unpacker.get(instance);
  if (!unpacker.at_end()) return Refusal{"bpmn.state.malformed", RefusalKind::malformed};
  if (instance.status != Status::unstarted && instance.program != program.key) {
    return Refusal{"bpmn.state.other_program", RefusalKind::conflict};
  }
  if (!Inspection(instance, program).consistent())
    return Refusal{"bpmn.state.inconsistent", RefusalKind::malformed};
  return instance;
}

}  // namespace huiyin::bpmn
