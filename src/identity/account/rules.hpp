#pragma once

#include <optional>
#include <vector>

#include "identity/account/model.hpp"
#include "spine/rule.hpp"

namespace huiyin::account {

struct CreateState {
  bool name_taken = false;
  bool person_has_account = false;
  bool person_found = false;
};
struct GrantState {
  std::optional<Account> account;
  std::vector<AccountGrant> grants;
  bool scope_found = false;
};
struct RevokeState {
  std::optional<AccountGrant> grant;
};
struct LockState {
  std::optional<Account> account;
};
struct PasswordState {
  bool old_matches = false;
  bool account_found = false;
};

extern const Rule<Create, CreateState> create;
extern const Rule<GrantRole, GrantState> grant;
extern const Rule<Revoke, RevokeState> revoke;
extern const Rule<Lock, LockState> lock;
extern const Rule<Unlock, LockState> unlock;
extern const Rule<ChangePassword, PasswordState> change_password;
extern const Rule<ResetPassword, PasswordState> reset_password;

}  // namespace huiyin::account
