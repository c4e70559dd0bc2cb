#pragma once

#include <optional>
#include <vector>

#include "inspection/feedback/model.hpp"
#include "inspection/hearing/model.hpp"
#include "spine/rule.hpp"

namespace huiyin::feedback {

/// A statement of the report with the paper it stands on.
struct Stated {
  report::Statement statement;
  paper::Paper paper;
};

struct DraftState {
  std::optional<engagement::Engagement> engagement;
  std::optional<hearing::Hearing> party_group_hearing;  // the one that heard this engagement
  std::optional<Feedback> existing;
  std::optional<report::Report> report;
  std::vector<Stated> stated;  // in the report's order
};
struct FeedbackState {
  std::optional<Feedback> feedback;
};

extern const Rule<Draft, DraftState> draft;
extern const Rule<Approve, FeedbackState> approve;
extern const Rule<Deliver, FeedbackState> deliver;
extern const Rule<Receive, FeedbackState> receive;

}  // namespace huiyin::feedback
