#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "inspection/paper/payload.hpp"
#include "inspection/team/model.hpp"
#include "spine/rule.hpp"

namespace huiyin::paper {

/// What the content of a paper is held against.
struct Surroundings {
  std::vector<team::Member> members;
  std::vector<std::string> approved_focus;  // of the team's plan
  std::vector<Origin> origins_not_found;
};

struct DraftState {
  std::optional<engagement::Engagement> engagement;
  int next_ordinal = 1;
  Surroundings around;
};
struct ReviseState {
  std::optional<Paper> paper;
  Surroundings around;
};
struct SubmitState {
  std::optional<Paper> paper;
  std::int64_t evidence_count = 0;
};
struct ReviewState {
  std::optional<Paper> paper;
};
struct DiscussState {
  std::optional<Paper> paper;
  bool meeting_found = false;
};
struct SignState {
  std::optional<Paper> paper;
  std::string engagement_number;
  int next_signed_ordinal = 1;
  std::int64_t evidence_count = 0;
  bool report_closed = false;  // the report was sent to the office and takes no more statements
};
struct DropState {
  std::optional<Paper> paper;
};

extern const Rule<Draft, DraftState> draft;
extern const Rule<Revise, ReviseState> revise;
extern const Rule<Submit, SubmitState> submit;
extern const Rule<Review, ReviewState> review;
extern const Rule<Discuss, DiscussState> discuss;
extern const Rule<Sign, SignState> sign;
extern const Rule<Drop, DropState> drop;

}  // namespace huiyin::paper
