#include "bpmn/feel/boxed.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace huiyin::feel {

namespace {

constexpr std::array<std::string_view, 12> expression_names{"literalExpression",
                                                            "decisionTable",
                                                            "context",
                                                            "invocation",
                                                            "functionDefinition",
                                                            "list",
                                                            "relation",
                                                            "conditional",
                                                            "for",
                                                            "every",
                                                            "some",
                                                            "filter"};
constexpr std::size_t max_nesting = 60;
constexpr std::uint32_t max_height = 1000;

bool is_expression(const bpmn::xml::Element& element) {
  return std::find(expression_names.begin(), expression_names.end(), element.name) != expression_names.end();
}

NodePointer nothing() {
  return std::make_unique<Node>();
}

}  // namespace

NodePointer BoxedReader::node(Shape shape, std::vector<NodePointer> children) {
  auto made = std::make_unique<Node>();
  made->shape = shape;
  for (NodePointer& child : children) {
    made->height = std::max(made->height, child->height + 1);
    made->children.push_back(std::move(child));
  }
  if (made->height <= max_height) return made;
  if (!broken_) broken_ = Refusal{"feel.too_deep", RefusalKind::invalid};
  return nothing();
}

NodePointer BoxedReader::parsed(Outcome<NodePointer> outcome) {
  if (outcome) return std::move(outcome).value();
  if (!broken_) broken_ = outcome.refusal();
  return nothing();
}

NodePointer BoxedReader::text(const Element* element) {
  const Element* inner = element == nullptr ? nullptr : element->child("text");
  if (inner == nullptr || trimmed(inner->text).empty()) return nothing();
  return parsed(parse_expression(inner->text, {names_, &types_}));
}

NodePointer BoxedReader::tests(const Element* element) {
  const Element* inner = element == nullptr ? nullptr : element->child("text");
  if (inner == nullptr) return nullptr;
  const std::string written = trimmed(inner->text);
  if (written.empty() || written == "-") return nullptr;
  return parsed(parse_unary_tests(inner->text, {names_, &types_}));
}

NodePointer BoxedReader::child_of(const Element& parent) {
  const auto found = std::find_if(parent.children.begin(), parent.children.end(), is_expression);
  return found == parent.children.end() ? nothing() : read(*found);
}

TypePointer BoxedReader::type_of(const Element& element) const {
  const std::string* reference = element.attribute("typeRef");
  return reference == nullptr ? built_in_types().at("Any") : type_of_(*reference);
}

NodePointer BoxedReader::read(const Element& element) {
  if (++nesting_ > max_nesting) {
    if (!broken_) broken_ = Refusal{"feel.too_deep", RefusalKind::invalid};
    --nesting_;
    return nothing();
  }
  const std::size_t known = names_.size();
  NodePointer made = untyped(element);
  names_.resize(known);
  --nesting_;
  TypePointer type = type_of(element);
  if (type->sort == Type::Sort::any) return made;
  std::vector<NodePointer> inner;
  inner.push_back(std::move(made));
  made = node(Shape::coerced, std::move(inner));
  made->type = std::move(type);
  return made;
}

NodePointer BoxedReader::untyped(const Element& element) {
  if (element.name == "literalExpression") return text(&element);
  if (element.name == "decisionTable") return table(element);
  if (element.name == "context") return context(element);
  if (element.name == "invocation") return invocation(element);
  if (element.name == "functionDefinition") return function(element);
  if (element.name == "list") return list(element);
  if (element.name == "relation") return relation(element);
  if (element.name == "conditional") return conditional(element);
  if (element.name == "for") return iteration(element, Shape::loop, "return");
  if (element.name == "some") return iteration(element, Shape::some, "satisfies");
  if (element.name == "every") return iteration(element, Shape::every, "satisfies");
  return filter(element);
}

/// Entries with a variable name what follows; one without is the result.
NodePointer BoxedReader::context(const Element& element) {
  std::vector<NodePointer> values;
  std::vector<std::string> names;
  bool has_result = false;
  for (const Element& entry : element.children) {
    if (entry.name != "contextEntry") continue;
    const Element* variable = entry.child("variable");
    NodePointer value = child_of(entry);
    has_result = variable == nullptr;
    names.push_back(variable == nullptr ? "" : variable->value("name"));
    if (variable != nullptr) {
      TypePointer type = type_of(*variable);
      if (type->sort != Type::Sort::any) {
        std::vector<NodePointer> inner;
        inner.push_back(std::move(value));
        value = node(Shape::coerced, std::move(inner));
        value->type = std::move(type);
      }
      announce(names.back());
    }
    values.push_back(std::move(value));
  }
  NodePointer made = node(Shape::context, std::move(values));
  made->names = std::move(names);
  if (!has_result || made->children.empty()) return made;
  std::vector<NodePointer> whole;
  whole.push_back(std::move(made));
  return node(Shape::path, std::move(whole));  // whose name is empty, as the result's is
}

NodePointer BoxedReader::invocation(const Element& element) {
  std::vector<NodePointer> parts;
  std::vector<std::string> names;
  parts.push_back(child_of(element));
  for (const Element& binding : element.children) {
    const Element* parameter = binding.name == "binding" ? binding.child("parameter") : nullptr;
    if (parameter == nullptr) continue;
    names.push_back(parameter->value("name"));
    parts.push_back(child_of(binding));
  }
  NodePointer made = node(Shape::call, std::move(parts));
  made->names = std::move(names);
  return made;
}

std::vector<Parameter> BoxedReader::parameters_of(const Element& element) const {
  std::vector<Parameter> parameters;
  for (const Element& child : element.children) {
    if (child.name == "formalParameter") parameters.push_back({child.value("name"), type_of(child)});
  }
  return parameters;
}

NodePointer BoxedReader::function(const Element& element) {
  std::vector<Parameter> parameters = parameters_of(element);
  for (const Parameter& parameter : parameters) announce(parameter.name);
  const std::string kind = element.value("kind");
  std::vector<NodePointer> body;
  if (kind.empty() || kind == "FEEL") body.push_back(child_of(element));
  NodePointer made = node(Shape::function, std::move(body));
  made->parameters = std::move(parameters);
  return made;
}

NodePointer BoxedReader::list(const Element& element) {
  std::vector<NodePointer> elements;
  for (const Element& child : element.children) {
    if (is_expression(child)) elements.push_back(read(child));
  }
  return node(Shape::list, std::move(elements));
}

/// A table of values: a list of contexts.
NodePointer BoxedReader::relation(const Element& element) {
  std::vector<std::string> columns;
  std::vector<NodePointer> rows;
  for (const Element& child : element.children) {
    if (child.name == "column") columns.push_back(child.value("name"));
    if (child.name != "row") continue;
    NodePointer values = list(child);
    NodePointer row = node(Shape::context, std::move(values->children));
    row->names.assign(columns.begin(), columns.begin() + static_cast<std::ptrdiff_t>(
                                                             std::min(columns.size(), row->children.size())));
    row->children.resize(row->names.size());
    rows.push_back(std::move(row));
  }
  return node(Shape::list, std::move(rows));
}

NodePointer BoxedReader::part(const Element& element, const char* name) {
  const Element* inner = element.child(name);
  return inner == nullptr ? nothing() : child_of(*inner);
}

NodePointer BoxedReader::conditional(const Element& element) {
  std::vector<NodePointer> parts;
  for (const char* name : {"if", "then", "else"}) parts.push_back(part(element, name));
  return node(Shape::branch, std::move(parts));
}

NodePointer BoxedReader::iteration(const Element& element, Shape shape, const char* body) {
  const std::string variable = element.value("iteratorVariable");
  std::vector<NodePointer> parts;
  parts.push_back(part(element, "in"));
  announce(variable);
  parts.push_back(part(element, body));
  NodePointer made = node(shape, std::move(parts));
  made->names.push_back(variable);
  return made;
}

NodePointer BoxedReader::filter(const Element& element) {
  std::vector<NodePointer> parts;
  parts.push_back(part(element, "in"));
  parts.push_back(part(element, "match"));
  return node(Shape::filter, std::move(parts));
}

}  // namespace huiyin::feel
