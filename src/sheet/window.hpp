#pragma once
// The upper left of a sheet as a person sees it: a merged cell's text stands in all of its places.

#include <string>
#include <vector>

#include "sheet/grid.hpp"

namespace huiyin::sheet {

class Window {
 public:
  /// A head is looked for so far down and so far right.
  static constexpr std::uint32_t rows = 40;
  static constexpr std::uint32_t columns = 256;

  explicit Window(const Grid& grid);
  /// Row from 1, column from 0; empty where nothing stands.
  [[nodiscard]] const std::string& text(std::uint32_t row, std::uint32_t column) const;
  /// The merge that covers the place, or null.
  [[nodiscard]] const Merge* merge(std::uint32_t row, std::uint32_t column) const;
  [[nodiscard]] std::uint32_t last_row() const { return last_row_; }
  [[nodiscard]] std::uint32_t width() const { return width_; }

 private:
  struct Seen {
    std::string text;
    const Merge* merge = nullptr;
  };
  [[nodiscard]] const Seen& at(std::uint32_t row, std::uint32_t column) const {
    return seen_[static_cast<std::size_t>(row - 1) * columns + column];
  }
  /// False where `left` places are not enough.
  [[nodiscard]] bool paint(const Merge& merge, std::size_t& left);

  std::vector<Seen> seen_;
  std::uint32_t last_row_ = 0;
  std::uint32_t width_ = 0;
};

}  // namespace huiyin::sheet
