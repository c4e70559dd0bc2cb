#pragma once
// The outbox: a message goes to the one instance that waits for its name and key, else it starts one, else it
// waits as long as it lives. A signal goes to everybody who listens at that moment (10.5.6).

#include <string>
#include <vector>

#include "process/steps.hpp"

namespace huiyin::process {

/// Puts a message or signal of somebody outside into the outbox.
class Sending final : public Step {
 public:
  Sending(std::shared_ptr<Instances> instances, Sent sent)
      : Step(std::move(instances), sent.engagement_id), sent_(std::move(sent)) {}
  [[nodiscard]] Outcome<Facts> decide(store::Connection& connection, const Occasion& occasion) const override;

 private:
  Sent sent_;
};

/// Takes one out of it, and moves whoever receives it in the same transaction. Never leaves the engagement it
/// was sent in. Refuses process.deliver.gone (it was delivered before), .nobody_waits (and it still lives).
class Delivering final : public Step {
 public:
  Delivering(std::shared_ptr<Instances> instances, std::string engagement, std::string id)
      : Step(std::move(instances), std::move(engagement)), id_(std::move(id)) {}
  [[nodiscard]] Outcome<Facts> decide(store::Connection& connection, const Occasion& occasion) const override;

 private:
  std::string id_;
};

struct Undelivered {
  std::string engagement;
  std::string id;
};
/// Those that somebody waits for, or whose time is over.
[[nodiscard]] std::vector<Undelivered> deliverable(store::Connection& connection, Instant now, int limit);

}  // namespace huiyin::process
