#include "process/steps.hpp"

#include <algorithm>

#include "crypto/base64.hpp"
#include "process/permission.hpp"
#include "process/rows.hpp"
#include "store/row.hpp"

namespace huiyin::process {
namespace {

struct InstanceNoun;

/// The calendar in force, as the engine asks for it.
class WorkingDays final : public bpmn::Calendar {
 public:
  explicit WorkingDays(const norms::WorkCalendar& calendar) : calendar_(calendar) {}
  [[nodiscard]] Date add_workdays(Date day, int count) const override {
    return calendar_.add_workdays(day, count);
  }
  [[nodiscard]] int workdays_between(Date from, Date to) const override {
    return calendar_.workdays_between(from, to);
  }

 private:
  const norms::WorkCalendar& calendar_;
};

Refusal absent() {
  return Refusal{"record.not_found", RefusalKind::not_found};
}

/// Whoever asks is who acts: a name in the payload counts for nothing.
void sign(bpmn::Action& action, const std::string& account) {
  std::visit(
      [&](auto& one) {
        if constexpr (requires { one.actor; }) one.actor = account;
      },
      action);
}

bpmn::Number activation_of(const bpmn::Action& action) {
  return std::visit(
      [](const auto& one) -> bpmn::Number {
        if constexpr (requires { one.activation; }) return one.activation;
        return 0;
      },
      action);
}

/// Whose turn it is. Where the task is over it was the turn of whoever might have taken it: the engine tells
/// them who was first.
Turn turn_of(const Held& held, const Rows& rows, const bpmn::Action& action, const std::string& account) {
  const bpmn::Number number = activation_of(action);
  const auto task = std::ranges::find(rows.tasks, number, &TaskRow::number);
  if (task != rows.tasks.end()) return Turn{task->role, task->assignee};
  const bpmn::Finished* finished = held.instance().last_finished(number);
  if (finished == nullptr) return Turn{};
  return Turn{role_of(*held.program, finished->node),
              finished->actor == account ? std::string_view(account) : std::string_view()};
}

/// The attempt a worker speaks for must still be the latest: after its lease another may have begun.
std::optional<Refusal> lease_lost(store::Connection& connection, const Place& place, bpmn::Number activation,
                                  std::int64_t attempt) {
  const std::int64_t latest = store::number(
      connection,
      "SELECT attempt FROM process_lease WHERE engagement_id = ? AND instance_id = ? AND activation = ?",
      std::string_view(place.engagement), std::string_view(place.instance),
      static_cast<std::int64_t>(activation));
  if (latest == attempt) return std::nullopt;
  return Refusal{"process.job.lease_lost", RefusalKind::conflict};
}

Stepped fact_of(const Place& place, const std::string& definition, const bpmn::Step& step) {
  return Stepped{place.instance, place.engagement, definition, static_cast<std::int64_t>(step.revision),
                 crypto::to_base64(bpmn::pack(step.events))};
}

/// The journal's unique command id answers a command that comes twice, so the engine's own only numbers it.
std::string command_id(const bpmn::Instance& instance) {
  return std::to_string(instance.revision + 1);
}

/// A node's clock that was set back must not stop anybody's work; the instance's own goes on from where it
/// was.
Instant now_of(const bpmn::Instance& instance, const Occasion& occasion) {
  return std::max(occasion.now, instance.clock);
}

}  // namespace

Outcome<Stepped> stepped(Instances& instances, const Held& held, const Place& place, bpmn::Action action,
                         const Occasion& occasion) {
  sign(action, occasion.actor.account);
  const WorkingDays calendar(occasion.norms.calendar);
  const bpmn::Command command{command_id(held.instance()), std::move(action)};
  auto step =
      bpmn::step(*held.program, held.instance(), command, now_of(held.instance(), occasion), calendar);
  if (!step) return step.refusal();
  // Reckoned anew with the same result: that is no news for the journal.
  if (step->events.size() == 1 && std::holds_alternative<bpmn::Recalculate>(command.action))
    return Refusal{"process.recalculate.unchanged", RefusalKind::conflict};
  Stepped fact = fact_of(place, held.definition, *step);
  instances.foresee(place.instance, fact.events,
                    std::make_shared<const bpmn::Instance>(std::move(step.value().instance)));
  return fact;
}

Outcome<Stepped> begun(store::Connection& connection, Instances& instances, const std::string& engagement,
                       const std::string& definition, const bpmn::Start& start, const Occasion& occasion) {
  const Held held{definition, instances.programs().get(connection, definition),
                  std::make_shared<const bpmn::Instance>()};
  const Place place{engagement, occasion.fresh<InstanceNoun>().value};
  return stepped(instances, held, place, start, occasion);
}

Outcome<Facts> Deploying::decide(store::Connection& connection, const Occasion&) const {
  Deployed deployed{key_of(files_), process_, 1, files_};
  if (store::number(connection, "SELECT COUNT(*) FROM process_definition WHERE id = ?",
                    std::string_view(deployed.id)) > 0)
    return Refusal{"process.deploy.known", RefusalKind::conflict, {}, {}, {{"id", deployed.id}}};
  deployed.release =
      1 + store::number(connection, "SELECT MAX(release) FROM process_definition WHERE process = ?",
                        std::string_view(process_));
  return facts_of(deployed);
}

Outcome<Facts> Starting::decide(store::Connection& connection, const Occasion& occasion) const {
  const Turn anybody;
  if (auto no = denied(occasion.actor, {std::string(engagement()), {}}, start_, anybody)) return *no;
  const std::string definition = last_release(connection, deployed_);
  if (definition.empty()) return Refusal{"process.start.unknown", RefusalKind::not_found, "process"};
  auto begun_one = begun(connection, instances(), std::string(engagement()), definition, start_, occasion);
  if (!begun_one) return begun_one.refusal();
  return facts_of(*begun_one);
}

Outcome<Facts> Moving::decide(store::Connection& connection, const Occasion& occasion) const {
  const auto held = find_instance(connection, instances(), place_);
  if (!held) return absent();
  if (origin_ == Origin::person) {
    const Rows rows = rows_of(held->instance(), *held->program);
    if (auto no =
            denied(occasion.actor, place_, action_, turn_of(*held, rows, action_, occasion.actor.account)))
      return *no;
  }
  if (attempt_ != 0) {
    if (auto lost = lease_lost(connection, place_, activation_of(action_), attempt_)) return *lost;
  }
  auto moved = stepped(instances(), *held, place_, action_, occasion);
  if (!moved) return moved.refusal();
  return facts_of(*moved);
}

Outcome<Facts> Migrating::decide(store::Connection& connection, const Occasion& occasion) const {
  const auto held = find_instance(connection, instances(), place_);
  if (!held) return absent();
  if (auto no = denied(occasion.actor, place_, bpmn::Jump{}, {})) return *no;
  if (store::number(connection, "SELECT COUNT(*) FROM process_definition WHERE id = ?",
                    std::string_view(definition_)) == 0)
    return Refusal{"process.migrate.unknown", RefusalKind::not_found, "definition"};
  const auto to = instances().programs().get(connection, definition_);
  auto step = bpmn::migrate(*held->program, *to, held->instance(), command_id(held->instance()),
                            now_of(held->instance(), occasion), renamed_);
  if (!step) return step.refusal();
  return facts_of(fact_of(place_, definition_, *step));
}

}  // namespace huiyin::process
