#pragma once

#include <optional>
#include <vector>

#include "inspection/report/payload.hpp"
#include "spine/rule.hpp"

namespace huiyin::report {

struct DraftState {
  std::optional<engagement::Engagement> engagement;
  std::optional<Report> existing;
  std::vector<paper::Paper> papers;  // signed, for the report
};
/// A report, what stands in it, and the signed papers it must stand on.
struct ReportState {
  std::optional<Report> report;
  std::vector<Statement> statements;
  std::vector<paper::Paper> papers;
};
struct ReviewState {
  std::optional<Report> report;
};

/// Signed papers for the report that no statement stands on.
[[nodiscard]] std::vector<paper::Paper> left_out(const std::vector<paper::Paper>& papers,
                                                 const std::vector<Statement>& statements);

extern const Rule<Draft, DraftState> draft;
extern const Rule<Revise, ReportState> revise;
extern const Rule<Restate, ReportState> restate;
extern const Rule<Submit, ReportState> submit;
extern const Rule<Review, ReviewState> review;

}  // namespace huiyin::report
