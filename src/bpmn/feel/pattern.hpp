#pragma once
// Patterns as XPath's functions have them (XML Schema's regular expressions with anchors, back-references and
// reluctant quantifiers), matched by going back, on a stack of our own and within the evaluation's budget.
// std::regex recurses for each character of its subject and knows no code points.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bpmn/feel/budget.hpp"

namespace huiyin::feel {

using Characters = std::vector<char32_t>;

struct CharacterSet {
  enum class Class {
    space,
    digit,
    word,
    name_start,
    name,
    letter,
    upper,
    lower,
    number,
    punctuation,
    symbol,
    separator,
    other
  };
  struct Span {
    char32_t first;
    char32_t last;
  };
  struct Member {
    Class sort;
    bool negated;
  };
  std::vector<Span> spans;
  std::vector<Member> classes;
  bool negated = false;
  std::optional<std::size_t> subtracted;  // another set
};

class Pattern {
 public:
  /// nullopt for a pattern or flags that are not valid.
  [[nodiscard]] static std::optional<Pattern> compile(std::string_view pattern, std::string_view flags);

  struct Match {
    std::vector<std::optional<std::size_t>> ends;  // start and end of the whole, then of each group
    [[nodiscard]] std::size_t begin() const { return *ends[0]; }
    [[nodiscard]] std::size_t end() const { return *ends[1]; }
  };
  /// The first match at or behind `from`.
  [[nodiscard]] std::optional<Match> find(const Characters& text, std::size_t from, Budget& budget) const;
  [[nodiscard]] std::size_t groups() const { return groups_; }

 private:
  friend class PatternParser;
  enum class Step {
    character,
    set,
    any,
    any_line,
    begin,
    end,
    save,
    split,
    jump,
    mark,
    moved,
    back_reference,
    match
  };
  struct Instruction {
    Step step;
    std::size_t a = 0;
    std::size_t b = 0;
  };
  struct Flags {
    bool dot_all = false;
    bool lines = false;
    bool any_case = false;
    bool spaced = false;
  };

  struct Run;
  [[nodiscard]] bool in_set(std::size_t set, char32_t c) const;
  [[nodiscard]] bool in_set_exactly(const CharacterSet& set, char32_t c) const;
  [[nodiscard]] char32_t folded(char32_t c) const;

  std::vector<Instruction> program_;
  std::vector<CharacterSet> sets_;
  Flags flags_;
  std::size_t groups_ = 0;
  std::size_t marks_ = 0;
};

[[nodiscard]] Characters characters_of(std::string_view text);
[[nodiscard]] std::string text_of(const Characters& characters, std::size_t begin, std::size_t end);

}  // namespace huiyin::feel
