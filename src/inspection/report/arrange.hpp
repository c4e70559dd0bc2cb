#pragma once
// The order of a report: along the focus tree, and there by the papers' numbers. Inside report only.

#include <vector>

#include "inspection/report/facts.hpp"
#include "spine/rule.hpp"

namespace huiyin::report {

/// One new statement for every paper, at its place among the existing ones; moves those that give way.
void state_papers(Facts& facts, const Occasion& occasion, const ReportId& report,
                  const std::vector<Statement>& existing, const std::vector<paper::Paper>& papers);

}  // namespace huiyin::report
