#include "bpmn/migrate.hpp"

#include <algorithm>

namespace huiyin::bpmn {
namespace {

class Comparison {
 public:
  Comparison(const Program& from, const Program& to, const Instance& instance, const Renamed& renamed)
      : from_(from), to_(to), instance_(instance), renamed_(renamed) {}

  Migration run() {
    map();
    if (result_.event.process == none) block("bpmn.migrate.process_gone", from_.scope(instance_.process).id);
    for (const Activation& activation : instance_.activations) compare(activation);
    for (const ScopeInstance& scope : instance_.scopes) compare(scope);
    for (const Trigger& trigger : instance_.triggers) compare(trigger);
    return std::move(result_);
  }

 private:
  static Index mapped(const std::vector<Index>& list, Index index) {
    return index < 0 ? none : list[static_cast<std::size_t>(index)];
  }
  void block(std::string code, const std::string& id) {
    result_.findings.push_back(MigrationFinding{Obstacle::blocks, std::move(code), id});
  }
  void note(std::string code, const std::string& id) {
    result_.findings.push_back(MigrationFinding{Obstacle::noted, std::move(code), id});
  }
  [[nodiscard]] std::string renamed(const std::string& id) const {
    const auto found =
        std::find_if(renamed_.begin(), renamed_.end(), [&](const auto& pair) { return pair.first == id; });
    return found == renamed_.end() ? id : found->second;
  }

  void map() {
    Migrated& event = result_.event;
    event.program = to_.key;
    for (const ProgramNode& node : from_.nodes)
      event.nodes.push_back(to_.find_node(renamed(node.id)).value_or(none));
    for (const ProgramFlow& flow : from_.flows) {
      const std::string id = renamed(flow.id);
      const auto found = std::find_if(to_.flows.begin(), to_.flows.end(),
                                      [&](const ProgramFlow& one) { return one.id == id; });
      event.flows.push_back(found == to_.flows.end() ? none : static_cast<Index>(found - to_.flows.begin()));
    }
    for (const ProgramScope& scope : from_.scopes) {
      if (scope.owner == none) {
        event.scopes.push_back(to_.find_process(renamed(scope.id)).value_or(none));
      } else {
        const Index owner = event.nodes[static_cast<std::size_t>(scope.owner)];
        event.scopes.push_back(owner == none ? none : to_.node(owner).body);
      }
    }
    event.process = mapped(event.scopes, instance_.process);
  }

  void compare(const Activation& activation) {
    const ProgramNode& before = from_.node(activation.node);
    const Index index = mapped(result_.event.nodes, activation.node);
    if (index == none) return block("bpmn.migrate.node_gone", before.id);
    const ProgramNode& after = to_.node(index);
    if (after.kind != before.kind) return block("bpmn.migrate.kind_differs", before.id);
    if (mapped(result_.event.scopes, before.scope) != after.scope)
      return block("bpmn.migrate.scope_differs", before.id);
    const bool waits = activation.rest == Rest::event || activation.rest == Rest::thrown;
    if (waits && after.event.kind != before.event.kind) return block("bpmn.migrate.kind_differs", before.id);
    if (activation.rest == Rest::scope && mapped(result_.event.scopes, before.body) != after.body) {
      return block("bpmn.migrate.scope_differs", before.id);  // calls another process
    }
    const bool loops = before.loop.has_value();
    if (loops != after.loop.has_value() || (loops && before.loop->kind != after.loop->kind)) {
      return block("bpmn.migrate.loop_differs", before.id);
    }
    if (activation.rest == Rest::mark && activation.flow != none) {
      const Index flow = mapped(result_.event.flows, activation.flow);
      if (flow == none || to_.flow(flow).target != index)
        block("bpmn.migrate.flow_gone", from_.flow(activation.flow).id);
    }
    for (const Index boundary : after.boundary) {
      const auto& nodes = result_.event.nodes;
      if (std::find(nodes.begin(), nodes.end(), boundary) == nodes.end()) {
        note("bpmn.migrate.event_new", to_.node(boundary).id);
      }
    }
  }

  /// A scope kept for compensation has no activation that is compared, so it is looked at itself.
  void compare(const ScopeInstance& scope) {
    const auto& scopes = result_.event.scopes;
    const std::string& id = from_.scope(scope.scope).id;
    const Index index = mapped(scopes, scope.scope);
    if (index == none) return block("bpmn.migrate.node_gone", id);
    const ScopeInstance* parent = instance_.scope(scope.parent);
    const Index owner = to_.scope(index).owner;
    if (parent != nullptr && owner != none && mapped(scopes, parent->scope) != to_.node(owner).scope) {
      return block("bpmn.migrate.scope_differs", id);
    }
    for (const Index left : scope.ad_hoc_left) {
      const Index there = mapped(result_.event.nodes, left);
      if (there != none && to_.node(there).scope != index)
        block("bpmn.migrate.scope_differs", from_.node(left).id);
    }
  }

  /// What is waited for must be the same event at the same place; a reminder that is another one now is gone,
  /// and the new one begins with the next step.
  void compare(const Trigger& trigger) {
    const ProgramNode& before = from_.node(trigger.node);
    Index& index = result_.event.nodes[static_cast<std::size_t>(trigger.node)];
    if (index != none && same_event(before, to_.node(index))) return;
    const bool stands_there = std::any_of(instance_.activations.begin(), instance_.activations.end(),
                                          [&](const Activation& one) { return one.node == trigger.node; });
    if (index != none && stands_there) return block("bpmn.migrate.kind_differs", before.id);
    index = none;
    note("bpmn.migrate.event_gone", before.id);
  }
  [[nodiscard]] bool same_event(const ProgramNode& before, const ProgramNode& after) const {
    const auto& [program, process, nodes, flows, scopes] = result_.event;
    if (after.kind != before.kind || after.event.kind != before.event.kind) return false;
    if (mapped(scopes, before.scope) != after.scope || mapped(nodes, before.attached_to) != after.attached_to)
      return false;
    const Index owner = from_.scope(before.scope).owner;
    if (before.kind != NodeKind::start_event || owner == none) return true;
    return mapped(scopes, from_.node(owner).scope) == to_.node(to_.scope(after.scope).owner).scope;
  }

  const Program& from_;
  const Program& to_;
  const Instance& instance_;
  const Renamed& renamed_;
  Migration result_;
};

}  // namespace

bool Migration::possible() const {
  return std::none_of(findings.begin(), findings.end(),
                      [](const MigrationFinding& finding) { return finding.obstacle == Obstacle::blocks; });
}

Migration preview_migration(const Program& from, const Program& to, const Instance& instance,
                            const Renamed& renamed) {
  return Comparison(from, to, instance, renamed).run();
}

Outcome<Step> migrate(const Program& from, const Program& to, const Instance& instance,
                      const std::string& command, Instant now, const Renamed& renamed) {
  const auto before = std::find_if(instance.handled.begin(), instance.handled.end(),
                                   [&](const Handled& handled) { return handled.command == command; });
  if (before != instance.handled.end()) return Step{Answer::done_before, before->revision, {}, instance};
  if (command.empty()) return Refusal{"bpmn.command.id_missing", RefusalKind::invalid, "id"};
  if (instance.status != Status::running && instance.status != Status::suspended) {
    return Refusal{"bpmn.instance.not_running", RefusalKind::conflict};
  }
  if (instance.program != from.key) return Refusal{"bpmn.instance.other_program", RefusalKind::conflict};
  if (now < instance.clock) return Refusal{"bpmn.instance.clock_backwards", RefusalKind::conflict};
  const Migration migration = preview_migration(from, to, instance, renamed);
  if (!migration.possible()) {
    Refusal refusal{"bpmn.migrate.not_possible", RefusalKind::conflict};
    boost::json::array blocks;
    for (const MigrationFinding& finding : migration.findings) {
      if (finding.obstacle == Obstacle::blocks) {
        blocks.push_back(boost::json::object{{"code", finding.code}, {"id", finding.id}});
      }
    }
    refusal.detail = std::move(blocks);
    return refusal;
  }
  Step step;
  step.events.push_back(migration.event);
  step.events.push_back(CommandHandled{command, now});
  step.instance = instance;
  bpmn::apply(step.instance, step.events);
  step.revision = step.instance.revision;
  return step;
}

}  // namespace huiyin::bpmn
