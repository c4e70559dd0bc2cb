#pragma once
// What is told of processes in the journal, and where an instance is found.

#include <boost/describe.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"

namespace huiyin::process {

/// Which instance: as with every record, its engagement comes first ('' for the group's own).
struct Place {
  std::string engagement;
  std::string instance;
  bool operator==(const Place&) const = default;
  auto operator<=>(const Place&) const = default;
};

struct File {
  std::string name;
  std::string content;
};
BOOST_DESCRIBE_STRUCT(File, (), (name, content))

struct Deployed {
  static constexpr std::string_view fact = "process.deployed";
  std::string id;
  std::string process;
  std::int64_t release = 0;
  std::vector<File> files;
};
BOOST_DESCRIBE_STRUCT(Deployed, (), (id, process, release, files))

/// A command moved an instance on: all its events, packed, in one fact. `revision` 1 begins the instance.
struct Stepped {
  static constexpr std::string_view fact = "process.stepped";
  std::string id;
  std::string engagement_id;
  std::string definition_id;
  std::int64_t revision = 0;
  std::string events;  // base64 of bpmn::pack
};
BOOST_DESCRIBE_STRUCT(Stepped, (), (id, engagement_id, definition_id, revision, events))

/// Into the outbox, from outside every instance.
struct Sent {
  static constexpr std::string_view fact = "process.sent";
  std::string id;
  std::string engagement_id;
  std::string kind;
  std::string name;
  std::string correlation_key;
  std::string variables;  // base64 of a packed context
  std::int64_t lives_until_ms = 0;
};
BOOST_DESCRIBE_STRUCT(Sent, (), (id, engagement_id, kind, name, correlation_key, variables, lives_until_ms))

/// Out of the outbox: whoever received it stepped in the same entry.
struct Received {
  static constexpr std::string_view fact = "process.received";
  std::string id;
};
BOOST_DESCRIBE_STRUCT(Received, (), (id))

/// Out of the outbox: its time is over and nobody waited for it.
struct Lapsed {
  static constexpr std::string_view fact = "process.lapsed";
  std::string id;
};
BOOST_DESCRIBE_STRUCT(Lapsed, (), (id))

}  // namespace huiyin::process
