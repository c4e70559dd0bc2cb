#pragma once
// Boxed expressions (DMN 1.4, 10.2.1) and decision tables (8) as the same trees that texts are parsed to.

#include <functional>
#include <optional>

#include "bpmn/feel/parser.hpp"
#include "bpmn/xml.hpp"

namespace huiyin::feel {

class BoxedReader {
 public:
  using TypeOf = std::function<TypePointer(const std::string& reference)>;
  BoxedReader(const Types& types, TypeOf type_of) : types_(types), type_of_(std::move(type_of)) {}

  /// Announces a name to the texts read from now on.
  void announce(const std::string& name) { names_.push_back(name); }
  /// The expression among an element's children; a null literal where there is none.
  [[nodiscard]] NodePointer child_of(const bpmn::xml::Element& parent);
  [[nodiscard]] std::vector<Parameter> parameters_of(const bpmn::xml::Element& element) const;
  /// The type an element names, or Any.
  [[nodiscard]] TypePointer type_of(const bpmn::xml::Element& element) const;
  /// The first text that could not be read.
  [[nodiscard]] const std::optional<Refusal>& broken() const { return broken_; }

 private:
  using Element = bpmn::xml::Element;
  NodePointer read(const Element& element);
  NodePointer untyped(const Element& element);
  NodePointer text(const Element* element);
  NodePointer tests(const Element* element);
  NodePointer parsed(Outcome<NodePointer> outcome);
  NodePointer context(const Element& element);
  NodePointer invocation(const Element& element);
  NodePointer function(const Element& element);
  NodePointer list(const Element& element);
  NodePointer relation(const Element& element);
  NodePointer conditional(const Element& element);
  NodePointer iteration(const Element& element, Shape shape, const char* body);
  NodePointer filter(const Element& element);
  NodePointer table(const Element& element);
  NodePointer part(const Element& element, const char* name);
  NodePointer node(Shape shape, std::vector<NodePointer> children);

  const Types& types_;
  TypeOf type_of_;
  std::vector<std::string> names_;
  std::optional<Refusal> broken_;
  std::size_t nesting_ = 0;
};

}  // namespace huiyin::feel
