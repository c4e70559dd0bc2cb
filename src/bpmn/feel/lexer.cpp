#include "bpmn/feel/lexer.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace huiyin::feel {

namespace {

struct Span {
  char32_t first;
  char32_t last;
};

// Grammar rules 28 (name start char) and 29 (name part char), without ASCII.
constexpr std::array<Span, 12> name_start{{{0xC0, 0xD6},
                                           {0xD8, 0xF6},
                                           {0xF8, 0x2FF},
                                           {0x370, 0x37D},
                                           {0x37F, 0x1FFF},
                                           {0x200C, 0x200D},
                                           {0x2070, 0x218F},
                                           {0x2C00, 0x2FEF},
                                           {0x3001, 0xD7FF},
                                           {0xF900, 0xFDCF},
                                           {0xFDF0, 0xFFFD},
                                           {0x10000, 0xEFFFF}}};
constexpr std::array<Span, 3> name_more{{{0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040}}};

template <std::size_t size>
bool within(const std::array<Span, size>& spans, char32_t c) {
  return std::any_of(spans.begin(), spans.end(),
                     [c](const Span& span) { return c >= span.first && c <= span.last; });
}

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

bool starts_name(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '?';
  return within(name_start, c) && c != 0x3000 && c != 0x1680 && c != 0x180E;
}

bool continues_name(char32_t c) {
  return starts_name(c) || is_digit(c) || within(name_more, c);
}

/// Grammar rule 61.
bool is_space(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 || c == 0x180E ||
         (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000 || c == 0xFEFF;
}

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  Outcome<std::vector<Token>> run() {
    std::vector<Token> tokens;
    while (skip_blank()) {
      Token token;
      token.at = at_;
      if (!take(token)) return syntax_refusal(token.at);
      token.source = text_.substr(token.at, at_ - token.at);
      tokens.push_back(std::move(token));
    }
    if (broken_) return syntax_refusal(at_);
    Token end;
    end.at = text_.size();
    tokens.push_back(end);
    return tokens;
  }

 private:
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }

  /// Past spaces and comments; false at the end or in a comment without one.
  bool skip_blank() {
    while (at_ < text_.size()) {
      std::size_t next = at_;
      if (is_space(next_code_point(text_, next))) {
        at_ = next;
      } else if (peek() == '/' && peek(1) == '/') {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (peek() == '/' && peek(1) == '*') {
        const std::size_t end = text_.find("*/", at_ + 2);
        broken_ = end == std::string_view::npos;
        if (broken_) return false;
        at_ = end + 2;
      } else {
        return true;
      }
    }
    return false;
  }

  bool take(Token& token) {
    if (is_digit(static_cast<unsigned char>(peek())) ||
        (peek() == '.' && is_digit(static_cast<unsigned char>(peek(1))))) {
      token.sort = Token::Sort::number;
      return take_number();
    }
    if (peek() == '"') {
      token.sort = Token::Sort::text;
      return take_text(token.text);
    }
    std::size_t next = at_;
    if (starts_name(next_code_point(text_, next))) {
      token.sort = Token::Sort::name;
      while (at_ < text_.size()) {
        next = at_;
        if (!continues_name(next_code_point(text_, next))) break;
        at_ = next;
      }
      return true;
    }
    token.sort = Token::Sort::symbol;
    return take_symbol();
  }

  bool take_number() {
    while (is_digit(static_cast<unsigned char>(peek()))) ++at_;
    if (peek() == '.' && is_digit(static_cast<unsigned char>(peek(1)))) {
      ++at_;
      while (is_digit(static_cast<unsigned char>(peek()))) ++at_;
    }
    return true;
  }

  bool take_symbol() {
    for (const std::string_view symbol : {"..", "**", "->", "<=", ">=", "!="}) {
      if (text_.substr(at_, 2) == symbol) {
        at_ += 2;
        return true;
      }
    }
    static constexpr std::string_view single = "+-*/=<>()[]{},:.@'";
    if (single.find(peek()) == std::string_view::npos || peek() == '\0') return false;
    ++at_;
    return true;
  }

  bool take_text(std::string& out) {
    ++at_;
    while (at_ < text_.size() && text_[at_] != '"') {
      if (text_[at_] == '\\' && at_ + 1 < text_.size()) {
        take_escape(out);
      } else {
        out += text_[at_++];
      }
    }
    if (at_ >= text_.size()) return false;
    ++at_;
    return true;
  }

  void take_escape(std::string& out) {
    const char kind = text_[at_ + 1];
    at_ += 2;
    switch (kind) {
      case 'n':
        out += '\n';
        return;
      case 'r':
        out += '\r';
        return;
      case 't':
        out += '\t';
        return;
      case '"':
      case '\'':
      case '\\':
        out += kind;
        return;
      case 'u':
        if (take_hexadecimal(out, 4)) return;
        break;
      case 'U':
        if (take_hexadecimal(out, 6)) return;
        break;
      default:
        break;
    }
    // Rule 64 has no other escape: a backslash before anything else stands for itself, as in patterns ("\d").
    out += '\\';
    out += kind;
  }

  [[nodiscard]] std::optional<char32_t> hexadecimal(std::size_t from, std::size_t digits) const {
    char32_t value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
      const char c = from + i < text_.size() ? text_[from + i] : 'x';
      const std::size_t digit = std::string_view("0123456789abcdef0123456789ABCDEF").find(c);
      if (digit == std::string_view::npos) return std::nullopt;
      value = value * 16 + static_cast<char32_t>(digit % 16);
    }
    return value;
  }

  bool take_hexadecimal(std::string& out, std::size_t digits) {
    auto code_point = hexadecimal(at_, digits);
    if (!code_point) return false;
    at_ += digits;
    const bool is_high = *code_point >= 0xD800 && *code_point < 0xDC00;
    if (is_high && text_.substr(at_, 2) == "\\u") {
      const auto low = hexadecimal(at_ + 2, 4);
      if (low && *low >= 0xDC00 && *low < 0xE000) {
        *code_point = 0x10000 + ((*code_point - 0xD800) << 10) + (*low - 0xDC00);
        at_ += 6;
      }
    }
    append_code_point(out, *code_point);
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool broken_ = false;
};

}  // namespace

Outcome<std::vector<Token>> tokens_of(std::string_view text) {
  return Lexer(text).run();
}

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at++);
  if (first < 0x80) return first;
  const std::size_t more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
  if (first < 0xC2 || first > 0xF4 || at + more > text.size()) return 0xFFFD;
  char32_t value = first & (0x3FU >> more);
  for (std::size_t i = 0; i < more; ++i) {
    if ((byte(at + i) & 0xC0U) != 0x80) return 0xFFFD;
    value = value << 6 | (byte(at + i) & 0x3FU);
  }
  at += more;
  return value;
}

void append_code_point(std::string& out, char32_t code_point) {
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point < 0xE000)) code_point = 0xFFFD;
  const auto put = [&](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | code_point >> 6);
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | code_point >> 12);
    put(0x80 | (code_point >> 6 & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | code_point >> 18);
    put(0x80 | (code_point >> 12 & 0x3F));
    put(0x80 | (code_point >> 6 & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
}

Refusal syntax_refusal(std::size_t at) {
  return Refusal{"feel.syntax", RefusalKind::invalid, {}, {}, static_cast<std::int64_t>(at)};
}

}  // namespace huiyin::feel
