#include "process/records.hpp"

#include "bpmn/events.hpp"
#include "bpmn/pack.hpp"
#include "crypto/base64.hpp"
#include "process/noun.hpp"
#include "process/rows.hpp"

namespace huiyin::process {
namespace {

/// What a fact of ours holds can always be read: it was written by this program and is chained.
template <class Fact>
Fact read(const json::object& data) {
  auto fact = from_json<Fact>(json::value(data));
  if (!fact) throw store::Fault("a fact of a process does not fit: " + fact.refusal().field);
  return std::move(fact).value();
}

std::string bytes_of(const std::string& base64) {
  auto bytes = crypto::from_base64(base64);
  if (!bytes) throw store::Fault("a fact of a process is no base64");
  return std::move(*bytes);
}

void write_starts(store::Connection& connection, const std::string& process, const bpmn::Program& program) {
  connection.prepare("DELETE FROM process_start WHERE process = ?").with(process).run();
  for (const bpmn::Index scope : program.processes) {
    for (const bpmn::Index index : program.scope(scope).nodes) {
      const bpmn::ProgramNode& node = program.node(index);
      const bool receives = node.kind == bpmn::NodeKind::receive_task && node.instantiate == bpmn::Sure::yes;
      if (node.kind != bpmn::NodeKind::start_event && !receives) continue;
      const bool message = receives || node.event.kind == bpmn::EventKind::message;
      if (!message && node.event.kind != bpmn::EventKind::signal) continue;
      connection
          .prepare("INSERT INTO process_start (kind, name, process, node, starts) VALUES (?, ?, ?, ?, ?)")
          .with(message ? "message" : "signal", receives ? node.message : node.event.name, process, node.id,
                program.scope(scope).id)
          .run();
    }
  }
}

void deployed(store::Connection& connection, Programs& programs, const Deployed& fact, const Stamp& stamp) {
  connection
      .prepare(
          "INSERT INTO process_definition (id, process, release, files, deployed_at, deployed_by) VALUES (?, "
          "?, ?, ?, ?, ?)")
      .with(fact.id, fact.process, fact.release, json::serialize(to_json(fact.files)), stamp.at,
            stamp.account)
      .run();
  write_starts(connection, fact.process, *programs.get(connection, fact.id));
}

/// One instance's rows, written where they differ.
class Rewriting {
 public:
  Rewriting(store::Connection& connection, const Place& place) : connection_(connection), place_(place) {}

  void rewrite(const Rows& before, const Rows& after) {
    compare(
        before.tasks, after.tasks, [&](const TaskRow& row) { remove(row); },
        [&](const TaskRow& row) { add(row); });
    compare(
        before.jobs, after.jobs, [&](const JobRow& row) { remove(row); },
        [&](const JobRow& row) { add(row); });
    compare(
        before.timers, after.timers,
        [&](const TimerRow& row) {
          run("DELETE FROM process_timer WHERE due_ms = ? AND engagement_id = ? AND instance_id = ? AND "
              "trigger_number = ?",
              row.due_ms, place_.engagement, place_.instance, number(row));
        },
        [&](const TimerRow& row) {
          run("INSERT INTO process_timer (due_ms, engagement_id, instance_id, trigger_number) VALUES (?, ?, "
              "?, ?)",
              row.due_ms, place_.engagement, place_.instance, number(row));
        });
    compare(
        before.subscriptions, after.subscriptions, [&](const SubscriptionRow& row) { remove(row); },
        [&](const SubscriptionRow& row) { add(row); });
  }

 private:
  template <class... Arguments>
  void run(std::string_view sql, const Arguments&... arguments) {
    connection_.prepare(sql).with(arguments...).run();
  }
  template <class Row>
  static std::int64_t number(const Row& row) {
    return row.number;
  }

  void remove(const TaskRow& row) {
    run("DELETE FROM process_task WHERE engagement_id = ? AND instance_id = ? AND activation = ?",
        place_.engagement, place_.instance, number(row));
    for (const std::string& candidate : candidates_of(row))
      run("DELETE FROM process_candidate WHERE candidate = ? AND engagement_id = ? AND instance_id = ? AND "
          "activation = ?",
          candidate, place_.engagement, place_.instance, number(row));
  }
  void add(const TaskRow& row) {
    store::Statement insert = connection_.prepare(
        "INSERT INTO process_task (engagement_id, instance_id, activation, node, role, assignee, opened_at, "
        "due_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    insert.with(place_.engagement, place_.instance, number(row), row.node, row.role, row.assignee,
                row.opened.text());
    if (row.due) {
      insert.bind(8, row.due->text());
    } else {
      insert.bind(8, nullptr);
    }
    insert.run();
    for (const std::string& candidate : candidates_of(row))
      run("INSERT INTO process_candidate (candidate, engagement_id, instance_id, activation) VALUES (?, ?, "
          "?, ?)",
          candidate, place_.engagement, place_.instance, number(row));
  }
  void remove(const JobRow& row) {
    run("DELETE FROM process_job WHERE topic = ? AND engagement_id = ? AND instance_id = ? AND activation = "
        "?",
        row.topic, place_.engagement, place_.instance, number(row));
  }
  void add(const JobRow& row) {
    run("INSERT INTO process_job (topic, engagement_id, instance_id, activation, node) VALUES (?, ?, ?, ?, "
        "?)",
        row.topic, place_.engagement, place_.instance, number(row), row.node);
  }
  void remove(const SubscriptionRow& row) {
    run("DELETE FROM process_subscription WHERE engagement_id = ? AND kind = ? AND name = ? AND "
        "correlation_key = ? AND instance_id = ? AND trigger_number = ?",
        place_.engagement, row.kind, row.name, row.key, place_.instance, number(row));
  }
  void add(const SubscriptionRow& row) {
    run("INSERT INTO process_subscription (engagement_id, kind, name, correlation_key, instance_id, "
        "trigger_number) VALUES (?, ?, ?, ?, ?, ?)",
        place_.engagement, row.kind, row.name, row.key, place_.instance, number(row));
  }

  store::Connection& connection_;
  const Place& place_;
};

std::string packed(const feel::Context& variables) {
  bpmn::Packer packer;
  packer.context(variables);
  return packer.take();
}

void post(store::Connection& connection, const std::string& id, const std::string& engagement,
          std::string_view kind, std::string_view name, std::string_view key, std::string_view variables,
          std::int64_t lives_until_ms) {
  connection
      .prepare(
          "INSERT INTO process_message (id, engagement_id, kind, name, correlation_key, variables, "
          "lives_until_ms) VALUES (?, ?, ?, ?, ?, CAST(? AS BLOB), ?)")
      .with(id, engagement, kind, name, key, variables, lives_until_ms)
      .run();
}

/// What an instance says to the others.
void post_events(store::Connection& connection, const Stepped& fact, const std::vector<bpmn::Event>& events) {
  int count = 0;
  const auto next_id = [&] {
    return fact.id + "/" + std::to_string(fact.revision) + "/" + std::to_string(++count);
  };
  for (const bpmn::Event& event : events) {
    if (const auto* sent = std::get_if<bpmn::MessageSent>(&event)) {
      const std::int64_t lives_until_ms = sent->lives_until ? milliseconds_of(*sent->lives_until) : 0;
      post(connection, next_id(), fact.engagement_id, "message", sent->name, sent->key,
           packed(sent->variables), lives_until_ms);
    } else if (const auto* signal = std::get_if<bpmn::SignalSent>(&event)) {
      post(connection, next_id(), fact.engagement_id, "signal", signal->name, "", packed({}), 0);
    }
  }
}

/// The state before, or that of an instance not yet begun.
Held before_of(store::Connection& connection, Instances& instances, const Stepped& fact) {
  if (fact.revision == 1)
    return {fact.definition_id, instances.programs().get(connection, fact.definition_id),
            std::make_shared<const bpmn::Instance>()};
  auto held = find_instance(connection, instances, {fact.engagement_id, fact.id});
  if (!held) throw store::Fault("no process instance " + fact.id);
  return std::move(*held);
}

State replayed(const bpmn::Instance& before, const std::vector<bpmn::Event>& events) {
  auto after = std::make_shared<bpmn::Instance>(before);
  bpmn::apply(*after, events);
  return after;
}

void write_state(store::Connection& connection, const Stepped& fact, const Stamp& stamp,
                 const bpmn::Instance& after, const std::string& bytes) {
  if (fact.revision == 1) {
    connection
        .prepare(
            "INSERT INTO process_instance (engagement_id, id, definition_id, status, revision, started_at, "
            "changed_at, state) VALUES (?, ?, ?, ?, 1, ?, ?, CAST(? AS BLOB))")
        .with(fact.engagement_id, fact.id, fact.definition_id, name_of(after.status), stamp.at, stamp.at,
              bytes)
        .run();
    return;
  }
  connection
      .prepare(
          "UPDATE process_instance SET definition_id = ?, status = ?, revision = ?, changed_at = ?, state = "
          "CAST(? AS BLOB) WHERE engagement_id = ? AND id = ?")
      .with(fact.definition_id, name_of(after.status), fact.revision, stamp.at, bytes, fact.engagement_id,
            fact.id)
      .run();
}

void stepped(store::Connection& connection, Instances& instances, const Stepped& fact, const Stamp& stamp) {
  const Held before = before_of(connection, instances, fact);
  auto events = bpmn::unpack_events(bytes_of(fact.events));
  if (!events) throw store::Fault("the events of a process cannot be read: " + events.refusal().code);
  State after = instances.foreseen(fact.id, fact.events);
  if (after == nullptr) after = replayed(before.instance(), *events);
  const std::string bytes = bpmn::pack(*after);
  write_state(connection, fact, stamp, *after, bytes);
  const auto program = after->program == before.program->key
                           ? before.program
                           : instances.programs().get(connection, fact.definition_id);
  Rewriting(connection, {fact.engagement_id, fact.id})
      .rewrite(rows_of(before.instance(), *before.program), rows_of(*after, *program));
  post_events(connection, fact, *events);
  instances.keep(fact.id, bytes, std::move(after));
}

}  // namespace

const Instances::Kept* Instances::find(const std::string& instance) const {
  const auto young = young_.find(instance);
  if (young != young_.end()) return &young->second;
  const auto old = old_.find(instance);
  return old == old_.end() ? nullptr : &old->second;
}

State Instances::state_of(const std::string& instance, std::string_view bytes) const {
  const Kept* kept = find(instance);
  return kept != nullptr && kept->bytes == bytes ? kept->state : nullptr;
}

void Instances::keep(const std::string& instance, std::string_view bytes, State state) {
  if (young_.size() >= generation) {
    old_ = std::move(young_);
    young_.clear();
  }
  young_[instance] = Kept{std::string(bytes), std::move(state), {}, nullptr};
}

void Instances::foresee(const std::string& instance, std::string events, State after) {
  Kept& kept = young_[instance];
  kept.events = std::move(events);
  kept.after = std::move(after);
}

State Instances::foreseen(const std::string& instance, std::string_view events) const {
  const Kept* kept = find(instance);
  return kept != nullptr && kept->after != nullptr && kept->events == events ? kept->after : nullptr;
}

std::optional<Held> find_instance(store::Connection& connection, Instances& instances, const Place& place) {
  store::Statement row = connection.prepare(
      "SELECT definition_id, state FROM process_instance WHERE engagement_id = ? AND id = ?");
  if (!row.with(place.engagement, place.instance).step()) return std::nullopt;
  Held held{std::string(row.text(0)), nullptr, instances.state_of(place.instance, row.text(1))};
  held.program = instances.programs().get(connection, held.definition);
  if (held.state != nullptr) return held;
  auto instance = bpmn::unpack(row.text(1), *held.program);
  if (!instance) throw store::Fault("process instance " + place.instance + ": " + instance.refusal().code);
  held.state = std::make_shared<const bpmn::Instance>(std::move(instance).value());
  instances.keep(place.instance, row.text(1), held.state);
  return held;
}

std::string last_release(store::Connection& connection, std::string_view process) {
  store::Statement row =
      connection.prepare("SELECT id FROM process_definition WHERE process = ? ORDER BY release DESC LIMIT 1");
  return row.with(process).step() ? std::string(row.text(0)) : std::string();
}

void register_noun(Registry& registry) {
  const auto instances = registry.part<Instances>();
  using Data = const json::object&;
  registry.fact("process.deployed",
                [instances](store::Connection& connection, Data data, const Stamp& stamp) {
                  deployed(connection, instances->programs(), read<Deployed>(data), stamp);
                });
  registry.fact("process.stepped", [instances](store::Connection& connection, Data data, const Stamp& stamp) {
    stepped(connection, *instances, read<Stepped>(data), stamp);
  });
  registry.fact("process.sent", [](store::Connection& connection, Data data, const Stamp&) {
    const auto sent = read<Sent>(data);
    post(connection, sent.id, sent.engagement_id, sent.kind, sent.name, sent.correlation_key,
         bytes_of(sent.variables), sent.lives_until_ms);
  });
  for (const char* name : {"process.received", "process.lapsed"})
    registry.fact(name, deletes_from("process_message"));
  registry.volatile_table("process_lease");
  registry.volatile_table("process_calendar");
}

}  // namespace huiyin::process
