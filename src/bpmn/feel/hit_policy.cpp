#include "bpmn/feel/hit_policy.hpp"

#include <algorithm>

#include "bpmn/feel/builtin.hpp"
#include "bpmn/feel/operators.hpp"

namespace huiyin::feel {

namespace {

/// One output is the value itself; several are a context.
Value result_of(const TableShape& table, const std::vector<Value>& row) {
  if (row.size() == 1) return row.front();
  Context context;
  for (std::size_t i = 0; i < row.size(); ++i) context.put(table.outputs[i].first, row[i]);
  return context;
}

List results_of(const TableShape& table, const Rows& rows, Machine& machine) {
  List results;
  for (const auto& row : rows) {
    machine.budget().allocate((row.size() + 1) * sizeof(Context::Entry));
    results.push_back(result_of(table, row));
  }
  return results;
}

/// Places in the order of values; a value that is not in it comes last.
std::vector<std::size_t> places(const std::vector<Value>& row, const std::vector<List>& orders,
                                Machine& machine) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const List& order = orders[i];
    const auto place = std::find_if(order.begin(), order.end(), [&](const Value& value) {
      return same(value, row[i], machine.budget());
    });
    found.push_back(static_cast<std::size_t>(place - order.begin()));
  }
  return found;
}

void sort_by_output(Rows& rows, const std::vector<List>& orders, Machine& machine) {
  std::vector<std::pair<std::vector<std::size_t>, std::size_t>> keys;
  for (std::size_t i = 0; i < rows.size(); ++i) keys.emplace_back(places(rows[i], orders, machine), i);
  std::sort(keys.begin(), keys.end());
  Rows sorted;
  for (const auto& [place, index] : keys) sorted.push_back(std::move(rows[index]));
  rows = std::move(sorted);
}

const char* function_of(Aggregation aggregation) {
  switch (aggregation) {
    case Aggregation::sum:
      return "sum";
    case Aggregation::minimum:
      return "min";
    case Aggregation::maximum:
      return "max";
    default:
      return "count";
  }
}

Value collected(const TableShape& table, const Rows& rows, Machine& machine) {
  if (table.aggregation == Aggregation::list) return results_of(table, rows, machine);
  if (table.aggregation == Aggregation::count) return Value(static_cast<std::int64_t>(rows.size()));
  if (rows.empty()) return {};
  std::vector<Value> totals;
  for (std::size_t i = 0; i < table.outputs.size(); ++i) {
    List column;
    for (const auto& row : rows) column.push_back(row[i]);
    totals.push_back(
        machine.call(built_in_named(function_of(table.aggregation)), {Value(std::move(column))}));
  }
  return result_of(table, totals);
}

}  // namespace

Value answer(const TableShape& table, Rows rows, const std::vector<List>& orders, Machine& machine) {
  if (!machine.budget().spend(rows.size())) return {};
  if (table.policy == HitPolicy::collect) return collected(table, rows, machine);
  if (rows.empty()) return {};
  switch (table.policy) {
    case HitPolicy::unique:
      return rows.size() == 1 ? result_of(table, rows.front()) : Value();
    case HitPolicy::any: {
      const Value first = result_of(table, rows.front());
      const bool agreed = std::all_of(rows.begin(), rows.end(), [&](const auto& row) {
        return same(first, result_of(table, row), machine.budget());
      });
      return agreed ? first : Value();
    }
    case HitPolicy::priority:
      sort_by_output(rows, orders, machine);
      [[fallthrough]];
    case HitPolicy::first:
      return result_of(table, rows.front());
    case HitPolicy::output_order:
      sort_by_output(rows, orders, machine);
      [[fallthrough]];
    default:
      return results_of(table, rows, machine);
  }
}

}  // namespace huiyin::feel
