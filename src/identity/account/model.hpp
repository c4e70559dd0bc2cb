#pragma once
// An account signs in; grants say what it may do and where. Created by one administrator, granted by another
// (三员分立).

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.hpp"
#include "base/text.hpp"
#include "spine/actor.hpp"

namespace huiyin {
struct AccountNoun;
struct GrantNoun;
struct PersonNoun;
using AccountId = Id<AccountNoun>;
using GrantId = Id<GrantNoun>;
using PersonId = Id<PersonNoun>;
}  // namespace huiyin

namespace huiyin::account {

enum class State { active, locked };
BOOST_DESCRIBE_ENUM(State, active, locked)

struct Account {
  static constexpr std::string_view table = "account";
  AccountId id;
  int version = 0;
  std::string name;
  std::optional<PersonId> person_id;
  State state = State::active;
  std::optional<std::string> lock_reason;
};
BOOST_DESCRIBE_STRUCT(Account, (), (id, version, name, person_id, state, lock_reason))

struct AccountGrant {
  static constexpr std::string_view table = "account_grant";
  GrantId id;
  AccountId account_id;
  Role role{};
  ScopeKind scope_kind{};
  std::string scope;
};
BOOST_DESCRIBE_STRUCT(AccountGrant, (), (id, account_id, role, scope_kind, scope))

// A password never enters a fact: the journal is read by auditors and travels. The payload's undescribed
// members below are filled from it before the writer sees the command, and its hash goes to the table
// `credential`, beside the journal.
struct HashedPassword {
  std::string encoded;
  bool strong = false;
};

struct Create {
  Line name;
  Line password;
  std::optional<PersonId> person;
  HashedPassword hashed;
};
BOOST_DESCRIBE_STRUCT(Create, (), (name, password, person))

struct GrantRole {
  AccountId account;
  Role role{};
  ScopeKind scope_kind{};
  std::optional<std::string> scope;
};
BOOST_DESCRIBE_STRUCT(GrantRole, (), (account, role, scope_kind, scope))

struct Revoke {
  GrantId grant;
};
BOOST_DESCRIBE_STRUCT(Revoke, (), (grant))

struct Lock {
  AccountId account;
  Line reason;
};
BOOST_DESCRIBE_STRUCT(Lock, (), (account, reason))

struct Unlock {
  AccountId account;
};
BOOST_DESCRIBE_STRUCT(Unlock, (), (account))

struct ChangePassword {
  Line old_password;
  Line new_password;
  HashedPassword hashed;
};
BOOST_DESCRIBE_STRUCT(ChangePassword, (), (old_password, new_password))

struct ResetPassword {
  AccountId account;
  Line password;
  HashedPassword hashed;
};
BOOST_DESCRIBE_STRUCT(ResetPassword, (), (account, password))

struct Created {
  static constexpr std::string_view fact = "account.created";
  AccountId id;
  std::string name;
  std::optional<PersonId> person_id;
  State state = State::active;
};
BOOST_DESCRIBE_STRUCT(Created, (), (id, name, person_id, state))

struct Granted {
  static constexpr std::string_view fact = "account.granted";
  GrantId id;
  AccountId account_id;
  Role role{};
  ScopeKind scope_kind{};
  std::string scope;
};
BOOST_DESCRIBE_STRUCT(Granted, (), (id, account_id, role, scope_kind, scope))

struct Revoked {
  static constexpr std::string_view fact = "account.revoked";
  GrantId id;
};
BOOST_DESCRIBE_STRUCT(Revoked, (), (id))

struct Locked {
  static constexpr std::string_view fact = "account.locked";
  AccountId id;
  State state = State::locked;
  std::optional<std::string> lock_reason;
};
BOOST_DESCRIBE_STRUCT(Locked, (), (id, state, lock_reason))

struct Unlocked {
  static constexpr std::string_view fact = "account.unlocked";
  AccountId id;
  State state = State::active;
  std::optional<std::string> lock_reason;
};
BOOST_DESCRIBE_STRUCT(Unlocked, (), (id, state, lock_reason))

/// Says that a password changed, never what it is.
struct PasswordChanged {
  static constexpr std::string_view fact = "account.password_changed";
  AccountId id;
};
BOOST_DESCRIBE_STRUCT(PasswordChanged, (), (id))

}  // namespace huiyin::account
