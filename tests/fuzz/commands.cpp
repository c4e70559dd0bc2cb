// libFuzzer on the command stream: the bytes are read as commands to one instance of a process of
// every_element.hpp. Each is refused or carried out by the laws of carry_out.hpp; beyond these, a running
// instance always waits for something, and one that ended holds nothing.

#include <cstddef>
#include <cstdint>
#include <span>

#include "bpmn/migrate.hpp"
#include "carry_out.hpp"

namespace {

using namespace huiyin;
using namespace huiyin::bpmn;

constexpr int most_commands = 48;

/// Reads the bytes as choices; after the last one every choice is the first.
class Script {
 public:
  explicit Script(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

  [[nodiscard]] bool over() const { return bytes_.empty(); }
  std::size_t choice(std::size_t among) {
    if (bytes_.empty() || among == 0) return 0;
    const std::uint8_t byte = bytes_.front();
    bytes_ = bytes_.subspan(1);
    return byte % among;
  }

 private:
  std::span<const std::uint8_t> bytes_;
};

class Desk {
 public:
  explicit Desk(Script script) : script_(script) {}

  void work() {
    for (int i = 0; i < most_commands && (i == 0 || !script_.over()); ++i) {
      const Action action = i == 0 ? start() : next_action();
      const std::size_t id = script_.choice(8);
      // Now and then the id of an earlier command: a double click, or none at all.
      Command command{id == 7   ? std::string()
                      : id == 6 ? std::to_string(script_.choice(64))
                                : std::to_string(i),
                      action};
      const Instant at = moment();
      const auto answer =
          script_.choice(32) == 31 ? move_on(command.id) : carry_out(*program_, instance_, command, at);
      if (!answer) continue;
      instance_ = answer->instance;
      look();
    }
  }

 private:
  void look() const {
    const bool live = instance_.status == Status::running || instance_.status == Status::suspended;
    demand(live == !instance_.activations.empty());
    demand(live == !instance_.scopes.empty());
    demand(live || instance_.triggers.empty());
  }

  /// To the very same program: nothing may stand in the way, and nothing may change but the revision. Or to
  /// the next version, and the instance goes on there.
  Outcome<Step> move_on(const std::string& id) {
    const bool same = script_.choice(2) == 0;
    const Program& to = same ? *program_ : next_version();
    auto moved = migrate(*program_, to, instance_, id, now_);
    if (!moved || moved->answer == Answer::done_before) return moved;
    if (same) {
      Instance unchanged = moved->instance;
      unchanged.revision = instance_.revision;
      unchanged.handled = instance_.handled;
      unchanged.clock = instance_.clock;
      demand(pack(unchanged) == pack(instance_));
    }
    Instance replayed = instance_;
    apply(replayed, moved->events);
    demand(pack(replayed) == pack(moved->instance));
    demand(unpack(pack(replayed), to).ok());
    program_ = &to;
    return moved;
  }

  Instant moment() {
    constexpr std::chrono::milliseconds steps[] = {
        std::chrono::minutes(0), std::chrono::minutes(1), std::chrono::hours(1),     std::chrono::hours(24),
        std::chrono::days(30),   std::chrono::days(3000), std::chrono::minutes(-10), std::chrono::minutes(0)};
    const std::size_t which = script_.choice(std::size(steps));
    if (which == 6)
      return Instant{now_.time + steps[which]};  // this one command comes from a clock that lags
    now_.time += steps[which];
    if (which == 7) {
      for (const Trigger& one : instance_.triggers) {
        if (one.due && *one.due > now_) now_ = *one.due;
      }
    }
    return now_;
  }

  Action start() {
    const std::size_t which = script_.choice(program_->processes.size() + 1);
    const Index scope = program_->processes[which % program_->processes.size()];
    Start command{program_->scope(scope).id, {}, variables()};
    const auto& nodes = program_->scope(scope).nodes;
    if (script_.choice(4) == 3) command.node = program_->node(nodes[script_.choice(nodes.size())]).id;
    return command;
  }

  Number activation() {
    const std::size_t which = script_.choice(instance_.activations.size() + 2);
    if (which < instance_.activations.size()) return instance_.activations[which].number;
    if (which == instance_.activations.size()) return static_cast<Number>(script_.choice(256));
    const std::size_t size = instance_.finished.size();
    return size == 0 ? 0 : instance_.finished[script_.choice(size)].number;
  }
  Number trigger() {
    const std::size_t which = script_.choice(instance_.triggers.size() + 1);
    return which < instance_.triggers.size() ? instance_.triggers[which].number
                                             : static_cast<Number>(script_.choice(256));
  }
  std::string person() {
    constexpr std::string_view people[] = {"a", "b", "c", ""};
    return std::string(people[script_.choice(std::size(people))]);
  }
  /// Mostly the one who has it.
  std::string holder(Number number) {
    const Activation* one = instance_.activation(number);
    if (one == nullptr || script_.choice(4) == 3) return person();
    return one->holding.assignee.empty() ? "a" : one->holding.assignee;
  }
  std::string name() {
    constexpr std::string_view names[] = {"m", "g", "x", "l", "m2", ""};
    return std::string(names[script_.choice(std::size(names))]);
  }
  std::string node() {
    const std::size_t which = script_.choice(program_->nodes.size() + 1);
    return which < program_->nodes.size() ? program_->nodes[which].id : "nowhere";
  }
  std::vector<std::string> signers() {
    std::vector<std::string> some(script_.choice(4));
    for (std::string& one : some) one = person();
    return some;
  }
  feel::Context variables() {
    const auto number = [&] { return feel::Value(static_cast<std::int64_t>(script_.choice(10)) - 1); };
    feel::Context some{{"n", number()}};
    switch (script_.choice(8)) {
      case 1:
        some.put("peopletrue", feel::List{"a", "b"});
        some.put("peoplefalse", feel::List{"a", "b", "c"});
        break;
      case 2:
        some.put("wait", "PT" + std::to_string(script_.choice(100)) + "M");
        some.put("peopletrue", feel::List{number(), feel::Value(), "a", "a"});
        break;
      case 3:
        some.put("n", "text");
        break;
      case 4:
        return {};
      case 5:
        some.put("wait", "R" + std::to_string(script_.choice(4)) + "/PT0S");
        some.put("peoplefalse", feel::List());
        break;
      default:
        break;
    }
    return some;
  }

  Action next_action() {
    switch (script_.choice(34)) {
      case 0:
        return CompleteJob{activation(), variables()};
      case 1:
        return FailJob{activation(), name(), name()};
      case 2:
        return ThrowError{activation(), name(), variables()};
      case 3:
        return ThrowEscalation{activation(), name()};
      case 4:
        return DeliverMessage{name(), variables()};
      case 5:
        return DeliverSignal{name(), variables()};
      case 6:
      case 7:
        return TimerDue{trigger()};
      case 8:
        return SetVariables{variables()};
      case 9:
        return Claim{activation(), person()};
      case 10:
        return office(activation());
      case 11:
        return office(activation());
      case 12:
        return AddSigners{activation(), person(), static_cast<SignerPlace>(script_.choice(3)), signers()};
      case 13:
        return signed_by(activation());
      case 14:
        return RemoveSigner{activation(), person()};
      case 15:
      case 16:
        return back(activation());
      case 17:
        return Withdraw{activation(), person()};
      case 18:
        return onwards(activation());
      case 19:
        return BeginAdHoc{activation(), node()};
      case 20:
        return Suspend{person()};
      case 21:
        return Resume{person()};
      case 22:
        return PauseClock{activation()};
      case 23:
        return ResumeClock{activation()};
      case 24:
        return MoveAnchor{script_.choice(4) == 3 ? "" : "F",
                          Instant{now_.time - std::chrono::hours(script_.choice(64))}};
      case 25:
        return Recalculate{};
      case 26:
        return script_.choice(8) == 7 ? Action(Cancel{person()}) : Action(Recalculate{});
      case 27:
        return ResolveIncident{activation(), person(), variables()};
      case 28:
        return Retry{activation(), person(), variables()};
      case 29:
        return Start{};
      default:
        return completion(activation());
    }
  }
  Action completion(Number number) {
    constexpr std::string_view outcomes[] = {"", "yes", "no"};
    return CompleteTask{number, holder(number), std::string(outcomes[script_.choice(3)]), variables()};
  }
  Action office(Number number) {
    switch (script_.choice(4)) {
      case 0:
        return Unclaim{number, holder(number)};
      case 1:
        return Delegate{number, holder(number), person()};
      case 2:
        return Resolve{number, holder(number), variables()};
      default:
        return Transfer{number, holder(number), person()};
    }
  }
  Action signed_by(Number number) {
    return AddSigners{number, holder(number), static_cast<SignerPlace>(script_.choice(3)), signers()};
  }
  Action back(Number number) { return ReturnTo{number, node(), holder(number), {}}; }
  Action onwards(Number number) { return Jump{number, node(), holder(number), {}}; }

  const Program* program_ = &every_element();
  Script script_;
  Instance instance_;
  Instant now_{std::chrono::sys_days(std::chrono::year(2026) / 3 / 2) + std::chrono::hours(1)};
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Desk(Script({data, size})).work();
  return 0;
}
