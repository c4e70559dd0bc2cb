#pragma once
// The title over a column against what a field may be called.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sheet/schema.hpp"

namespace huiyin::sheet {

/// A title as it is compared: without blanks, signs, what stands in brackets and marks of what must be filled
/// in.
struct Heading {
  std::u32string name;
  /// What stood in brackets, unless it is a unit or says that the column must be filled in.
  std::u32string bracketed;
  MoneyUnit unit = MoneyUnit::unknown;
};

[[nodiscard]] Heading heading_of(std::string_view title);
/// The unit in a text above the table, "单位：万元"; `unknown` where there is none.
[[nodiscard]] MoneyUnit unit_in_title(std::string_view text);

enum class Likeness : std::uint8_t { none, exact, synonym, contained, similar };

struct Closeness {
  double confidence = 0;  // from 0 to 1
  Likeness likeness = Likeness::none;
};

/// A field's titles, made ready once.
struct FieldHeadings {
  explicit FieldHeadings(const Field& field);
  std::vector<Heading> headings;
};

[[nodiscard]] Closeness closeness(const Heading& heading, const FieldHeadings& field);

}  // namespace huiyin::sheet
