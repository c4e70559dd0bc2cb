// matches, replace, split: string functions with patterns (DMN 1.4, 10.3.4.3; XPath F&O 5.6).

#include "bpmn/feel/builtin.hpp"
#include "bpmn/feel/pattern.hpp"

namespace huiyin::feel {

namespace {

std::optional<Pattern> pattern_of(Machine& machine, const Value& pattern, const Value& flags) {
  if (!machine.budget().spend(pattern.text()->size() * 4)) return std::nullopt;
  return Pattern::compile(*pattern.text(),
                          flags.is_null() ? std::string_view() : std::string_view(*flags.text()));
}

std::optional<Characters> subject_of(Machine& machine, const Value& text) {
  if (!machine.budget().allocate(text.text()->size() * 8) ||
      !machine.budget().spend(text.text()->size() / 8)) {
    return std::nullopt;
  }
  return characters_of(*text.text());
}

Value matches(Machine& machine, Arguments arguments) {
  const auto pattern = pattern_of(machine, arguments[1], arguments[2]);
  const auto subject = subject_of(machine, arguments[0]);
  if (!pattern || !subject) return {};
  return pattern->find(*subject, 0, machine.budget()).has_value();
}

/// The replacement with $0 … $n and \$ \\ resolved; nullopt where it has a lone $ or backslash.
std::optional<std::string> resolved(std::string_view replacement, const Pattern& pattern,
                                    const Pattern::Match& match, const Characters& subject) {
  std::string out;
  for (std::size_t i = 0; i < replacement.size(); ++i) {
    const char c = replacement[i];
    const char next = i + 1 < replacement.size() ? replacement[i + 1] : '\0';
    if (c == '\\') {
      if (next != '\\' && next != '$') return std::nullopt;
      out += next;
      ++i;
    } else if (c == '$') {
      if (next < '0' || next > '9') return std::nullopt;
      std::size_t group = static_cast<std::size_t>(next - '0');
      ++i;
      // As many digits as still name a group.
      while (i + 1 < replacement.size() && replacement[i + 1] >= '0' && replacement[i + 1] <= '9') {
        const std::size_t longer = group * 10 + static_cast<std::size_t>(replacement[i + 1] - '0');
        if (longer > pattern.groups()) break;
        group = longer;
        ++i;
      }
      if (group <= pattern.groups() && match.ends[2 * group] && match.ends[2 * group + 1]) {
        out += text_of(subject, *match.ends[2 * group], *match.ends[2 * group + 1]);
      }
    } else {
      out += c;
    }
  }
  return out;
}

Value replace(Machine& machine, Arguments arguments) {
  const auto pattern = pattern_of(machine, arguments[1], arguments[3]);
  const auto subject = subject_of(machine, arguments[0]);
  if (!pattern || !subject) return {};
  // XPath: a pattern that matches the empty string replaces nothing sensible (FORX0003).
  if (pattern->find({}, 0, machine.budget())) return {};
  std::string out;
  std::size_t from = 0;
  while (const auto match = pattern->find(*subject, from, machine.budget())) {
    const auto text = resolved(*arguments[2].text(), *pattern, *match, *subject);
    if (!text) return {};
    out += text_of(*subject, from, match->begin());
    out += *text;
    if (!machine.budget().allocate(text->size() + match->end() - from)) return {};
    from = match->end();
    if (match->begin() == match->end()) {
      if (from >= subject->size()) break;
      out += text_of(*subject, from, from + 1);
      ++from;
    }
  }
  out += text_of(*subject, std::min(from, subject->size()), subject->size());
  machine.budget().allocate(subject->size() - std::min(from, subject->size()) + 64);
  return out;
}

Value split(Machine& machine, Arguments arguments) {
  const auto pattern = pattern_of(machine, arguments[1], {});
  const auto subject = subject_of(machine, arguments[0]);
  if (!pattern || !subject) return {};
  List parts;
  std::size_t from = 0;
  std::size_t search = 0;
  while (const auto match = pattern->find(*subject, search, machine.budget())) {
    if (match->begin() == match->end()) {  // between characters, not before the first
      if (match->begin() >= subject->size()) break;
      search = match->begin() + 1;
      if (match->begin() == from) continue;
    } else {
      search = match->end();
    }
    if (!machine.budget().allocate(match->end() - from + 2 * sizeof(Value))) return {};
    parts.emplace_back(text_of(*subject, from, match->begin()));
    from = match->end();
  }
  machine.budget().allocate(subject->size() - from + 64);
  parts.emplace_back(text_of(*subject, from, subject->size()));
  return parts;
}

}  // namespace

std::span<const BuiltIn> pattern_functions() {
  static const BuiltIn functions[] = {
      {"matches", {"text input, text pattern, text flags?"}, matches},
      {"replace", {"text input, text pattern, text replacement, text flags?"}, replace},
      {"split", {"text string, text delimiter"}, split},
  };
  return functions;
}

}  // namespace huiyin::feel
