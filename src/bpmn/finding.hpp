#pragma once
// What a check has to say of a file: one element, one reason, and the way to it where the reason needs one.

#include <string>
#include <vector>

namespace huiyin::bpmn {

/// How much a finding weighs.
enum class Weight {
  refused,   // breaks the standard or uses what the engine does not run: the file is not loaded
  unsound,   // runs, but some instance may hang, never end or leave a step dead: not to be deployed
  reported,  // kept and not acted on, such as a foreign extension
};

/// `code` is a key of words.json ("bpmn.constraint.flow_not_listed").
struct Finding {
  Weight weight = Weight::refused;
  std::string code;
  /// Local name of the element, its id (where it has none that of the next one around it) and the line it
  /// begins on.
  std::string element;
  std::string id;
  int line = 0;
  /// The clause of the standard, such as "10.4.2", or empty where the reason is our profile.
  std::string clause = {};
  /// What the words speak of: the id that is missing, the value that is wrong.
  std::string detail = {};
  /// Ids from a start to the element, where soundness is in question.
  std::vector<std::string> path = {};
};

[[nodiscard]] inline bool any_of_weight(const std::vector<Finding>& findings, Weight weight) {
  for (const Finding& finding : findings) {
    if (finding.weight == weight) return true;
  }
  return false;
}

}  // namespace huiyin::bpmn
