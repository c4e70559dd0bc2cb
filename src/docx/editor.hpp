#pragma once
// Cuts and insertions in a part's source, in any order; from them the program is put together.

#include <cstdint>
#include <vector>

#include "docx/program.hpp"
#include "docx/tag_finder.hpp"

namespace huiyin::docx {

/// At one place instructions stand in this order: what ends there before what begins.
enum class Phase : std::uint8_t { table_end, section_end, section_begin, table_begin, inner };

struct Insertion {
  std::uint32_t place = 0;
  Phase phase = Phase::inner;
  /// Sections: the place of the other end, and the tag.
  std::uint32_t other = 0;
  Index order = 0;
  Op op;
};

class Editor {
 public:
  void cut(Range range) {
    if (range.end > range.begin) cuts_.push_back(range);
  }
  void insert(std::uint32_t place, Op op, Phase phase = Phase::inner) {
    insertions_.push_back({place, phase, 0, static_cast<Index>(insertions_.size()), op});
  }
  void replace(Range range, Op op) {
    cut(range);
    insert(range.begin, op);
  }
  /// A section over [begin, end).
  void section(std::uint32_t begin, std::uint32_t end, OpKind kind, Index tag);
  [[nodiscard]] bool empty() const { return cuts_.empty() && insertions_.empty(); }

  /// Fills `program.ops`. False where two sections overlap without one holding the other; `clash` is then the
  /// tag of the one that begins later.
  [[nodiscard]] bool build(Program& program, Index& clash);

 private:
  std::vector<Range> cuts_;
  std::vector<Insertion> insertions_;
};

}  // namespace huiyin::docx
