#include <algorithm>
#include <set>

#include "sheet/ledger.hpp"
#include "sheet/source.hpp"

namespace huiyin::sheet {
namespace {

struct Candidate {
  const SheetEntry* entry = nullptr;
  Grid grid;
  Head head;
};

const Field* field_named(const Schema& schema, std::string_view name) {
  const auto at = std::ranges::find(schema.fields, name, &Field::name);
  return at == schema.fields.end() ? nullptr : &*at;
}

bool is_hidden(const Grid& grid, std::uint32_t column) {
  return std::ranges::any_of(grid.hidden_columns, [&](const HiddenColumns& hidden) {
    return hidden.first <= column && column <= hidden.last;
  });
}

/// The lines above the head; a text merged over many cells once.
std::vector<std::string> titles_above(const Window& window, std::uint32_t head_row) {
  std::vector<std::string> lines;
  for (std::uint32_t row = 1; row < head_row; ++row) {
    std::string line;
    std::string_view last;
    for (std::uint32_t column = 0; column < window.width(); ++column) {
      const std::string& text = window.text(row, column);
      if (text.empty() || text == last) continue;
      if (!line.empty()) line += ' ';
      line += text;
      last = text;
    }
    if (!line.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

void describe_sheet(const Candidate& chosen, Proposal& proposal) {
  Report& report = proposal.report;
  if (chosen.entry->shown == Shown::hidden) {
    report.add({"sheet.found.hidden_sheet", Weight::note, 0, {}, {}, chosen.entry->name});
  }
  for (const Row& row : chosen.grid.rows) {
    if (row.shown == Shown::hidden) report.add({"sheet.found.hidden_row", Weight::note, row.number});
  }
  for (const HiddenColumns& hidden : chosen.grid.hidden_columns) {
    std::string names = column_name(hidden.first);
    if (hidden.last > hidden.first) names += ":" + column_name(hidden.last);
    report.add({"sheet.found.hidden_column", Weight::note, 0, names, {}, names});
  }
  for (const Merge& merge : chosen.grid.merges) {
    if (merge.first_row <= proposal.last_head_row) continue;
    report.add({"sheet.found.merged",
                Weight::note,
                merge.first_row,
                column_name(merge.first_column),
                {},
                cell_name(merge.first_row, merge.first_column) + ":" +
                    cell_name(merge.last_row, merge.last_column)});
  }
}

/// Money whose unit nobody wrote is asked for, never assumed.
void settle_units(const Schema& schema, Proposal& proposal) {
  MoneyUnit above = MoneyUnit::unknown;
  for (const std::string& line : proposal.titles) {
    if (const MoneyUnit unit = unit_in_title(line); unit != MoneyUnit::unknown) above = unit;
  }
  for (Match& column : proposal.columns) {
    const Field* field = field_named(schema, column.field);
    if (field == nullptr || field->type != FieldType::money) continue;
    const auto say = [&](std::string_view code, Weight weight) {
      proposal.report.add({std::string(code), weight, proposal.last_head_row, column_name(column.column),
                           field->name, column.title});
    };
    if (column.unit == MoneyUnit::unknown && above != MoneyUnit::unknown) {
      column.unit = above;
      say("sheet.found.unit_from_title", Weight::note);
    } else if (column.unit == MoneyUnit::unknown && field->unit != MoneyUnit::unknown) {
      column.unit = field->unit;
      say("sheet.found.unit_assumed", Weight::note);
    } else if (column.unit == MoneyUnit::unknown) {
      say("sheet.found.unit_unknown", Weight::problem);
    }
  }
}

/// Two columns that fit a field as well: whoever confirms must look.
void find_rivals(const Schema& schema, const Match& column, Proposal& proposal) {
  constexpr double close = 0.06;
  const FieldHeadings headings(*field_named(schema, column.field));
  for (const Match& other : proposal.columns) {
    if (!other.field.empty() ||
        closeness(heading_of(other.title), headings).confidence < column.confidence - close) {
      continue;
    }
    proposal.report.add({"sheet.found.column_ambiguous", Weight::problem, proposal.last_head_row,
                         column_name(other.column), column.field, other.title});
  }
}

void describe_columns(const Schema& schema, const Grid& grid, Proposal& proposal) {
  for (const Match& column : proposal.columns) {
    const auto say = [&](std::string_view code, Weight weight) {
      proposal.report.add({std::string(code), weight, proposal.last_head_row, column_name(column.column),
                           column.field, column.title});
    };
    if (column.field.empty()) {
      say("sheet.found.column_unmatched", Weight::note);
      continue;
    }
    if (column.confidence < sure_confidence) say("sheet.found.column_uncertain", Weight::note);
    if (is_hidden(grid, column.column)) say("sheet.found.column_hidden", Weight::note);
    find_rivals(schema, column, proposal);
  }
  for (const Field& field : schema.fields) {
    if (std::ranges::find(proposal.columns, field.name, &Match::field) != proposal.columns.end()) continue;
    proposal.missing.push_back(field.name);
    const bool required = field.need == Need::required;
    proposal.report.add({"sheet.found.field_missing",
                         required ? Weight::problem : Weight::note,
                         proposal.last_head_row,
                         {},
                         field.name,
                         field.titles.empty() ? field.name : field.titles.front()});
  }
}

}  // namespace

Mapping mapping_of(const Proposal& proposal) {
  Mapping mapping{proposal.sheet, proposal.first_head_row, proposal.last_head_row, {}};
  for (const Match& column : proposal.columns) {
    if (!column.field.empty())
      mapping.columns.push_back({column.column, column.title, column.field, column.unit});
  }
  return mapping;
}

Outcome<Proposal> inspect(std::string_view bytes, const Schema& schema) {
  auto opened = Source::open(bytes);
  if (!opened) return opened.refusal();
  Source& source = opened.value();
  std::optional<Candidate> best;
  std::vector<std::string> others;
  for (const SheetEntry& entry : source.sheets()) {
    auto grid = source.read(entry);
    if (!grid) return grid.refusal();
    auto head = find_head(Window(*grid), schema);
    if (!head) continue;
    // A hidden sheet is taken only where nothing in sight fits.
    const bool hides = entry.shown == Shown::hidden && best && best->entry->shown == Shown::shown;
    const bool shows = best && best->entry->shown == Shown::hidden && entry.shown == Shown::shown;
    if (!best || shows || (!hides && head->score > best->head.score)) {
      if (best) others.push_back(best->entry->name);
      best = Candidate{&entry, std::move(grid).value(), std::move(*head)};
    } else {
      others.push_back(entry.name);
    }
  }
  if (!best) {
    Refusal refusal = invalid_field("sheet.inspect.head_not_found", "");
    boost::json::array names;
    for (const SheetEntry& entry : source.sheets()) names.emplace_back(entry.name);
    refusal.detail = {{"sheets", std::move(names)}, {"rows", Window::rows}};
    return refusal;
  }
  Proposal proposal;
  proposal.kind = source.kind();
  proposal.sheet = best->entry->name;
  proposal.first_head_row = best->head.first_row;
  proposal.last_head_row = best->head.last_row;
  proposal.columns = std::move(best->head.columns);
  proposal.titles = titles_above(Window(best->grid), proposal.first_head_row);
  source.describe(proposal.report);
  for (const std::string& name : others) {
    proposal.report.add({"sheet.found.other_sheet", Weight::note, 0, {}, {}, name});
  }
  settle_units(schema, proposal);
  describe_columns(schema, best->grid, proposal);
  describe_sheet(*best, proposal);
  return proposal;
}

}  // namespace huiyin::sheet
