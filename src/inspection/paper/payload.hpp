#pragma once
// What may be asked of a paper.

#include "inspection/paper/model.hpp"

namespace huiyin::paper {

struct Draft : Content {
  EngagementId engagement;
};
BOOST_DESCRIBE_STRUCT(Draft, (Content), (engagement))

struct Revise : Content {
  EngagementId engagement;
  PaperId paper;
  int version = 0;
};
BOOST_DESCRIBE_STRUCT(Revise, (Content), (engagement, paper, version))

struct Submit {
  EngagementId engagement;
  PaperId paper;
};
BOOST_DESCRIBE_STRUCT(Submit, (), (engagement, paper))

struct Review {
  EngagementId engagement;
  PaperId paper;
  Verdict decision{};
  std::optional<Text> opinion;
};
BOOST_DESCRIBE_STRUCT(Review, (), (engagement, paper, decision, opinion))

/// The daily meeting may also let a problem fall (P32).
enum class MeetingVerdict { pass, send_back, drop };
BOOST_DESCRIBE_ENUM_BEGIN(MeetingVerdict)
BOOST_DESCRIBE_ENUM_ENTRY(MeetingVerdict, pass)
HUIYIN_ENUM_ENTRY_SAID_AS(MeetingVerdict, send_back, "return")
BOOST_DESCRIBE_ENUM_ENTRY(MeetingVerdict, drop)
BOOST_DESCRIBE_ENUM_END(MeetingVerdict)

struct Discuss {
  EngagementId engagement;
  PaperId paper;
  MeetingId meeting;
  MeetingVerdict decision{};
  std::optional<Text> opinion;
};
BOOST_DESCRIBE_STRUCT(Discuss, (), (engagement, paper, meeting, decision, opinion))

struct Sign {
  EngagementId engagement;
  PaperId paper;
  Disposition disposition{};
};
BOOST_DESCRIBE_STRUCT(Sign, (), (engagement, paper, disposition))

struct Drop {
  EngagementId engagement;
  PaperId paper;
  Text reason;
};
BOOST_DESCRIBE_STRUCT(Drop, (), (engagement, paper, reason))

}  // namespace huiyin::paper
