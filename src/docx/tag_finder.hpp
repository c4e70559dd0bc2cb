#pragma once
// Finds the tags of a part in the text as a reader sees it, however many runs, marks and insertions cut it.

#include <cstdint>
#include <string>
#include <vector>

#include "docx/element.hpp"
#include "docx/finding.hpp"
#include "docx/program.hpp"
#include "docx/tag.hpp"

namespace huiyin::docx {

struct FoundTag {
  TagText text;
  /// Delimiters included, as a reader sees it.
  std::string written;
  /// The bytes of the tag: one range in each text node it lies in, in order; never empty.
  std::vector<Range> ranges;
  /// The text nodes at its two ends.
  NodeId first = no_node;
  NodeId last = no_node;
  /// Index into FoundTags::sequences, and the place there.
  std::size_t sequence = 0;
  std::uint32_t at = 0;
  std::uint32_t end = 0;
};

/// The text of one paragraph, or of what stands outside any.
struct Sequence {
  NodeId paragraph = no_node;
  std::string text;
  struct Span {
    std::uint32_t at = 0;
    NodeId node = no_node;
  };
  std::vector<Span> spans;
};

struct FoundTags {
  std::vector<FoundTag> tags;  // in the order of the document
  std::vector<Sequence> sequences;
};

/// Sets of delimiters change as the tags go by ({=[[ ]]=}). Faults are added to `findings`.
[[nodiscard]] FoundTags find_tags(const PartTree& tree, const CompileOptions& options, std::string_view part,
                                  std::vector<Finding>& findings);

/// A paragraph's text for a person: entities resolved, at most 80 characters.
[[nodiscard]] std::string shown(std::string_view text);

}  // namespace huiyin::docx
