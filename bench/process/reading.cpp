// What a file costs to read, part by part, and a state to write and read.

#include <fmt/format.h>

#include <iostream>
#include <stdexcept>

#include "../meter.hpp"
#include "bpmn/check.hpp"
#include "bpmn/compile.hpp"
#include "bpmn/parse.hpp"
#include "bpmn/soundness.hpp"
#include "bpmn/step.hpp"
#include "diagrams.hpp"
#include "memory.hpp"

namespace huiyin::bench {
namespace {

constexpr int rounds = 9;
constexpr int times = 50;

}  // namespace

void measure_files() {
  const std::string file = sixty_nodes();
  const bpmn::Model model = bpmn::read(file).value().model;
  const auto document = bpmn::xml::read(file);
  const bpmn::Source source(*document);
  const double whole = cost_microseconds(rounds, times, [&] { (void)compiled(file); });
  const double xml = cost_microseconds(rounds, times, [&] { (void)bpmn::xml::read(file); });
  const double check = cost_microseconds(rounds, times, [&] {
    bpmn::Findings findings(source);
    bpmn::check(source, findings);
  });
  const double soundness = cost_microseconds(rounds, times, [&] {
    std::vector<bpmn::Finding> findings;
    bpmn::check_soundness(model, findings);
  });
  const double compile = cost_microseconds(rounds, times, [&] { (void)bpmn::compile(model, "key"); });
  std::cout << fmt::format(
      "\n| a file of {} nodes, {} bytes | CPU, µs |\n|---|---|\n"
      "| read and compile | {:.0f} |\n| - XML alone | {:.0f} |\n| - checks alone | {:.0f} |\n"
      "| - soundness alone | {:.0f} |\n| - compile alone | {:.0f} |\n| - the model, what is left | {:.0f} "
      "|\n",
      model.processes.front().nodes.size(), file.size(), whole, xml, check, soundness, compile,
      whole - xml - check - soundness - compile);
}

void measure_states() {
  const bpmn::Program program = compiled(in_a_row("userTask", 10));
  const bpmn::Weekdays calendar;
  bpmn::Instance instance;
  const auto ask = [&](bpmn::Action action, int number) {
    instance =
        bpmn::step(program, instance, {fmt::format("command-{}", number), std::move(action)}, {}, calendar)
            .value()
            .instance;
  };
  ask(bpmn::Start{{}, {}, {{"amount", 2000}, {"unit", "North branch"}, {"days", feel::List{1, 2, 3}}}}, 0);
  for (int i = 1; i <= 5; ++i)
    ask(bpmn::CompleteTask{instance.activations.front().number, "wang", "approve", {}}, i);
  const std::string bytes = pack(instance);
  const double written = cost_microseconds(rounds, times * 20, [&] { (void)pack(instance); });
  const double read = cost_microseconds(rounds, times * 20, [&] { (void)bpmn::unpack(bytes, program); });
  std::cout << fmt::format(
      "\n| a state half-way through ten user tasks | |\n|---|---|\n| bytes | {} |\n"
      "| pack, µs | {:.2f} |\n| unpack, µs | {:.2f} |\n",
      bytes.size(), written, read);
}

}  // namespace huiyin::bench
