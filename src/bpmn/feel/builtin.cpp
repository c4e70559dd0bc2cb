#include "bpmn/feel/builtin.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace huiyin::feel {

namespace {

struct Taken {
  std::string_view kind;
  std::string_view name;
  enum class Need { required, optional, rest } need = Need::required;
};
using Signature = std::vector<Taken>;

Signature signature_of(std::string_view text) {
  Signature taken;
  while (!text.empty()) {
    std::string_view one = text.substr(0, text.find(','));
    text.remove_prefix(std::min(text.size(), one.size() + 1));
    one.remove_prefix(one.find_first_not_of(' '));
    Taken parameter{one.substr(0, one.find(' ')), one.substr(one.find(' ') + 1)};
    if (parameter.name.ends_with('?')) {
      parameter.need = Taken::Need::optional;
      parameter.name.remove_suffix(1);
    } else if (parameter.name.ends_with('+')) {
      parameter.need = Taken::Need::rest;
      parameter.name.remove_suffix(1);
    }
    taken.push_back(parameter);
  }
  return taken;
}

bool is_of(const Value& value, std::string_view kind) {
  static const std::map<std::string_view, std::vector<Kind>> kinds{
      {"text", {Kind::text}},
      {"number", {Kind::number}},
      {"boolean", {Kind::boolean}},
      {"list", {Kind::list}},
      {"context", {Kind::context}},
      {"date", {Kind::date}},
      {"day", {Kind::date, Kind::date_time}},
      {"time", {Kind::time}},
      {"moment", {Kind::time, Kind::date, Kind::date_time}},
      {"days", {Kind::days_duration}},
      {"months", {Kind::months_duration}},
      {"length", {Kind::number, Kind::days_duration, Kind::months_duration}},
      {"range", {Kind::range}},
      {"function", {Kind::function}},
      {"point",
       {Kind::number, Kind::text, Kind::date, Kind::time, Kind::date_time, Kind::days_duration,
        Kind::months_duration}}};
  if (kind == "any") return true;
  const auto& wanted = kinds.at(kind);
  return std::find(wanted.begin(), wanted.end(), value.kind()) != wanted.end();
}

/// As the parameter has it: a list around a single value, a single value out of its list. False where neither
/// fits.
bool fit(Value& value, std::string_view kind) {
  if (is_of(value, kind)) return true;
  if (value.is_null()) return false;
  if (kind == "list") {
    value = List{value};
    return true;
  }
  const List* list = value.list();
  if (list == nullptr || list->size() != 1 || !is_of(list->front(), kind)) return false;
  value = Value(list->front());
  return true;
}

std::optional<std::vector<Value>> in_order(const Signature& signature, std::vector<Value> arguments,
                                           const std::vector<std::string>& names) {
  std::vector<Value> ordered(signature.size());
  std::vector<std::string_view> given;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto found = std::find_if(signature.begin(), signature.end(),
                                    [&](const Taken& one) { return one.name == names[i]; });
    if (found == signature.end()) return std::nullopt;
    ordered[static_cast<std::size_t>(found - signature.begin())] = std::move(arguments[i]);
    given.push_back(found->name);
  }
  for (const Taken& one : signature) {
    if (one.need == Taken::Need::required && std::find(given.begin(), given.end(), one.name) == given.end()) {
      return std::nullopt;
    }
  }
  return ordered;
}

/// The arguments as one signature takes them; nullopt where it does not.
std::optional<std::vector<Value>> matched(const Signature& signature, std::vector<Value> arguments,
                                          const std::vector<std::string>* names) {
  if (names != nullptr) {
    auto ordered = in_order(signature, std::move(arguments), *names);
    if (!ordered) return std::nullopt;
    arguments = std::move(*ordered);
  }
  const bool rest = !signature.empty() && signature.back().need == Taken::Need::rest;
  if (rest && names == nullptr && arguments.size() >= signature.size()) {
    const auto first = arguments.begin() + static_cast<std::ptrdiff_t>(signature.size()) - 1;
    List all(first, arguments.end());
    arguments.erase(first, arguments.end());
    arguments.emplace_back(std::move(all));
  }
  if (arguments.size() > signature.size()) return std::nullopt;
  const std::size_t given = arguments.size();
  arguments.resize(signature.size());
  for (std::size_t i = 0; i < signature.size(); ++i) {
    const Taken& one = signature[i];
    if (one.need == Taken::Need::optional && arguments[i].is_null()) continue;
    if (i >= given) return std::nullopt;
    if (one.need != Taken::Need::rest && !fit(arguments[i], one.kind)) return std::nullopt;
  }
  return arguments;
}

struct Entry {
  const BuiltIn* function = nullptr;
  std::vector<Signature> signatures;
  Value value;
};

const std::map<std::string_view, Entry>& library() {
  static const std::map<std::string_view, Entry> functions = [] {
    std::map<std::string_view, Entry> made;
    for (const auto group :
         {number_functions(), text_functions(), pattern_functions(), list_functions(), statistics_functions(),
          context_functions(), temporal_functions(), conversion_functions(), range_functions()}) {
      for (const BuiltIn& one : group) {
        Entry entry{
            &one, {}, std::make_shared<const Function>(Function{&one, nullptr, 0, nullptr, nullptr, 0})};
        for (const std::string_view text : one.signatures) entry.signatures.push_back(signature_of(text));
        made.emplace(one.name, std::move(entry));
      }
    }
    return made;
  }();
  return functions;
}

}  // namespace

Value built_in_named(std::string_view name) {
  const auto found = library().find(name);
  return found == library().end() ? Value() : found->second.value;
}

Value apply(const BuiltIn& function, Machine& machine, std::vector<Value> arguments,
            const std::vector<std::string>* names) {
  const Entry& entry = library().at(function.name);
  machine.budget().spend(arguments.size());
  for (const Signature& signature : entry.signatures) {
    auto fitting = matched(signature, arguments, names);
    if (fitting) return function.apply(machine, *fitting);
  }
  return {};
}

}  // namespace huiyin::feel
