#include "sheet/head.hpp"

#include <algorithm>

namespace huiyin::sheet {
namespace {

constexpr std::uint32_t most_head_rows = 3;

/// The parts of a title from top to bottom, each once: a cell merged downwards says the same in every row.
std::vector<std::string> parts_of(const Window& window, std::uint32_t first_row, std::uint32_t last_row,
                                  std::uint32_t column) {
  std::vector<std::string> parts;
  for (std::uint32_t row = first_row; row <= last_row; ++row) {
    const std::string& text = window.text(row, column);
    if (!text.empty() && (parts.empty() || parts.back() != text)) parts.push_back(text);
  }
  return parts;
}

/// A merged cell that only begins or ends inside the rows shows that they are not the whole head.
bool cuts_a_merge(const Window& window, std::uint32_t first_row, std::uint32_t last_row) {
  for (std::uint32_t column = 0; column < window.width(); ++column) {
    for (const std::uint32_t row : {first_row, last_row}) {
      const Merge* merge = window.merge(row, column);
      if (merge != nullptr && (merge->first_row < first_row || merge->last_row > last_row)) return true;
    }
  }
  return false;
}

/// A title that stands across the table is no head.
bool is_banner(const Window& window, std::uint32_t row) {
  const Merge* merge = window.merge(row, 0);
  return merge != nullptr && window.width() > 1 && merge->last_column + 1 >= window.width();
}

struct Pair {
  double confidence = 0;
  Likeness likeness = Likeness::none;
  std::size_t column = 0;
  std::size_t field = 0;
};

/// A column's title as a whole, its lowest part, and its upper one, each trusted less.
struct Readings {
  explicit Readings(const std::vector<std::string>& parts) {
    std::string whole;
    for (const std::string& part : parts) whole += part;
    all.emplace_back(heading_of(whole), 1.0);
    if (parts.size() < 2) return;
    all.emplace_back(heading_of(parts.back()), 0.9);
    all.emplace_back(heading_of(parts.front()), 0.7);
  }
  [[nodiscard]] Closeness fit(const FieldHeadings& field) const {
    Closeness best;
    for (const auto& [heading, trust] : all) {
      Closeness one = closeness(heading, field);
      one.confidence *= trust;
      if (one.confidence > best.confidence) best = one;
    }
    return best;
  }
  std::vector<std::pair<Heading, double>> all;
};

Head match(const Window& window, std::uint32_t first_row, std::uint32_t last_row, const Schema& schema,
           const std::vector<FieldHeadings>& fields) {
  Head head{first_row, last_row, titles_of(window, first_row, last_row)};
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < head.columns.size(); ++i) {
    const Readings readings(parts_of(window, first_row, last_row, head.columns[i].column));
    for (std::size_t f = 0; f < fields.size(); ++f) {
      const Closeness one = readings.fit(fields[f]);
      if (one.confidence >= least_confidence) pairs.push_back({one.confidence, one.likeness, i, f});
    }
  }
  std::ranges::stable_sort(pairs, std::greater{}, &Pair::confidence);
  std::vector<char> taken(fields.size(), 0);
  for (const Pair& pair : pairs) {
    Match& column = head.columns[pair.column];
    if (!column.field.empty() || taken[pair.field] != 0) continue;
    taken[pair.field] = 1;
    column.field = schema.fields[pair.field].name;
    column.confidence = pair.confidence;
    column.likeness = pair.likeness;
    head.score += pair.confidence;
    if (pair.confidence >= sure_confidence) ++head.sure;
  }
  return head;
}

/// One row more must earn its place: neither a title above the head nor data under it is part of it.
bool better(const Head& one, const Head& other) {
  constexpr double same = 1e-9;
  if (one.score > other.score + same) return true;
  return one.score > other.score - same && one.last_row - one.first_row < other.last_row - other.first_row;
}

}  // namespace

std::vector<Match> titles_of(const Window& window, std::uint32_t first_row, std::uint32_t last_row) {
  std::vector<Match> out;
  for (std::uint32_t column = 0; column < window.width(); ++column) {
    Match match;
    match.column = column;
    for (const std::string& part : parts_of(window, first_row, last_row, column)) {
      if (!match.title.empty()) match.title += '/';
      match.title += part;
      if (const MoneyUnit unit = heading_of(part).unit; unit != MoneyUnit::unknown) match.unit = unit;
    }
    if (!match.title.empty()) out.push_back(std::move(match));
  }
  return out;
}

std::optional<Head> find_head(const Window& window, const Schema& schema) {
  std::vector<FieldHeadings> fields;
  for (const Field& field : schema.fields) fields.emplace_back(field);
  std::optional<Head> best;
  for (std::uint32_t first = 1; first <= window.last_row(); ++first) {
    if (is_banner(window, first)) continue;
    for (std::uint32_t last = first; last < first + most_head_rows && last <= window.last_row(); ++last) {
      if (is_banner(window, last) || cuts_a_merge(window, first, last)) continue;
      Head head = match(window, first, last, schema, fields);
      if (!best || better(head, *best)) best = std::move(head);
    }
  }
  const std::size_t wanted = std::min<std::size_t>(2, schema.fields.size());
  if (!best || best->sure < wanted) return std::nullopt;
  return best;
}

}  // namespace huiyin::sheet
