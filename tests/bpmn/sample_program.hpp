#pragma once
// A program made from XML, the way the server makes it.

#include <gtest/gtest.h>

#include <stdexcept>

#include "bpmn/compile.hpp"
#include "sample.hpp"

namespace huiyin::bpmn {

inline Model model_of(const std::string& xml) {
  const Outcome<Reading> reading = read(xml);
  if (!reading.ok()) throw std::runtime_error(reading.refusal().code);
  for (const Finding& finding : reading->findings) {
    if (finding.weight == Weight::refused) throw std::runtime_error(finding.code + " at " + finding.id);
  }
  return reading->model;
}

inline Program program_of(const std::string& xml, const Decisions& decisions = {}) {
  Compilation compilation = compile(model_of(xml), "test", {}, decisions);
  for (const Finding& finding : compilation.findings)
    throw std::runtime_error(finding.code + " at " + finding.id + " " + finding.detail);
  return std::move(compilation.program);
}

}  // namespace huiyin::bpmn
