#pragma once
// A small world around the engine for the process corpus: instances that send each other messages and
// signals, jobs done by symbolic scripts, and a clock that jumps.

#include <deque>
#include <string>
#include <vector>

#include "bpmn/step.hpp"

namespace huiyin::cases {

class World {
 public:
  explicit World(const bpmn::Program& program) : program_(program) {}

  /// Starts a process and runs until nothing moves.
  void start(const std::string& process, const feel::Context& variables);
  /// In steps of half a second, firing what is due each time.
  void advance(std::int64_t ms);

  std::vector<std::string> trace;
  bool marker = false;
  bool data_correct = false;
  /// A step whose state did not survive packing or replaying.
  std::string broken;
  [[nodiscard]] bool overlapped() const;

 private:
  struct Job {
    std::size_t instance = 0;
    bpmn::Number activation = 0;
    std::string script;
    Instant begun;
    Instant due;
  };
  struct Interval {
    std::string name;
    Instant from;
    Instant until;
  };
  struct Scheduled {
    bpmn::Index process = bpmn::none;
    bpmn::Index node = bpmn::none;
    Instant due;
    feel::Context variables;
  };

  bool ask(std::size_t instance, bpmn::Action action);
  void observe(std::size_t instance, const std::vector<bpmn::Event>& events);
  void start_at(bpmn::Index process, bpmn::Index node, const feel::Context& variables);
  void wait_for_trigger(bpmn::Index process, const feel::Context& variables);
  void deliver(const bpmn::MessageSent& message);
  void broadcast(std::size_t from, const bpmn::SignalSent& signal);
  void perform(const Job& job);
  void fire_due();
  void drain();
  void error(const std::string& token);

  const bpmn::Program& program_;
  bpmn::Weekdays calendar_;
  Instant now_{std::chrono::sys_days(std::chrono::year(2020) / 1 / 6)};
  std::vector<bpmn::Instance> instances_;
  std::deque<Job> jobs_;
  std::deque<std::pair<std::size_t, bpmn::Event>> outbox_;
  std::vector<Interval> intervals_;
  std::vector<Scheduled> scheduled_;
  int commands_ = 0;
};

}  // namespace huiyin::cases
