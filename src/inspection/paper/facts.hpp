#pragma once
// What happens to a paper: each member is the column it writes. `steps` is always written whole.

#include "inspection/paper/model.hpp"

namespace huiyin::paper {

struct Drafted : Content {
  static constexpr std::string_view fact = "paper.drafted";
  EngagementId engagement_id;
  PaperId id;
  State state = State::drafted;
  int ordinal = 0;
  std::string provisional_number;
  std::string handler_names;
  ConfirmationStatus confirmation = ConfirmationStatus::none;
  std::optional<PersonId> drafted_by;
  Date drafted_on;
  Instant content_changed_at;
  std::vector<Step> steps;
};
BOOST_DESCRIBE_STRUCT(Drafted, (Content),
                      (engagement_id, id, state, ordinal, provisional_number, handler_names, confirmation,
                       drafted_by, drafted_on, content_changed_at, steps))

struct Revised : Content {
  static constexpr std::string_view fact = "paper.revised";
  EngagementId engagement_id;
  PaperId id;
  std::string handler_names;
  ConfirmationStatus confirmation = ConfirmationStatus::none;
  std::optional<ConfirmationId> confirmation_id;
  Instant content_changed_at;
};
BOOST_DESCRIBE_STRUCT(Revised, (Content),
                      (engagement_id, id, handler_names, confirmation, confirmation_id, content_changed_at))

struct Submitted {
  static constexpr std::string_view fact = "paper.submitted";
  EngagementId engagement_id;
  PaperId id;
  State state = State::submitted;
  std::optional<Text> returned_opinion;
  Date submitted_on;
  std::vector<Step> steps;
};
BOOST_DESCRIBE_STRUCT(Submitted, (), (engagement_id, id, state, returned_opinion, submitted_on, steps))

struct Reviewed {
  static constexpr std::string_view fact = "paper.reviewed";
  EngagementId engagement_id;
  PaperId id;
  State state = State::reviewed;
  std::optional<PersonId> reviewed_by;
  Date reviewed_on;
  Instant looked_at;
  std::vector<Step> steps;
};
BOOST_DESCRIBE_STRUCT(Reviewed, (), (engagement_id, id, state, reviewed_by, reviewed_on, looked_at, steps))

/// Back to its handlers: every rung is climbed again, so their dates are taken off; `steps` remembers them.
struct Returned {
  static constexpr std::string_view fact = "paper.returned";
  EngagementId engagement_id;
  PaperId id;
  State state = State::drafted;
  std::optional<Text> returned_opinion;
  std::optional<Date> submitted_on;
  std::optional<PersonId> reviewed_by;
  std::optional<Date> reviewed_on;
  std::optional<Date> discussed_on;
  Instant looked_at;
  std::vector<Step> steps;
};
BOOST_DESCRIBE_STRUCT(Returned, (),
                      (engagement_id, id, state, returned_opinion, submitted_on, reviewed_by, reviewed_on,
                       discussed_on, looked_at, steps))

struct Discussed {
  static constexpr std::string_view fact = "paper.discussed";
  EngagementId engagement_id;
  PaperId id;
  State state = State::discussed;
  MeetingId meeting_id;
  Date discussed_on;
  Instant looked_at;
  std::vector<Step> steps;
};
BOOST_DESCRIBE_STRUCT(Discussed, (), (engagement_id, id, state, meeting_id, discussed_on, looked_at, steps))

struct Signed {
  static constexpr std::string_view fact = "paper.signed";
  EngagementId engagement_id;
  PaperId id;
  State state = State::signed_off;
  int signed_ordinal = 0;
  std::string number;
  Disposition disposition{};
  ConfirmationStatus confirmation = ConfirmationStatus::none;
  std::optional<ConfirmationId> confirmation_id;
  std::optional<PersonId> signed_by;
  Date signed_on;
  Instant looked_at;
  std::vector<Step> steps;
};
BOOST_DESCRIBE_STRUCT(Signed, (),
                      (engagement_id, id, state, signed_ordinal, number, disposition, confirmation,
                       confirmation_id, signed_by, signed_on, looked_at, steps))

struct Dropped {
  static constexpr std::string_view fact = "paper.dropped";
  EngagementId engagement_id;
  PaperId id;
  State state = State::dropped;
  ConfirmationStatus confirmation = ConfirmationStatus::none;
  std::optional<ConfirmationId> confirmation_id;
  Date dropped_on;
  Text drop_reason;
  std::vector<Step> steps;
};
BOOST_DESCRIBE_STRUCT(Dropped, (),
                      (engagement_id, id, state, confirmation, confirmation_id, dropped_on, drop_reason,
                       steps))

/// What became of the unit's comment, written back to the paper (P34).
struct ConfirmationChanged {
  static constexpr std::string_view fact = "paper.confirmation_changed";
  EngagementId engagement_id;
  PaperId id;
  ConfirmationStatus confirmation{};
  std::optional<ConfirmationId> confirmation_id;
  std::vector<Step> steps;
};
BOOST_DESCRIBE_STRUCT(ConfirmationChanged, (), (engagement_id, id, confirmation, confirmation_id, steps))

/// The unit objected and was right in part: its correction replaces the facts.
struct FactsAmended {
  static constexpr std::string_view fact = "paper.facts_amended";
  EngagementId engagement_id;
  PaperId id;
  Text facts;
  Instant content_changed_at;
};
BOOST_DESCRIBE_STRUCT(FactsAmended, (), (engagement_id, id, facts, content_changed_at))

}  // namespace huiyin::paper
