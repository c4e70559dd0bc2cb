// List functions (DMN 1.4, 10.3.4.4) and sort.

#include <algorithm>

#include "bpmn/feel/builtin.hpp"
#include "bpmn/feel/operators.hpp"

namespace huiyin::feel {

namespace {

/// Charges for a list of that many elements.
bool room(Machine& machine, std::size_t elements) {
  return machine.budget().allocate(elements * sizeof(Value) + 64) && machine.budget().spend(elements / 8);
}

/// A position counted from 1, or from -1 at the end, as an index; nullopt outside.
std::optional<std::size_t> index_of_position(const Value& position, std::size_t size) {
  const auto given = position.number()->integer();
  const auto count = static_cast<std::int64_t>(size);
  if (!given || *given == 0 || *given > count || *given < -count) return std::nullopt;
  return static_cast<std::size_t>(*given > 0 ? *given - 1 : count + *given);
}

Value list_contains(Machine& machine, Arguments arguments) {
  for (const Value& element : *arguments[0].list()) {
    if (same(element, arguments[1], machine.budget())) return true;
  }
  return false;
}

Value sublist(Machine& machine, Arguments arguments) {
  const List& list = *arguments[0].list();
  const auto first = index_of_position(arguments[1], list.size());
  if (!first || !room(machine, list.size())) return {};
  std::size_t length = list.size() - *first;
  if (!arguments[2].is_null()) {
    const auto wanted = arguments[2].number()->integer();
    if (!wanted || *wanted < 0 || static_cast<std::size_t>(*wanted) > length) return {};
    length = static_cast<std::size_t>(*wanted);
  }
  const auto begin = list.begin() + static_cast<std::ptrdiff_t>(*first);
  return List(begin, begin + static_cast<std::ptrdiff_t>(length));
}

Value append(Machine& machine, Arguments arguments) {
  List list = *arguments[0].list();
  if (!room(machine, list.size() + arguments[1].list()->size())) return {};
  list.insert(list.end(), arguments[1].list()->begin(), arguments[1].list()->end());
  return list;
}

std::optional<List> concatenated(Machine& machine, const List& lists) {
  List all;
  for (const Value& one : lists) {
    if (one.is_null()) return std::nullopt;
    if (const List* list = one.list()) {
      if (!room(machine, list->size())) return std::nullopt;
      all.insert(all.end(), list->begin(), list->end());
    } else {
      all.push_back(one);
    }
  }
  return all;
}

Value distinct(Machine& machine, const List& list) {
  List kept;
  for (const Value& element : list) {
    const bool known = std::any_of(kept.begin(), kept.end(),
                                   [&](const Value& one) { return same(one, element, machine.budget()); });
    if (!known && room(machine, 1)) kept.push_back(element);
  }
  return kept;
}

Value unite(Machine& machine, Arguments arguments) {
  const auto all = concatenated(machine, *arguments[0].list());
  return all ? distinct(machine, *all) : Value();
}

Value insert_before(Machine& machine, Arguments arguments) {
  List list = *arguments[0].list();
  const auto at = index_of_position(arguments[1], list.size());
  if (!at || !room(machine, list.size() + 1)) return {};
  list.insert(list.begin() + static_cast<std::ptrdiff_t>(*at), arguments[2]);
  return list;
}

Value remove_at(Machine& machine, Arguments arguments) {
  List list = *arguments[0].list();
  const auto at = index_of_position(arguments[1], list.size());
  if (!at || !room(machine, list.size())) return {};
  list.erase(list.begin() + static_cast<std::ptrdiff_t>(*at));
  return list;
}

Value list_replace(Machine& machine, Arguments arguments) {
  List list = *arguments[0].list();
  if (!room(machine, list.size())) return {};
  if (arguments[1].function() == nullptr) {
    const auto at = index_of_position(arguments[1], list.size());
    if (!at) return {};
    list[*at] = arguments[2];
    return list;
  }
  for (Value& element : list) {
    const Value verdict = machine.call(arguments[1], {element, arguments[2]});
    if (verdict.boolean() == nullptr) return {};
    if (verdict.is_true()) element = arguments[2];
  }
  return list;
}

Value reverse(Machine& machine, Arguments arguments) {
  const List& list = *arguments[0].list();
  return room(machine, list.size()) ? Value(List(list.rbegin(), list.rend())) : Value();
}

Value index_of(Machine& machine, Arguments arguments) {
  List found;
  const List& list = *arguments[0].list();
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (same(list[i], arguments[1], machine.budget()) && room(machine, 1)) {
      found.emplace_back(static_cast<std::int64_t>(i) + 1);
    }
  }
  return found;
}

void flatten_into(Machine& machine, const List& list, List& all) {
  for (const Value& element : list) {
    if (!machine.budget().spend(1)) return;
    if (const List* inner = element.list()) {
      flatten_into(machine, *inner, all);
    } else if (room(machine, 1)) {
      all.push_back(element);
    }
  }
}

Value flatten(Machine& machine, Arguments arguments) {
  List all;
  flatten_into(machine, *arguments[0].list(), all);
  return all;
}

/// Merge sort, so that a function that is no order does no harm: it is asked a bounded number of times.
void merge_sort(Machine& machine, const Value& precedes, List& list, List& spare, std::size_t begin,
                std::size_t end) {
  if (end - begin < 2 || !machine.budget().stopped().empty()) return;
  const std::size_t middle = begin + (end - begin) / 2;
  merge_sort(machine, precedes, list, spare, begin, middle);
  merge_sort(machine, precedes, list, spare, middle, end);
  std::size_t left = begin;
  std::size_t right = middle;
  for (std::size_t to = begin; to < end; ++to) {
    const bool right_first =
        left >= middle || (right < end && machine.call(precedes, {list[right], list[left]}).is_true());
    spare[to] = list[right_first ? right++ : left++];
  }
  std::copy(spare.begin() + static_cast<std::ptrdiff_t>(begin),
            spare.begin() + static_cast<std::ptrdiff_t>(end),
            list.begin() + static_cast<std::ptrdiff_t>(begin));
}

Value sort(Machine& machine, Arguments arguments) {
  List list = *arguments[0].list();
  if (!room(machine, 2 * list.size())) return {};
  List spare(list.size());
  merge_sort(machine, arguments[1], list, spare, 0, list.size());
  return list;
}

}  // namespace

std::span<const BuiltIn> list_functions() {
  static const BuiltIn functions[] = {
      {"list contains", {"list list, any element"}, list_contains},
      {"count",
       {"list list"},
       [](Machine&, Arguments a) { return Value(static_cast<std::int64_t>(a[0].list()->size())); }},
      {"sublist", {"list list, number start position, number length?"}, sublist},
      {"append", {"list list, any item+"}, append},
      {"concatenate",
       {"list list+"},
       [](Machine& m, Arguments a) {
         auto all = concatenated(m, *a[0].list());
         return all ? Value(std::move(*all)) : Value();
       }},
      {"union", {"list list+"}, unite},
      {"insert before", {"list list, number position, any newItem"}, insert_before},
      {"remove", {"list list, number position"}, remove_at},
      {"list replace",
       {"list list, number position, any newItem", "list list, function match, any newItem"},
       list_replace},
      {"reverse", {"list list"}, reverse},
      {"index of", {"list list, any match"}, index_of},
      {"distinct values", {"list list"}, [](Machine& m, Arguments a) { return distinct(m, *a[0].list()); }},
      {"flatten", {"list list"}, flatten},
      {"sort", {"list list, function precedes"}, sort},
  };
  return functions;
}

}  // namespace huiyin::feel
