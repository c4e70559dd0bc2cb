#pragma once
// The norms pack in force: the shipped one, its working-day calendar overlaid with the imported years. Read
// from the same snapshot as everything else, so a restart, a rebuild or a rolled-back batch needs no care of
// its own.

#include <memory>
#include <mutex>
#include <string>

#include "norms/pack.hpp"
#include "store/connection.hpp"

namespace huiyin::calendar {

class InForce {
 public:
  explicit InForce(norms::Pack shipped);

  /// Throws std::runtime_error where an imported year does not fit the shipped ones (the pack was exchanged).
  [[nodiscard]] std::shared_ptr<const norms::Pack> pack(store::Connection& connection) const;

 private:
  const std::shared_ptr<const norms::Pack> shipped_;
  mutable std::mutex mutex_;
  mutable std::string key_;  // of the notices in `current_`
  mutable std::shared_ptr<const norms::Pack> current_;
};

}  // namespace huiyin::calendar
