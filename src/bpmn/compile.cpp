// From the model to the program: flat indices over all processes, expressions compiled, the graph measured.

#include "bpmn/compile.hpp"

#include <algorithm>

namespace huiyin::bpmn {
namespace {

Index count_of(const auto& list) {
  return static_cast<Index>(list.size());
}

class Compiler {
 public:
  Compiler(std::string key, const Decisions& decisions) : decisions_(decisions) {
    result_.program.key = std::move(key);
  }

  void add(const Process& process) {
    first_node_ = count_of(program().nodes);
    first_flow_ = count_of(program().flows);
    first_scope_ = count_of(program().scopes);
    program().processes.push_back(first_scope_);
    for (const Scope& scope : process.scopes) add(process, scope);
    for (const Node& node : process.nodes) add(process, node);
    for (const Flow& flow : process.flows) add(flow);
    for (const DataObject& object : process.data_objects) {
      auto& names = program().scopes[static_cast<std::size_t>(scope(object.scope))].data_objects;
      names.push_back(object.place.name.empty() ? object.place.id : object.place.name);
    }
  }

  Compilation finish() {
    for (std::size_t i = 0; i < program().nodes.size(); ++i) {
      ProgramNode& node = program().nodes[i];
      if (node.kind != NodeKind::call_activity) continue;
      const auto called = program().find_process(node.called_element);
      if (called) {
        node.body = *called;
      } else {
        finding("bpmn.call.process_missing", "callActivity", node.id, 0, node.called_element);
      }
    }
    for (std::size_t i = 0; i < program().nodes.size(); ++i) {
      const ProgramNode boundary = program().nodes[i];
      if (boundary.attached_to == none || boundary.compensated_by == none) continue;
      program().nodes[static_cast<std::size_t>(boundary.attached_to)].compensated_by =
          boundary.compensated_by;
    }
    link();
    find_starts();
    measure(program());
    check_return_targets();
    return std::move(result_);
  }

 private:
  Program& program() { return result_.program; }
  [[nodiscard]] Index node(Index index) const { return index == none ? none : index + first_node_; }
  [[nodiscard]] Index flow(Index index) const { return index == none ? none : index + first_flow_; }
  [[nodiscard]] Index scope(Index index) const { return index == none ? none : index + first_scope_; }

  void finding(std::string code, const std::string& element, const std::string& id, int line,
               std::string detail) {
    result_.findings.push_back(
        Finding{Weight::refused, std::move(code), element, id, line, {}, std::move(detail)});
  }

  Formula formula(const Expression& expression, const Place& place) {
    if (expression.empty()) return {};
    auto code = feel::compile(expression.text);
    if (!code) {
      finding("bpmn.expression.syntax", place.element, place.id,
              expression.line == 0 ? place.line : expression.line, expression.text);
      return {};
    }
    program().expressions.push_back(std::move(code).value());
    return Formula{count_of(program().expressions) - 1, expression.text};
  }

  void add(const Process& process, const Scope& from) {
    ProgramScope to;
    to.owner = node(from.owner);
    to.process = count_of(program().processes) - 1;
    to.id =
        from.owner == none ? process.place.id : process.nodes[static_cast<std::size_t>(from.owner)].place.id;
    for (const Index inner : from.nodes) {
      to.nodes.push_back(node(inner));
      if (process.nodes[static_cast<std::size_t>(inner)].kind == NodeKind::event_sub_process) {
        to.event_sub_processes.push_back(node(inner));
      }
    }
    program().scopes.push_back(std::move(to));
  }

  EventSpec event(const Node& from) {
    const EventDefinition& definition = from.event;
    EventSpec spec;
    spec.kind = definition.kind;
    spec.name = definition.name.empty() ? definition.reference : definition.name;
    spec.code = definition.code;
    spec.timer = definition.timer;
    spec.activity = node(definition.activity);
    spec.wait_for_completion = definition.wait_for_completion;
    if (definition.kind == EventKind::timer) {
      spec.deadline = DeadlineSpec::parse(definition.expression.text);
    }
    if (!spec.deadline && !definition.expression.empty())
      spec.formula = formula(definition.expression, from.place);
    return spec;
  }

  LoopSpec loop(const Loop& from) {
    LoopSpec to;
    to.kind = from.kind;
    to.condition = formula(from.condition, from.place);
    to.test_before = from.test_before;
    to.maximum = from.maximum;
    to.cardinality = formula(from.cardinality, from.place);
    to.completion = formula(from.completion, from.place);
    to.collection = from.collection;
    to.input_item = from.input_item;
    to.output_collection = from.output_collection;
    to.output_item = from.output_item;
    return to;
  }

  DataSpec data(const DataAssociation& from, const Place& place) {
    DataSpec to{from.direction, from.sources, from.target, formula(from.transformation, place), {}};
    for (const auto& [value, name] : from.assignments)
      to.assignments.push_back({formula(value, place), name});
    return to;
  }

  /// A deadline's text, or after "=" a formula.
  Formula marked(const std::string& text, const Place& place) {
    return text.starts_with('=') ? formula(Expression{text.substr(1), {}, 0}, place) : Formula{};
  }

  CorrelationSpec correlation(const Correlation& from, const Place& place) {
    CorrelationSpec to;
    to.key = formula(from.key, place);
    to.time_to_live = DeadlineSpec::parse(from.time_to_live);
    to.time_to_live_formula = marked(from.time_to_live, place);
    return to;
  }

  /// Lanes hold the nodes of their process; what stands in a sub-process stands where that does (10.8).
  static std::string role_of(const Process& process, const Node& from) {
    if (from.task && !from.task->role.empty()) return from.task->role;
    for (const Node* node = &from;;) {
      if (node->lane != none) {
        const Place& lane = process.lanes[static_cast<std::size_t>(node->lane)].place;
        return lane.name.empty() ? lane.id : lane.name;
      }
      const Index owner = process.scopes[static_cast<std::size_t>(node->scope)].owner;
      if (owner == none) return {};
      node = &process.nodes[static_cast<std::size_t>(owner)];
    }
  }

  /// "id", "name", or "namespace#id" where several files have it.
  DecisionUse decision(const DecisionReference& from, const Place& place) {
    const auto mark = from.decision.rfind('#');
    const std::string space = mark == std::string::npos ? std::string() : from.decision.substr(0, mark);
    DecisionUse use{nullptr, mark == std::string::npos ? from.decision : from.decision.substr(mark + 1),
                    from.result};
    for (const auto& model : decisions_) {
      if (!model->has_decision(use.decision) || (!space.empty() && model->space() != space)) continue;
      if (use.model != nullptr)
        finding("bpmn.decision.ambiguous", place.element, place.id, place.line, from.decision);
      use.model = model;
    }
    if (use.model == nullptr)
      finding("bpmn.decision.unknown", place.element, place.id, place.line, from.decision);
    return use;
  }

  /// Back to where not every way has passed, the process would be in two places at once.
  void check_return_targets() {
    for (std::size_t i = 0; i < program().nodes.size(); ++i) {
      const ProgramNode& task = program().nodes[i];
      if (!task.task) continue;
      const std::vector<Index> legal = program().return_targets(static_cast<Index>(i));
      for (const std::string& id : task.task->return_targets) {
        const bool passed =
            std::any_of(legal.begin(), legal.end(), [&](Index one) { return program().node(one).id == id; });
        if (!passed) finding("bpmn.task.return_target_unfit", "userTask", task.id, 0, id);
      }
    }
  }

  void add(const Process& process, const Node& from) {
    ProgramNode to;
    to.kind = from.kind;
    to.id = from.place.id;
    to.name = from.place.name;
    to.scope = scope(from.scope);
    for (const Index one : from.incoming) to.incoming.push_back(flow(one));
    for (const Index one : from.outgoing) to.outgoing.push_back(flow(one));
    to.default_flow = flow(from.default_flow);
    to.event = event(from);
    to.interrupting = from.interrupting;
    to.attached_to = node(from.attached_to);
    for (const Index one : from.boundary) to.boundary.push_back(node(one));
    if (from.loop) to.loop = loop(*from.loop);
    to.for_compensation = from.for_compensation;
    to.compensated_by = node(from.compensated_by);
    to.start_quantity = from.start_quantity;
    to.completion_quantity = from.completion_quantity;
    to.body = scope(from.body);
    to.script = formula(from.script, from.place);
    to.implementation = from.implementation;
    to.message = from.message_name.empty() ? from.message : from.message_name;
    to.instantiate = from.instantiate;
    to.called_element = from.called_element;
    to.ordering = from.ordering;
    to.completion = formula(from.completion, from.place);
    to.cancel_remaining = from.cancel_remaining;
    to.event_gateway = from.event_gateway;
    for (const DataAssociation& one : from.data) to.data.push_back(data(one, from.place));
    to.task = from.task;
    if (from.task) to.deadline = marked(from.task->deadline, from.place);
    if (from.kind == NodeKind::user_task) to.role = role_of(process, from);
    if (from.decision) to.decision = decision(*from.decision, from.place);
    if (from.correlation) to.correlation = correlation(*from.correlation, from.place);
    program().nodes.push_back(std::move(to));
  }

  void add(const Flow& from) {
    ProgramFlow to{from.place.id, node(from.source), node(from.target), {}};
    if (from.condition) to.condition = formula(*from.condition, from.place);
    program().flows.push_back(std::move(to));
  }

  /// A link is a sequence flow that was not drawn (10.5.5): it becomes one.
  void link() {
    const Index nodes = count_of(program().nodes);
    for (Index from = 0; from < nodes; ++from) {
      if (program().node(from).kind != NodeKind::throw_event ||
          program().node(from).event.kind != EventKind::link)
        continue;
      for (Index to = 0; to < nodes; ++to) {
        const ProgramNode& target = program().node(to);
        if (target.kind != NodeKind::catch_event || target.event.kind != EventKind::link) continue;
        if (target.scope != program().node(from).scope ||
            target.event.name != program().node(from).event.name)
          continue;
        const Index flow_index = count_of(program().flows);
        program().flows.push_back(ProgramFlow{program().node(from).id + ">" + target.id, from, to, {}});
        program().nodes[static_cast<std::size_t>(from)].outgoing.push_back(flow_index);
        program().nodes[static_cast<std::size_t>(to)].incoming.push_back(flow_index);
        break;
      }
    }
  }

  void find_starts() {
    for (std::size_t i = 0; i < program().scopes.size(); ++i) {
      ProgramScope& scope_here = program().scopes[i];
      bool has_start = false;
      for (const Index index : scope_here.nodes) {
        const ProgramNode& candidate = program().node(index);
        if (candidate.kind != NodeKind::start_event) continue;
        has_start = true;
        // Several none start events are alternatives; without a trigger to choose by, the first is taken
        // (10.5.2).
        if (candidate.event.kind == no_event && scope_here.starts.empty()) scope_here.starts.push_back(index);
      }
      if (has_start) continue;
      for (const Index index : scope_here.nodes) {
        const ProgramNode& candidate = program().node(index);
        const bool begins = candidate.incoming.empty() && candidate.kind != NodeKind::boundary_event &&
                            candidate.kind != NodeKind::event_sub_process &&
                            candidate.for_compensation == Sure::no && candidate.instantiate == Sure::no &&
                            candidate.event_gateway == EventGateway::inside;
        if (begins) scope_here.starts.push_back(index);
      }
    }
  }

  const Decisions& decisions_;
  Compilation result_;
  Index first_node_ = 0;
  Index first_flow_ = 0;
  Index first_scope_ = 0;
};

}  // namespace

Compilation compile(const Model& model, std::string key, std::span<const Model> others,
                    const Decisions& decisions) {
  Compiler compiler(std::move(key), decisions);
  for (const Process& process : model.processes) compiler.add(process);
  for (const Model& other : others) {
    for (const Process& process : other.processes) compiler.add(process);
  }
  return compiler.finish();
}

}  // namespace huiyin::bpmn
