#include "docx/lint.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace huiyin::docx {
namespace {

std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xc0U) == 0x80U && !out.empty()) {
      out.back() = out.back() << 6U | (byte & 0x3fU);
    } else {
      out += byte;
    }
  }
  return out;
}

/// Levenshtein's, with two neighbours swapped as one step.
std::size_t distance(const std::u32string& one, const std::u32string& other) {
  std::vector<std::vector<std::size_t>> table(one.size() + 1, std::vector<std::size_t>(other.size() + 1));
  for (std::size_t i = 0; i <= one.size(); ++i) {
    for (std::size_t j = 0; j <= other.size(); ++j) {
      if (i == 0 || j == 0) {
        table[i][j] = i + j;
        continue;
      }
      const std::size_t change = one[i - 1] == other[j - 1] ? 0 : 1;
      table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + change});
      if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) {
        table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
      }
    }
  }
  return table[one.size()][other.size()];
}

template <std::size_t size>
bool among(FieldType type, const std::array<FieldType, size>& types) {
  return type == FieldType::any || std::ranges::find(types, type) != types.end();
}

/// What a filter can take.
bool takes(Filter filter, FieldType type) {
  using enum FieldType;
  switch (filter) {
    case Filter::date:
    case Filter::chinese_date:
    case Filter::time:
      return among(type, std::array{date});
    case Filter::amount_in_words:
    case Filter::grouped:
    case Filter::ten_thousands:
    case Filter::decimals:
    case Filter::percent:
    case Filter::chinese_number:
      return among(type, std::array{number});
    case Filter::count:
    case Filter::pick:
      return among(type, std::array{list});
    case Filter::join:
      return among(type, std::array{list, text, number, date});
    case Filter::tick:
    case Filter::yes_no:
      return true;
    default:
      return among(type, std::array{text, number, date, boolean});
  }
}

class Linter {
 public:
  Linter(const Field& schema, std::vector<Finding>& findings) : schema_(schema), findings_(findings) {}

  void look(const Part& part) {
    const Program& program = part.program;
    for (Index i = 0; i < program.tags.size(); ++i) {
      const TagText& tag = program.tags[i];
      const bool has_name = tag.kind != TagKind::close && tag.kind != TagKind::restart &&
                            tag.kind != TagKind::delimiters && tag.kind != TagKind::nothing;
      if (!has_name || !tag.fault.empty()) continue;
      const auto scopes = scopes_around(part, i);
      if (tag.path.empty()) continue;
      const Field* field = find(tag, scopes);
      if (field != nullptr) {
        if (!fits(tag, field)) say("docx.wrong_type", part, i, std::string(name_of(field->type)));
      } else if (tag.name != names().row_number) {
        say("docx.unknown_field", part, i, tag.name);
        findings_.back().suggestion = nearest(tag.name, visible(scopes));
      }
    }
  }

 private:
  using ScopeChain = std::vector<const Field*>;

  /// The schema, then what each loop around the tag goes over, outermost first.
  ScopeChain scopes_around(const Part& part, Index index) const {
    std::vector<Index> loops;
    for (Index at = index < part.around.size() ? part.around[index] : no_index; at != no_index;
         at = part.around[at]) {
      loops.push_back(at);
    }
    ScopeChain scopes = {&schema_};
    for (auto loop = loops.rbegin(); loop != loops.rend(); ++loop) {
      const Field* field = find(part.program.tags[*loop], scopes);
      if (field != nullptr && part.program.tags[*loop].kind != TagKind::inverted) scopes.push_back(field);
    }
    return scopes;
  }

  static const Field* find(const TagText& tag, const ScopeChain& scopes) {
    static const Field anything{FieldType::any, {}, FieldType::any};
    if (tag.path.empty()) return &anything;
    for (auto scope = scopes.rbegin(); scope != scopes.rend(); ++scope) {
      if (const Field* whole = (*scope)->find(tag.name)) return whole;
      const Field* field = *scope;
      for (const std::string& name : tag.path) {
        field = field == nullptr ? nullptr : field->find(name);
      }
      if (field != nullptr) return field;
    }
    return nullptr;
  }

  static bool fits(const TagText& tag, const Field* field) {
    using enum FieldType;
    FieldType type = field->type;
    switch (tag.kind) {
      case TagKind::column_loop:
        return among(type, std::array{list});
      case TagKind::loop:
      case TagKind::inverted:
        return !among(type, std::array{picture, document}) || type == any;
      case TagKind::rich_text:
        return among(type, std::array{rich_text, text});
      case TagKind::picture:
        return among(type, std::array{picture});
      case TagKind::sub_document:
        return among(type, std::array{document});
      default:
        break;
    }
    for (const FilterCall& call : tag.filters) {
      if (!takes(call.filter, type)) return false;
      const bool keeps = call.filter == Filter::otherwise || call.filter == Filter::merge_same;
      if (call.filter == Filter::count) type = number;
      if (call.filter == Filter::pick) type = list;
      if (!keeps && call.filter != Filter::count && call.filter != Filter::pick) type = text;
    }
    return among(type, std::array{text, number, date, boolean});
  }

  static std::vector<std::string> visible(const ScopeChain& scopes) {
    std::vector<std::string> out;
    for (auto scope = scopes.rbegin(); scope != scopes.rend(); ++scope) {
      for (const auto& [name, field] : (*scope)->fields) {
        out.push_back(name);
        if (field.type != FieldType::group) continue;
        for (const auto& [inner, nothing] : field.fields) out.push_back(name + "." + inner);
      }
    }
    return out;
  }

  void say(std::string_view code, const Part& part, Index index, std::string word) {
    Finding finding;
    finding.code = code;
    finding.part = part.program.part;
    finding.paragraph = part.places[index].paragraph;
    finding.tag = part.program.written[index];
    finding.word = std::move(word);
    finding.place = part.places[index].place;
    findings_.push_back(std::move(finding));
  }

  const Field& schema_;
  std::vector<Finding>& findings_;
};

}  // namespace

std::vector<Finding> lint(const Template& document, const Field& schema) {
  std::vector<Finding> findings = document.findings();
  Linter linter(schema, findings);
  for (const Part& part : document.contents().parts) linter.look(part);
  std::vector<std::string> filters;
  for (const auto& [name, filter] : names().filters) filters.push_back(name);
  for (Finding& finding : findings) {
    if (finding.code == "docx.unknown_filter") finding.suggestion = nearest(finding.word, filters);
  }
  std::ranges::stable_sort(findings, [](const Finding& one, const Finding& other) {
    return one.part != other.part ? one.part < other.part : one.place < other.place;
  });
  return findings;
}

std::string nearest(std::string_view wrong, const std::vector<std::string>& candidates) {
  const std::u32string mine = code_points(wrong.substr(0, 200));
  std::string best;
  // Half of what was written must be right.
  std::size_t least = mine.size() / 2 + 1;
  for (const std::string& name : candidates) {
    const std::u32string theirs = code_points(std::string_view(name).substr(0, 200));
    // The beginning of a name stands for it.
    if (mine.size() > 1 && theirs.starts_with(mine)) return name;
    if (theirs.size() >= mine.size() + least || mine.size() >= theirs.size() + least) continue;
    const std::size_t steps = distance(mine, theirs);
    if (steps < least) {
      least = steps;
      best = name;
    }
  }
  return best;
}

}  // namespace huiyin::docx
