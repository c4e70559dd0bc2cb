#pragma once
// What several nouns show beside a record: its evidence, and the focus leaf in words.

#include <initializer_list>
#include <string_view>

#include "base/json.hpp"
#include "spine/question.hpp"

namespace huiyin::paper {

/// The rows of `evidence.list` for one subject, as far as the reader may see them.
[[nodiscard]] json::array evidence_rows(const Question& question, std::string_view engagement,
                                        std::string_view subject_kind, std::string_view subject);
/// {id, area, area_zh, area_en, zh, en}; only the id where the pack has no such leaf any more.
[[nodiscard]] json::object focus_in_words(const norms::FocusTree& tree, std::string_view leaf);
/// True for those who read the inspection's own records; false for the unit and the departments.
[[nodiscard]] bool reads_inspection(const Question& question, std::string_view engagement);

/// Takes commands off `may`: the registry knows roles and states, not whose record it is.
void may_not(json::object& out, std::initializer_list<std::string_view> commands);

}  // namespace huiyin::paper
