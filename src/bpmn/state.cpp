#include "bpmn/state.hpp"

#include <algorithm>

#include "bpmn/consistency.hpp"
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
  if (!consistent(instance, program)) return Refusal{"bpmn.state.inconsistent", RefusalKind::malformed};
  return instance;
}

}  // namespace huiyin::bpmn
