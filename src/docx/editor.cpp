#include "docx/editor.hpp"

#include <algorithm>
#include <string_view>

namespace huiyin::docx {
namespace {

Index paragraphs_in(std::string_view text) {
  Index count = 0;
  for (std::size_t at = text.find("<w:p"); at != std::string_view::npos; at = text.find("<w:p", at + 4)) {
    const char next = at + 4 < text.size() ? text[at + 4] : ' ';
    if (next == '>' || next == ' ' || next == '/') ++count;
  }
  return count;
}

bool stands_before(const Insertion& one, const Insertion& other) {
  if (one.place != other.place) return one.place < other.place;
  if (one.phase != other.phase) return one.phase < other.phase;
  if (one.phase == Phase::section_end) {
    if (one.other != other.other) return one.other > other.other;
    return one.order > other.order;
  }
  if (one.phase == Phase::section_begin && one.other != other.other) return one.other > other.other;
  return one.order < other.order;
}

class Builder {
 public:
  Builder(Program& program, const std::vector<Range>& cuts) : program_(program), cuts_(cuts) {}

  /// The source up to `place`, without what is cut.
  void advance(std::uint32_t place) {
    while (at_ < place) {
      while (next_cut_ < cuts_.size() && cuts_[next_cut_].end <= at_) ++next_cut_;
      if (next_cut_ < cuts_.size() && cuts_[next_cut_].begin <= at_) {
        at_ = std::max(at_, std::min(cuts_[next_cut_].end, place));
        if (cuts_[next_cut_].end > place) return;
        continue;
      }
      const std::uint32_t end = next_cut_ < cuts_.size() ? std::min(cuts_[next_cut_].begin, place) : place;
      const auto text = std::string_view(program_.source).substr(at_, end - at_);
      program_.ops.push_back({OpKind::slice, at_, end, paragraphs_in(text)});
      at_ = end;
    }
  }

 private:
  Program& program_;
  const std::vector<Range>& cuts_;
  std::size_t next_cut_ = 0;
  std::uint32_t at_ = 0;
};

/// Sorted, overlaps made one; cuts that only touch stay two, since something may stand between them.
std::vector<Range> tidied(std::vector<Range> cuts) {
  std::ranges::sort(cuts, [](const Range& one, const Range& other) {
    return one.begin != other.begin ? one.begin < other.begin : one.end > other.end;
  });
  std::vector<Range> out;
  for (const Range& cut : cuts) {
    if (!out.empty() && cut.begin < out.back().end) {
      out.back().end = std::max(out.back().end, cut.end);
    } else {
      out.push_back(cut);
    }
  }
  return out;
}

/// Whether `place` lies inside a cut; cuts are sorted and apart.
bool inside(const std::vector<Range>& cuts, std::uint32_t place) {
  auto after = std::ranges::upper_bound(cuts, place, {}, &Range::begin);
  if (after == cuts.begin()) return false;
  --after;
  return after->begin < place && place < after->end;
}

}  // namespace

void Editor::section(std::uint32_t begin, std::uint32_t end, OpKind kind, Index tag) {
  if (begin >= end) return;
  insertions_.push_back({begin, Phase::section_begin, end, tag, {kind, tag}});
  insertions_.push_back({end, Phase::section_end, begin, tag, {OpKind::end, tag}});
}

bool Editor::build(Program& program, Index& clash) {
  cuts_ = tidied(std::move(cuts_));
  std::ranges::stable_sort(insertions_, stands_before);
  Builder builder(program, cuts_);
  std::vector<Index> open;
  Index merges = 0;
  for (const Insertion& one : insertions_) {
    if (one.phase == Phase::inner && inside(cuts_, one.place)) continue;
    builder.advance(one.place);
    const auto here = static_cast<Index>(program.ops.size());
    program.ops.push_back(one.op);
    if (one.op.kind == OpKind::merge) ++merges;
    if (one.phase == Phase::section_begin) {
      program.ops.back().c = merges;
      open.push_back(here);
    } else if (one.phase == Phase::section_end) {
      if (open.empty() || program.ops[open.back()].a != one.op.a) {
        clash = one.op.a;
        return false;
      }
      Op& begun = program.ops[open.back()];
      begun.b = here;
      begun.d = merges;
      program.ops[here].a = open.back();
      open.pop_back();
    }
  }
  builder.advance(static_cast<std::uint32_t>(program.source.size()));
  return true;
}

}  // namespace huiyin::docx
