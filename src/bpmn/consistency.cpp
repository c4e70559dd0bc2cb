#include "bpmn/consistency.hpp"

#include <algorithm>

namespace huiyin::bpmn {
namespace {

// Calls and sub-processes are bounded at 200; event sub-processes add what the file nests.
constexpr int max_depth = 1'000;
// Beyond any loop, and little enough to be added up.
constexpr std::int64_t max_count = 1'000'000;
// A cycle of milliseconds through a thousand years.
constexpr std::int64_t max_fired = 100'000'000'000'000;

/// What is computed from an instant of these years stays one; texts have four digits for the year.
bool sane(Instant at) {
  using std::chrono::January;
  using std::chrono::sys_days;
  return at.time >= sys_days(std::chrono::year(0) / January / 1) &&
         at.time < sys_days(std::chrono::year(10'000) / January / 1);
}
bool sane(const std::optional<Instant>& due) {
  return !due || (due->time.time_since_epoch() < std::chrono::days(10'000'000) &&
                  due->time.time_since_epoch() > std::chrono::days(-10'000'000));
}

bool stands(const std::vector<Pause>& pauses) {
  return !pauses.empty() && !pauses.back().until;
}

/// In order, none after the clock, and only the last still open.
bool sane(const std::vector<Pause>& pauses, Instant clock) {
  if (!pauses.empty() && std::max(pauses.back().from, pauses.back().until.value_or(clock)) > clock)
    return false;
  for (std::size_t i = 0; i < pauses.size(); ++i) {
    const auto& [from, until] = pauses[i];
    if (!sane(from) || (until && (!sane(*until) || *until < from))) return false;
    if (i + 1 < pauses.size() && (!until || pauses[i + 1].from < *until)) return false;
  }
  return true;
}

bool sane(const Looping& looping) {
  const auto counted = [](std::int64_t count) { return count >= 0 && count <= max_count; };
  return (looping.total == -1 || counted(looping.total)) && counted(looping.started) &&
         counted(looping.completed) && counted(looping.terminated) &&
         looping.completed + looping.terminated <= looping.started &&
         (looping.total < 0 || looping.started <= looping.total);
}

template <class T>
bool ascends(const std::vector<T>& list) {
  return std::adjacent_find(list.begin(), list.end(), [](const T& one, const T& next) {
           return one.number >= next.number;
         }) == list.end();
}

/// Whether a token can rest so at that node.
bool rests(Rest rest, const ProgramNode& node) {
  switch (rest) {
    case Rest::user:
      return node.kind == NodeKind::user_task;
    case Rest::job:
      return node.kind == NodeKind::task ||
             (node.kind >= NodeKind::service_task && node.kind <= NodeKind::business_rule_task &&
              node.kind != NodeKind::receive_task);
    case Rest::event:
      return node.kind == NodeKind::event_based_gateway || node.kind == NodeKind::catch_event ||
             node.kind == NodeKind::receive_task;
    case Rest::scope:
      return node.body != none;
    case Rest::loop:
      return node.loop.has_value();
    case Rest::mark:
      return node.kind == NodeKind::parallel_gateway || node.kind == NodeKind::inclusive_gateway ||
             is_activity(node.kind);  // that wants several tokens, or did before a migration
    case Rest::thrown:
      return node.event.kind == EventKind::compensation;
    case Rest::incident:
      return true;
  }
  return false;
}

class Inspection {
 public:
  Inspection(const Instance& instance, const Program& program) : instance_(instance), program_(program) {}

  [[nodiscard]] bool passed() const {
    const auto all = [&](const auto& list) {
      return std::all_of(list.begin(), list.end(), [&](const auto& one) { return holds(one); });
    };
    return ascends(instance_.scopes) && ascends(instance_.activations) && ascends(instance_.triggers) &&
           instance_.next != 0 && instance_.next <= last_number && sane(instance_.clock) &&
           sane(instance_.pauses, instance_.clock) && rooted() && all(instance_.scopes) &&
           all(instance_.activations) && all(instance_.triggers) && all(instance_.finished) &&
           all(instance_.anchors);
  }

 private:
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
  /// What was kept for undoing lies inside the scope it was done in, so that undoing only goes inwards.
  [[nodiscard]] bool undo(const std::vector<Undo>& list) const {
    return std::all_of(list.begin(), list.end(), [&](const Undo& one) {
      const ScopeInstance* kept = instance_.scope(one.dormant);
      return node_index(one.activity) &&
             (kept == nullptr || (kept->parent == one.scope && kept->state == ScopeState::dormant));
    });
  }

  /// While it runs everything hangs from the scope of its process; before and after there is nothing.
  [[nodiscard]] bool rooted() const {
    const bool runs = instance_.status == Status::running || instance_.status == Status::suspended;
    if (instance_.status == Status::unstarted && (!instance_.pauses.empty() || !instance_.finished.empty())) {
      return false;
    }
    if (!runs) {
      return instance_.scopes.empty() && instance_.activations.empty() && instance_.triggers.empty() &&
             (instance_.status == Status::unstarted || scope_index(instance_.process));
    }
    if (instance_.scopes.empty()) return false;
    if (stands(instance_.pauses) != (instance_.status == Status::suspended)) return false;
    const ScopeInstance& root = instance_.scopes.front();
    return root.scope == instance_.process && root.parent == 0 && scope_index(root.scope) &&
           program_.scope(root.scope).owner == none;
  }

  [[nodiscard]] bool holds(const ScopeInstance& scope) const {
    if (!number(scope.number) || !scope_index(scope.scope) || !lineage(scope.lineage)) return false;
    if (!undo(scope.undo) || !hangs(scope)) return false;
    const auto own = [&](const Undo& one) { return one.scope == scope.number; };
    if (!std::all_of(scope.undo.begin(), scope.undo.end(), own)) return false;
    const ProgramScope& body = program_.scope(scope.scope);
    return std::all_of(scope.ad_hoc_left.begin(), scope.ad_hoc_left.end(), [&](Index left) {
      return std::find(body.nodes.begin(), body.nodes.end(), left) != body.nodes.end();
    });
  }
  [[nodiscard]] bool hangs(const ScopeInstance& scope) const {
    if (&scope == instance_.scopes.data())
      return scope.activation == 0 && scope.state <= ScopeState::interrupted;
    // Parents come first, so that walking up always ends.
    const ScopeInstance* parent = instance_.scope(scope.parent);
    if (parent == nullptr || scope.parent >= scope.number) return false;
    int depth = 0;
    for (const ScopeInstance* one = parent; one != nullptr && one->parent < one->number;
         one = instance_.scope(one->parent)) {
      if (++depth > max_depth) return false;
    }
    if (scope.state == ScopeState::dormant || scope.state == ScopeState::undoing) {
      const Index owner = program_.scope(scope.scope).owner;
      return scope.activation == 0 && owner != none && program_.node(owner).scope == parent->scope;
    }
    const Activation* owner = instance_.activation(scope.activation);
    return owner != nullptr && owner->rest == Rest::scope && owner->child == scope.number;
  }

  [[nodiscard]] bool holds(const Activation& one) const {
    if (!number(one.number) || !node_index(one.node) || !lineage(one.lineage) || !undo(one.undo))
      return false;
    const ProgramNode& node = program_.node(one.node);
    const ScopeInstance* scope = instance_.scope(one.scope);
    if (scope == nullptr || node.scope != scope->scope || !rests(one.rest, node)) return false;
    if (one.flow < none || one.flow >= static_cast<Index>(program_.flows.size())) return false;
    if (!sane(one.since) || !sane(one.pauses, instance_.clock) || !sane(one.looping)) return false;
    if (one.looping.started > 0 && !node.loop) return false;
    return made_by(one) && has_body(one, node) && failed(one, node);
  }
  [[nodiscard]] bool made_by(const Activation& one) const {
    if (one.owner != 0) {
      const Activation* loop = instance_.activation(one.owner);
      if (loop == nullptr || loop->number >= one.number || !loops(*loop)) return false;
      if (loop->node != one.node || loop->scope != one.scope) return false;
    }
    if (one.sponsor == 0) return true;
    const Activation* sponsor = instance_.activation(one.sponsor);
    return sponsor != nullptr && sponsor->number < one.number &&
           (sponsor->rest == Rest::user || sponsor->rest == Rest::thrown);
  }
  [[nodiscard]] static bool loops(const Activation& one) {
    return one.rest == Rest::loop || (one.failure && one.failure->was == Rest::loop);
  }
  [[nodiscard]] bool has_body(const Activation& one, const ProgramNode& node) const {
    if (one.rest != Rest::scope) return one.child == 0;
    const ScopeInstance* body = instance_.scope(one.child);
    return body != nullptr && body->activation == one.number && body->parent == one.scope &&
           body->scope == node.body;
  }
  [[nodiscard]] static bool failed(const Activation& one, const ProgramNode& node) {
    if (one.rest != Rest::incident) return !one.failure;
    if (!one.failure || !sane(one.failure->at)) return false;
    const Rest was = one.failure->was;
    return was == Rest::incident ||
           ((was == Rest::job || was == Rest::event || was == Rest::loop) && rests(was, node));
  }

  [[nodiscard]] bool holds(const Trigger& one) const {
    if (!number(one.number) || !node_index(one.node) || !sane(one.base) || !sane(one.due)) return false;
    if (one.left < -1 || one.left == 0 || one.fired < 0 || one.fired > max_fired || one.held < 0 ||
        one.held > 1)
      return false;
    const ScopeInstance* scope = instance_.scope(one.scope);
    if (scope == nullptr) return false;
    const ProgramNode& node = program_.node(one.node);
    if (node.kind == NodeKind::start_event) return guards(*scope, one, node);
    const Activation* waiting = instance_.activation(one.activation);
    if (waiting == nullptr || waiting->scope != one.scope || node.scope != scope->scope) return false;
    if (node.kind == NodeKind::boundary_event) return node.attached_to == waiting->node;
    return (node.kind == NodeKind::catch_event || node.kind == NodeKind::receive_task) &&
           (waiting->rest == Rest::event || (waiting->failure && waiting->failure->was == Rest::event));
  }
  /// The start of an event sub-process of that scope.
  [[nodiscard]] bool guards(const ScopeInstance& scope, const Trigger& one, const ProgramNode& start) const {
    const Index owner = program_.scope(start.scope).owner;
    return one.activation == 0 && owner != none && program_.node(owner).scope == scope.scope &&
           program_.node(owner).kind == NodeKind::event_sub_process && program_.trigger_of(owner) == one.node;
  }

  [[nodiscard]] bool holds(const Finished& one) const {
    return node_index(one.node) && lineage(one.lineage) && number(one.number) && sane(one.at);
  }
  [[nodiscard]] static bool holds(const Anchor& one) { return sane(one.at); }

  const Instance& instance_;
  const Program& program_;
};

}  // namespace

bool consistent(const Instance& instance, const Program& program) {
  return Inspection(instance, program).passed();
}

}  // namespace huiyin::bpmn
