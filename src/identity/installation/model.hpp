#pragma once
// The first act of an empty installation: name the group and make the three administrators. There is no
// default account.

#include <boost/describe.hpp>
#include <string>
#include <string_view>

#include "identity/account/model.hpp"

namespace huiyin {
struct InstallationNoun;
using InstallationId = Id<InstallationNoun>;
}  // namespace huiyin

namespace huiyin::installation {

struct Administrator {
  Line name;
  Line password;
  account::HashedPassword hashed;
};
BOOST_DESCRIBE_STRUCT(Administrator, (), (name, password))

struct Found {
  Line group_name;
  Administrator system;
  Administrator security;
  Administrator audit;
};
BOOST_DESCRIBE_STRUCT(Found, (), (group_name, system, security, audit))

struct Founded {
  static constexpr std::string_view fact = "installation.founded";
  InstallationId id;
  std::string group_name;
};
BOOST_DESCRIBE_STRUCT(Founded, (), (id, group_name))

}  // namespace huiyin::installation
