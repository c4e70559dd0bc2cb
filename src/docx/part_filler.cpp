#include "docx/part_filler.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "docx/properties.hpp"
#include "package/xml_scanner.hpp"

namespace huiyin::docx {

using package::append_escaped;

namespace {

// What a part may hold before it goes into the archive piece by piece; a document of 700 pages has as much.
constexpr std::size_t held_bytes = 8UL << 20U;
constexpr std::size_t looked_back_bytes = 64UL << 10U;

}  // namespace

PartFiller::PartFiller(const Program& program, const json::value& data, Filling& filling)
    : program_(program), filling_(filling), scopes_(data), merges_(program.merges.size()) {
  out.reserve(program.source.size() + program.source.size() / 4);
}

std::optional<Refusal> PartFiller::run() {
  for (at_ = 0; at_ < program_.ops.size(); ++at_) {
    const Op& op = program_.ops[at_];
    if (auto no = filling_.budget.step(op.kind == OpKind::slice ? op.c : 0)) return no;
    if (op.kind == OpKind::slice) {
      out.append(program_.source, op.a, op.b - op.a);
    } else if (auto no = step(op)) {
      return no;
    }
    if (out.size() > held_bytes) {
      if (auto no = flush()) return no;
    }
  }
  if (flushed_ + out.size() > filling_.options.bytes) {
    return Refusal{"docx.too_many_bytes", RefusalKind::too_large};
  }
  if (kept == Kept::in_archive) {
    filling_.stream(program_.part, out);
    filling_.end_stream();
    out.clear();
  }
  return std::nullopt;
}

/// All but the end, which is still looked at, and a table that may yet be taken back.
std::optional<Refusal> PartFiller::flush() {
  if (flushed_ + out.size() > filling_.options.bytes) {
    return Refusal{"docx.too_many_bytes", RefusalKind::too_large};
  }
  const std::size_t open_table = table_begins_.empty() ? out.size() : table_begins_.front().place;
  const std::size_t ready = std::min(open_table, out.size() - looked_back_bytes);
  if (ready < held_bytes / 2) return std::nullopt;
  kept = Kept::in_archive;
  filling_.stream(program_.part, std::string_view(out).substr(0, ready));
  flushed_ += ready;
  out.erase(0, ready);
  for (TableBegin& table : table_begins_) table.place -= ready;
  return std::nullopt;
}

std::optional<Refusal> PartFiller::step(const Op& op) {
  switch (op.kind) {
    case OpKind::slice:
      break;
    case OpKind::literal:
      out += program_.literals[op.a];
      break;
    case OpKind::value:
      value(program_.sites[op.a]);
      break;
    case OpKind::loop:
    case OpKind::inverted:
      begin_section(op);
      break;
    case OpKind::end:
      end_section(op);
      break;
    case OpKind::rich_text:
    case OpKind::rich_text_inline:
      return rich_text(program_.sites[op.a], op.kind);
    case OpKind::picture:
      return picture(program_.sites[op.a]);
    case OpKind::sub_document:
      return sub_document(program_.sites[op.a]);
    case OpKind::restart:
      for (const Index list : program_.restarts[op.a]) filling_.restart_list(list);
      break;
    case OpKind::number_id:
      out += std::to_string(filling_.list_number(op.a));
      break;
    case OpKind::ensure_paragraph:
      ensure_paragraph();
      break;
    case OpKind::table_begin:
      table_begins_.push_back({out.size(), tables_.size()});
      break;
    case OpKind::table_end:
      end_table();
      break;
    case OpKind::merge:
      merge(op.a);
      break;
    case OpKind::drawing_id:
      out += std::to_string(filling_.next_drawing_id());
      break;
    case OpKind::tick_state:
    case OpKind::tick_symbol: {
      const Tick& tick = program_.ticks[op.a];
      const TagText& tag = program_.tags[tick.tag];
      const Filtered found = filtered(scopes_.find(tag), tag.filters);
      const bool ticked = !is_falsy(found.value());
      if (op.kind == OpKind::tick_symbol) {
        out += ticked ? tick.ticked : tick.unticked;
      } else if (op.b == 0) {
        out += ticked ? '1' : '0';
      } else {
        out += ticked ? "<w14:checked w14:val=\"1\"/>" : "<w14:checked w14:val=\"0\"/>";
      }
      break;
    }
    case OpKind::columns:
      columns(program_.tables[op.a]);
      break;
    case OpKind::width:
      out += std::to_string(std::lround(op.a * (tables_.empty() ? 1.0 : tables_.back().factor)));
      break;
    case OpKind::grid_span: {
      const std::size_t repeated = tables_.empty() ? 1 : tables_.back().columns;
      out += std::to_string(std::max<std::size_t>(1, op.a - op.b + op.b * repeated));
      break;
    }
  }
  return std::nullopt;
}

void PartFiller::begin_section(const Op& op) {
  const auto here = static_cast<Index>(at_);
  const json::value* found = scopes_.find(program_.tags[op.a]);
  const bool falsy = is_falsy(found);
  for (Index i = op.c; i < op.d; ++i) merges_[i].standing = MergeState::Standing::fresh;
  if (op.kind == OpKind::inverted) {
    if (!falsy) {
      at_ = op.b;
      return;
    }
    turns_.push_back({here, nullptr, 1});
    scopes_.push(scopes_.top(), 1);
  } else if (falsy) {
    at_ = op.b;
  } else if (found->is_array()) {
    const json::array& list = found->get_array();
    turns_.push_back({here, &list, 1});
    scopes_.push(&list[0], 1);
  } else {
    // An object is a turn of its own; true, a text or a number only lets what is inside through.
    turns_.push_back({here, nullptr, 1});
    scopes_.push(found->is_object() ? found : scopes_.top(), 1);
  }
}

void PartFiller::end_section(const Op& op) {
  Turn& turn = turns_.back();
  scopes_.pop();
  if (turn.list != nullptr && turn.next < turn.list->size()) {
    scopes_.push(&(*turn.list)[turn.next], turn.next + 1);
    ++turn.next;
    at_ = op.a;
    return;
  }
  turns_.pop_back();
}

void PartFiller::value(const Site& site) {
  if (site.merge != no_index && merges_[site.merge].standing == MergeState::Standing::goes_on) return;
  const TagText& tag = tag_of(site);
  if (tag.filters.empty()) {
    const json::value* found = scopes_.find(tag);
    if (found == nullptr || found->is_null()) return missing(site);
    if (found->is_string()) return write_text(found->get_string(), site);
    const auto text = text_of(*found);
    return text ? write_text(*text, site) : complain("docx.wrong_type", site);
  }
  const Filtered found = filtered(scopes_.find(tag), tag.filters);
  if (found.refused) return complain("docx.wrong_type", site);
  if (found.value() == nullptr) return missing(site);
  const auto text = text_of(*found.value());
  return text ? write_text(*text, site) : complain("docx.wrong_type", site);
}

void PartFiller::write_text(std::string_view text, const Site& site) {
  if (filling_.options.linebreaks == Linebreaks::off || site.place == Site::Place::bare) {
    return append_escaped(out, text);
  }
  while (true) {
    const std::size_t at = text.find_first_of("\n\t");
    std::string_view piece = text.substr(0, at);
    if (piece.ends_with('\r')) piece.remove_suffix(1);
    append_escaped(out, piece);
    if (at == std::string_view::npos) return;
    out += text[at] == '\n' ? "</w:t><w:br/><w:t xml:space=\"preserve\">"
                            : "</w:t><w:tab/><w:t xml:space=\"preserve\">";
    text.remove_prefix(at + 1);
  }
}

void PartFiller::missing(const Site& site) {
  if (filling_.options.missing == Missing::text) return append_escaped(out, filling_.options.missing_text);
  complain("docx.value_missing", site);
}

/// In a draft: what is wrong, in red, where it is wrong. In an official issue it is gathered, and all of it
/// refused.
void PartFiller::complain(std::string_view code, const Site& site) {
  if (filling_.options.missing != Missing::mark) {
    if (filling_.complaints.size() < 200) {
      filling_.complaints.push_back(
          {std::string(code), program_.part, program_.written[site.tag], site.paragraph});
    }
    return;
  }
  const std::string mark = names().missing_before + tag_of(site).name + names().missing_after;
  if (site.place == Site::Place::bare) return append_escaped(out, mark);
  out += "</w:t></w:r><w:r>" +
         with_run_property(program_.text(site.run_properties), "color", "<w:color w:val=\"FF0000\"/>") +
         "<w:t>";
  append_escaped(out, mark);
  out +=
      "</w:t></w:r><w:r>" + std::string(program_.text(site.run_properties)) + "<w:t xml:space=\"preserve\">";
}

void PartFiller::merge(Index index) {
  const Merge& one = program_.merges[index];
  MergeState& state = merges_[index];
  const TagText& tag = program_.tags[one.tag];
  const Filtered found = filtered(scopes_.find(tag), tag.filters);
  std::string text = found.value() == nullptr ? "" : text_of(*found.value()).value_or("");
  const bool before_goes_on =
      one.before == no_index || merges_[one.before].standing == MergeState::Standing::goes_on;
  const bool same = state.standing != MergeState::Standing::fresh && state.value == text && before_goes_on;
  state.standing = same ? MergeState::Standing::goes_on : MergeState::Standing::first;
  state.value = std::move(text);
  const bool wraps = one.wrap == Merge::Wrap::properties;
  if (wraps) out += "<w:tcPr>";
  out += same ? "<w:vMerge/>" : "<w:vMerge w:val=\"restart\"/>";
  if (wraps) out += "</w:tcPr>";
}

/// Whether the last element written is a paragraph, marks left aside.
void PartFiller::ensure_paragraph() {
  std::string_view text = out;
  while (true) {
    text = text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
    const std::size_t open = text.rfind('<');
    if (open == std::string_view::npos) break;
    const std::string_view tag = text.substr(open);
    if (tag.starts_with("</w:p>") || tag.starts_with("<w:p/") ||
        (tag.starts_with("<w:p ") && tag.ends_with("/>"))) {
      return;
    }
    const bool mark = tag.starts_with("<w:bookmark") || tag.starts_with("<w:proofErr") ||
                      tag.starts_with("<w:commentRange");
    if (!mark) break;
    text = text.substr(0, open);
  }
  out += "<w:p/>";
}

void PartFiller::end_table() {
  const std::size_t begin = table_begins_.back().place;
  tables_.resize(table_begins_.back().tables);
  table_begins_.pop_back();
  const std::string_view table = std::string_view(out).substr(begin);
  const bool has_rows =
      table.find("<w:tr>") != std::string_view::npos || table.find("<w:tr ") != std::string_view::npos;
  const bool has_cells =
      table.find("<w:tc>") != std::string_view::npos || table.find("<w:tc ") != std::string_view::npos;
  if (!has_rows || !has_cells) out.resize(begin);
}

void PartFiller::columns(const ColumnTable& table) {
  const json::value* found = scopes_.find(program_.tags[table.tag]);
  TableState state;
  state.columns = is_falsy(found) ? 0 : found->is_array() ? found->get_array().size() : 1;
  const double total =
      table.total_width - table.repeated_width + table.repeated_width * static_cast<double>(state.columns);
  if (total > 0) state.factor = table.total_width / total;
  tables_.push_back(state);
}

}  // namespace huiyin::docx
