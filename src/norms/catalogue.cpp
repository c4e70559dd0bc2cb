#include "norms/catalogue.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "norms/part.hpp"

namespace huiyin::norms {

namespace {

struct ClausesFile {
  std::vector<Clause> clauses;
};
BOOST_DESCRIBE_STRUCT(ClausesFile, (), (clauses))

struct ProceduresFile {
  std::vector<Procedure> procedures;
};
BOOST_DESCRIBE_STRUCT(ProceduresFile, (), (procedures))

struct TemplatesFile {
  std::vector<Template> templates;
};
BOOST_DESCRIBE_STRUCT(TemplatesFile, (), (templates))

template <class Entry>
const Entry* with_id(const std::vector<Entry>& entries, std::string_view id) {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [id](const Entry& entry) { return entry.id == id; });
  return found == entries.end() ? nullptr : &*found;
}

template <class Entry>
Outcome<std::vector<Entry>> each_once(std::vector<Entry> entries, std::string_view list,
                                      std::string_view code) {
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!seen.insert(entries[i].id).second) {
      return broken(code, place(list, i, "id"), json::string(entries[i].id));
    }
  }
  return entries;
}

}  // namespace

Outcome<std::vector<Clause>> read_clauses(const boost::json::value& file) {
  Outcome<ClausesFile> read = read_part<ClausesFile>(file, "norms.clauses.malformed");
  if (!read) return read.refusal();
  return each_once(std::move(read).value().clauses, "clauses", "norms.clauses.id_twice");
}

Outcome<std::vector<Procedure>> read_procedures(const boost::json::value& file) {
  Outcome<ProceduresFile> read = read_part<ProceduresFile>(file, "norms.procedures.malformed");
  if (!read) return read.refusal();
  return each_once(std::move(read).value().procedures, "procedures", "norms.procedures.id_twice");
}

Outcome<std::vector<Template>> read_templates(const boost::json::value& file) {
  Outcome<TemplatesFile> read = read_part<TemplatesFile>(file, "norms.templates.malformed");
  if (!read) return read.refusal();
  return each_once(std::move(read).value().templates, "templates", "norms.templates.id_twice");
}

std::optional<Refusal> dangling_reference(const Catalogue& catalogue) {
  const auto dangling = [](std::string_view code, std::string_view list, std::size_t index,
                           std::string_view member, const std::string& id) {
    return broken(code, place(list, index, member), json::string(id));
  };
  for (std::size_t i = 0; i < catalogue.procedures.size(); ++i) {
    const Procedure& procedure = catalogue.procedures[i];
    for (const std::string& id : procedure.templates) {
      if (catalogue.template_named(id) == nullptr) {
        return dangling("norms.procedures.template_unknown", "procedures", i, "templates", id);
      }
    }
    for (const std::string& id : procedure.calls) {
      if (catalogue.procedure(id) == nullptr) {
        return dangling("norms.procedures.call_unknown", "procedures", i, "calls", id);
      }
    }
  }
  for (std::size_t i = 0; i < catalogue.templates.size(); ++i) {
    for (const std::string& id : catalogue.templates[i].used_in) {
      if (catalogue.procedure(id) == nullptr) {
        return dangling("norms.templates.procedure_unknown", "templates", i, "used_in", id);
      }
    }
  }
  return std::nullopt;
}

const Clause* Catalogue::clause(std::string_view id) const {
  return with_id(clauses, id);
}
const Procedure* Catalogue::procedure(std::string_view id) const {
  return with_id(procedures, id);
}
const Template* Catalogue::template_named(std::string_view id) const {
  return with_id(templates, id);
}

}  // namespace huiyin::norms
