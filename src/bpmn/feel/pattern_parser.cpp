// Reads a pattern (XML Schema part 2, appendix F, with XPath F&O 5.6.1's additions) into the matcher's
// instructions.

#include <algorithm>

#include "bpmn/feel/lexer.hpp"
#include "bpmn/feel/pattern.hpp"

namespace huiyin::feel {

namespace {

constexpr std::size_t max_program = 20'000;
constexpr std::size_t max_nesting = 100;
constexpr std::size_t unlimited = SIZE_MAX;
constexpr std::string_view meta = ".\\?*+{}()[]|^$";

std::optional<std::pair<CharacterSet::Class, bool>> class_of_escape(char32_t c) {
  using Class = CharacterSet::Class;
  switch (c) {
    case 's':
      return std::pair{Class::space, false};
    case 'S':
      return std::pair{Class::space, true};
    case 'd':
      return std::pair{Class::digit, false};
    case 'D':
      return std::pair{Class::digit, true};
    case 'w':
      return std::pair{Class::word, false};
    case 'W':
      return std::pair{Class::word, true};
    case 'i':
      return std::pair{Class::name_start, false};
    case 'I':
      return std::pair{Class::name_start, true};
    case 'c':
      return std::pair{Class::name, false};
    case 'C':
      return std::pair{Class::name, true};
    default:
      return std::nullopt;
  }
}

std::optional<CharacterSet::Class> class_of_category(std::string_view name) {
  using Class = CharacterSet::Class;
  if (name == "Lu" || name == "Lt") return Class::upper;
  if (name == "Ll") return Class::lower;
  if (name.empty()) return std::nullopt;
  switch (name.front()) {
    case 'L':
      return Class::letter;
    case 'N':
      return name == "Nd" ? Class::digit : Class::number;
    case 'P':
      return Class::punctuation;
    case 'S':
      return Class::symbol;
    case 'Z':
      return Class::separator;
    case 'C':
    case 'M':
      return Class::other;
    default:
      return std::nullopt;
  }
}

std::optional<CharacterSet::Span> block_named(std::string_view name) {
  if (name == "IsBasicLatin") return CharacterSet::Span{0, 0x7F};
  if (name == "IsLatin-1Supplement") return CharacterSet::Span{0x80, 0xFF};
  if (name == "IsLatinExtended-A") return CharacterSet::Span{0x100, 0x17F};
  if (name == "IsGreek" || name == "IsGreekandCoptic") return CharacterSet::Span{0x370, 0x3FF};
  if (name == "IsCyrillic") return CharacterSet::Span{0x400, 0x4FF};
  if (name == "IsCJKUnifiedIdeographs") return CharacterSet::Span{0x4E00, 0x9FFF};
  return std::nullopt;
}

}  // namespace

class PatternParser {
 public:
  PatternParser(std::string_view pattern, Pattern& made) : made_(made), text_(characters_of(pattern)) {
    if (made.flags_.spaced) remove_blanks();
  }

  bool run() {
    emit(Pattern::Step::save, 0);
    if (!alternatives() || at_ != text_.size()) return false;
    emit(Pattern::Step::save, 1);
    emit(Pattern::Step::match);
    made_.groups_ = groups_;
    return !broken_;
  }

 private:
  using Step = Pattern::Step;

  [[nodiscard]] char32_t peek() const { return at_ < text_.size() ? text_[at_] : 0; }
  [[nodiscard]] bool more() const { return at_ < text_.size(); }
  bool take(char32_t c) {
    if (!more() || peek() != c) return false;
    ++at_;
    return true;
  }
  std::size_t emit(Step step, std::size_t a = 0, std::size_t b = 0) {
    if (made_.program_.size() >= max_program) broken_ = true;
    if (!broken_) made_.program_.push_back({step, a, b});
    return made_.program_.size() - 1;
  }
  [[nodiscard]] std::size_t here() const { return made_.program_.size(); }

  /// Flag x: blanks outside classes do not count.
  void remove_blanks() {
    Characters kept;
    std::size_t depth = 0;
    for (std::size_t i = 0; i < text_.size(); ++i) {
      const char32_t c = text_[i];
      if (c == '\\' && i + 1 < text_.size() && depth > 0) {
        kept.push_back(c);
        kept.push_back(text_[++i]);
        continue;
      }
      if (c == '[') ++depth;
      if (c == ']' && depth > 0) --depth;
      const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (!blank || depth > 0) kept.push_back(c);
    }
    text_ = std::move(kept);
  }

  bool alternatives() {
    if (++nesting_ > max_nesting) return false;
    std::vector<std::size_t> ends;
    for (;;) {
      // Written as: split to here or to the next alternative.
      const std::size_t start = here();
      if (!branch()) return false;
      if (!more() || peek() != '|') break;
      ++at_;
      insert(start, {Step::split, start + 1, here() + 2});
      ends.push_back(emit(Step::jump));
    }
    for (const std::size_t end : ends) made_.program_[end].a = here();
    --nesting_;
    return !broken_;
  }

  /// Puts an instruction before those already written from `at`, whose targets move with them.
  void insert(std::size_t at, Pattern::Instruction instruction) {
    if (here() >= max_program) broken_ = true;
    if (broken_) return;
    for (std::size_t i = at; i < made_.program_.size(); ++i) shift(made_.program_[i], at, 1);
    made_.program_.insert(made_.program_.begin() + static_cast<std::ptrdiff_t>(at), instruction);
  }
  static void shift(Pattern::Instruction& one, std::size_t from, std::size_t by) {
    if (one.step != Step::split && one.step != Step::jump) return;
    if (one.a >= from) one.a += by;
    if (one.step == Step::split && one.b >= from) one.b += by;
  }

  bool branch() {
    while (more() && peek() != '|' && peek() != ')') {
      const std::size_t start = here();
      if (!atom() || !quantified(start) || broken_) return false;
    }
    return true;
  }

  bool quantified(std::size_t start) {
    std::size_t least = 1;
    std::size_t most = 1;
    if (take('?')) {
      least = 0;
    } else if (take('*')) {
      least = 0;
      most = unlimited;
    } else if (take('+')) {
      most = unlimited;
    } else if (take('{')) {
      if (!counts(least, most)) return false;
    } else {
      return true;
    }
    const bool reluctant = take('?');
    if (more() && (peek() == '*' || peek() == '+' || peek() == '?' || peek() == '{')) return false;
    repeat(start, least, most, reluctant ? Greed::reluctant : Greed::greedy);
    return !broken_;
  }

  bool counts(std::size_t& least, std::size_t& most) {
    const auto count = [&](std::size_t& into) {
      if (!more() || peek() < '0' || peek() > '9') return false;
      into = 0;
      while (more() && peek() >= '0' && peek() <= '9' && into < 100'000)
        into = into * 10 + (text_[at_++] - '0');
      return into <= 1000;
    };
    if (!count(least)) return false;
    most = least;
    if (take(',')) {
      most = unlimited;
      if (more() && peek() != '}' && !count(most)) return false;
    }
    return take('}') && least <= most;
  }

  enum class Greed { greedy, reluctant };

  void repeat(std::size_t start, std::size_t least, std::size_t most, Greed greed) {
    const std::vector<Pattern::Instruction> body(made_.program_.begin() + static_cast<std::ptrdiff_t>(start),
                                                 made_.program_.end());
    made_.program_.resize(start);
    const auto copy = [&] {
      const std::size_t by = here() - start;
      for (Pattern::Instruction one : body) {
        shift(one, start, by);
        emit(one.step, one.a, one.b);
        if (broken_) return;
      }
    };
    for (std::size_t i = 0; i < least && !broken_; ++i) copy();
    const auto open = [&] {  // patched by close
      return emit(Step::split);
    };
    const auto close = [&](std::size_t split, std::size_t out) {
      if (broken_) return;
      made_.program_[split].a = greed == Greed::greedy ? split + 1 : out;
      made_.program_[split].b = greed == Greed::greedy ? out : split + 1;
    };
    if (most == unlimited) {
      const std::size_t mark = made_.marks_++;
      const std::size_t split = open();
      emit(Step::mark, mark);
      copy();
      emit(Step::moved, mark);  // an iteration that matched nothing is the last
      emit(Step::jump, split);
      close(split, here());
      return;
    }
    std::vector<std::size_t> splits;
    for (std::size_t i = least; i < most && !broken_; ++i) {
      splits.push_back(open());
      copy();
    }
    for (const std::size_t split : splits) close(split, here());
  }

  bool atom() {
    const char32_t c = text_[at_++];
    switch (c) {
      case '.':
        emit(made_.flags_.dot_all ? Step::any : Step::any_line);
        return true;
      case '^':
        emit(Step::begin);
        return true;
      case '$':
        emit(Step::end);
        return true;
      case '(':
        return group();
      case '[': {
        const auto set = character_class();
        if (!set) return false;
        emit(Step::set, *set);
        return true;
      }
      case '\\':
        return escape();
      case '?':
      case '*':
      case '+':
      case '{':
      case '}':
      case ']':
        return false;
      default:
        emit(Step::character, made_.folded(c));
        return true;
    }
  }

  bool group() {
    const bool captures = !(peek() == '?' && at_ + 1 < text_.size() && text_[at_ + 1] == ':');
    if (!captures) at_ += 2;
    if (peek() == '?') return false;
    const std::size_t number = captures ? ++groups_ : 0;
    if (captures) emit(Step::save, 2 * number);
    if (!alternatives() || !take(')')) return false;
    if (captures) {
      emit(Step::save, 2 * number + 1);
      closed_.push_back(number);
    }
    return true;
  }

  bool escape() {
    if (!more()) return false;
    const char32_t c = text_[at_];
    if (c >= '1' && c <= '9') return back_reference();
    CharacterSet set;
    if (escaped_class(set)) {
      made_.sets_.push_back(std::move(set));
      emit(Step::set, made_.sets_.size() - 1);
      return true;
    }
    const auto plain = escaped_character();
    if (plain) emit(Step::character, made_.folded(*plain));
    return plain.has_value();
  }

  /// To a group that is closed by now; more digits while there is such a group.
  bool back_reference() {
    std::size_t number = 0;
    while (more() && peek() >= '0' && peek() <= '9') {
      const std::size_t longer = number * 10 + (peek() - '0');
      if (number != 0 && longer > groups_) break;
      number = longer;
      ++at_;
    }
    if (std::find(closed_.begin(), closed_.end(), number) == closed_.end()) return false;
    emit(Step::back_reference, number);
    return true;
  }

  std::optional<char32_t> escaped_character() {
    if (!more()) return std::nullopt;
    const char32_t c = text_[at_++];
    if (c == 'n') return U'\n';
    if (c == 'r') return U'\r';
    if (c == 't') return U'\t';
    if (c < 0x80 && (meta.find(static_cast<char>(c)) != std::string_view::npos || c == '-')) return c;
    return std::nullopt;
  }

  bool escaped_class(CharacterSet& set) {
    if (!more()) return false;
    const char32_t c = peek();
    if (const auto found = class_of_escape(c)) {
      ++at_;
      set.classes.push_back({found->first, found->second});
      return true;
    }
    if ((c != 'p' && c != 'P') || at_ + 1 >= text_.size() || text_[at_ + 1] != '{') return false;
    std::string name;
    std::size_t i = at_ + 2;
    while (i < text_.size() && text_[i] != '}') append_code_point(name, text_[i++]);
    if (i >= text_.size()) return false;
    const bool negated = c == 'P';
    if (const auto category = class_of_category(name)) {
      set.classes.push_back({*category, negated});
    } else if (const auto block = block_named(name)) {
      if (negated) {
        if (block->first > 0) set.spans.push_back({0, block->first - 1});
        set.spans.push_back({block->last + 1, 0x10FFFF});
      } else {
        set.spans.push_back(*block);
      }
    } else {
      return false;
    }
    at_ = i + 1;
    return true;
  }

  /// Behind the `[`. The set's index.
  std::optional<std::size_t> character_class() {
    if (++nesting_ > max_nesting) return std::nullopt;
    CharacterSet set;
    set.negated = take('^');
    bool any = false;
    while (more() && (peek() != ']' || !any)) {
      if (peek() == ']' || (peek() == '[' && !(any && at_ > 0 && text_[at_ - 1] == '-'))) return std::nullopt;
      if (peek() == '-' && at_ + 1 < text_.size() && text_[at_ + 1] == '[' && any) {
        at_ += 2;
        set.subtracted = character_class();
        if (!set.subtracted || peek() != ']') return std::nullopt;
        break;
      }
      if (!class_member(set)) return std::nullopt;
      any = true;
    }
    --nesting_;
    if (!take(']')) return std::nullopt;
    made_.sets_.push_back(std::move(set));
    return made_.sets_.size() - 1;
  }

  bool class_member(CharacterSet& set) {
    char32_t first = text_[at_++];
    if (first == '\\') {
      if (escaped_class(set)) return true;
      const auto plain = escaped_character();
      if (!plain) return false;
      first = *plain;
    }
    char32_t last = first;
    const bool is_range =
        peek() == '-' && at_ + 1 < text_.size() && text_[at_ + 1] != ']' && text_[at_ + 1] != '[';
    if (is_range) {
      ++at_;
      last = text_[at_++];
      if (last == '\\') {
        const auto plain = escaped_character();
        if (!plain) return false;
        last = *plain;
      }
      if (last < first) return false;
    }
    set.spans.push_back({first, last});
    return true;
  }

  Pattern& made_;
  Characters text_;
  std::size_t at_ = 0;
  std::size_t groups_ = 0;
  std::size_t nesting_ = 0;
  std::vector<std::size_t> closed_;
  bool broken_ = false;
};

std::optional<Pattern> Pattern::compile(std::string_view pattern, std::string_view flags) {
  Pattern made;
  for (const char flag : flags) {
    switch (flag) {
      case 's':
        made.flags_.dot_all = true;
        break;
      case 'm':
        made.flags_.lines = true;
        break;
      case 'i':
        made.flags_.any_case = true;
        break;
      case 'x':
        made.flags_.spaced = true;
        break;
      default:
        return std::nullopt;
    }
  }
  if (pattern.size() > 10'000 || !PatternParser(pattern, made).run()) return std::nullopt;
  return made;
}

}  // namespace huiyin::feel
