// Unary tests (DMN 1.4, 7.3.7 and grammar rules 13 – 16) and types (rule 66).

#include "bpmn/feel/parsing.hpp"

namespace huiyin::feel {

Outcome<NodePointer> Parser::whole_unary_tests() {
  if (at("-") && peek(1).sort == Token::Sort::end) {
    ++at_;
    return finish(leaf(Shape::any_input));
  }
  std::vector<NodePointer> tests;
  if (at("not") && peek(1).is("(")) {
    const Mark before = mark();
    at_ += 2;
    if (tests_until(tests, ")") && peek().sort == Token::Sort::end)
      return finish(node(Shape::not_tests, std::move(tests)));
    back_to(before);
    tests.clear();
  }
  do {
    tests.push_back(positive_test());
    if (tests.back() == nullptr) return finish(nullptr);
  } while (take(","));
  return finish(node(Shape::input_tests, std::move(tests)));
}

NodePointer Parser::positive_test() {
  if (take("!=")) {
    auto input = leaf(Shape::name);
    input->name = "?";
    return binary(Operation::unequal, std::move(input), additive());
  }
  return at_comparison() ? comparison_range() : expression();
}

bool Parser::tests_until(std::vector<NodePointer>& tests, std::string_view closing) {
  do {
    tests.push_back(positive_test());
    if (tests.back() == nullptr) return false;
  } while (take(","));
  return take(closing);
}

TypePointer Parser::type() {
  const Nested nested(*this);
  if (nesting_ > 100) {
    fail("feel.too_deep");
    return nullptr;
  }
  const bool generic = peek(1).is("<");
  if (generic && (at("list") || at("range"))) {
    const Type::Sort sort = at("list") ? Type::Sort::list : Type::Sort::range;
    at_ += 2;
    TypePointer element = type();
    if (element == nullptr || !expect(">")) return nullptr;
    return std::make_shared<const Type>(
        Type{sort, sort == Type::Sort::list ? Kind::list : Kind::range, element, {}});
  }
  if (generic && at("context")) {
    at_ += 2;
    auto fields = type_fields();
    if (failure_ || !expect(">")) return nullptr;
    return std::make_shared<const Type>(Type{Type::Sort::context, Kind::context, nullptr, std::move(fields)});
  }
  if (generic && at("function")) {
    at_ += 2;
    std::vector<std::pair<std::string, TypePointer>> parameters;
    while (!at(">")) {
      if (!parameters.empty() && !expect(",")) return nullptr;
      parameters.emplace_back("", type());
      if (parameters.back().second == nullptr) return nullptr;
    }
    ++at_;
    if (!expect("->")) return nullptr;
    TypePointer result = type();
    if (result == nullptr) return nullptr;
    return std::make_shared<const Type>(
        Type{Type::Sort::function, Kind::function, result, std::move(parameters)});
  }
  return named_type();
}

std::vector<std::pair<std::string, TypePointer>> Parser::type_fields() {
  std::vector<std::pair<std::string, TypePointer>> fields;
  while (!at(">")) {
    if (!fields.empty() && !expect(",")) return fields;
    std::string name = name_until(":");
    if (!expect(":")) return fields;
    TypePointer field = type();
    if (field == nullptr) {
      fail();
      return fields;
    }
    fields.emplace_back(std::move(name), std::move(field));
  }
  return fields;
}

/// The longest run of words that names a type; otherwise one word, whose type nobody knows.
TypePointer Parser::named_type() {
  TypePointer found;
  std::size_t length = 0;
  std::string name;
  for (std::size_t i = 0; i < 12; ++i) {
    const Token& token = peek(i);
    const bool dot = token.is(".");
    if (token.sort != Token::Sort::name && !dot) break;
    if (i != 0 && !dot && name.back() != '.') name += ' ';
    name += token.source;
    for (const Types* types : {types_, &built_in_types()}) {
      if (types == nullptr) continue;
      if (const auto known = types->find(name); known != types->end()) {
        found = known->second;
        length = i + 1;
        break;
      }
    }
  }
  if (found != nullptr) {
    at_ += length;
    return found;
  }
  if (peek().sort != Token::Sort::name) {
    fail();
    return nullptr;
  }
  ++at_;
  return std::make_shared<const Type>(Type{Type::Sort::unknown, Kind::null, nullptr, {}});
}

}  // namespace huiyin::feel
