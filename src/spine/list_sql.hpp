#pragma once
// Turns list parameters into SQL: every identifier comes from the view's declaration, every value is a
// parameter.

#include <optional>
#include <string>
#include <vector>

#include "spine/list.hpp"

namespace huiyin {

struct SortKey {
  const Column* column;
  bool descending;
};

/// What was asked of a list, checked against its declaration.
struct ListRequest {
  std::vector<const Column*> columns;
  std::vector<SortKey> sort;
  Predicate visible;
  std::string condition;  // what was asked besides, each part beginning with " AND "
  std::vector<std::string> values;
  std::vector<const Column*> filtered;  // columns the conditions name
  const Column* grouped = nullptr;
  bool searched = false;
  bool outside = false;  // asked from outside the inspection: `inside` columns do not exist
  std::int64_t limit = 50;
  std::string after;
};

[[nodiscard]] Outcome<ListRequest> read_list_request(const ListView& view, const Question& question);
/// Replaces {today}, {yellow_until} and {inspects} (whether the asker reads the inspection's own records).
[[nodiscard]] std::string with_tokens(std::string_view sql, const Question& question);

/// The page's cursor: the sort values of its last row.
[[nodiscard]] std::string write_cursor(const json::array& values);
[[nodiscard]] std::optional<json::array> read_cursor(std::string_view text);
/// " AND …" that continues after the cursor; appends its values.
[[nodiscard]] std::string keyset_condition(const ListView& view, const ListRequest& request,
                                           const json::array& cursor, const Question& question,
                                           std::vector<json::value>& values);

}  // namespace huiyin
