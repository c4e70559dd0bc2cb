#pragma once
// Text to tokens (DMN 1.4, 10.3.1.2). Names of several words are put together by the parser, which knows the
// scope.

#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"

namespace huiyin::feel {

struct Token {
  enum class Sort { number, text, name, symbol, end };
  Sort sort = Sort::end;
  std::string_view source;  // as written
  std::string text;         // of a text literal, unescaped
  std::size_t at = 0;       // byte position

  [[nodiscard]] bool is(std::string_view wanted) const {
    return source == wanted && (sort == Sort::symbol || sort == Sort::name);
  }
};

[[nodiscard]] Outcome<std::vector<Token>> tokens_of(std::string_view text);

/// UTF-8: the code point at `at`, which is moved behind it. Broken bytes give U+FFFD one by one.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& at);
void append_code_point(std::string& out, char32_t code_point);

[[nodiscard]] Refusal syntax_refusal(std::size_t at);

}  // namespace huiyin::feel
