// Operators and names. Grammar: DMN 1.4, 10.3.1.2; binding: table 43's order, unary minus tightest.

#include "bpmn/feel/parser.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "bpmn/feel/parsing.hpp"

namespace huiyin::feel {

namespace {

constexpr std::size_t max_text_bytes = 256 * 1024;
constexpr std::size_t max_nesting = 128;
constexpr std::uint32_t max_height = 1000;

// Words that end a name, since two names side by side are one name.
constexpr std::array<std::string_view, 9> stops{"and",  "or",     "in",        "between", "instance",
                                                "then", "return", "satisfies", "else"};

bool is_stop(const Token& token) {
  return std::find(stops.begin(), stops.end(), token.source) != stops.end();
}

std::vector<std::string> split_name(std::string_view name) {
  std::vector<std::string> parts;
  if (const auto tokens = tokens_of(name)) {
    for (const Token& token : *tokens) {
      if (token.sort != Token::Sort::end) parts.emplace_back(token.source);
    }
  }
  return parts;
}

/// Whether a name needs announcing: several plain words do not.
bool is_plain(const std::vector<std::string>& parts) {
  return std::all_of(parts.begin(), parts.end(), [](const std::string& part) {
    std::size_t at = 0;
    const char32_t first = next_code_point(part, at);
    const bool letter =
        first >= 0x80 || (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || first == '_';
    return letter && std::find(stops.begin(), stops.end(), part) == stops.end();
  });
}

Outcome<std::vector<Token>> bounded_tokens(std::string_view text) {
  if (text.size() > max_text_bytes) return Refusal{"feel.too_large", RefusalKind::too_large};
  return tokens_of(text);
}

}  // namespace

Parser::Parser(std::vector<Token> tokens, std::string_view text, const Surroundings& surroundings)
    : tokens_(std::move(tokens)), text_(text), types_(surroundings.types) {
  for (const std::string_view built_in : {"date and time", "years and months duration"}) {
    known_.push_back(split_name(built_in));
  }
  for (const std::string& name : surroundings.names) announce(name);
}

Outcome<NodePointer> Parser::finish(Made made) {
  if (made != nullptr && peek().sort != Token::Sort::end) made = fail();
  if (made == nullptr) return failure_.value_or(syntax_refusal(peek().at));
  return made;
}

Outcome<NodePointer> Parser::whole_expression() {
  return finish(expression());
}

NodePointer Parser::fail(std::string_view code) {
  if (!failure_)
    failure_ = Refusal{std::string(code), RefusalKind::invalid, {}, {}, static_cast<std::int64_t>(peek().at)};
  return nullptr;
}

void Parser::back_to(const Mark& mark) {
  at_ = mark.at;
  known_.resize(mark.known);
  if (failure_ && failure_->code == "feel.syntax") failure_.reset();
}

const Token& Parser::peek(std::size_t ahead) const {
  return tokens_[std::min(at_ + ahead, tokens_.size() - 1)];
}

bool Parser::take(std::string_view text) {
  if (!at(text)) return false;
  ++at_;
  return true;
}

bool Parser::expect(std::string_view text) {
  if (take(text)) return true;
  fail();
  return false;
}

NodePointer Parser::leaf(Shape shape) {
  auto made = std::make_unique<Node>();
  made->shape = shape;
  return made;
}

NodePointer Parser::node(Shape shape, std::vector<NodePointer> children) {
  auto made = leaf(shape);
  for (NodePointer& child : children) {
    if (child == nullptr) return fail();
    made->height = std::max(made->height, child->height + 1);
    made->children.push_back(std::move(child));
  }
  return made->height > max_height ? fail("feel.too_deep") : std::move(made);
}

NodePointer Parser::binary(Operation operation, Made left, Made right) {
  std::vector<NodePointer> sides;
  sides.push_back(std::move(left));
  sides.push_back(std::move(right));
  auto made = node(Shape::binary, std::move(sides));
  if (made != nullptr) made->operation = operation;
  return made;
}

NodePointer Parser::expression() {
  const Nested nested(*this);
  if (nesting_ > max_nesting || ++work_ > 50 * tokens_.size() + 1000) return fail("feel.too_deep");
  return disjunction();
}

NodePointer Parser::disjunction() {
  Made left = conjunction();
  while (left != nullptr && take("or")) left = binary(Operation::either, std::move(left), conjunction());
  return left;
}

NodePointer Parser::conjunction() {
  Made left = comparison();
  while (left != nullptr && take("and")) left = binary(Operation::both, std::move(left), comparison());
  return left;
}

bool Parser::at_comparison() const {
  return at("<") || at("<=") || at(">") || at(">=") || at("=") || at("!=");
}

NodePointer Parser::comparison() {
  static const std::array<std::pair<std::string_view, Operation>, 6> operators{{{"=", Operation::equal},
                                                                                {"!=", Operation::unequal},
                                                                                {"<", Operation::less},
                                                                                {"<=", Operation::at_most},
                                                                                {">", Operation::greater},
                                                                                {">=", Operation::at_least}}};
  Made left = additive();
  while (left != nullptr) {
    const auto found =
        std::find_if(operators.begin(), operators.end(), [&](const auto& one) { return at(one.first); });
    if (found != operators.end()) {
      ++at_;
      left = binary(found->second, std::move(left), additive());
    } else if (take("between")) {
      left = between(std::move(left));
    } else if (take("in")) {
      left = in(std::move(left));
    } else {
      break;
    }
  }
  return left;
}

NodePointer Parser::between(Made left) {
  std::vector<NodePointer> parts;
  parts.push_back(std::move(left));
  parts.push_back(additive());
  if (parts.back() == nullptr || !expect("and")) return nullptr;
  parts.push_back(additive());
  return node(Shape::between, std::move(parts));
}

NodePointer Parser::in(Made left) {
  std::vector<NodePointer> parts;
  parts.push_back(std::move(left));
  if (at("(")) {
    const Mark before = mark();
    ++at_;
    if (tests_until(parts, ")")) return node(Shape::in, std::move(parts));
    back_to(before);  // not a list of tests, then: an open range
    parts.resize(1);
  }
  parts.push_back(at_comparison() ? comparison_range() : additive());
  return node(Shape::in, std::move(parts));
}

NodePointer Parser::additive() {
  Made left = multiplicative();
  while (left != nullptr && (at("+") || at("-"))) {
    const Operation operation = at("+") ? Operation::add : Operation::subtract;
    ++at_;
    left = binary(operation, std::move(left), multiplicative());
  }
  return left;
}

NodePointer Parser::multiplicative() {
  Made left = exponent();
  while (left != nullptr && (at("*") || at("/"))) {
    const Operation operation = at("*") ? Operation::multiply : Operation::divide;
    ++at_;
    left = binary(operation, std::move(left), exponent());
  }
  return left;
}

NodePointer Parser::exponent() {
  Made left = signed_operand();
  while (left != nullptr && take("**")) left = binary(Operation::power, std::move(left), signed_operand());
  return left;
}

NodePointer Parser::signed_operand() {
  const Nested nested(*this);
  if (nesting_ > 2 * max_nesting) return fail("feel.too_deep");
  if (!at("-") || peek(1).sort == Token::Sort::number) return instance();
  ++at_;
  std::vector<NodePointer> operand;
  operand.push_back(signed_operand());
  return node(Shape::negation, std::move(operand));
}

NodePointer Parser::instance() {
  Made left = postfix();
  if (left == nullptr || !take("instance")) return left;
  if (!expect("of")) return nullptr;
  TypePointer wanted = type();
  if (wanted == nullptr) return fail();
  std::vector<NodePointer> operand;
  operand.push_back(std::move(left));
  auto made = node(Shape::instance, std::move(operand));
  if (made != nullptr) made->type = std::move(wanted);
  return made;
}

NodePointer Parser::postfix() {
  Made left = primary();
  while (left != nullptr) {
    if (take(".")) {
      std::string name = joined_name();
      if (name.empty()) return fail();
      std::vector<NodePointer> operand;
      operand.push_back(std::move(left));
      left = node(Shape::path, std::move(operand));
      if (left != nullptr) left->name = std::move(name);
    } else if (at("(")) {
      left = arguments(std::move(left));
    } else if (at("[")) {
      // In ]1..a[ the bracket ends the range unless a filter can be read there.
      if (ending_ == Ending::bracket && !filter_follows()) break;
      left = filter(std::move(left));
    } else {
      break;
    }
  }
  return left;
}

bool Parser::filter_follows() {
  const Mark before = mark();
  const Made tried = filter(leaf(Shape::literal));
  back_to(before);
  return tried != nullptr;
}

NodePointer Parser::filter(Made list) {
  const Ending outer = std::exchange(ending_, Ending::any);
  std::vector<NodePointer> parts;
  parts.push_back(std::move(list));
  ++at_;
  parts.push_back(expression());
  ending_ = outer;
  if (parts.back() == nullptr || !expect("]")) return nullptr;
  return node(Shape::filter, std::move(parts));
}

NodePointer Parser::arguments(Made callee) {
  const Ending outer = std::exchange(ending_, Ending::any);
  std::vector<NodePointer> parts;
  std::vector<std::string> names;
  parts.push_back(std::move(callee));
  ++at_;
  while (!at(")")) {
    if (parts.size() > 1 && !expect(",")) return nullptr;
    std::size_t words = 0;
    while (peek(words).sort == Token::Sort::name) ++words;
    if (words > 0 && peek(words).is(":")) {
      names.push_back(name_until(":"));
      ++at_;
    }
    parts.push_back(expression());
    if (parts.back() == nullptr) return nullptr;
  }
  ++at_;
  ending_ = outer;
  if (!names.empty() && names.size() != parts.size() - 1) return fail();
  auto made = node(Shape::call, std::move(parts));
  if (made != nullptr) made->names = std::move(names);
  return made;
}

std::optional<std::string> Parser::known_name() {
  std::size_t best = 0;
  for (const auto& parts : known_) {
    if (parts.size() <= best) continue;
    std::size_t i = 0;
    while (i < parts.size() && peek(i).source == parts[i] && peek(i).sort != Token::Sort::text) ++i;
    if (i == parts.size()) best = i;
  }
  if (best == 0) return std::nullopt;
  const Token& first = peek();
  const Token& last = peek(best - 1);
  std::string name;
  for (const char c : text_.substr(first.at, last.at + last.source.size() - first.at)) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!space) name += c;
    if (space && !name.empty() && name.back() != ' ') name += ' ';
  }
  at_ += best;
  return name;
}

std::string Parser::joined_name() {
  if (auto known = known_name()) return *known;
  std::string name;
  while (peek().sort == Token::Sort::name && (name.empty() || !is_stop(peek()))) {
    if (!name.empty()) name += ' ';
    name += peek().source;
    ++at_;
  }
  return name;
}

/// A name where it is declared: whatever stands before the symbol, spaces made one.
std::string Parser::name_until(std::string_view symbol) {
  std::string name;
  std::size_t end = peek().at;
  while (peek().sort != Token::Sort::end && peek().sort != Token::Sort::text && !at(symbol)) {
    if (!name.empty() && peek().at != end) name += ' ';
    name += peek().source;
    end = peek().at + peek().source.size();
    ++at_;
  }
  return name;
}

void Parser::announce(const std::string& name) {
  auto parts = split_name(name);
  if (!parts.empty() && !is_plain(parts)) known_.push_back(std::move(parts));
}

Outcome<NodePointer> parse_expression(std::string_view text, const Surroundings& surroundings) {
  auto tokens = bounded_tokens(text);
  if (!tokens) return tokens.refusal();
  return Parser(std::move(tokens).value(), text, surroundings).whole_expression();
}

Outcome<NodePointer> parse_unary_tests(std::string_view text, const Surroundings& surroundings) {
  auto tokens = bounded_tokens(text);
  if (!tokens) return tokens.refusal();
  return Parser(std::move(tokens).value(), text, surroundings).whole_unary_tests();
}

}  // namespace huiyin::feel
