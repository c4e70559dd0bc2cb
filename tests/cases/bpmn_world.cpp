#include "cases/bpmn_world.hpp"

#include <algorithm>
#include <sstream>

namespace huiyin::cases {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds pace{500};
constexpr milliseconds slow{10'000};  // WAIT_TEN_SECONDS, and how long a noted interval lasts
constexpr std::string_view payload = "data";

std::vector<std::string> words(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> result;
  for (std::string word; stream >> word;) result.push_back(word);
  return result;
}

bool takes_time(const std::string& script) {
  return script.find("WAIT_TEN_SECONDS") != std::string::npos ||
         script.find("CREATE_TIMESTAMP") != std::string::npos;
}

}  // namespace

void World::error(const std::string& token) {
  if (std::find(trace.begin(), trace.end(), token) == trace.end()) trace.push_back(token);
}

bool World::ask(std::size_t number, bpmn::Action action) {
  const bpmn::Instance before = instances_[number];
  auto done = bpmn::step(program_, before, bpmn::Command{std::to_string(++commands_), std::move(action)},
                         now_, calendar_);
  if (!done) return false;
  bpmn::Instance replayed = before;
  bpmn::apply(replayed, done->events);
  const std::string bytes = bpmn::pack(done->instance);
  if (bpmn::pack(replayed) != bytes) broken = "replaying the events gives another state";
  const auto read = bpmn::unpack(bytes, program_);
  if (!read) broken = read.refusal().code;
  if (read && bpmn::pack(*read) != bytes) broken = "the state does not survive packing";
  const auto events = bpmn::unpack_events(bpmn::pack(done->events));
  if (!events || bpmn::pack(*events) != bpmn::pack(done->events))
    broken = "the events do not survive packing";
  instances_[number] = done->instance;
  observe(number, done->events);
  return true;
}

void World::observe(std::size_t number, const std::vector<bpmn::Event>& events) {
  for (const bpmn::Event& event : events) {
    if (const auto* opened = std::get_if<bpmn::ActivationOpened>(&event)) {
      const bpmn::Activation& one = opened->activation;
      if (one.rest != bpmn::Rest::job) continue;
      const std::string& script = program_.node(one.node).implementation;
      jobs_.push_back(
          Job{number, one.number, script, now_, takes_time(script) ? Instant{now_.time + slow} : now_});
    } else if (std::holds_alternative<bpmn::MessageSent>(event) ||
               std::holds_alternative<bpmn::SignalSent>(event)) {
      outbox_.emplace_back(number, event);
    } else if (std::holds_alternative<bpmn::IncidentRaised>(event)) {
      error("ERROR_runtime");
    } else if (const auto* ended = std::get_if<bpmn::InstanceEnded>(&event)) {
      if (ended->status == bpmn::Status::failed) error("ERROR_thrownErrorEvent");
    }
  }
}

void World::start(const std::string& process, const feel::Context& variables) {
  const auto found = program_.find_process(process);
  if (!found) return error("ERROR_deployment");
  if (program_.scope(*found).starts.empty()) {
    wait_for_trigger(*found, variables);
  } else {
    start_at(*found, bpmn::none, variables);
  }
  drain();
}

void World::start_at(bpmn::Index process, bpmn::Index node, const feel::Context& variables) {
  instances_.emplace_back();
  const std::string at = node == bpmn::none ? std::string() : program_.node(node).id;
  if (!ask(instances_.size() - 1, bpmn::Start{program_.scope(process).id, at, variables}))
    error("ERROR_runtime");
}

/// A process that begins with events only: with its timer when that is due, with its condition when it holds.
void World::wait_for_trigger(bpmn::Index process, const feel::Context& variables) {
  for (const bpmn::Index index : program_.scope(process).nodes) {
    const bpmn::ProgramNode& node = program_.node(index);
    if (node.kind != bpmn::NodeKind::start_event) continue;
    if (node.event.kind == bpmn::EventKind::timer && node.event.deadline) {
      bpmn::DeadlineSpec spec = *node.event.deadline;
      const auto due = bpmn::reckon(spec, now_, {}, calendar_);
      const std::int64_t times = std::max<std::int64_t>(spec.repetitions.value_or(1), 1);
      for (std::int64_t i = 1; due && i <= times; ++i) {
        const auto later = Instant{now_.time + (due->time - now_.time) * i};
        scheduled_.push_back(
            Scheduled{process, index, spec.unit == bpmn::DeadlineUnit::date ? *due : later, variables});
      }
    } else if (node.event.kind == bpmn::EventKind::conditional) {
      const auto& code = program_.expressions[static_cast<std::size_t>(node.event.formula.code)];
      const auto value = code.evaluate(variables);
      if (value && value->is_true()) return start_at(process, index, variables);
    }
  }
}

void World::deliver(const bpmn::MessageSent& message) {
  for (std::size_t i = 0; i < instances_.size(); ++i) {
    if (instances_[i].status != bpmn::Status::running) continue;
    if (ask(i, bpmn::DeliverMessage{message.name, {}, message.key})) return;
  }
  for (const bpmn::Index process : program_.processes) {
    for (const bpmn::Index index : program_.scope(process).nodes) {
      const bpmn::ProgramNode& node = program_.node(index);
      bool begins = node.kind == bpmn::NodeKind::start_event || node.instantiate == bpmn::Sure::yes;
      for (const bpmn::Index flow : node.incoming) {
        const bpmn::ProgramNode& from = program_.node(program_.flow(flow).source);
        begins = begins || from.event_gateway != bpmn::EventGateway::inside;
      }
      const bool receives =
          node.kind == bpmn::NodeKind::receive_task
              ? node.message == message.name
              : node.event.kind == bpmn::EventKind::message && node.event.name == message.name;
      if (begins && receives) return start_at(process, index, {});
    }
  }
}

void World::broadcast(std::size_t from, const bpmn::SignalSent& signal) {
  const std::size_t count = instances_.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (i != from && instances_[i].status == bpmn::Status::running)
      ask(i, bpmn::DeliverSignal{signal.name, {}});
  }
  for (const bpmn::Index process : program_.processes) {
    for (const bpmn::Index index : program_.scope(process).nodes) {
      const bpmn::ProgramNode& node = program_.node(index);
      const bool begins =
          node.kind == bpmn::NodeKind::start_event && node.event.kind == bpmn::EventKind::signal;
      if (begins && node.event.name == signal.name) start_at(process, index, {});
    }
  }
}

void World::perform(const Job& job) {
  const bpmn::Instance& instance = instances_[job.instance];
  const bpmn::Activation* activation = instance.activation(job.activation);
  if (activation == nullptr || activation->rest != bpmn::Rest::job) return;
  const auto variable = [&](std::string_view name) {
    if (const feel::Value* local = activation->locals.find(name)) return *local;
    for (const auto* scope = instance.scope(activation->scope); scope != nullptr;
         scope = instance.scope(scope->parent)) {
      if (const feel::Value* value = scope->variables.find(name)) return *value;
    }
    return feel::Value();
  };
  feel::Context results;
  for (const std::string& word : words(job.script)) {
    if (word == "CREATE_MARKER_FILE") {
      marker = true;
    } else if (word.starts_with("INCREMENT_INTEGER_VARIABLE")) {
      const feel::Value value = variable("integerVariable");
      results.put("integerVariable",
                  value.number() == nullptr ? feel::Value(1) : feel::Value(*value.number() + 1));
      if (word.ends_with("_AND_LOG")) trace.emplace_back("INCREMENT");
    } else if (word == "SET_STRING_DATA") {
      results.put("data", payload);
    } else if (word == "LOG_DATA") {
      const feel::Value value = variable("data");
      data_correct = value.text() != nullptr && *value.text() == payload;
    } else if (word.starts_with("CREATE_TIMESTAMP_LOG")) {
      intervals_.push_back(Interval{word, job.begun, now_});
    } else if (word == "THROW_ERROR") {
      ask(job.instance, bpmn::ThrowError{job.activation, "ERR_CODE", {}});
      return;
    } else if (word.starts_with("SCRIPT_")) {
      trace.push_back(word);
    }
  }
  ask(job.instance, bpmn::CompleteJob{job.activation, std::move(results)});
}

bool World::overlapped() const {
  for (std::size_t i = 0; i < intervals_.size(); ++i) {
    for (std::size_t j = i + 1; j < intervals_.size(); ++j) {
      if (intervals_[i].from < intervals_[j].until && intervals_[j].from < intervals_[i].until) return true;
    }
  }
  return false;
}

/// Messages, signals and jobs until nothing is left; a job that takes time takes the clock along.
void World::drain() {
  for (int bound = 0; bound < 100'000; ++bound) {
    if (!outbox_.empty()) {
      const auto [from, event] = outbox_.front();
      outbox_.pop_front();
      if (const auto* message = std::get_if<bpmn::MessageSent>(&event)) deliver(*message);
      if (const auto* signal = std::get_if<bpmn::SignalSent>(&event)) broadcast(from, *signal);
      continue;
    }
    if (jobs_.empty()) return;
    const auto next = std::min_element(jobs_.begin(), jobs_.end(),
                                       [](const Job& a, const Job& b) { return a.due < b.due; });
    if (next->due > now_) {
      now_.time += pace;
      fire_due();
      continue;
    }
    const Job job = *next;
    jobs_.erase(next);
    perform(job);
  }
}

void World::fire_due() {
  for (const Scheduled& one : std::exchange(scheduled_, {})) {
    if (one.due > now_) {
      scheduled_.push_back(one);
    } else {
      start_at(one.process, one.node, one.variables);
    }
  }
  for (std::size_t i = 0; i < instances_.size(); ++i) {
    for (;;) {
      const bpmn::Trigger* due = nullptr;
      for (const bpmn::Trigger& trigger : instances_[i].triggers) {
        if (trigger.due && *trigger.due <= now_ && (due == nullptr || *trigger.due < *due->due))
          due = &trigger;
      }
      if (due == nullptr || !ask(i, bpmn::TimerDue{due->number})) break;
    }
  }
}

void World::advance(std::int64_t ms) {
  const Instant end{now_.time + milliseconds(ms)};
  while (now_ < end) {
    now_.time += pace;
    fire_due();
    drain();
  }
}

}  // namespace huiyin::cases
