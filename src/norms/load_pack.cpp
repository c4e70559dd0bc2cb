// Reading a pack from a folder and refusing a broken one: the only file of norms that touches a disk.

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

#include "norms/pack.hpp"
#include "norms/part.hpp"

namespace huiyin::norms {

namespace {

struct NameEntry {
  Line zh;
  Line en;
};
BOOST_DESCRIBE_STRUCT(NameEntry, (), (zh, en))

struct FilesEntry {
  Line calendar;
  Line clauses;
  Line deadlines;
  Line focus;
  Line procedures;
  Line templates;
};
BOOST_DESCRIBE_STRUCT(FilesEntry, (), (calendar, clauses, deadlines, focus, procedures, templates))

/// Declared so that a pack cut short by a bad copy is noticed: half a focus tree is still well-formed.
struct CountsEntry {
  int areas = 0;
  int leaves = 0;
  int clauses = 0;
  int deadlines = 0;
  int procedures = 0;
  int templates = 0;
};
BOOST_DESCRIBE_STRUCT(CountsEntry, (), (areas, leaves, clauses, deadlines, procedures, templates))

struct VariantDeadlineEntry {
  Line id;
  Line spec;
  Line tag;
};
BOOST_DESCRIBE_STRUCT(VariantDeadlineEntry, (), (id, spec, tag))

struct VariantEntry {
  Line id;
  Line zh;
  Line en;
  std::vector<VariantDeadlineEntry> deadlines;
};
BOOST_DESCRIBE_STRUCT(VariantEntry, (), (id, zh, en, deadlines))

struct PackFile {
  Line id;
  Line version;
  NameEntry name;
  FilesEntry files;
  CountsEntry counts;
  std::vector<VariantEntry> variants;
};
BOOST_DESCRIBE_STRUCT(PackFile, (), (id, version, name, files, counts, variants))

constexpr const char* pack_file_name = "pack.json";

/// Says which file a refusal is about; who repairs the pack reads "focus.json: areas.3.topics.0.id".
Refusal in_file(const std::string& file, Refusal refusal) {
  const std::string where = refusal.field;
  refusal.field = where.empty() ? file : file + ": " + where;
  refusal.detail = json::object{{"file", file}, {"place", where}, {"why", std::move(refusal.detail)}};
  return refusal;
}

Outcome<json::value> read_file(const std::filesystem::path& directory, const std::string& name) {
  if (std::filesystem::path(name).filename() != name) {
    return in_file(pack_file_name, broken("norms.pack.file_outside", "files", json::string(name)));
  }
  std::error_code ignored;
  std::ifstream stream;
  // A folder can be opened but not read; only a file is tried.
  if (std::filesystem::is_regular_file(directory / name, ignored))
    stream.open(directory / name, std::ios::binary);
  if (!stream.is_open()) return in_file(name, broken("norms.pack.file_missing", ""));
  const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  Outcome<json::value> value = parse_json(text);
  if (!value) return in_file(name, broken("norms.pack.malformed", "", json::string(value.refusal().code)));
  return value;
}

/// Reads `name` with `read` into `out`.
template <class Value, class Read>
Misread load_part(const std::filesystem::path& directory, const Line& name, Read read, Value& out) {
  const Outcome<json::value> file = read_file(directory, name.value);
  if (!file) return file.refusal();
  Outcome<Value> value = read(*file);
  if (!value) return in_file(name.value, value.refusal());
  out = std::move(value).value();
  return std::nullopt;
}

Misread check_counts(const Pack& pack, const CountsEntry& declared) {
  const std::tuple<std::string_view, int, std::size_t> counts[] = {
      {"areas", declared.areas, pack.focus.areas().size()},
      {"leaves", declared.leaves, pack.focus.leaves().size()},
      {"clauses", declared.clauses, pack.catalogue.clauses.size()},
      {"deadlines", declared.deadlines, pack.deadlines.size()},
      {"procedures", declared.procedures, pack.catalogue.procedures.size()},
      {"templates", declared.templates, pack.catalogue.templates.size()}};
  for (const auto& [what, said, found] : counts) {
    if (static_cast<std::size_t>(said) == found) continue;  // below zero is huge here
    return in_file(pack_file_name, broken("norms.pack.count_wrong", "counts." + std::string(what),
                                          json::object{{"declared", said}, {"found", found}}));
  }
  return std::nullopt;
}

/// "R4 P51": a clause, or a clause and a procedure, both in the catalogue.
bool cites_known(const std::string& clause, const Catalogue& catalogue) {
  const std::size_t space = clause.find(' ');
  if (catalogue.clause(clause.substr(0, space)) == nullptr) return false;
  return space == std::string::npos || catalogue.procedure(clause.substr(space + 1)) != nullptr;
}

Misread check_deadlines(const Pack& pack, const std::string& file) {
  for (std::size_t i = 0; i < pack.deadlines.size(); ++i) {
    const DeadlineRule& rule = pack.deadlines[i];
    if (cites_known(rule.clause, pack.catalogue)) continue;
    return in_file(file, broken("norms.deadlines.clause_unknown", place("rules", i, "clause"),
                                json::string(rule.clause)));
  }
  for (const std::string_view asked_for : deadlines_asked_for) {
    const DeadlineRule* rule = pack.deadline(asked_for);
    if (rule == nullptr) {
      return in_file(file, broken("norms.deadlines.rule_missing", "rules", json::string(asked_for)));
    }
    // Commands ask for days; a rule of theirs in hours would stop them when it is needed.
    if (rule->spec.unit == DeadlineUnit::hours) {
      return in_file(file, broken("norms.deadlines.needs_instant", "rules", json::string(asked_for)));
    }
  }
  if (!is_light_spec(pack.deadline("light_yellow")->spec)) {
    return in_file(file, broken("norms.deadlines.light_unusable", "rules", json::string("light_yellow")));
  }
  return std::nullopt;
}

Misread read_variants(const std::vector<VariantEntry>& entries, Pack& pack) {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const VariantEntry& entry = entries[i];
    if (!seen.insert(entry.id.value).second) {
      return in_file(pack_file_name,
                     broken("norms.pack.id_twice", place("variants", i, "id"), json::string(entry.id.value)));
    }
    Variant variant{entry.id.value, entry.zh.value, entry.en.value, {}};
    for (std::size_t k = 0; k < entry.deadlines.size(); ++k) {
      const VariantDeadlineEntry& other = entry.deadlines[k];
      const std::string where = place("variants", i, place("deadlines", k));
      if (pack.deadline(other.id.value) == nullptr) {
        return in_file(pack_file_name,
                       broken("norms.deadlines.rule_missing", where + ".id", json::string(other.id.value)));
      }
      const std::optional<DeadlineSpec> spec = DeadlineSpec::parse(other.spec.value);
      if (!spec) {
        return in_file(pack_file_name, broken("norms.deadlines.spec_unknown", where + ".spec",
                                              json::string(other.spec.value)));
      }
      variant.deadlines.push_back({other.id.value, *spec, other.tag.value});
    }
    pack.variants.push_back(std::move(variant));
  }
  // A variant may not break what the plain pack keeps.
  for (const Variant& variant : pack.variants) {
    const Outcome<Pack> varied = pack.with_variant(variant.id);
    if (auto no = check_deadlines(*varied, pack_file_name)) return no;
  }
  return std::nullopt;
}

}  // namespace

Outcome<Pack> load_pack(const std::filesystem::path& directory) {
  const Outcome<json::value> head_file = read_file(directory, pack_file_name);
  if (!head_file) return head_file.refusal();
  const Outcome<PackFile> head = read_part<PackFile>(*head_file, "norms.pack.malformed");
  if (!head) return in_file(pack_file_name, head.refusal());

  Pack pack;
  pack.id = head->id.value;
  pack.version = head->version.value;
  pack.name_zh = head->name.zh.value;
  pack.name_en = head->name.en.value;

  const FilesEntry& files = head->files;
  if (auto no = load_part(directory, files.calendar, WorkCalendar::from_json, pack.calendar)) return *no;
  if (auto no = load_part(directory, files.focus, FocusTree::from_json, pack.focus)) return *no;
  if (auto no = load_part(directory, files.clauses, read_clauses, pack.catalogue.clauses)) return *no;
  if (auto no = load_part(directory, files.procedures, read_procedures, pack.catalogue.procedures))
    return *no;
  if (auto no = load_part(directory, files.templates, read_templates, pack.catalogue.templates)) return *no;
  if (auto no = load_part(directory, files.deadlines, read_deadlines, pack.deadlines)) return *no;

  if (auto no = check_counts(pack, head->counts)) return *no;
  if (auto no = dangling_reference(pack.catalogue)) {
    const bool in_templates = no->code.starts_with("norms.templates.");
    return in_file(in_templates ? files.templates.value : files.procedures.value, *no);
  }
  if (auto no = check_deadlines(pack, files.deadlines.value)) return *no;
  if (auto no = read_variants(head->variants, pack)) return *no;
  return pack;
}

}  // namespace huiyin::norms
