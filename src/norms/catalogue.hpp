#pragma once
// The body of norms by name: the basic regulation's chapters, six rules, sixty procedures, sixty templates.

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"

namespace huiyin::norms {

/// What a refusal may cite: "G5" (a chapter of the basic regulation) or "R3" (one of the six rules).
struct Clause {
  std::string id;
  std::string zh;
  std::string en;
  std::string points_zh;
};
BOOST_DESCRIBE_STRUCT(Clause, (), (id, zh, en, points_zh))

struct Procedure {
  std::string id;  // "P33"
  std::string phase;
  std::string zh;
  std::string en;
  std::vector<std::string> actors;
  std::string trigger;
  std::vector<std::string> steps;
  std::string deadline;  // in words; the reckoned ones are in deadlines.json
  std::vector<std::string> templates;
  std::vector<std::string> calls;
};
BOOST_DESCRIBE_STRUCT(Procedure, (), (id, phase, zh, en, actors, trigger, steps, deadline, templates, calls))

struct Template {
  std::string id;  // "T34"
  std::string zh;
  std::string en;
  std::string writer;
  std::string layout;
  std::string level;
  std::vector<std::string> fields;
  std::vector<std::string> used_in;
};
BOOST_DESCRIBE_STRUCT(Template, (), (id, zh, en, writer, layout, level, fields, used_in))

/// A value read from clauses.json, procedures.json and templates.json.
struct Catalogue {
  std::vector<Clause> clauses;
  std::vector<Procedure> procedures;
  std::vector<Template> templates;

  [[nodiscard]] const Clause* clause(std::string_view id) const;
  [[nodiscard]] const Procedure* procedure(std::string_view id) const;
  [[nodiscard]] const Template* template_named(std::string_view id) const;
};

/// Each refuses norms.<file>.malformed and norms.<file>.id_twice.
[[nodiscard]] Outcome<std::vector<Clause>> read_clauses(const boost::json::value& file);
[[nodiscard]] Outcome<std::vector<Procedure>> read_procedures(const boost::json::value& file);
[[nodiscard]] Outcome<std::vector<Template>> read_templates(const boost::json::value& file);

/// The first reference that leads nowhere: norms.procedures.template_unknown, .call_unknown,
/// norms.templates.procedure_unknown.
[[nodiscard]] std::optional<Refusal> dangling_reference(const Catalogue& catalogue);

}  // namespace huiyin::norms
