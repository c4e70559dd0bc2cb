#include "memory.hpp"

#include <fmt/format.h>

#include <iostream>
#include <stdexcept>

#include "../meter.hpp"
#include "bpmn/parse.hpp"
#include "bpmn/step.hpp"
#include "diagrams.hpp"

namespace huiyin::bench {
namespace {

using bpmn::Instance;

constexpr int rounds = 9;
constexpr int times = 2'000;
const bpmn::Weekdays calendar;
const Instant now{std::chrono::sys_days(std::chrono::year(2026) / 3 / 2)};

void advance(const bpmn::Program& program, Instance& instance, const bpmn::Command& command) {
  const auto change = bpmn::advance(program, instance, command, now, calendar);
  if (!change) throw std::runtime_error(change.refusal().code);
}

Instance started(const bpmn::Program& program) {
  // Amounts fall on both sides of every condition in turn.
  static std::int64_t amount = 0;
  amount = amount == 0 ? 2000 : 0;
  Instance instance;
  advance(program, instance, {"start", bpmn::Start{{}, {}, {{"amount", amount}, {"large", amount > 1000}}}});
  return instance;
}

void complete(const bpmn::Program& program, Instance& instance) {
  const bpmn::Number task = instance.activations.front().number;
  advance(program, instance,
          {fmt::format("complete {}", task), bpmn::CompleteTask{task, "wang", "approve", {}}});
}

void must_have_ended(const Instance& instance) {
  if (instance.status != bpmn::Status::completed) throw std::runtime_error("an instance did not end");
}

}  // namespace

bpmn::Program compiled(const std::string& file) {
  const auto reading = bpmn::read(file);
  if (!reading) throw std::runtime_error(reading.refusal().code);
  const auto compilation = bpmn::compile(reading->model, "0123456789abcdef0123456789abcdef0123456789abcdef");
  for (const auto* findings : {&reading->findings, &compilation.findings}) {
    for (const bpmn::Finding& finding : *findings) {
      if (finding.weight != bpmn::Weight::reported) throw std::runtime_error(finding.code);
    }
  }
  return compilation.program;
}

double straight_through(const bpmn::Program& program) {
  return cost_microseconds(rounds, times, [&] { must_have_ended(started(program)); });
}

double task_by_task(const bpmn::Program& program) {
  return cost_microseconds(rounds, times, [&] {
    Instance instance = started(program);
    while (instance.status == bpmn::Status::running) complete(program, instance);
    must_have_ended(instance);
  });
}

double packed_between(const bpmn::Program& program) {
  return cost_microseconds(rounds, times / 4, [&] {
    std::string bytes = pack(started(program));
    for (;;) {
      Instance instance = bpmn::unpack(bytes, program).value();
      if (instance.status != bpmn::Status::running) return must_have_ended(instance);
      complete(program, instance);
      bytes = pack(instance);
    }
  });
}

double long_lived(int commands) {
  Drawing drawing;
  drawing.node("startEvent", "start");
  drawing.node("exclusiveGateway", "again");
  drawing.node("userTask", "task");
  drawing.node("exclusiveGateway", "more", " default=\"more_again\"");
  drawing.node("endEvent", "end");
  drawing.flow("start", "again");
  drawing.flow("again", "task");
  drawing.flow("task", "more");
  drawing.flow("more", "again");
  drawing.flow("more", "end", "amount < 0");
  const bpmn::Program program = compiled(drawing.file());
  Instance instance = started(program);
  constexpr int last = 1'000;
  for (int i = 0; i < commands - last; ++i) complete(program, instance);
  const double before = process_cpu_microseconds();
  for (int i = 0; i < last; ++i) complete(program, instance);
  return (process_cpu_microseconds() - before) / last;
}

}  // namespace huiyin::bench
