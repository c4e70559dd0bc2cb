// Literals, names, brackets, and the forms that begin with a keyword.

#include <utility>

#include "bpmn/feel/parsing.hpp"

namespace huiyin::feel {

namespace {

NodePointer literal(Value value) {
  auto made = std::make_unique<Node>();
  made->value = std::move(value);
  return made;
}

}  // namespace

NodePointer Parser::primary() {
  if (++work_ > 50 * tokens_.size() + 1000) return fail("feel.too_deep");
  const Token& token = peek();
  switch (token.sort) {
    case Token::Sort::number:
      return number();
    case Token::Sort::text:
      ++at_;
      return literal(Value(token.text));
    case Token::Sort::name:
      return name_or_keyword();
    case Token::Sort::end:
      return fail();
    case Token::Sort::symbol:
      break;
  }
  if (at("-")) return number();
  if (at("(")) return bracketed();
  if (at("[")) return listed();
  if (at("{")) return context();
  if (at("@")) return at_literal();
  if (at("]")) {
    ++at_;
    Made low = additive();
    return low == nullptr ? nullptr : range_after(std::move(low), Range::End::open);
  }
  if (at_comparison()) return comparison_range();
  return fail();
}

NodePointer Parser::number() {
  const bool negative = take("-");
  const auto value = Decimal::parse((negative ? "-" : "") + std::string(peek().source));
  ++at_;
  return value ? literal(Value(*value)) : fail();
}

NodePointer Parser::name_or_keyword() {
  if (take("true")) return literal(true);
  if (take("false")) return literal(false);
  if (take("null")) return literal({});
  if (take("if")) return branch();
  if (take("for")) return loop();
  if (take("some")) return quantified(Shape::some);
  if (take("every")) return quantified(Shape::every);
  if (at("function") && peek(1).is("(")) return function();
  std::string name = joined_name();
  auto made = leaf(Shape::name);
  made->name = std::move(name);
  return made;
}

/// @"2020-01-01": whichever of the five forms it has.
NodePointer Parser::at_literal() {
  ++at_;
  if (peek().sort != Token::Sort::text) return fail();
  const std::string& text = peek().text;
  Value value;
  if (const auto date = Date::parse(text)) {
    value = *date;
  } else if (const auto moment = DateTime::parse(text)) {
    value = *moment;
  } else if (const auto time = Time::parse(text)) {
    value = *time;
  } else if (const auto months = parse_months_duration(text)) {
    value = *months;
  } else if (const auto days = parse_days_duration(text)) {
    value = *days;
  }
  ++at_;
  return literal(std::move(value));
}

NodePointer Parser::bracketed() {
  const Ending outer = std::exchange(ending_, Ending::any);
  ++at_;
  Made inner = expression();
  ending_ = outer;
  if (inner == nullptr) return nullptr;
  if (at("..")) return range_after(std::move(inner), Range::End::open);
  return expect(")") ? std::move(inner) : nullptr;
}

NodePointer Parser::listed() {
  const Ending outer = std::exchange(ending_, Ending::any);
  std::vector<NodePointer> elements;
  ++at_;
  while (!at("]")) {
    if (!elements.empty() && !expect(",")) return nullptr;
    elements.push_back(expression());
    if (elements.back() == nullptr) return nullptr;
    if (at("..") && elements.size() == 1) {
      ending_ = outer;
      return range_after(std::move(elements.front()), Range::End::closed);
    }
  }
  ++at_;
  ending_ = outer;
  return node(Shape::list, std::move(elements));
}

NodePointer Parser::range_after(Made low, Range::End start) {
  if (!expect("..")) return nullptr;
  const Ending outer = std::exchange(ending_, Ending::bracket);
  Made high = additive();
  ending_ = outer;
  if (high == nullptr) return nullptr;
  Range::End end = Range::End::open;
  if (take("]")) {
    end = Range::End::closed;
  } else if (!take(")") && !take("[")) {
    return fail();
  }
  std::vector<NodePointer> ends;
  ends.push_back(std::move(low));
  ends.push_back(std::move(high));
  auto made = node(Shape::range, std::move(ends));
  if (made == nullptr) return nullptr;
  made->start = start;
  made->end = end;
  return made;
}

/// A comparison without its left side is the range of what it is true for (grammar rule 7).
NodePointer Parser::comparison_range() {
  const std::string_view sign = peek().source;
  ++at_;
  Made bound = additive();
  if (bound == nullptr) return nullptr;
  const bool inclusive = sign == "<=" || sign == ">=";
  const Range::End end = inclusive ? Range::End::closed : Range::End::open;
  std::vector<NodePointer> ends;
  ends.push_back(std::move(bound));
  auto made = node(Shape::range, std::move(ends));
  if (made == nullptr) return nullptr;
  if (sign == "!=") {
    made->start = made->end = Range::End::excluded;
    return made;
  }
  made->start = sign == "=" ? Range::End::closed : sign.front() == '>' ? end : Range::End::unbounded;
  made->end = sign == "=" ? Range::End::closed : sign.front() == '<' ? end : Range::End::unbounded;
  return made;
}

NodePointer Parser::context() {
  const Ending outer = std::exchange(ending_, Ending::any);
  std::vector<std::string> names;
  std::vector<NodePointer> values;
  ++at_;
  while (!at("}")) {
    if (!names.empty() && !expect(",")) return nullptr;
    if (peek().sort == Token::Sort::text) {
      names.push_back(peek().text);
      ++at_;
    } else {
      names.push_back(name_until(":"));
      if (names.back().empty()) return fail();
    }
    if (!expect(":")) return nullptr;
    values.push_back(expression());
    if (values.back() == nullptr) return nullptr;
    announce(names.back());
  }
  ++at_;
  ending_ = outer;
  auto made = node(Shape::context, std::move(values));
  if (made != nullptr) made->names = std::move(names);
  return made;
}

NodePointer Parser::branch() {
  std::vector<NodePointer> parts;
  parts.push_back(expression());
  if (parts.back() == nullptr || !expect("then")) return nullptr;
  parts.push_back(expression());
  if (parts.back() == nullptr || !expect("else")) return nullptr;
  parts.push_back(expression());
  return node(Shape::branch, std::move(parts));
}

NodePointer Parser::loop() {
  return domains(leaf(Shape::loop), "return");
}

NodePointer Parser::quantified(Shape shape) {
  return domains(leaf(shape), "satisfies");
}

/// name in list or low..high, …, then the keyword and the body.
NodePointer Parser::domains(Made made, std::string_view until) {
  std::vector<NodePointer> parts;
  std::vector<std::string> names;
  do {
    names.push_back(name_until("in"));
    if (names.back().empty() || !expect("in")) return fail();
    Made domain = expression();
    if (domain == nullptr) return nullptr;
    if (take("..")) {
      std::vector<NodePointer> ends;
      ends.push_back(std::move(domain));
      ends.push_back(expression());
      domain = node(Shape::range, std::move(ends));
      if (domain == nullptr) return nullptr;
      domain->name = "span";  // counted, also downwards; unlike a range, which has an order
    }
    parts.push_back(std::move(domain));
    announce(names.back());
  } while (take(","));
  if (!expect(until)) return nullptr;
  parts.push_back(expression());
  auto whole = node(made->shape, std::move(parts));
  if (whole != nullptr) whole->names = std::move(names);
  return whole;
}

NodePointer Parser::function() {
  at_ += 2;
  std::vector<Parameter> parameters;
  while (!at(")")) {
    if (!parameters.empty() && !expect(",")) return nullptr;
    Parameter parameter{joined_name(), built_in_types().at("Any")};
    if (parameter.name.empty()) return fail();
    if (take(":")) {
      parameter.type = type();
      if (parameter.type == nullptr) return fail();
    }
    announce(parameter.name);
    parameters.push_back(std::move(parameter));
  }
  ++at_;
  const bool external = take("external");
  std::vector<NodePointer> body;
  body.push_back(expression());
  if (external && body.back() != nullptr) body.clear();  // Java and PMML are not ours to call
  auto made = node(Shape::function, std::move(body));
  if (made != nullptr) made->parameters = std::move(parameters);
  return made;
}

}  // namespace huiyin::feel
