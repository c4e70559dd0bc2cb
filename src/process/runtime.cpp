#include "process/runtime.hpp"

#include <algorithm>
#include <future>
#include <latch>
#include <map>

#include "process/permission.hpp"
#include "process/rows.hpp"
#include "store/row.hpp"

namespace huiyin::process {
namespace {

constexpr int batch = 1000;
/// So that a burst of commands wakes the clockwork once and not once each.
constexpr std::chrono::milliseconds breath{10};
/// A look now and then, for what was refused for a reason that passes.
constexpr std::chrono::seconds longest_sleep{60};

/// "process.claim" and so on. Whether the actor may is decided where the task is known; that nobody in
/// particular calls is no matter of the command's name.
const CommandDefinition& definition_of(const std::string& action, Stream stream) {
  static std::mutex mutex;
  static std::map<std::pair<std::string, Stream>, CommandDefinition> known;
  const std::scoped_lock lock(mutex);
  CommandDefinition& definition = known[{action, stream}];
  if (definition.name.empty()) {
    definition.name = "process." + action;
    definition.who = by_anyone();
    definition.stream = stream;
  }
  return definition;
}

struct Due {
  std::int64_t due_ms = 0;
  Place place;
  bpmn::Number trigger = 0;
};

std::vector<Due> due_after(store::Connection& connection, const Due& last, std::int64_t now_ms) {
  store::Statement row = connection.prepare(
      "SELECT due_ms, engagement_id, instance_id, trigger_number FROM process_timer WHERE (due_ms, "
      "engagement_id, instance_id, trigger_number) > (?, ?, ?, ?) AND due_ms <= ? ORDER BY due_ms, "
      "engagement_id, instance_id, trigger_number LIMIT ?");
  row.with(last.due_ms, last.place.engagement, last.place.instance, static_cast<std::int64_t>(last.trigger),
           now_ms, batch);
  std::vector<Due> found;
  while (row.step())
    found.push_back({row.integer(0),
                     {std::string(row.text(1)), std::string(row.text(2))},
                     static_cast<bpmn::Number>(row.integer(3))});
  return found;
}

std::vector<Place> running_after(store::Connection& connection, const Place& last) {
  store::Statement row = connection.prepare(
      "SELECT engagement_id, id FROM process_instance WHERE (engagement_id, id) > (?, ?) AND status = "
      "'running' ORDER BY engagement_id, id LIMIT ?");
  row.with(last.engagement, last.instance, batch);
  std::vector<Place> found;
  while (row.step()) found.push_back({std::string(row.text(0)), std::string(row.text(1))});
  return found;
}

bool is_reply(const Result& result) {
  return std::holds_alternative<Reply>(result);
}

/// Starts all, so that one commit takes them together, and waits for all; says how many were carried out.
template <class Item, class Start>
std::size_t all_at_once(const std::vector<Item>& items, Start start) {
  std::latch pending(static_cast<std::ptrdiff_t>(items.size()));
  std::atomic<std::size_t> carried_out = 0;
  for (const Item& item : items) {
    start(item, [&](const Result& result) {
      if (is_reply(result)) ++carried_out;
      pending.count_down();
    });
  }
  pending.wait();
  return carried_out;
}

}  // namespace

Runtime::Runtime(Registry& registry, Runner& runner, store::Writer& writer, store::ReaderPool& readers,
                 const Clock& clock, CalendarKey calendar_key)
    : instances_(registry.part<Instances>()),
      runner_(runner),
      writer_(writer),
      readers_(readers),
      clock_(clock),
      calendar_key_(std::move(calendar_key)),
      clockwork_{std::make_shared<const Actor>()} {}

Runtime::~Runtime() {
  listening_.reset();
  if (thread_.joinable()) {
    thread_.request_stop();
    thread_.join();
  }
}

void Runtime::submit(const std::string& action, std::shared_ptr<const ReadyCommand> ready,
                     const Asking& asking, Done done) const {
  const Stream stream = ready->engagement().empty() ? Stream::group : Stream::of_payload;
  runner_.carry_out({.definition = &definition_of(action, stream),
                     .ready = std::move(ready),
                     .actor = asking.actor,
                     .command_id = asking.command_id},
                    std::move(done));
}

Result Runtime::deploy(std::vector<File> files, const Asking& asking) {
  if (!by_office.allows(*asking.actor, {})) return Refusal{"permission.denied", RefusalKind::forbidden};
  auto program = compiled(files);
  if (!program) return program.refusal();
  std::string process = program->scope(program->processes.front()).id;
  std::promise<Result> promise;
  submit("deploy", std::make_shared<Deploying>(instances_, std::move(files), std::move(process)), asking,
         [&](Result result) { promise.set_value(std::move(result)); });
  return promise.get_future().get();
}

void Runtime::start(std::string engagement, std::string process, bpmn::Start start, const Asking& asking,
                    Done done) {
  submit("start",
         std::make_shared<Starting>(instances_, std::move(engagement), std::move(process), std::move(start)),
         asking, std::move(done));
}

void Runtime::move(Place place, bpmn::Action action, const Asking& asking, Done done) {
  const std::string name(name_of_action(action));
  submit(name, std::make_shared<Moving>(instances_, std::move(place), std::move(action), Origin::person),
         asking, std::move(done));
}

void Runtime::migrate(Place place, std::string definition, bpmn::Renamed renamed, const Asking& asking,
                      Done done) {
  submit("migrate",
         std::make_shared<Migrating>(instances_, std::move(place), std::move(definition), std::move(renamed)),
         asking, std::move(done));
}

void Runtime::send(Sent sent, Done done) {
  submit("send", std::make_shared<Sending>(instances_, std::move(sent)), clockwork_, std::move(done));
}

std::vector<Job> Runtime::lease(const Lease& lease) {
  std::vector<Job> jobs;
  writer_.run([&](store::Connection& connection) {
    jobs = lease_jobs(connection, *instances_, lease, clock_.now());
  });
  return jobs;
}

void Runtime::complete_job(const Job& job, feel::Context variables, Done done) {
  submit(
      "complete_job",
      std::make_shared<Moving>(instances_, job.place, bpmn::CompleteJob{job.activation, std::move(variables)},
                               Origin::program, job.attempt),
      clockwork_, std::move(done));
}

void Runtime::fail_job(const Job& job, std::string code, std::string detail, Done done) {
  submit("fail_job",
         std::make_shared<Moving>(instances_, job.place,
                                  bpmn::FailJob{job.activation, std::move(code), std::move(detail)},
                                  Origin::program, job.attempt),
         clockwork_, std::move(done));
}

void Runtime::give_back_job(const Job& job, Instant again) {
  writer_.run([&](store::Connection& connection) {
    give_back(connection, job.place, job.activation, job.attempt, again);
  });
}

/// Kept with a mark, so that a stop between the import of a notice and this loses nothing.
std::size_t Runtime::recalculate() {
  const auto [before, now] = [&] {
    auto reader = readers_.borrow();
    const auto mark = store::texts(*reader, "SELECT key FROM process_calendar");
    return std::pair(mark.empty() ? std::string() : mark.front(), calendar_key_(*reader));
  }();
  if (before == now) return 0;
  const std::size_t changed = recalculate_all();
  writer_.run([&](store::Connection& connection) {
    connection
        .prepare(
            "INSERT INTO process_calendar (only, key) VALUES (1, ?) ON CONFLICT (only) DO UPDATE SET key = "
            "excluded.key")
        .with(now)
        .run();
  });
  return changed;
}

std::size_t Runtime::recalculate_all() {
  std::size_t changed = 0;
  for (Place last;;) {
    const std::vector<Place> places = [&] {
      auto reader = readers_.borrow();
      return running_after(*reader, last);
    }();
    if (places.empty()) return changed;
    last = places.back();
    changed += all_at_once(places, [&](const Place& place, Done done) {
      submit("recalculate", std::make_shared<Moving>(instances_, place, bpmn::Recalculate{}, Origin::program),
             clockwork_, std::move(done));
    });
  }
}

std::size_t Runtime::fire_timers() {
  const std::int64_t now_ms = milliseconds_of(clock_.now());
  std::size_t fired = 0;
  // By key and not by LIMIT alone: what is refused today must not stand before everything else.
  for (Due last{std::numeric_limits<std::int64_t>::min(), {}, 0};;) {
    const std::vector<Due> due = [&] {
      auto reader = readers_.borrow();
      return due_after(*reader, last, now_ms);
    }();
    if (due.empty()) return fired;
    last = due.back();
    fired += all_at_once(due, [&](const Due& one, Done done) {
      submit("timer_due",
             std::make_shared<Moving>(instances_, one.place, bpmn::TimerDue{one.trigger}, Origin::program),
             clockwork_, std::move(done));
    });
  }
}

std::size_t Runtime::deliver() {
  std::size_t delivered = 0;
  while (true) {
    const std::vector<Undelivered> letters = [&] {
      auto reader = readers_.borrow();
      return deliverable(*reader, clock_.now(), batch);
    }();
    const std::size_t now_delivered = all_at_once(letters, [&](const Undelivered& one, Done done) {
      submit("deliver", std::make_shared<Delivering>(instances_, one.engagement, one.id), clockwork_,
             std::move(done));
    });
    if (now_delivered == 0) return delivered;
    delivered += now_delivered;
  }
}

std::size_t Runtime::run_due() {
  std::size_t all = recalculate();
  while (const std::size_t some = fire_timers() + deliver()) all += some;
  return all;
}

std::optional<Instant> Runtime::next_due() {
  auto reader = readers_.borrow();
  store::Statement row = (*reader).prepare(
      "SELECT MIN(due) FROM (SELECT MIN(due_ms) AS due FROM process_timer WHERE due_ms > ? UNION ALL SELECT "
      "MIN(lives_until_ms) FROM process_message WHERE lives_until_ms > ?)");
  const std::int64_t now_ms = milliseconds_of(clock_.now());
  if (!row.with(now_ms, now_ms).step() || row.is_null(0)) return std::nullopt;
  return Instant{std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(row.integer(0)))};
}

void Runtime::start_clockwork() {
  listening_ = runner_.on_commit([this](const Reply& reply) {
    if (!reply.command.starts_with("process.")) return;
    const std::scoped_lock lock(mutex_);
    woken_ = true;
    moved_.notify_one();
  });
  thread_ = std::jthread([this](const std::stop_token& stop) { tick(stop); });
}

void Runtime::tick(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    auto sleep = std::chrono::duration_cast<std::chrono::milliseconds>(longest_sleep);
    try {
      run_due();
      if (const auto due = next_due())
        sleep = std::clamp(due->time - clock_.now().time, std::chrono::milliseconds(0), sleep);
    } catch (const store::Fault&) {
      // The disk fails: nothing is lost, since what is due stands in the table. Try again later.
      sleep = std::chrono::seconds(1);
    }
    std::unique_lock lock(mutex_);
    moved_.wait_for(lock, stop, sleep, [this] { return woken_; });
    woken_ = false;
    lock.unlock();
    std::unique_lock pause(mutex_);
    moved_.wait_for(pause, stop, breath, [] { return false; });
  }
}

}  // namespace huiyin::process
