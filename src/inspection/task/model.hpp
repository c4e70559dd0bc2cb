#pragma once
// What a team meeting gave one member to do by a day (组务会任务派发, P32).

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "identity/account/model.hpp"
#include "inspection/engagement/model.hpp"

namespace huiyin {
struct TaskNoun;
struct MeetingNoun;
using TaskId = Id<TaskNoun>;
using MeetingId = Id<MeetingNoun>;
}  // namespace huiyin

namespace huiyin::task {

enum class State { open, done };
BOOST_DESCRIBE_ENUM(State, open, done)

struct Task {
  static constexpr std::string_view table = "task";
  EngagementId engagement_id;
  TaskId id;
  int version = 0;
  State state = State::open;
  std::string title;
  PersonId owner;
  Date due_on;
  MeetingId meeting_id;
  Date assigned_on;
  std::optional<std::string> result;
  std::optional<Date> done_on;
};
BOOST_DESCRIBE_STRUCT(Task, (),
                      (engagement_id, id, version, state, title, owner, due_on, meeting_id, assigned_on,
                       result, done_on))

struct Complete {
  EngagementId engagement;
  TaskId task;
  Text result;
};
BOOST_DESCRIBE_STRUCT(Complete, (), (engagement, task, result))

/// Who is called away hands over what is open (P32).
struct Reassign {
  EngagementId engagement;
  TaskId task;
  PersonId owner;
};
BOOST_DESCRIBE_STRUCT(Reassign, (), (engagement, task, owner))

/// Told by meeting.conclude: tasks are born in a meeting and nowhere else.
struct Assigned {
  static constexpr std::string_view fact = "task.assigned";
  TaskId id;
  EngagementId engagement_id;
  State state = State::open;
  Line title;
  PersonId owner;
  Date due_on;
  MeetingId meeting_id;
  Date assigned_on;
};
BOOST_DESCRIBE_STRUCT(Assigned, (), (id, engagement_id, state, title, owner, due_on, meeting_id, assigned_on))

struct Completed {
  static constexpr std::string_view fact = "task.completed";
  TaskId id;
  EngagementId engagement_id;
  State state = State::done;
  Text result;
  Date done_on;
};
BOOST_DESCRIBE_STRUCT(Completed, (), (id, engagement_id, state, result, done_on))

struct Reassigned {
  static constexpr std::string_view fact = "task.reassigned";
  TaskId id;
  EngagementId engagement_id;
  PersonId owner;
};
BOOST_DESCRIBE_STRUCT(Reassigned, (), (id, engagement_id, owner))

}  // namespace huiyin::task
