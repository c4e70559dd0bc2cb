// Trees to code. Every form is laid out so that the machine needs no recursion of its own; targets are
// patched.

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <unordered_map>

#include "bpmn/feel/code.hpp"
#include "bpmn/feel/feel.hpp"
#include "bpmn/feel/parser.hpp"

namespace huiyin::feel {

namespace {

bool mentions(const Node& node, std::string_view name) {
  if (node.shape == Shape::name && node.name == name) return true;
  return std::any_of(node.children.begin(), node.children.end(),
                     [&](const NodePointer& child) { return mentions(*child, name); });
}

class Compiler {
 public:
  std::shared_ptr<const Code> run(const Node& root) {
    write(root);
    emit(Instruct::give_back);
    return std::make_shared<const Code>(std::move(code_));
  }

 private:
  using At = std::size_t;

  At emit(Instruct instruct, std::size_t a = 0, std::int32_t b = 0) {
    code_.instructions.push_back({instruct, static_cast<std::int32_t>(a), b});
    return code_.instructions.size() - 1;
  }
  void aim_a(At instruction) { code_.instructions[instruction].a = static_cast<std::int32_t>(here()); }
  void aim_b(At instruction) { code_.instructions[instruction].b = static_cast<std::int32_t>(here()); }
  [[nodiscard]] At here() const { return code_.instructions.size(); }

  std::size_t name(const std::string& text) {
    const auto [found, fresh] = numbers_.emplace(text, code_.names.size());
    if (fresh) code_.names.push_back(text);
    return found->second;
  }

  void constant(const Value& value) {
    code_.constants.push_back(value);
    emit(Instruct::constant, code_.constants.size() - 1);
  }

  void write_children(const Node& node, std::size_t from = 0) {
    for (std::size_t i = from; i < node.children.size(); ++i) write(*node.children[i]);
  }

  void write(const Node& node) {
    switch (node.shape) {
      case Shape::literal:
        constant(node.value);
        break;
      case Shape::name:
        emit(Instruct::name, name(node.name));
        break;
      case Shape::list:
        write_children(node);
        emit(Instruct::list, node.children.size());
        break;
      case Shape::context:
        write_context(node);
        break;
      case Shape::range:
        write_range(node);
        break;
      case Shape::negation:
        write_children(node);
        emit(Instruct::negate);
        break;
      case Shape::binary:
        write_binary(node);
        break;
      case Shape::between:
        write_children(node);
        emit(Instruct::between);
        break;
      case Shape::in:
        write_children(node);
        emit(Instruct::in, node.children.size() - 1);
        break;
      case Shape::instance:
        write_children(node);
        code_.types.push_back(node.type);
        emit(Instruct::instance, code_.types.size() - 1);
        break;
      case Shape::path:
        write_children(node);
        emit(Instruct::path, name(node.name));
        break;
      case Shape::filter:
        write_filter(node);
        break;
      case Shape::call:
        write_call(node);
        break;
      case Shape::branch:
        write_branch(node);
        break;
      case Shape::loop:
      case Shape::some:
      case Shape::every:
        write_loop(node);
        break;
      case Shape::function:
        write_function(node);
        break;
      case Shape::any_input:
        constant(true);
        break;
      case Shape::not_tests:
        write_tests(node);
        emit(Instruct::invert);
        break;
      case Shape::input_tests:
        write_tests(node);
        break;
      case Shape::coerced:
        write_children(node);
        code_.types.push_back(node.type);
        emit(Instruct::coerce, code_.types.size() - 1);
        break;
      case Shape::table:
        write_table(*node.table);
        break;
    }
  }

  void write_context(const Node& node) {
    emit(Instruct::context_begin);
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      write(*node.children[i]);
      emit(Instruct::context_entry, name(node.names[i]));
    }
    emit(Instruct::context_end);
  }

  void write_range(const Node& node) {
    // `< 5` has one end written; `= 5` stands for both, but is written once: ranges nest (`= = = 5`), and
    // each would double the code.
    const bool low_missing = node.start == Range::End::unbounded;
    const bool high_missing = node.end == Range::End::unbounded;
    if (low_missing) constant({});
    write_children(node);
    if (high_missing) constant({});
    if (!low_missing && !high_missing && node.children.size() == 1) emit(Instruct::twice);
    emit(Instruct::range, static_cast<std::size_t>(node.start), static_cast<std::int32_t>(node.end));
  }

  void write_binary(const Node& node) {
    write(*node.children[0]);
    if (node.operation == Operation::both || node.operation == Operation::either) {
      const bool both = node.operation == Operation::both;
      const At jump = emit(both ? Instruct::and_jump : Instruct::or_jump);
      write(*node.children[1]);
      emit(both ? Instruct::both : Instruct::either);
      aim_a(jump);
      return;
    }
    write(*node.children[1]);
    emit(Instruct::binary, static_cast<std::size_t>(node.operation));
  }

  void write_filter(const Node& node) {
    write(*node.children[0]);
    const At open = emit(Instruct::filter);
    const At select = emit(Instruct::select);
    write(*node.children[1]);
    const At keep = emit(Instruct::keep);
    emit(Instruct::jump, select);
    aim_a(open);
    aim_a(select);
    aim_a(keep);
    emit(Instruct::end_filter);
  }

  void write_call(const Node& node) {
    const Node& callee = *node.children[0];
    if (callee.shape == Shape::name) {
      emit(Instruct::callee, name(callee.name));
    } else {
      write(callee);
    }
    write_children(node, 1);
    std::int32_t names = -1;
    if (!node.names.empty()) {
      names = static_cast<std::int32_t>(code_.argument_names.size());
      code_.argument_names.push_back(node.names);
    }
    emit(Instruct::call, node.children.size() - 1, names);
  }

  void write_branch(const Node& node) {
    write(*node.children[0]);
    const At unless = emit(Instruct::jump_unless);
    write(*node.children[1]);
    const At past = emit(Instruct::jump);
    aim_a(unless);
    write(*node.children[2]);
    aim_a(past);
  }

  void write_loop(const Node& node) {
    const Node& body = *node.children.back();
    Gathering gathering = node.shape == Shape::some ? Gathering::some : Gathering::every;
    if (node.shape == Shape::loop) {
      gathering = mentions(body, "partial") ? Gathering::list_with_partial : Gathering::list;
    }
    emit(Instruct::gather, static_cast<std::size_t>(gathering));
    std::vector<At> begins;
    std::vector<At> advances;
    for (std::size_t i = 0; i + 1 < node.children.size(); ++i) {
      const Node& domain = *node.children[i];
      const bool span = domain.shape == Shape::range && domain.name == "span";
      if (span) {
        write_children(domain);
      } else {
        write(domain);
      }
      begins.push_back(emit(span ? Instruct::iterate_span : Instruct::iterate, name(node.names[i])));
      advances.push_back(emit(Instruct::advance));
    }
    write(body);
    const At collect = emit(Instruct::collect);
    while (!advances.empty()) {
      emit(Instruct::jump, advances.back());
      aim_a(advances.back());
      emit(Instruct::end_loop);
      advances.pop_back();
    }
    for (const At begin : begins) aim_b(begin);
    aim_a(collect);
    emit(Instruct::end_gather);
  }

  void write_function(const Node& node) {
    Definition definition;
    definition.parameters = node.parameters;
    definition.entry = -1;
    const std::size_t index = code_.definitions.size();
    code_.definitions.push_back(definition);
    emit(Instruct::function, index);
    if (node.children.empty()) return;
    const At past = emit(Instruct::jump);
    code_.definitions[index].entry = static_cast<std::int32_t>(here());
    code_.definitions[index].result = result_of(*node.children[0]);
    write(*node.children[0]);
    emit(Instruct::give_back);
    aim_a(past);
  }

  /// The type of a body, where it can be seen.
  static TypePointer result_of(const Node& body) {
    static const std::array<std::pair<Kind, const char*>, 3> names{
        {{Kind::text, "string"}, {Kind::number, "number"}, {Kind::boolean, "boolean"}}};
    if (body.shape != Shape::literal) return nullptr;
    for (const auto& [kind, type_name] : names) {
      if (body.value.kind() == kind) return built_in_types().at(type_name);
    }
    return body.value.is_null() ? built_in_types().at("Null") : nullptr;
  }

  void write_tests(const Node& node) {
    for (const NodePointer& test : node.children) {
      write(*test);
      const Testing testing = mentions(*test, "?") ? Testing::input_named : Testing::plain;
      emit(Instruct::test, static_cast<std::size_t>(testing));
    }
    emit(Instruct::any, node.children.size());
  }

  void write_table(const Table& table) {
    TableShape shape{table.policy, table.aggregation, {}, {}};
    for (const Table::Input& input : table.inputs) shape.input_types.push_back(input.type);
    for (const Table::Output& output : table.outputs) shape.outputs.emplace_back(output.name, output.type);
    code_.tables.push_back(std::move(shape));
    emit(Instruct::table_begin, code_.tables.size() - 1);
    std::vector<At> ends;
    for (std::size_t i = 0; i < table.inputs.size(); ++i) {
      write(*table.inputs[i].expression);
      emit(Instruct::table_input);
      if (table.inputs[i].allowed == nullptr) continue;
      emit(Instruct::table_cell, i);
      write(*table.inputs[i].allowed);
      ends.push_back(emit(Instruct::table_allow));
    }
    for (const Table::Rule& rule : table.rules) {
      write_rule(rule);
      if (table.policy == HitPolicy::first) write_first(ends);
    }
    write_defaults(table);
    for (const At end : ends) aim_a(end);
    emit(Instruct::table_end);
  }

  void write_rule(const Table::Rule& rule) {
    std::vector<At> misses;
    for (std::size_t i = 0; i < rule.tests.size(); ++i) {
      if (rule.tests[i] == nullptr) continue;
      emit(Instruct::table_cell, i);
      write(*rule.tests[i]);
      misses.push_back(emit(Instruct::table_unless));
    }
    for (const NodePointer& output : rule.outputs) write(*output);
    emit(Instruct::table_hit);
    for (const At miss : misses) aim_a(miss);
  }

  /// After a hit no further rule is looked at.
  void write_first(std::vector<At>& ends) {
    const At missed = emit(Instruct::table_missed);
    const At past = emit(Instruct::jump);
    aim_a(missed);
    ends.push_back(emit(Instruct::jump));
    aim_a(past);
  }

  void write_defaults(const Table& table) {
    const auto has = [](const Table::Output& output) { return output.fallback != nullptr; };
    if (std::any_of(table.outputs.begin(), table.outputs.end(), has)) {
      const At missed = emit(Instruct::table_missed);
      for (const Table::Output& output : table.outputs) {
        if (output.fallback == nullptr) {
          constant({});
        } else {
          write(*output.fallback);
        }
      }
      emit(Instruct::table_hit);
      aim_a(missed);
    }
    if (table.policy != HitPolicy::priority && table.policy != HitPolicy::output_order) return;
    for (std::size_t i = 0; i < table.outputs.size(); ++i) {
      if (table.outputs[i].order == nullptr) continue;
      write(*table.outputs[i].order);
      emit(Instruct::table_order, i);
    }
  }

  Code code_;
  std::unordered_map<std::string, std::size_t> numbers_;  // of the names
};

constexpr std::array<std::string_view, 48> instruct_names{
    "constant",      "name",         "callee",       "list",        "context_begin",
    "context_entry", "context_end",  "twice",        "range",       "negate",
    "binary",        "and_jump",     "or_jump",      "both",        "either",
    "between",       "in",           "instance",     "path",        "call",
    "jump",          "jump_unless",  "function",     "give_back",   "gather",
    "iterate",       "iterate_span", "advance",      "collect",     "end_loop",
    "end_gather",    "filter",       "select",       "keep",        "end_filter",
    "test",          "any",          "invert",       "coerce",      "table_begin",
    "table_input",   "table_cell",   "table_unless", "table_allow", "table_hit",
    "table_missed",  "table_order",  "table_end"};

}  // namespace

std::shared_ptr<const Code> code_of(const Node& root) {
  return Compiler().run(root);
}

std::string listing(const Code& code) {
  std::string out;
  for (std::size_t i = 0; i < code.instructions.size(); ++i) {
    const Instruction& one = code.instructions[i];
    out += fmt::format("{:4} {:<14} {}", i, instruct_names[static_cast<std::size_t>(one.instruct)], one.a);
    const auto index = static_cast<std::size_t>(one.a);
    if (one.instruct == Instruct::constant) out += "  " + to_text(code.constants[index]);
    if (one.instruct == Instruct::name || one.instruct == Instruct::callee ||
        one.instruct == Instruct::path) {
      out += "  " + code.names[index];
    }
    out += '\n';
  }
  return out;
}

}  // namespace huiyin::feel
