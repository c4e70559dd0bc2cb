#pragma once
// The parser's state, shared by its files: recursive descent with a bound on nesting, on the height of the
// tree and on the work that going back costs.

#include <optional>

#include "bpmn/feel/lexer.hpp"
#include "bpmn/feel/parser.hpp"

namespace huiyin::feel {

class Parser {
 public:
  Parser(std::vector<Token> tokens, std::string_view text, const Surroundings& surroundings);

  Outcome<NodePointer> whole_expression();
  Outcome<NodePointer> whole_unary_tests();

 private:
  using Made = NodePointer;  // null where it failed

  // parser.cpp: operators, loosest first
  Made expression();
  Made disjunction();
  Made conjunction();
  Made comparison();
  Made between(Made left);
  Made in(Made left);
  Made additive();
  Made multiplicative();
  Made exponent();
  Made signed_operand();
  Made instance();
  Made postfix();
  Made arguments(Made callee);
  Made filter(Made list);
  bool filter_follows();
  // parser_primary.cpp: what operators are between
  Made primary();
  Made name_or_keyword();
  Made number();
  Made at_literal();
  Made bracketed();  // ( … ): an expression or an open range
  Made listed();     // [ … ]: a list or a closed range
  Made range_after(Made low, Range::End start);
  Made range_end();
  Made context();
  Made branch();
  Made loop();
  Made quantified(Shape shape);
  Made domains(Made node, std::string_view until);
  Made function();
  Made comparison_range();  // `< 5` as a range
  // parser_tests.cpp
  Made positive_test();
  bool tests_until(std::vector<NodePointer>& tests, std::string_view closing);
  TypePointer type();
  TypePointer named_type();
  std::vector<std::pair<std::string, TypePointer>> type_fields();

  // names
  std::optional<std::string> known_name();
  std::string joined_name();
  std::string name_until(std::string_view symbol);
  void announce(const std::string& name);

  // tokens
  [[nodiscard]] const Token& peek(std::size_t ahead = 0) const;
  [[nodiscard]] bool at(std::string_view text) const { return peek().is(text); }
  [[nodiscard]] bool at_comparison() const;
  bool take(std::string_view text);
  bool expect(std::string_view text);
  Made fail(std::string_view code = "feel.syntax");
  static Made leaf(Shape shape);
  Made node(Shape shape, std::vector<NodePointer> children);
  Made binary(Operation operation, Made left, Made right);
  Outcome<NodePointer> finish(Made made);

  struct Mark {
    std::size_t at;
    std::size_t known;
  };
  [[nodiscard]] Mark mark() const { return {at_, known_.size()}; }
  void back_to(const Mark& mark);

  /// Counts nesting while it lives.
  class Nested {
   public:
    explicit Nested(Parser& parser) : parser_(parser) { ++parser_.nesting_; }
    Nested(const Nested&) = delete;
    Nested& operator=(const Nested&) = delete;
    ~Nested() { --parser_.nesting_; }

   private:
    Parser& parser_;
  };

  std::vector<Token> tokens_;
  std::string_view text_;
  const Types* types_;
  std::vector<std::vector<std::string>> known_;  // names as the tokens they consist of
  std::size_t at_ = 0;
  std::size_t nesting_ = 0;
  std::size_t work_ = 0;
  enum class Ending { any, bracket };
  Ending ending_ = Ending::any;  // `bracket`: a `[` may end a range here
  std::optional<Refusal> failure_;
};

}  // namespace huiyin::feel
