// Functions over all of a list: extremes, sums, means, and the quantifiers all and any (DMN 1.4, 10.3.4.4).

#include <algorithm>

#include "bpmn/feel/builtin.hpp"
#include "bpmn/feel/operators.hpp"

namespace huiyin::feel {

namespace {

/// The numbers of a list; nullopt when it is empty or holds anything else.
std::optional<std::vector<Decimal>> numbers(Machine& machine, Arguments arguments) {
  const List& list = *arguments[0].list();
  if (list.empty() || !machine.budget().spend(list.size()) ||
      !machine.budget().allocate(list.size() * sizeof(Decimal))) {
    return std::nullopt;
  }
  std::vector<Decimal> found;
  for (const Value& element : list) {
    if (element.number() == nullptr) return std::nullopt;
    found.push_back(*element.number());
  }
  return found;
}

Decimal total(const std::vector<Decimal>& list) {
  Decimal sum = 0;
  for (const Decimal& one : list) sum = sum + one;
  return sum;
}

template <Comparison better>
Value extreme(Machine& machine, Arguments arguments) {
  const List& list = *arguments[0].list();
  if (list.empty()) return {};
  Value best = list.front();
  for (const Value& element : list) {
    if (!machine.budget().spend(1)) return {};
    const Value verdict = compare(better, element, best, machine.budget());
    if (verdict.is_null()) return {};
    if (verdict.is_true()) best = element;
  }
  return best;
}

Value sum(Machine& machine, Arguments arguments) {
  const auto list = numbers(machine, arguments);
  if (list) return total(*list);
  const List& lengths = *arguments[0].list();
  if (lengths.empty() || (lengths[0].days_duration() == nullptr && lengths[0].months_duration() == nullptr))
    return {};
  Value all = lengths[0];
  for (std::size_t i = 1; i < lengths.size(); ++i) {
    if (lengths[i].kind() != all.kind() || !machine.budget().spend(1)) return {};
    all = add(all, lengths[i], machine.budget());
  }
  return all;
}

Value mean(Machine& machine, Arguments arguments) {
  const auto list = numbers(machine, arguments);
  return list ? Value(total(*list) / Decimal(static_cast<std::int64_t>(list->size()))) : Value();
}

Value product(Machine& machine, Arguments arguments) {
  const auto list = numbers(machine, arguments);
  if (!list) return {};
  Decimal result = 1;
  for (const Decimal& one : *list) result = result * one;
  return result;
}

Value median(Machine& machine, Arguments arguments) {
  auto list = numbers(machine, arguments);
  if (!list) return {};
  std::sort(list->begin(), list->end());
  const std::size_t half = list->size() / 2;
  if (list->size() % 2 == 1) return (*list)[half];
  return ((*list)[half - 1] + (*list)[half]) / Decimal(2);
}

/// Of a sample: divided by one less than the count.
Value standard_deviation(Machine& machine, Arguments arguments) {
  const auto list = numbers(machine, arguments);
  if (!list || list->size() < 2) return {};
  const auto count = static_cast<std::int64_t>(list->size());
  const Decimal middle = total(*list) / Decimal(count);
  Decimal squares = 0;
  for (const Decimal& one : *list) squares = squares + (one - middle) * (one - middle);
  return (squares / Decimal(count - 1)).square_root();
}

Value mode(Machine& machine, Arguments arguments) {
  if (arguments[0].list()->empty()) return List();
  auto list = numbers(machine, arguments);
  if (!list) return {};
  std::sort(list->begin(), list->end());
  List most;
  std::ptrdiff_t best = 0;
  for (auto first = list->begin(); first != list->end();) {
    const auto last = std::find_if(first, list->end(), [&](const Decimal& one) { return one != *first; });
    if (last - first > best) most.clear();
    if (last - first >= best) most.emplace_back(*first);
    best = std::max(best, last - first);
    first = last;
  }
  return most;
}

Value all(Machine& machine, Arguments arguments) {
  Value verdict = true;
  for (const Value& element : *arguments[0].list()) {
    if (!machine.budget().spend(1)) return {};
    verdict = conjunction(verdict, element);
  }
  return verdict;
}

Value any(Machine& machine, Arguments arguments) {
  Value verdict = false;
  for (const Value& element : *arguments[0].list()) {
    if (!machine.budget().spend(1)) return {};
    verdict = disjunction(verdict, element);
  }
  return verdict;
}

/// One list, or its elements as arguments.
template <Value (*function)(Machine&, Arguments)>
Value spread(Machine& machine, Arguments arguments) {
  const List& given = *arguments[0].list();
  if (given.size() == 1 && given[0].list() != nullptr) return function(machine, given);
  return function(machine, arguments);
}

}  // namespace

std::span<const BuiltIn> statistics_functions() {
  static const std::vector<std::string_view> takes{"any list+"};
  static const BuiltIn functions[] = {
      {"min", takes, spread<extreme<Comparison::less>>},
      {"max", takes, spread<extreme<Comparison::greater>>},
      {"sum", takes, spread<sum>},
      {"mean", takes, spread<mean>},
      {"product", takes, spread<product>},
      {"median", takes, spread<median>},
      {"stddev", takes, spread<standard_deviation>},
      {"mode", takes, spread<mode>},
      {"all", takes, spread<all>},
      {"any", takes, spread<any>},
  };
  return functions;
}

}  // namespace huiyin::feel
