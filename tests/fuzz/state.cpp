// libFuzzer on the state blob: any bytes are refused, or are a state that packs to the same bytes and that
// every command leaves by the laws of carry_out.hpp. What is read must never break what runs.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "bpmn/migrate.hpp"
#include "carry_out.hpp"

namespace {

using namespace huiyin;
using namespace huiyin::bpmn;

/// What may be asked of one that rests, each by who has it.
std::vector<Action> questions(const Activation& one, const Program& program) {
  const Number number = one.number;
  const std::string who = one.holding.assignee.empty() ? "a" : one.holding.assignee;
  const std::string& id = program.node(one.node).id;
  const feel::Context some{{"n", 3}};
  std::vector<Action> all{
      CompleteTask{number, who, "yes", some},
      CompleteJob{number, some},
      FailJob{number, "code", "detail"},
      ThrowError{number, "x", {}},
      ThrowEscalation{number, "l"},
      Claim{number, who},
      Unclaim{number, who},
      Delegate{number, who, "b"},
      Resolve{number, who, some},
      Transfer{number, who, "b"},
      AddSigners{number, who, SignerPlace::before, {"p"}},
      AddSigners{number, who, SignerPlace::after, {"q"}},
      AddSigners{number, who, SignerPlace::parallel, {"r"}},
      RemoveSigner{number, who},
      Jump{number, id, who, {}},
      BeginAdHoc{number, "g9"},
      PauseClock{number},
      ResumeClock{number},
      ResolveIncident{number, who, some},
      Retry{number, who, some},
  };
  for (const Index target : program.return_targets(one.node)) {
    all.emplace_back(ReturnTo{number, program.node(target).id, who, {}});
  }
  return all;
}

std::vector<Action> questions(const Instance& instance, const Program& program) {
  std::vector<Action> all{Suspend{"a"},
                          Resume{"a"},
                          Recalculate{},
                          MoveAnchor{"F", instance.clock},
                          SetVariables{{{"n", 9}}},
                          DeliverMessage{"m", {{"n", 1}}},
                          DeliverSignal{"g", {}},
                          Cancel{"a"}};
  for (const Trigger& one : instance.triggers) all.emplace_back(TimerDue{one.number});
  for (const Finished& one : instance.finished) {
    if (all.size() < 40) all.emplace_back(Withdraw{one.number, one.actor});
  }
  for (const Activation& one : instance.activations) {
    if (all.size() > 120) break;
    for (Action& question : questions(one, program)) all.push_back(std::move(question));
  }
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Program& program = every_element();
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto read_state = unpack(bytes, program);
  if (!read_state) {
    demand(read_state.refusal().code.starts_with("bpmn.state."));
    return 0;
  }
  demand(pack(*read_state) == bytes);
  const std::string id = "one more";
  Instance instance = *read_state;
  if (instance.status == Status::unstarted) {
    (void)carry_out(program, instance, Command{id, Start{}}, Instant{});
    return 0;
  }
  const Instant now = instance.clock;
  for (const Action& question : questions(instance, program)) {
    (void)carry_out(program, instance, Command{id, question}, now);
  }
  (void)preview_migration(program, program, instance);
  // And a few one after another, as far as they are granted.
  const auto later = questions(instance, program);
  for (std::size_t i = 0; i < later.size(); i += 3) {
    const auto answer = carry_out(program, instance, Command{id + std::to_string(i), later[i]}, now);
    if (answer) instance = answer->instance;
  }
  return 0;
}
