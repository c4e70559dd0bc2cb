#include "docx/compile_part.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "docx/editor.hpp"
#include "docx/sections.hpp"
#include "docx/tables.hpp"
#include "docx/tag_finder.hpp"
#include "docx/ticks.hpp"

namespace huiyin::docx {

using package::XmlKind;

namespace {

class Compiler {
 public:
  Compiler(Part& part, const CompileOptions& options, const StyleLists& style_lists,
           std::vector<Finding>& findings)
      : part_(part),
        program_(part.program),
        tree_(program_.source),
        options_(options),
        style_lists_(style_lists),
        findings_(findings),
        found_(find_tags(tree_, options, program_.part, findings)),
        deadline_(options.cpu) {}

  void run() {
    for (const FoundTag& tag : found_.tags) {
      program_.tags.push_back(tag.text);
      program_.written.push_back(tag.written);
      part_.places.push_back({shown(found_.sequences[tag.sequence].text), tag.ranges.front().begin});
    }
    sections_ = pair_sections(found_, options_, findings_, program_.part);
    note_around();
    lay_sections(tree_, found_, sections_, options_, program_.part, editor_, findings_, deadline_);
    lay_merges(tree_, found_, editor_, program_, site_merge_);
    for (Index i = 0; i < found_.tags.size() && !deadline_.passed(); ++i) place(i);
    preserve_spaces();
    if (!found_.tags.empty()) {
      lay_table_frames(tree_, editor_, program_);
      name_chinese_fonts();
    }
    // Guards first: at a table's begin its place is noted before its columns are counted.
    lay_guards();
    lay_column_tables(tree_, found_, sections_, editor_, program_);
    lay_ticks(tree_, options_, editor_, program_, findings_);
    part_.places.resize(program_.tags.size());
    number_drawings();
    if (editor_.empty()) return;
    part_.work = Part::Work::some;
    if (deadline_.passed()) {
      Finding finding;
      finding.code = "docx.took_too_long";
      finding.part = program_.part;
      findings_.push_back(std::move(finding));
      return;
    }
    Index clash = 0;
    if (!editor_.build(program_, clash)) {
      findings_.push_back(finding_at("docx.loops_overlap", found_, found_.tags[clash], program_.part));
    }
  }

 private:
  void note_around() {
    part_.around.assign(found_.tags.size(), no_index);
    for (const Section& section : sections_) {
      for (std::size_t i = section.open + 1; i < section.close; ++i) {
        // Sections come outermost first, so the innermost is written last.
        part_.around[i] = static_cast<Index>(section.open);
      }
    }
  }

  void place(Index index) {
    const FoundTag& tag = found_.tags[index];
    switch (tag.text.kind) {
      case TagKind::loop:
      case TagKind::inverted:
      case TagKind::column_loop:
      case TagKind::close:
        return;
      case TagKind::delimiters:
      case TagKind::nothing:
        return cut(tag);
      case TagKind::value:
        cut(tag);
        return insert_site(tag.ranges.front().begin, OpKind::value, index);
      case TagKind::picture:
        cut(tag);
        if (tree_[tree_[tag.first].parent].element != Element::text) return misplaced(tag);
        return insert_site(tag.ranges.front().begin, OpKind::picture, index);
      case TagKind::rich_text:
        return place_block(tag, index, OpKind::rich_text);
      case TagKind::sub_document:
        return place_block(tag, index, OpKind::sub_document);
      case TagKind::restart:
        return place_restart(tag);
    }
  }

  void cut(const FoundTag& tag) {
    for (const Range& range : tag.ranges) editor_.cut(range);
  }

  void misplaced(const FoundTag& tag) {
    findings_.push_back(finding_at("docx.misplaced", found_, tag, program_.part));
  }

  void insert_site(std::uint32_t place, OpKind kind, Index index) {
    Site site;
    site.tag = index;
    site.paragraph = shown(found_.sequences[found_.tags[index].sequence].text);
    const NodeId first = found_.tags[index].first;
    if (kind != OpKind::value) {
      site.paragraph_properties =
          child_range(tree_.around(first, Element::paragraph), Element::paragraph_properties);
      site.cell_width = width_of(tree_.around(first, Element::cell));
    }
    const NodeId run = tree_.around(first, Element::run);
    const NodeId text = tree_[found_.tags[index].first].parent;
    if (run != no_node && tree_[text].element == Element::text) {
      site.place = Site::Place::run;
      site.run_properties = child_range(run, Element::run_properties);
    }
    const auto merged = site_merge_.find(index);
    if (merged != site_merge_.end()) site.merge = merged->second;
    editor_.insert(place, {kind, static_cast<Index>(program_.sites.size())});
    program_.sites.push_back(std::move(site));
  }

  Range child_range(NodeId parent, Element element) const {
    const NodeId child = parent == no_node ? no_node : tree_.child(parent, element);
    return child == no_node ? Range{} : Range{tree_[child].begin, tree_.end_of(child)};
  }

  Index width_of(NodeId cell) const {
    const NodeId properties = cell == no_node ? no_node : tree_.child(cell, Element::cell_properties);
    const NodeId width = properties == no_node ? no_node : tree_.child(properties, Element::cell_width);
    if (width == no_node || package::attribute(tree_.tag(width), "w:type") != "dxa") return 0;
    return digits_in(package::attribute(tree_.tag(width), "w:w").value_or("")).value_or(0);
  }

  /// In the place of its paragraph where it is alone there; rich text may also stand among other text.
  void place_block(const FoundTag& tag, Index index, OpKind kind) {
    const NodeId paragraph = tree_.around(tag.first, Element::paragraph);
    if (paragraph == no_node || !is_alone(found_, tag)) {
      cut(tag);
      if (kind == OpKind::sub_document) return misplaced(tag);
      return insert_site(tag.ranges.front().begin, OpKind::rich_text_inline, index);
    }
    if (extras_of(tree_, paragraph).empty()) {
      editor_.cut({tree_[paragraph].begin, tree_.end_of(paragraph)});
    } else {
      cut(tag);
    }
    insert_site(tree_[paragraph].begin, kind, index);
  }

  /// Of the list its paragraph is in; without one, of every list up to the end of the loop around it.
  void place_restart(const FoundTag& tag) {
    const NodeId paragraph = tree_.around(tag.first, Element::paragraph);
    if (paragraph == no_node || tree_[paragraph].close == no_node) return misplaced(tag);
    std::set<Index> lists;
    collect_lists(paragraph, tree_[paragraph].close, lists);
    if (lists.empty()) {
      const auto index = static_cast<std::size_t>(&tag - found_.tags.data());
      NodeId end = static_cast<NodeId>(tree_.nodes().size());
      if (part_.around[index] != no_index) {
        for (const Section& section : sections_) {
          if (section.open == part_.around[index]) end = found_.tags[section.close].last;
        }
      }
      collect_lists(paragraph, end, lists);
    }
    editor_.insert(tree_[paragraph].begin, {OpKind::restart, static_cast<Index>(program_.restarts.size())});
    program_.restarts.emplace_back(lists.begin(), lists.end());
    if (is_alone(found_, tag) && extras_of(tree_, paragraph).empty()) {
      editor_.cut({tree_[paragraph].begin, tree_.end_of(paragraph)});
    } else {
      cut(tag);
    }
    renumber(lists);
  }

  void collect_lists(NodeId from, NodeId to, std::set<Index>& lists) const {
    for (NodeId id = from; id < to; ++id) {
      if (tree_[id].element == Element::number_id && tree_[id].kind != XmlKind::close) {
        if (const auto number = number_of(id)) lists.insert(*number);
      } else if (const StyleList* by_style = list_by_style(id)) {
        lists.insert(by_style->list);
      }
    }
  }

  /// Of a w:pStyle whose paragraph names no list itself.
  const StyleList* list_by_style(NodeId id) const {
    if (tree_[id].element != Element::paragraph_style || tree_[id].kind == XmlKind::close) return nullptr;
    const NodeId properties = tree_[id].parent;
    if (properties == no_node || tree_.child(properties, Element::number_properties) != no_node)
      return nullptr;
    const auto found =
        style_lists_.find(package::decoded(package::attribute(tree_.tag(id), "w:val").value_or("")));
    return found == style_lists_.end() ? nullptr : &found->second;
  }

  /// The list is named, in its place among the paragraph's properties (ECMA-376 17.3.1.26).
  void name_list(NodeId style, const StyleList& list) {
    const NodeId properties = tree_[style].parent;
    std::uint32_t place = tree_.end_of(style);
    for (NodeId id = properties + 1; id < tree_[properties].close; id = tree_.after(id)) {
      for (const char* before :
           {"<w:keepNext", "<w:keepLines", "<w:pageBreakBefore", "<w:framePr", "<w:widowControl"}) {
        if (tree_.tag(id).starts_with(before)) place = std::max(place, tree_.end_of(id));
      }
    }
    editor_.insert(place, {OpKind::literal, literal("<w:numPr><w:ilvl w:val=\"" + std::to_string(list.level) +
                                                    "\"/><w:numId w:val=\"")});
    editor_.insert(place, {OpKind::number_id, list.list});
    editor_.insert(place, {OpKind::literal, literal("\"/></w:numPr>")});
  }

  std::optional<Index> number_of(NodeId id) const {
    const auto number = digits_in(package::attribute(tree_.tag(id), "w:val").value_or(""));
    return number == 0U ? std::nullopt : number;
  }

  static std::optional<Index> digits_in(std::string_view text) {
    if (text.empty() || text.size() > 8) return std::nullopt;
    Index number = 0;
    for (const char c : text) {
      if (c < '0' || c > '9') return std::nullopt;
      number = number * 10 + static_cast<Index>(c - '0');
    }
    return number;
  }

  /// Wherever such a list is named, its number of the moment is written.
  void renumber(const std::set<Index>& lists) {
    for (NodeId id = 0; id < tree_.nodes().size(); ++id) {
      const StyleList* by_style = list_by_style(id);
      if (by_style != nullptr && lists.contains(by_style->list) && renumbered_.insert(id).second) {
        name_list(id, *by_style);
      }
      if (tree_[id].element != Element::number_id || tree_[id].kind == XmlKind::close) continue;
      const auto number = number_of(id);
      if (!number || !lists.contains(*number) || !renumbered_.insert(id).second) continue;
      const auto value = package::attribute(tree_.tag(id), "w:val");
      const auto begin = static_cast<std::uint32_t>(value->data() - tree_.source().data());
      editor_.replace({begin, begin + static_cast<std::uint32_t>(value->size())},
                      {OpKind::number_id, *number});
    }
  }

  /// Word drops white space at the ends of a text that does not ask to keep it.
  void preserve_spaces() {
    std::set<NodeId> done;
    for (const FoundTag& tag : found_.tags) {
      for (NodeId id = tag.first; id <= tag.last; ++id) {
        if (tree_[id].kind != XmlKind::text || tree_[id].parent == no_node) continue;
        const NodeId text = tree_[id].parent;
        if (tree_[text].element != Element::text || !done.insert(text).second) continue;
        if (package::attribute(tree_.tag(text), "xml:space")) continue;
        editor_.insert(tree_[text].end - 1, {OpKind::literal, literal(" xml:space=\"preserve\"")});
      }
    }
  }

  /// A Chinese font named for Latin letters only: Word writes Chinese in the theme's font then, WPS in this
  /// one. The name is said for both.
  void name_chinese_fonts() {
    for (NodeId id = 0; id < tree_.nodes().size(); ++id) {
      if (tree_[id].element != Element::run_fonts || tree_[id].kind == XmlKind::close) continue;
      const std::string_view tag = tree_.tag(id);
      const auto latin = package::attribute(tag, "w:ascii");
      if (!latin || package::attribute(tag, "w:eastAsia") || package::attribute(tag, "w:eastAsiaTheme"))
        continue;
      const bool chinese =
          std::ranges::any_of(*latin, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
      if (!chinese) continue;
      const std::uint32_t place = tree_[id].end - (tree_[id].kind == XmlKind::empty ? 2 : 1);
      editor_.insert(place, {OpKind::literal, literal(" w:eastAsia=\"" + std::string(*latin) + "\"")});
    }
  }

  /// Whatever a cell, header, footer, text box or note may come to be without.
  void lay_guards() {
    std::set<NodeId> holders;
    std::set<NodeId> tables;
    for (const FoundTag& tag : found_.tags) {
      if (tag.text.kind == TagKind::value || tag.text.kind == TagKind::picture) continue;
      for (NodeId id = tree_[tag.first].parent; id != no_node; id = tree_[id].parent) {
        switch (tree_[id].element) {
          case Element::cell:
          case Element::header:
          case Element::footer:
          case Element::text_box:
          case Element::footnote:
          case Element::endnote:
            holders.insert(id);
            break;
          case Element::table:
            tables.insert(id);
            break;
          default:
            break;
        }
      }
    }
    for (const NodeId holder : holders) {
      if (tree_[holder].close == no_node) continue;
      editor_.insert(tree_[tree_[holder].close].begin, {OpKind::ensure_paragraph}, Phase::table_begin);
    }
    for (const NodeId table : tables) {
      editor_.insert(tree_[table].begin, {OpKind::table_begin}, Phase::table_begin);
      editor_.insert(tree_.end_of(table), {OpKind::table_end}, Phase::table_end);
    }
  }

  /// Within a loop each picture's id would be written once a turn, and Word calls the file damaged.
  void number_drawings() {
    if (sections_.empty()) return;
    for (NodeId id = 0; id < tree_.nodes().size(); ++id) {
      if (tree_[id].element != Element::drawing_properties || tree_[id].kind == XmlKind::close) continue;
      const auto value = package::attribute(tree_.tag(id), "id");
      if (!value) continue;
      const auto begin = static_cast<std::uint32_t>(value->data() - tree_.source().data());
      editor_.replace({begin, begin + static_cast<std::uint32_t>(value->size())}, {OpKind::drawing_id});
    }
  }

  Index literal(std::string text) {
    const auto known = std::ranges::find(program_.literals, text);
    if (known != program_.literals.end()) {
      return static_cast<Index>(known - program_.literals.begin());
    }
    program_.literals.push_back(std::move(text));
    return static_cast<Index>(program_.literals.size() - 1);
  }

  Part& part_;
  Program& program_;
  PartTree tree_;
  const CompileOptions& options_;
  const StyleLists& style_lists_;
  std::vector<Finding>& findings_;
  FoundTags found_;
  Deadline deadline_;
  std::vector<Section> sections_;
  Editor editor_;
  std::map<Index, Index> site_merge_;
  std::set<NodeId> renumbered_;
};

}  // namespace

Part compile_part(std::string name, std::string source, const CompileOptions& options,
                  const StyleLists& style_lists, std::vector<Finding>& findings) {
  Part part;
  part.program.part = std::move(name);
  part.program.source = std::move(source);
  Compiler(part, options, style_lists, findings).run();
  return part;
}

}  // namespace huiyin::docx
