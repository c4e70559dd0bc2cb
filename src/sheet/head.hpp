#pragma once
// Where the head of a ledger stands: one row or up to three, below whatever title there is.

#include <optional>
#include <string>
#include <vector>

#include "sheet/heading.hpp"
#include "sheet/window.hpp"

namespace huiyin::sheet {

/// A column under a head, and the field it is taken for.
struct Match {
  std::uint32_t column = 0;
  /// As it stands there; a head of several rows from top to bottom, "责任单位/名称".
  std::string title;
  /// Empty where no field fits.
  std::string field;
  double confidence = 0;
  Likeness likeness = Likeness::none;
  MoneyUnit unit = MoneyUnit::unknown;
};

struct Head {
  std::uint32_t first_row = 0;
  std::uint32_t last_row = 0;
  std::vector<Match> columns;
  /// Confidences of all matches together.
  double score = 0;
  std::size_t sure = 0;
};

/// Below this a column is not proposed for a field at all; from the second on it is not doubted.
inline constexpr double least_confidence = 0.55;
inline constexpr double sure_confidence = 0.8;

[[nodiscard]] std::optional<Head> find_head(const Window& window, const Schema& schema);
/// The titles over each column of a head that is known.
[[nodiscard]] std::vector<Match> titles_of(const Window& window, std::uint32_t first_row,
                                           std::uint32_t last_row);

}  // namespace huiyin::sheet
