#include "inspection/paper/extras.hpp"

#include <algorithm>

#include "spine/registry.hpp"

namespace huiyin::paper {

json::array evidence_rows(const Question& question, std::string_view engagement,
                          std::string_view subject_kind, std::string_view subject) {
  const Parameters parameters{{"where", "engagement_id:eq:" + std::string(engagement)},
                              {"where", "subject_kind:eq:" + std::string(subject_kind)},
                              {"where", "subject_id:eq:" + std::string(subject)},
                              {"limit", "500"}};
  const Question about_evidence{question.connection, question.actor, parameters,       question.now,
                                question.today,      question.norms, question.registry};
  auto listed = answer_list(question.registry.views().at("evidence"), about_evidence);
  return listed ? listed.value().at("rows").as_array() : json::array();
}

json::object focus_in_words(const norms::FocusTree& tree, std::string_view leaf) {
  json::object words{{"id", leaf}};
  if (const norms::FocusLeaf* found = tree.find(leaf)) {
    words["zh"] = found->zh;
    words["en"] = found->en;
    words["area"] = found->area;
    if (const norms::FocusArea* area = tree.area_of(leaf)) {
      words["area_zh"] = area->zh;
      words["area_en"] = area->en;
    }
  }
  return words;
}

void may_not(json::object& out, std::initializer_list<std::string_view> commands) {
  json::array& may = out.at("may").as_array();
  const auto listed = [&](const json::value& command) {
    return std::ranges::find(commands, std::string_view(command.as_string())) != commands.end();
  };
  may.erase(std::remove_if(may.begin(), may.end(), listed), may.end());
}

bool reads_inspection(const Question& question, std::string_view engagement) {
  return by_inspection.allows(question.actor, engagement);
}

}  // namespace huiyin::paper
