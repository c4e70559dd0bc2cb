#pragma once
// A hearing (听取汇报): the leading group, then the Party group, hears what the round found and decides on it
// (P46, P47).

#include <boost/describe.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "inspection/engagement/model.hpp"
#include "inspection/round/model.hpp"

namespace huiyin {
struct HearingNoun;
using HearingId = Id<HearingNoun>;
}  // namespace huiyin

namespace huiyin::hearing {

enum class Body { leading_group, party_group };
BOOST_DESCRIBE_ENUM(Body, leading_group, party_group)

enum class State { held };
BOOST_DESCRIBE_ENUM(State, held)

struct Hearing {
  static constexpr std::string_view table = "hearing";
  HearingId id;
  int version = 0;
  RoundId round_id;
  Body body{};
  State state = State::held;
  std::string session;  // "2020年第21次"
  Date held_on;
  std::string attended;
  std::vector<EngagementId> engagements;
};
BOOST_DESCRIBE_STRUCT(Hearing, (),
                      (id, version, round_id, body, state, session, held_on, attended, engagements))

struct Hold {
  RoundId round;
  Body body{};
  Line session;
  Date held_on;
  Text attended;
  std::vector<EngagementId> engagements;
};
BOOST_DESCRIBE_STRUCT(Hold, (), (round, body, session, held_on, attended, engagements))

struct Held {
  static constexpr std::string_view fact = "hearing.held";
  HearingId id;
  RoundId round_id;
  Body body{};
  State state = State::held;
  Line session;
  Date held_on;
  Text attended;
  std::vector<EngagementId> engagements;
};
BOOST_DESCRIBE_STRUCT(Held, (), (id, round_id, body, state, session, held_on, attended, engagements))

}  // namespace huiyin::hearing
