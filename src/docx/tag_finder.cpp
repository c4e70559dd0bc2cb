#include "docx/tag_finder.hpp"

#include <algorithm>

namespace huiyin::docx {

using package::XmlKind;

namespace {

bool holds_text(Element element) {
  return element == Element::text || element == Element::math_text || element == Element::drawing_text ||
         element == Element::property_text;
}

/// Every paragraph's text. A text box stands inside a run of the paragraph it hangs on, so paragraphs nest.
std::vector<Sequence> collect(const PartTree& tree) {
  std::vector<Sequence> all(1);
  std::vector<std::size_t> open = {0};
  const auto& nodes = tree.nodes();
  for (NodeId id = 0; id < nodes.size(); ++id) {
    const Node& node = nodes[id];
    const bool paragraph = node.element == Element::paragraph || node.element == Element::drawing_paragraph ||
                           node.element == Element::property_text;
    if (paragraph && node.kind == XmlKind::open) {
      open.push_back(all.size());
      all.push_back({id, {}, {}});
    } else if (node.kind == XmlKind::close && open.size() > 1 &&
               nodes[all[open.back()].paragraph].close == id) {
      open.pop_back();
    } else if (node.kind == XmlKind::text && node.parent != no_node &&
               holds_text(nodes[node.parent].element)) {
      Sequence& sequence = all[open.back()];
      sequence.spans.push_back({static_cast<std::uint32_t>(sequence.text.size()), id});
      sequence.text += tree.tag(id);
    }
  }
  return all;
}

class Finder {
 public:
  Finder(const PartTree& tree, const CompileOptions& options, std::string_view part,
         std::vector<Finding>& findings)
      : tree_(tree), options_(options), part_(part), findings_(findings) {
    set(options.delimiters);
  }

  FoundTags run() {
    found_.sequences = collect(tree_);
    for (std::size_t i = 0; i < found_.sequences.size(); ++i) search(i);
    std::ranges::sort(found_.tags, {}, [](const FoundTag& tag) { return tag.ranges.front().begin; });
    return std::move(found_);
  }

 private:
  /// The delimiters as they stand in XML.
  void set(const Delimiters& delimiters) {
    open_ = package::escaped(delimiters.open);
    close_ = package::escaped(delimiters.close);
  }

  void search(std::size_t index) {
    const std::string& text = found_.sequences[index].text;
    std::size_t at = text.find(open_);
    while (at != std::string::npos) {
      if (found_.tags.size() + findings_.size() >= options_.tags_per_part) {
        if (!told_) fault("docx.too_many_tags", index, "", at);
        told_ = true;
        return;
      }
      const std::size_t inner = at + open_.size();
      const std::size_t close = text.find(close_, inner);
      const std::size_t again = text.find(open_, inner);
      const bool sets_delimiters = inner < text.size() && text[inner] == '=';
      if (close == std::string::npos || (again < close && !sets_delimiters)) {
        const std::size_t shown_end = std::min({close, again, text.size()});
        fault("docx.tag_unclosed", index, text.substr(at, shown_end - at), at);
        // Foreign suites have templates where a lone delimiter is text.
        if (options_.strictness == Strictness::fragments) findings_.back().weight = Weight::reported;
        at = again;
        continue;
      }
      take(index, at, inner, close);
      at = text.find(open_, found_.tags.back().end);
    }
  }

  void take(std::size_t index, std::size_t at, std::size_t inner, std::size_t close) {
    const Sequence& sequence = found_.sequences[index];
    FoundTag tag;
    tag.text = read_tag(package::decoded(sequence.text.substr(inner, close - inner)));
    std::size_t end = close + close_.size();
    // {=[ ]=} ends with "=]": the old closing delimiter may stand inside the new ones.
    if (tag.text.kind != TagKind::delimiters && sequence.text[inner] == '=') {
      const std::size_t later = sequence.text.find("=" + close_, inner);
      if (later != std::string::npos) {
        TagText longer = read_tag(package::decoded(sequence.text.substr(inner, later + 1 - inner)));
        if (longer.kind == TagKind::delimiters) {
          tag.text = std::move(longer);
          end = later + 1 + close_.size();
        }
      }
    }
    tag.written = package::decoded(sequence.text.substr(at, end - at));
    tag.sequence = index;
    tag.at = static_cast<std::uint32_t>(at);
    tag.end = static_cast<std::uint32_t>(end);
    for (std::size_t i = 0; i < sequence.spans.size(); ++i) {
      const std::size_t span_begin = sequence.spans[i].at;
      const std::size_t span_end =
          i + 1 < sequence.spans.size() ? sequence.spans[i + 1].at : sequence.text.size();
      if (span_end <= at || span_begin >= end) continue;
      const Node& node = tree_[sequence.spans[i].node];
      const std::size_t from = std::max(at, span_begin) - span_begin;
      const std::size_t to = std::min(end, span_end) - span_begin;
      if (tag.ranges.empty()) tag.first = sequence.spans[i].node;
      tag.last = sequence.spans[i].node;
      tag.ranges.push_back(
          {node.begin + static_cast<std::uint32_t>(from), node.begin + static_cast<std::uint32_t>(to)});
    }
    if (!tag.text.fault.empty()) {
      fault(tag.text.fault, index, tag.written, at);
      findings_.back().word = tag.text.fault_word;
    }
    if (tag.text.kind == TagKind::delimiters) set(tag.text.delimiters);
    found_.tags.push_back(std::move(tag));
  }

  void fault(std::string_view code, std::size_t index, std::string_view written, std::size_t at) {
    const Sequence& sequence = found_.sequences[index];
    Finding finding;
    finding.code = code;
    finding.part = part_;
    finding.paragraph = shown(sequence.text);
    finding.tag = shown(written);
    for (const Sequence::Span& span : sequence.spans) {
      if (span.at <= at) finding.place = tree_[span.node].begin + (at - span.at);
    }
    findings_.push_back(std::move(finding));
  }

  const PartTree& tree_;
  const CompileOptions& options_;
  std::string_view part_;
  std::vector<Finding>& findings_;
  std::string open_;
  std::string close_;
  bool told_ = false;
  FoundTags found_;
};

}  // namespace

FoundTags find_tags(const PartTree& tree, const CompileOptions& options, std::string_view part,
                    std::vector<Finding>& findings) {
  return Finder(tree, options, part, findings).run();
}

std::string shown(std::string_view text) {
  // Far more than is shown: a paragraph may be a megabyte, with a tag at every fifth byte.
  const std::string plain = package::decoded(text.substr(0, 2000));
  std::size_t characters = 0;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    if ((static_cast<unsigned char>(plain[i]) & 0xc0U) == 0x80U) continue;
    if (++characters > 80) return plain.substr(0, i) + "\xe2\x80\xa6";
  }
  return plain;
}

}  // namespace huiyin::docx
