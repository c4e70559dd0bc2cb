#include "inspection/rulebook/noun.hpp"

namespace huiyin::rulebook {
namespace {

json::array who_of(const Who& who) {
  json::array names;
  if (who.kind != Who::Kind::roles)
    names.emplace_back(who.kind == Who::Kind::anyone ? "anyone" : "signed_in");
  for (const Role role : who.roles) names.emplace_back(name_of(role));
  return names;
}

Outcome<json::value> list_rules(const Question& question) {
  json::array rows;
  for (const auto& [name, command] : question.registry.commands()) {
    json::array refusals;
    for (const auto& rung : command.ladder)
      refusals.push_back({{"code", name + "." + rung.code}, {"clause", rung.clause}, {"field", rung.field}});
    rows.push_back({{"command", name},
                    {"noun", command.noun()},
                    {"who", who_of(command.who)},
                    {"from", json::value_from(command.from)},
                    {"refusals", std::move(refusals)},
                    {"file", command.source}});
  }
  return json::value{{"rows", std::move(rows)}};
}

Outcome<json::value> list_deadlines(const Question& question) {
  json::array rows;
  for (const auto& rule : question.norms.deadlines)
    rows.push_back({{"id", rule.id},
                    {"spec", rule.spec.text()},
                    {"clause", rule.clause},
                    {"zh", rule.zh},
                    {"en", rule.en}});
  return json::value{{"rows", std::move(rows)}, {"norms_version", question.norms.version}};
}

}  // namespace

void register_noun(Registry& registry) {
  registry.query("rules.list", by_anyone_signed_in(), list_rules);
  registry.query("deadline.list", by_anyone_signed_in(), list_deadlines);
}

}  // namespace huiyin::rulebook
