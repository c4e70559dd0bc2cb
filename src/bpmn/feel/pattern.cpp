#include "bpmn/feel/pattern.hpp"

#include <algorithm>

#include "bpmn/feel/casing.hpp"
#include "bpmn/feel/lexer.hpp"

namespace huiyin::feel {

namespace {

bool is_ascii_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_space(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool is_letter(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c);
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c < 0x2C00) || (c >= 0x3000 && c < 0x3005)) return false;
  return c < 0xD800 || (c >= 0xF900 && c < 0xFE00) || (c >= 0x20000 && c < 0x30000) ||
         (c >= 0xFF21 && c <= 0xFF5A);
}

bool is_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669) || (c >= 0x966 && c <= 0x96F) ||
         (c >= 0xFF10 && c <= 0xFF19);
}

bool is_ascii_of(char32_t c, std::string_view characters) {
  return c < 0x80 && c != 0 && characters.find(static_cast<char>(c)) != std::string_view::npos;
}

bool is_punctuation(char32_t c) {
  return is_ascii_of(c, "!\"#%&'()*,-./:;?@[\\]_{}") || c == 0xA1 || c == 0xA7 || c == 0xAB || c == 0xB7 ||
         c == 0xBB || c == 0xBF || (c >= 0x2010 && c <= 0x2027) || (c >= 0x3001 && c <= 0x3003) ||
         (c >= 0x3008 && c <= 0x3011);
}

bool is_symbol(char32_t c) {
  return is_ascii_of(c, "$+<=>^`|~") || (c >= 0xA2 && c <= 0xA9 && c != 0xA7) || c == 0xAC || c == 0xD7 ||
         c == 0xF7 || (c >= 0x20A0 && c <= 0x20BF) || (c >= 0x2100 && c < 0x2C00);
}

bool is_separator(char32_t c) {
  return c == ' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x3000;
}

bool is_of(CharacterSet::Class sort, char32_t c) {
  using Class = CharacterSet::Class;
  switch (sort) {
    case Class::space:
      return is_space(c);
    case Class::digit:
      return is_digit(c);
    case Class::word:
      return !is_punctuation(c) && !is_separator(c) && c >= 0x20 && c != 0x7F;
    case Class::name_start:
      return is_letter(c) || c == '_' || c == ':';
    case Class::name:
      return is_letter(c) || is_digit(c) || is_ascii_of(c, "_:-.") || c == 0xB7;
    case Class::letter:
      return is_letter(c);
    case Class::upper:
      return is_letter(c) && lowered(c) != c;
    case Class::lower:
      return is_letter(c) && (raised(c) != c || (c >= 0xDF && c <= 0xFF));
    case Class::number:
      return is_digit(c) || c == 0xB2 || c == 0xB3 || c == 0xB9 || (c >= 0xBC && c <= 0xBE);
    case Class::punctuation:
      return is_punctuation(c);
    case Class::symbol:
      return is_symbol(c);
    case Class::separator:
      return is_separator(c);
    case Class::other:
      return c < 0x20 || (c >= 0x7F && c < 0xA0);
  }
  return false;
}

bool is_line_end(char32_t c) {
  return c == '\n' || c == '\r';
}

}  // namespace

char32_t Pattern::folded(char32_t c) const {
  return flags_.any_case ? lowered(c) : c;
}

bool Pattern::in_set_exactly(const CharacterSet& set, char32_t c) const {
  return std::any_of(set.spans.begin(), set.spans.end(),
                     [c](const auto& span) { return c >= span.first && c <= span.last; }) ||
         std::any_of(set.classes.begin(), set.classes.end(),
                     [c](const auto& member) { return is_of(member.sort, c) != member.negated; });
}

bool Pattern::in_set(std::size_t index, char32_t c) const {
  const CharacterSet& set = sets_[index];
  bool found = in_set_exactly(set, c);
  if (flags_.any_case) {
    const char32_t lower = lowered(c);
    found = found || in_set_exactly(set, lower) || in_set_exactly(set, raised(lower)) ||
            (lower == 'k' && in_set_exactly(set, 0x212A));
  }
  if (set.negated) found = !found;
  return found && !(set.subtracted && in_set(*set.subtracted, c));
}

/// One try from one place: what is to be restored lies on the stack between the alternatives.
struct Pattern::Run {
  struct Saved {
    std::size_t at;  // of the program; or, for a slot to restore, SIZE_MAX
    std::size_t position;
    std::optional<std::size_t> value;
  };

  const Pattern& pattern;
  const Characters& text;
  Budget& budget;
  std::vector<std::optional<std::size_t>> slots;
  std::vector<Saved> stack;
  std::size_t at = 0;
  std::size_t position = 0;

  void set_slot(std::size_t slot, std::optional<std::size_t> value) {
    stack.push_back({SIZE_MAX, slot, slots[slot]});
    slots[slot] = value;
  }

  /// Back to the last alternative; false when there is none.
  bool back() {
    while (!stack.empty()) {
      const Saved saved = stack.back();
      stack.pop_back();
      if (saved.at != SIZE_MAX) {
        at = saved.at;
        position = saved.position;
        return true;
      }
      slots[saved.position] = saved.value;
    }
    return false;
  }

  bool character(const Instruction& one) {
    if (position >= text.size()) return false;
    const char32_t c = text[position];
    bool fits = true;
    if (one.step == Step::character) fits = pattern.folded(c) == one.a;
    if (one.step == Step::set) fits = pattern.in_set(one.a, c);
    if (one.step == Step::any_line) fits = !is_line_end(c);
    if (fits) ++position;
    return fits;
  }

  bool referenced(std::size_t group) {
    const auto begin = slots[2 * group];
    const auto end = slots[2 * group + 1];
    if (!begin || !end) return true;  // a group that did not take part matches nothing
    if (!budget.spend((*end - *begin) / 8)) return false;
    for (std::size_t i = *begin; i < *end; ++i, ++position) {
      if (position >= text.size() || pattern.folded(text[position]) != pattern.folded(text[i])) return false;
    }
    return true;
  }

  bool step(const Instruction& one) {
    const std::size_t marks_from = 2 * (pattern.groups_ + 1);
    switch (one.step) {
      case Step::character:
      case Step::set:
      case Step::any:
      case Step::any_line:
        return character(one);
      case Step::begin:
        return position == 0 || (pattern.flags_.lines && text[position - 1] == '\n');
      case Step::end:
        return position == text.size() || (pattern.flags_.lines && text[position] == '\n');
      case Step::save:
        set_slot(one.a, position);
        return true;
      case Step::split:
        stack.push_back({one.b, position, std::nullopt});
        at = one.a;
        return true;
      case Step::jump:
        at = one.a;
        return true;
      case Step::mark:
        set_slot(marks_from + one.a, position);
        return true;
      case Step::moved:
        return slots[marks_from + one.a] != position;
      case Step::back_reference:
        return referenced(one.a);
      case Step::match:
        return true;
    }
    return false;
  }

  bool match_from(std::size_t start) {
    at = 0;
    position = start;
    std::fill(slots.begin(), slots.end(), std::nullopt);
    stack.clear();
    for (;;) {
      if (!budget.spend(1)) return false;
      if (stack.size() > 500'000) return budget.stop("feel.too_large");
      const Instruction& one = pattern.program_[at++];
      if (one.step == Step::match) return true;
      if (!step(one) && !back()) return false;
    }
  }
};

std::optional<Pattern::Match> Pattern::find(const Characters& text, std::size_t from, Budget& budget) const {
  Run run{*this, text, budget, {}, {}, 0, 0};
  run.slots.resize(2 * (groups_ + 1) + marks_);
  for (std::size_t start = from; start <= text.size(); ++start) {
    if (run.match_from(start)) {
      run.slots.resize(2 * (groups_ + 1));
      return Match{std::move(run.slots)};
    }
    if (!budget.stopped().empty()) break;
  }
  return std::nullopt;
}

Characters characters_of(std::string_view text) {
  Characters characters;
  characters.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) characters.push_back(next_code_point(text, at));
  return characters;
}

std::string text_of(const Characters& characters, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) append_code_point(text, characters[i]);
  return text;
}

}  // namespace huiyin::feel
