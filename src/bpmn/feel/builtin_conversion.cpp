// number, string, and range from a text (DMN 1.4, 10.3.4.1).

#include <algorithm>

#include "bpmn/feel/builtin.hpp"
#include "bpmn/feel/parser.hpp"

namespace huiyin::feel {

namespace {

Value number(Machine& machine, Arguments arguments) {
  if (arguments[0].number() != nullptr) return arguments[0];
  std::string text = *arguments[0].text();
  if (!machine.budget().spend(text.size() / 8)) return {};
  const std::string grouping = arguments[1].is_null() ? "" : *arguments[1].text();
  const std::string point = arguments[2].is_null() ? "" : *arguments[2].text();
  const bool grouping_fits = grouping.empty() || grouping == " " || grouping == "," || grouping == ".";
  const bool point_fits = point.empty() || point == "." || point == ",";
  if (!grouping_fits || !point_fits || (!grouping.empty() && grouping == point)) return {};
  if (!arguments[1].is_null() && grouping.empty()) return {};
  if (!arguments[2].is_null() && point.empty()) return {};
  if (!grouping.empty()) std::erase(text, grouping.front());
  if (point == ",") {
    if (text.find('.') != std::string::npos) return {};
    std::replace(text.begin(), text.end(), ',', '.');
  }
  if (!text.empty() && text.front() == '+') return {};
  return Decimal::parse(text);
}

Value string(Machine& machine, Arguments arguments) {
  const Value& from = arguments[0];
  if (from.is_null()) return {};
  if (from.text() != nullptr) return from;
  // A list may hold one long text many times: what it will be is counted before it is written.
  const std::size_t size = text_size(from);
  if (!machine.budget().allocate(size) || !machine.budget().spend(size / 16)) return {};
  return to_text(from);
}

bool is_end(const Node& node) {
  if (node.shape == Shape::literal) return !node.value.is_null() && node.value.boolean() == nullptr;
  // date("…") and its kin are how the temporals are written.
  return node.shape == Shape::call && node.children[0]->shape == Shape::name &&
         std::all_of(node.children.begin() + 1, node.children.end(),
                     [](const NodePointer& child) { return child->shape == Shape::literal; });
}

Value range(Machine& machine, Arguments arguments) {
  const std::string& text = *arguments[0].text();
  if (text.size() > 1000 || !machine.budget().spend(text.size())) return {};
  const auto parsed = parse_expression(text, {});
  if (!parsed || (*parsed)->shape != Shape::range) return {};
  const Node& node = **parsed;
  if (!std::all_of(node.children.begin(), node.children.end(),
                   [](const NodePointer& end) { return is_end(*end); })) {
    return {};
  }
  return machine.run(code_of(node), 0, nullptr);
}

}  // namespace

std::span<const BuiltIn> conversion_functions() {
  static const BuiltIn functions[] = {
      {"number", {"text from, text grouping separator?, text decimal separator?", "number from"}, number},
      {"string", {"any from"}, string},
      {"range", {"text from"}, range},
  };
  return functions;
}

}  // namespace huiyin::feel
