#include "process/jobs.hpp"

#include "process/rows.hpp"
#include "store/row.hpp"

namespace huiyin::process {
namespace {

/// The variables of the scope and of those around it, the inner over the outer.
feel::Context visible(const bpmn::Instance& instance, const bpmn::Activation& activation) {
  std::vector<const feel::Context*> layers{&activation.locals};
  for (const bpmn::ScopeInstance* scope = instance.scope(activation.scope); scope != nullptr;
       scope = scope->parent == 0 ? nullptr : instance.scope(scope->parent))
    layers.push_back(&scope->variables);
  feel::Context all;
  for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
    for (const auto& [name, value] : (*layer)->entries()) all.put(name, value);
  }
  return all;
}

}  // namespace

std::vector<Job> lease_jobs(store::Connection& connection, Instances& instances, const Lease& lease,
                            Instant now) {
  std::vector<Job> jobs;
  {
    store::Statement row = connection.prepare(
        "SELECT j.engagement_id, j.instance_id, j.activation, j.node, COALESCE(l.attempt, 0) + 1 FROM "
        "process_job j LEFT JOIN process_lease l ON l.engagement_id = j.engagement_id AND l.instance_id = "
        "j.instance_id AND l.activation = j.activation WHERE j.topic = ? AND (l.until_ms IS NULL OR "
        "l.until_ms <= ?) ORDER BY j.engagement_id, j.instance_id, j.activation LIMIT ?");
    row.with(lease.topic, milliseconds_of(now), lease.count);
    while (row.step())
      jobs.push_back({{std::string(row.text(0)), std::string(row.text(1))},
                      static_cast<bpmn::Number>(row.integer(2)),
                      row.integer(4),
                      std::string(row.text(3)),
                      {}});
  }
  for (Job& job : jobs) {
    connection
        .prepare(
            "INSERT INTO process_lease (engagement_id, instance_id, activation, worker, attempt, until_ms) "
            "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (engagement_id, instance_id, activation) DO UPDATE SET "
            "worker = excluded.worker, attempt = excluded.attempt, until_ms = excluded.until_ms")
        .with(job.place.engagement, job.place.instance, static_cast<std::int64_t>(job.activation),
              lease.worker, job.attempt, milliseconds_of(now) + lease.length.count())
        .run();
    const auto held = find_instance(connection, instances, job.place);
    if (!held) continue;
    if (const bpmn::Activation* activation = held->instance().activation(job.activation))
      job.variables = visible(held->instance(), *activation);
  }
  return jobs;
}

void give_back(store::Connection& connection, const Place& place, bpmn::Number activation,
               std::int64_t attempt, Instant again) {
  connection
      .prepare(
          "UPDATE process_lease SET until_ms = ? WHERE engagement_id = ? AND instance_id = ? AND activation "
          "= ? AND attempt = ?")
      .with(milliseconds_of(again), place.engagement, place.instance, static_cast<std::int64_t>(activation),
            attempt)
      .run();
}

}  // namespace huiyin::process
