#include "docx/sections.hpp"

#include <algorithm>
#include <map>

namespace huiyin::docx {

using package::XmlKind;

namespace {

bool is_opening(TagKind kind) {
  return kind == TagKind::loop || kind == TagKind::inverted || kind == TagKind::column_loop;
}

bool is_section_tag(TagKind kind) {
  return is_opening(kind) || kind == TagKind::close;
}

bool is_blank(std::string_view text) {
  while (!text.empty()) {
    if (std::string_view(" \t\r\n").find(text.front()) != std::string_view::npos) {
      text.remove_prefix(1);
    } else if (text.starts_with("\xc2\xa0")) {
      text.remove_prefix(2);
    } else {
      return false;
    }
  }
  return true;
}

/// [begin, end) of the source, or nothing where no place is right.
struct Bounds {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

class Layer {
 public:
  Layer(const PartTree& tree, const FoundTags& found, const std::vector<Section>& sections,
        const CompileOptions& options, std::string_view part, Editor& editor, std::vector<Finding>& findings,
        const Deadline& deadline)
      : tree_(tree),
        found_(found),
        sections_(sections),
        options_(options),
        part_(part),
        editor_(editor),
        findings_(findings),
        deadline_(deadline) {}

  void run() {
    if (options_.paragraph_loop == ParagraphLoop::on) find_dropped();
    for (const Section& section : sections_) {
      if (deadline_.passed()) return;
      lay(section);
    }
    for (std::size_t i = 0; i < dropped_.size(); ++i) {
      if (dropped_[i] == Fate::dropped) drop(found_.sequences[i].paragraph);
    }
  }

 private:
  void lay(const Section& section) {
    const FoundTag& open = found_.tags[section.open];
    const FoundTag& close = found_.tags[section.close];
    for (const FoundTag* tag : {&open, &close}) {
      for (const Range& range : tag->ranges) editor_.cut(range);
    }
    const auto bounds = bounds_of(open, close);
    if (!bounds) {
      findings_.push_back(finding_at("docx.loop_cuts_across", found_, open, part_));
      return;
    }
    // Two loops over the very same rows, one after the other: neither holds the other.
    const auto known = laid_.find({bounds->begin, bounds->end});
    if (known != laid_.end() && known->second < section.open && bounds->begin < bounds->end) {
      findings_.push_back(finding_at("docx.loops_overlap", found_, open, part_));
      return;
    }
    laid_[{bounds->begin, bounds->end}] = section.close;
    const OpKind kind = open.text.kind == TagKind::inverted ? OpKind::inverted : OpKind::loop;
    editor_.section(bounds->begin, bounds->end, kind, static_cast<Index>(section.open));
  }

  std::optional<Bounds> bounds_of(const FoundTag& open, const FoundTag& close) {
    const Bounds between{open.ranges.back().end, close.ranges.front().begin};
    if (const auto element = element_reached(open.text)) return reach_over(open, close, *element);
    if (open.text.reach == Reach::content) return between;
    if (is_dropped(open.sequence) && is_dropped(close.sequence)) return between_paragraphs(open, close);
    const NodeId from = tree_[open.last].parent;
    const NodeId to = tree_[close.first].parent;
    if (from == to || from == no_node || to == no_node) return between;
    const NodeId top = tree_.common(from, to);
    const NodeId first_row = outermost(top, from, Element::row);
    const NodeId last_row = outermost(top, to, Element::row);
    const bool crosses_cells =
        outermost(top, from, Element::cell) != no_node || outermost(top, to, Element::cell) != no_node;
    if (crosses_cells && first_row == no_node && last_row == no_node) {
      const NodeId row = tree_.around(top, Element::row);
      if (row != no_node) return Bounds{tree_[row].begin, tree_.end_of(row)};
    }
    if (first_row != no_node && last_row != no_node && same_path(top, first_row, last_row)) {
      return Bounds{tree_[first_row].begin, tree_.end_of(last_row)};
    }
    if (same_path(top, from, to)) return between;
    return hoisted(top, open, close);
  }

  static std::optional<Element> element_reached(const TagText& text) {
    if (text.kind == TagKind::column_loop) return Element::cell;
    switch (text.reach) {
      case Reach::paragraph:
        return Element::paragraph;
      case Reach::cell:
        return Element::cell;
      case Reach::row:
        return Element::row;
      case Reach::table:
        return Element::table;
      default:
        return std::nullopt;
    }
  }

  std::optional<Bounds> reach_over(const FoundTag& open, const FoundTag& close, Element element) const {
    const NodeId first = tree_.around(open.last, element);
    const NodeId last = tree_.around(close.first, element);
    if (first == no_node || last == no_node || tree_[first].depth != tree_[last].depth) return std::nullopt;
    return Bounds{tree_[first].begin, tree_.end_of(last)};
  }

  /// The highest element of that kind below `top` on the way to `id`.
  NodeId outermost(NodeId top, NodeId id, Element element) const {
    NodeId best = no_node;
    for (; id != no_node && id != top; id = tree_[id].parent) {
      if (tree_[id].element == element) best = id;
    }
    return best;
  }

  std::string_view name_of(NodeId id) const {
    const std::string_view tag = tree_.tag(id);
    return tag.substr(1, tag.find_first_of(" \t\r\n/>") - 1);
  }

  /// Whether cutting the source at both places leaves the same elements open.
  bool same_path(NodeId top, NodeId one, NodeId other) const {
    while (one != top && other != top && one != no_node && other != no_node) {
      if (name_of(one) != name_of(other)) return false;
      one = tree_[one].parent;
      other = tree_[other].parent;
    }
    return one == other;
  }

  bool shows_text(std::uint32_t begin, std::uint32_t end, NodeId under) const {
    const auto& nodes = tree_.nodes();
    const NodeId last = nodes[under].close == no_node ? under : nodes[under].close;
    for (NodeId id = under; id < last; ++id) {
      const Node& node = nodes[id];
      if (node.kind != XmlKind::text || node.parent == no_node) continue;
      if (nodes[node.parent].element != Element::text) continue;
      const std::uint32_t from = std::max(begin, node.begin);
      const std::uint32_t to = std::min(end, node.end);
      if (from < to && !is_blank(tree_.source().substr(from, to - from))) return true;
    }
    return false;
  }

  /// The tags lie at different depths (one in a link, one in a cell): the section takes whole elements, where
  /// nothing that shows has to be divided for it.
  std::optional<Bounds> hoisted(NodeId top, const FoundTag& open, const FoundTag& close) const {
    const NodeId first = tree_.child_towards(top, open.first);
    const NodeId last = tree_.child_towards(top, close.last);
    if (first == no_node || last == no_node) return std::nullopt;
    Bounds bounds{tree_[first].begin, tree_.end_of(last)};
    if (shows_text(tree_[first].begin, open.ranges.front().begin, first)) {
      if (shows_text(open.ranges.back().end, tree_.end_of(first), first)) return std::nullopt;
      bounds.begin = tree_.end_of(first);
    }
    if (shows_text(close.ranges.back().end, tree_.end_of(last), last)) {
      if (shows_text(tree_[last].begin, close.ranges.front().begin, last)) return std::nullopt;
      bounds.end = tree_[last].begin;
    }
    if (bounds.begin > bounds.end) return std::nullopt;
    return bounds;
  }

  /// Paragraphs that hold nothing but section tags whose partners stand alike in other paragraphs of the same
  /// story. One that fails takes its partners with it.
  void find_dropped() {
    dropped_.assign(found_.sequences.size(), Fate::kept);
    std::vector<std::vector<std::size_t>> tags(found_.sequences.size());
    for (std::size_t i = 0; i < found_.tags.size(); ++i) tags[found_.tags[i].sequence].push_back(i);
    for (std::size_t i = 0; i < tags.size(); ++i) {
      if (!tags[i].empty() && only_sections(i, tags[i])) dropped_[i] = Fate::dropped;
    }
    for (bool changed = true; changed;) {
      changed = false;
      if (deadline_.passed()) return;
      for (const Section& section : sections_) {
        const FoundTag& open = found_.tags[section.open];
        const FoundTag& close = found_.tags[section.close];
        const bool both = is_dropped(open.sequence) && is_dropped(close.sequence);
        if (both && pairs_up(open, close)) continue;
        for (const std::size_t one : {open.sequence, close.sequence}) {
          changed = changed || dropped_[one] == Fate::dropped;
          dropped_[one] = Fate::kept;
        }
      }
    }
  }

  bool pairs_up(const FoundTag& open, const FoundTag& close) const {
    if (open.sequence == close.sequence || element_reached(open.text)) return false;
    const NodeId from = found_.sequences[open.sequence].paragraph;
    const NodeId to = found_.sequences[close.sequence].paragraph;
    return tree_[from].parent == tree_[to].parent;
  }

  bool only_sections(std::size_t index, const std::vector<std::size_t>& tags) const {
    const Sequence& sequence = found_.sequences[index];
    if (sequence.paragraph == no_node || tree_[sequence.paragraph].element != Element::paragraph)
      return false;
    std::size_t at = 0;
    for (const std::size_t one : tags) {
      const FoundTag& tag = found_.tags[one];
      if (!is_section_tag(tag.text.kind)) return false;
      if (!is_blank(std::string_view(sequence.text).substr(at, tag.at - at))) return false;
      at = tag.end;
    }
    return is_blank(std::string_view(sequence.text).substr(at));
  }

  bool is_dropped(std::size_t sequence) const {
    return !dropped_.empty() && dropped_[sequence] == Fate::dropped;
  }

  /// What stands in a tag's paragraph before the tag belongs to what is before, and after to what is after.
  Bounds between_paragraphs(const FoundTag& open, const FoundTag& close) const {
    const NodeId from = found_.sequences[open.sequence].paragraph;
    const NodeId to = found_.sequences[close.sequence].paragraph;
    const auto first = extras_of(tree_, from);
    const auto last = extras_of(tree_, to);
    const bool inside_first = !first.empty() && !binds_before(first.front(), open);
    const bool inside_last = !last.empty() && binds_before(last.front(), close);
    return {inside_first ? tree_[from].begin : tree_.end_of(from),
            inside_last ? tree_.end_of(to) : tree_[to].begin};
  }

  /// A section's end is of the paragraph's mark, which comes last although it is written first.
  bool binds_before(NodeId extra, const FoundTag& tag) const {
    return tree_[extra].element != Element::section_properties && extra < tag.first;
  }

  void drop(NodeId paragraph) {
    if (!extras_of(tree_, paragraph).empty()) return;
    std::uint32_t from = tree_[paragraph].begin;
    for (NodeId id = paragraph + 1; id < tree_[paragraph].close; ++id) {
      const Node& node = tree_[id];
      // Bookmarks may stand between paragraphs.
      if (node.element != Element::bookmark_start && node.element != Element::bookmark_end) continue;
      editor_.cut({from, node.begin});
      from = node.end;
    }
    editor_.cut({from, tree_.end_of(paragraph)});
  }

  const PartTree& tree_;
  const FoundTags& found_;
  const std::vector<Section>& sections_;
  const CompileOptions& options_;
  std::string_view part_;
  Editor& editor_;
  std::vector<Finding>& findings_;
  const Deadline& deadline_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> laid_;  // → the last closing tag there
  enum class Fate : std::uint8_t { kept, dropped };
  std::vector<Fate> dropped_;  // by sequence
};

}  // namespace

std::vector<NodeId> extras_of(const PartTree& tree, NodeId paragraph) {
  std::vector<NodeId> out;
  if (tree[paragraph].kind != XmlKind::open || tree[paragraph].close == no_node) return out;
  for (NodeId id = paragraph + 1; id < tree[paragraph].close; ++id) {
    const Node& node = tree[id];
    if (node.kind == XmlKind::close) continue;
    if (node.element == Element::line_break || node.element == Element::content ||
        node.element == Element::section_properties) {
      out.push_back(id);
    }
  }
  return out;
}

bool is_alone(const FoundTags& found, const FoundTag& tag) {
  const std::string_view text = found.sequences[tag.sequence].text;
  return is_blank(text.substr(0, tag.at)) && is_blank(text.substr(tag.end));
}

Finding finding_at(std::string_view code, const FoundTags& found, const FoundTag& tag,
                   std::string_view part) {
  Finding finding;
  finding.code = code;
  finding.part = part;
  finding.paragraph = shown(found.sequences[tag.sequence].text);
  finding.tag = shown(package::escaped(tag.written));
  finding.place = tag.ranges.front().begin;
  return finding;
}

std::vector<Section> pair_sections(const FoundTags& found, const CompileOptions& options,
                                   std::vector<Finding>& findings, std::string_view part) {
  std::vector<Section> sections;
  std::vector<std::size_t> open;
  std::vector<std::string> crossed;
  std::map<std::string_view, std::size_t> last_close;
  for (std::size_t i = 0; i < found.tags.size(); ++i) {
    if (found.tags[i].text.kind == TagKind::close) last_close[found.tags[i].text.name] = i;
  }
  const auto say = [&](std::string_view code, std::size_t tag, std::string word = "") {
    findings.push_back(finding_at(code, found, found.tags[tag], part));
    findings.back().word = std::move(word);
  };
  for (std::size_t i = 0; i < found.tags.size(); ++i) {
    const TagText& text = found.tags[i].text;
    if (is_opening(text.kind)) {
      open.push_back(i);
      if (open.size() > options.nesting) {
        say("docx.nested_too_deep", i);
        return sections;
      }
    } else if (text.kind == TagKind::close) {
      const auto match = std::find_if(open.rbegin(), open.rend(), [&](std::size_t candidate) {
        return text.name.empty() || found.tags[candidate].text.name == text.name ||
               options.strictness == Strictness::fragments;
      });
      if (match == open.rend()) {
        if (std::ranges::find(crossed, text.name) != crossed.end()) continue;
        say("docx.close_without_section", i);
        if (!open.empty()) findings.back().suggestion = found.tags[open.back()].text.name;
        continue;
      }
      const std::size_t named = *match;
      // What was opened since has no end before this one's: it crosses or is missing.
      while (open.back() != named) {
        const auto ending = last_close.find(found.tags[open.back()].text.name);
        const bool ends_later = ending != last_close.end() && ending->second > i;
        if (ends_later) crossed.push_back(found.tags[open.back()].text.name);
        say(ends_later ? "docx.sections_crossed" : "docx.section_unclosed", open.back(), text.name);
        open.pop_back();
      }
      sections.push_back({open.back(), i, open.size()});
      open.pop_back();
    }
  }
  for (const std::size_t left : open) say("docx.section_unclosed", left);
  std::ranges::sort(sections, {}, &Section::open);
  return sections;
}

void lay_sections(const PartTree& tree, const FoundTags& found, const std::vector<Section>& sections,
                  const CompileOptions& options, std::string_view part, Editor& editor,
                  std::vector<Finding>& findings, const Deadline& deadline) {
  Layer(tree, found, sections, options, part, editor, findings, deadline).run();
}

}  // namespace huiyin::docx
