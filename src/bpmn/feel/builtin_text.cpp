// String functions (DMN 1.4, 10.3.4.3). Positions count characters (code points), not bytes.

#include <algorithm>

#include "bpmn/feel/builtin.hpp"
#include "bpmn/feel/casing.hpp"
#include "bpmn/feel/lexer.hpp"

namespace huiyin::feel {

namespace {

std::vector<std::size_t> character_starts(const std::string& text) {
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < text.size();) {
    starts.push_back(at);
    (void)next_code_point(text, at);
  }
  starts.push_back(text.size());
  return starts;
}

/// What looking through a text costs: a step for each 64 bytes, times the length looked for.
bool search_steps(Machine& machine, const std::string& text, const std::string& match) {
  return machine.budget().spend(text.size() / 64 * (1 + match.size() / 256));
}

Value kept(Machine& machine, std::string text) {
  machine.budget().allocate(text.size() + 64);
  return text;
}

Value substring(Machine& machine, Arguments arguments) {
  const std::string& text = *arguments[0].text();
  if (!machine.budget().spend(text.size() / 8) || !machine.budget().allocate(text.size() * 8)) return {};
  const auto starts = character_starts(text);
  const auto size = static_cast<std::int64_t>(starts.size()) - 1;
  const auto start = arguments[1].number()->rounded(0, Rounding::down).integer();
  if (!start || *start == 0 || *start > size || *start < -size) return {};
  const std::int64_t first = *start > 0 ? *start - 1 : size + *start;
  std::int64_t length = size - first;
  if (!arguments[2].is_null()) {
    const Decimal wanted = arguments[2].number()->rounded(0, Rounding::down);
    if (wanted < Decimal(1)) return {};
    if (wanted < Decimal(length)) length = *wanted.integer();
  }
  const std::size_t from = starts[static_cast<std::size_t>(first)];
  const std::size_t to = starts[static_cast<std::size_t>(first + length)];
  return kept(machine, text.substr(from, to - from));
}

Value string_length(Machine& machine, Arguments arguments) {
  const std::string& text = *arguments[0].text();
  if (!machine.budget().spend(text.size() / 8)) return {};
  std::int64_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) (void)next_code_point(text, at);
  return Value(count);
}

template <char32_t (*change)(char32_t)>
Value with_case(Machine& machine, Arguments arguments) {
  const std::string& text = *arguments[0].text();
  if (!machine.budget().spend(text.size() / 8)) return {};
  std::string changed;
  for (std::size_t at = 0; at < text.size();) append_code_point(changed, change(next_code_point(text, at)));
  return kept(machine, std::move(changed));
}

template <class Test>
Value tested(Machine& machine, Arguments arguments, Test test) {
  const std::string& text = *arguments[0].text();
  const std::string& match = *arguments[1].text();
  return search_steps(machine, text, match) ? Value(test(text, match)) : Value();
}

Value substring_before(Machine& machine, Arguments arguments) {
  const std::string& text = *arguments[0].text();
  if (!search_steps(machine, text, *arguments[1].text())) return {};
  const std::size_t at = text.find(*arguments[1].text());
  return kept(machine, at == std::string::npos ? "" : text.substr(0, at));
}

Value substring_after(Machine& machine, Arguments arguments) {
  const std::string& text = *arguments[0].text();
  const std::string& match = *arguments[1].text();
  if (!search_steps(machine, text, match)) return {};
  const std::size_t at = text.find(match);
  return kept(machine, at == std::string::npos ? "" : text.substr(at + match.size()));
}

Value string_join(Machine& machine, Arguments arguments) {
  const std::string delimiter = arguments[1].is_null() ? "" : *arguments[1].text();
  std::string joined;
  bool first = true;
  for (const Value& element : *arguments[0].list()) {
    if (element.is_null()) continue;
    if (element.text() == nullptr) return {};
    const std::size_t more = element.text()->size() + delimiter.size();
    if (!machine.budget().allocate(more) || !machine.budget().spend(1)) return {};
    if (!first) joined += delimiter;
    joined += *element.text();
    first = false;
  }
  return joined;
}

}  // namespace

std::span<const BuiltIn> text_functions() {
  static const BuiltIn functions[] = {
      {"substring", {"text string, number start position, number length?"}, substring},
      {"string length", {"text string"}, string_length},
      {"upper case", {"text string"}, with_case<raised>},
      {"lower case", {"text string"}, with_case<lowered>},
      {"substring before", {"text string, text match"}, substring_before},
      {"substring after", {"text string, text match"}, substring_after},
      {"contains",
       {"text string, text match"},
       [](Machine& m, Arguments a) {
         return tested(
             m, a, [](const auto& text, const auto& match) { return text.find(match) != std::string::npos; });
       }},
      {"starts with",
       {"text string, text match"},
       [](Machine& m, Arguments a) {
         return tested(m, a, [](const auto& text, const auto& match) { return text.starts_with(match); });
       }},
      {"ends with",
       {"text string, text match"},
       [](Machine& m, Arguments a) {
         return tested(m, a, [](const auto& text, const auto& match) { return text.ends_with(match); });
       }},
      {"string join", {"list list, text delimiter?"}, string_join},
  };
  return functions;
}

}  // namespace huiyin::feel
