// Process instances on the disk: what each of the four workloads costs with journal, permissions, rows and
// FULL sync, and what a node costs that holds a hundred thousand of them with a million timers.

#include <fmt/format.h>

#include <future>
#include <iostream>
#include <latch>
#include <map>
#include <semaphore>

#include "../meter.hpp"
#include "../pace.hpp"
#include "../stage.hpp"
#include "diagrams.hpp"
#include "memory.hpp"

namespace huiyin::bench {
namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

/// Each workload as a process of its own name.
std::string named(const std::string& file, std::string_view process) {
  return replaced(file, "<process id=\"p\"", fmt::format("<process id=\"{}\"", process));
}

/// As the first, but each task waits for its worker: durable after each.
std::string ten_jobs() {
  return replaced(in_a_row("serviceTask", 10), "<serviceTask ", "<serviceTask implementation=\"bench\" ");
}

/// A task that waits, with ten reminders.
std::string ten_timers() {
  Drawing drawing;
  drawing.node("startEvent", "start");
  drawing.node("userTask", "task");
  drawing.node("endEvent", "end");
  drawing.flow("start", "task");
  drawing.flow("task", "end");
  for (int day = 1; day <= 10; ++day) {
    const std::string late = fmt::format("late{}", day);
    const std::string reminded = fmt::format("reminded{}", day);
    drawing.node(
        "boundaryEvent", late,
        fmt::format(" attachedToRef=\"task\" cancelActivity=\"false\"><timerEventDefinition "
                    "id=\"days{0}\"><timeDuration xsi:type=\"tFormalExpression\">P{0}D</timeDuration>"
                    "</timerEventDefinition>",
                    day));
    drawing.node("endEvent", reminded);
    drawing.flow(late, reminded);
  }
  return drawing.file();
}

class HandClock final : public Clock {
 public:
  [[nodiscard]] Instant now() const override { return Instant{clock_.now().time + ahead_}; }
  void pass(std::chrono::milliseconds time) { ahead_ += time; }

 private:
  SystemClock clock_;
  std::chrono::milliseconds ahead_{0};
};

using process::Runtime;

/// Activations of these diagrams are numbered alike in every instance; what is open is asked of the store
/// once.
class Crowd {
 public:
  explicit Crowd(api::Node& node) : node_(node) {
    auto actor = std::make_shared<Actor>();
    actor->account = "bench";
    actor->grants.push_back({Role::office_director, ScopeKind::group, {}});
    actor_ = std::move(actor);
    for (const auto& [name, content] : {std::pair{"a", in_a_row("serviceTask", 10)},
                                        {"b", branches(feel)},
                                        {"c", in_a_row("userTask", 1)},
                                        {"d", ten_jobs()},
                                        {"w", ten_timers()}}) {
      const Result result = node_.processes().deploy({{name, named(content, name)}}, {actor_});
      if (const auto* no = std::get_if<Refusal>(&result))
        throw std::runtime_error(no->code + json::serialize(no->detail));
    }
  }

  void start(const char* process, Runtime::Done done) {
    node_.processes().start("", process, {.process = {}, .node = {}, .variables = {{"amount", 1200}}},
                            {actor_, key()}, std::move(done));
  }
  /// c: one person starts it and does its task.
  void start_and_complete(const std::function<void()>& done) {
    start("c", [this, done](const Result& result) {
      const auto& reply = std::get<Reply>(result);
      node_.processes().move({"", reply.id}, bpmn::CompleteTask{task_of("c"), {}, "done", {}},
                             {actor_, key()}, [done](const Result& completed) {
                               static_cast<void>(std::get<Reply>(completed));
                               done();
                             });
    });
  }
  /// d: a worker answers one job after the other.
  void work_off(const std::function<void()>& done) {
    start("d", [this, done](const Result& result) { next_job(std::get<Reply>(result).id, 0, done); });
  }
  /// Of the instance's first waiting step; and how far apart those of its next ones are numbered.
  void learn() {
    for (const char* process : {"c", "d"}) {
      std::promise<std::string> id;
      start(process, [&](const Result& result) { id.set_value(std::get<Reply>(result).id); });
      const std::string instance = id.get_future().get();
      const auto activation = [&] {
        auto reader = node_.readers().borrow();
        store::Statement row = (*reader).prepare(
            "SELECT activation FROM process_task WHERE instance_id = ? UNION ALL SELECT activation FROM "
            "process_job WHERE instance_id = ?");
        if (!row.with(instance, instance).step()) throw std::runtime_error("nothing waits");
        return static_cast<bpmn::Number>(row.integer(0));
      };
      first_[process] = activation();
      if (process[0] == 'c') continue;
      std::promise<void> once;
      complete_job(instance, first_[process], [&](const Result&) { once.set_value(); });
      once.get_future().wait();
      step_ = activation() - first_[process];
    }
  }

 private:
  [[nodiscard]] bpmn::Number task_of(const std::string& process) const { return first_.at(process); }
  [[nodiscard]] std::string key() { return std::to_string(++keys_); }
  void complete_job(const std::string& instance, bpmn::Number activation, Runtime::Done done) {
    node_.processes().complete_job({.place = {"", instance}, .activation = activation}, {}, std::move(done));
  }
  void next_job(const std::string& instance, int count, const std::function<void()>& done) {
    if (count == 10) return done();
    complete_job(instance, first_.at("d") + static_cast<bpmn::Number>(count) * step_,
                 [this, instance, count, done](const Result& result) {
                   static_cast<void>(std::get<Reply>(result));
                   next_job(instance, count + 1, done);
                 });
  }

  api::Node& node_;
  std::shared_ptr<const Actor> actor_;
  std::map<std::string, bpmn::Number> first_;
  bpmn::Number step_ = 0;
  std::atomic<std::int64_t> keys_ = 0;
};

void print(const char* name, int clients, int commands, int total, const Start& start) {
  std::vector<double> costs;
  std::vector<double> rates;
  for (int round = 0; round < 5; ++round) {
    const Pace one = pace(clients, total, start);
    costs.push_back(one.cpu_microseconds);
    rates.push_back(one.per_second);
  }
  std::cout
      << fmt::format(
             "| {}, durable, {} clients | {:.1f} µs an instance | {:.0f} instances/s, {:.0f} commands/s |\n",
             name, clients, median(costs), median(rates), median(rates) * commands)
      << std::flush;
}

void measure_workloads(Crowd& crowd) {
  crowd.learn();
  const auto to_end = [&crowd](const char* process) {
    return [&crowd, process](const std::function<void()>& done) {
      crowd.start(process, [done](const Result& result) {
        static_cast<void>(std::get<Reply>(result));
        done();
      });
    };
  };
  print("c", 1, 2, 300, [&](const auto& done) { crowd.start_and_complete(done); });
  for (const int clients : {64, 512}) {
    print("a", clients, 1, 20'000, to_end("a"));
    print("b", clients, 1, 20'000, to_end("b"));
    print("c", clients, 2, 20'000, [&](const auto& done) { crowd.start_and_complete(done); });
    print("d", clients, 11, 4'000, [&](const auto& done) { crowd.work_off(done); });
  }
}

constexpr int waiting_instances = 100'000;

void fill_with_waiting(api::Node& node, Crowd& crowd) {
  std::latch pending(waiting_instances);
  constexpr int at_once = 2'000;
  std::counting_semaphore<at_once> room(at_once);
  for (int i = 0; i < waiting_instances; ++i) {
    room.acquire();
    crowd.start("w", [&](const Result& result) {
      static_cast<void>(std::get<Reply>(result));
      room.release();
      pending.count_down();
    });
  }
  pending.wait();
  static_cast<void>(node);
}

void measure_due(api::Node& node, HandClock& clock) {
  const double nothing = cost_microseconds(5, 200, [&] { node.processes().run_due(); });
  // Filling took a while, so a second's timers fall due in any second a day later.
  clock.pass(std::chrono::hours(24) - std::chrono::minutes(20));
  std::size_t fired = 0;
  double cost = 0;
  for (int i = 0; i < 2'000 && fired < 2'000; ++i) {
    clock.pass(std::chrono::seconds(1));
    const double before = process_cpu_microseconds();
    const std::size_t now = node.processes().run_due();
    if (now > 0) cost += process_cpu_microseconds() - before;
    fired += now;
  }
  std::cout << fmt::format("| nothing due among a million timers | {:.1f} µs a look | |\n", nothing)
            << fmt::format("| due among a million timers | {:.1f} µs each, {} fired | |\n",
                           fired == 0 ? 0 : cost / static_cast<double>(fired), fired)
            << std::flush;
}

}  // namespace

void measure_durable(const Settings& settings) {
  std::cout << "\n| processes | CPU | |\n|---|---|---|\n";
  HandClock clock;
  {
    api::Node node({.data = settings.data, .norms = settings.norms}, clock);
    Crowd crowd(node);
    measure_workloads(crowd);
  }
  std::filesystem::remove_all(settings.data);
  {
    api::Node node({.data = settings.data, .norms = settings.norms}, clock);
    Crowd crowd(node);
    fill_with_waiting(node, crowd);
  }
  std::cout << fmt::format("with {} waiting instances and {} timers:\n", waiting_instances,
                           waiting_instances * 10);
  measure_start(settings);
  api::Node node({.data = settings.data, .norms = settings.norms}, clock);
  measure_due(node, clock);
}

}  // namespace huiyin::bench
