#pragma once
// From XML to the model, with everything there is to say against the file in one pass.

#include <string_view>
#include <vector>

#include "base/outcome.hpp"
#include "bpmn/finding.hpp"
#include "bpmn/model.hpp"
#include "bpmn/xml.hpp"

namespace huiyin::bpmn {

/// The model is whole where no finding is of Weight::refused; otherwise it must not be compiled.
struct Reading {
  Model model;
  std::vector<Finding> findings;
};

/// Parses and checks: constraints of the standard, the profile, soundness. A refusal only where the text is
/// no XML or no BPMN at all.
[[nodiscard]] Outcome<Reading> read(std::string_view source, const xml::Limits& limits = {});

}  // namespace huiyin::bpmn
