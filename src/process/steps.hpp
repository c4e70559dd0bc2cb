#pragma once
// Commands to instances, ready to be decided inside the writer's transaction: gather the instance, let the
// engine decide, tell what happened as facts.

#include <memory>
#include <string>

#include "bpmn/migrate.hpp"
#include "bpmn/step.hpp"
#include "process/records.hpp"
#include "spine/registry.hpp"

namespace huiyin::process {

/// Whether a person asks, who needs the right to, or the program for its own reasons (a timer is due).
enum class Origin { person, program };

/// The base of them: no secrets, one engagement.
class Step : public ReadyCommand {
 public:
  Step(std::shared_ptr<Instances> instances, std::string engagement)
      : instances_(std::move(instances)), engagement_(std::move(engagement)) {}
  [[nodiscard]] std::string_view engagement() const override { return engagement_; }
  void keep_secret(store::Connection&, const Facts&) const override {}

 protected:
  [[nodiscard]] Instances& instances() const { return *instances_; }

 private:
  std::shared_ptr<Instances> instances_;
  std::string engagement_;
};

/// Refuses process.deploy.known.
class Deploying final : public Step {
 public:
  Deploying(std::shared_ptr<Instances> instances, std::vector<File> files, std::string process)
      : Step(std::move(instances), {}), files_(std::move(files)), process_(std::move(process)) {}
  [[nodiscard]] Outcome<Facts> decide(store::Connection& connection, const Occasion& occasion) const override;

 private:
  std::vector<File> files_;
  std::string process_;
};

/// Refuses process.start.unknown, and what the engine does.
class Starting final : public Step {
 public:
  Starting(std::shared_ptr<Instances> instances, std::string engagement, std::string deployed,
           bpmn::Start start)
      : Step(std::move(instances), std::move(engagement)),
        deployed_(std::move(deployed)),
        start_(std::move(start)) {}
  [[nodiscard]] Outcome<Facts> decide(store::Connection& connection, const Occasion& occasion) const override;

 private:
  std::string deployed_;  // the process it was deployed as
  bpmn::Start start_;
};

/// Refuses record.not_found, process.job.lease_lost, process.recalculate.unchanged, and what the engine does.
class Moving final : public Step {
 public:
  Moving(std::shared_ptr<Instances> instances, Place place, bpmn::Action action, Origin origin,
         std::int64_t attempt = 0)
      : Step(std::move(instances), place.engagement),
        place_(std::move(place)),
        action_(std::move(action)),
        origin_(origin),
        attempt_(attempt) {}
  [[nodiscard]] Outcome<Facts> decide(store::Connection& connection, const Occasion& occasion) const override;

 private:
  Place place_;
  bpmn::Action action_;
  Origin origin_;
  std::int64_t attempt_;  // of a job; 0: none
};

/// On to another release. Refuses record.not_found, process.migrate.unknown, bpmn.migrate.not_possible.
class Migrating final : public Step {
 public:
  Migrating(std::shared_ptr<Instances> instances, Place place, std::string definition, bpmn::Renamed renamed)
      : Step(std::move(instances), place.engagement),
        place_(std::move(place)),
        definition_(std::move(definition)),
        renamed_(std::move(renamed)) {}
  [[nodiscard]] Outcome<Facts> decide(store::Connection& connection, const Occasion& occasion) const override;

 private:
  Place place_;
  std::string definition_;
  bpmn::Renamed renamed_;
};

/// `action` as decided by the engine for what is held, as a fact. Shared by whatever moves an instance.
[[nodiscard]] Outcome<Stepped> stepped(Instances& instances, const Held& held, const Place& place,
                                       bpmn::Action action, const Occasion& occasion);
/// A new instance of a definition.
[[nodiscard]] Outcome<Stepped> begun(store::Connection& connection, Instances& instances,
                                     const std::string& engagement, const std::string& definition,
                                     const bpmn::Start& start, const Occasion& occasion);

}  // namespace huiyin::process
