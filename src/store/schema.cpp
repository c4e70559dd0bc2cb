#include "store/schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace huiyin::store {

void migrate(Connection& connection, std::span<const SchemaStep> steps) {
  connection.execute("BEGIN IMMEDIATE");
  try {
    connection.execute(
        "CREATE TABLE IF NOT EXISTS schema_step (noun TEXT NOT NULL, step INTEGER NOT NULL, PRIMARY KEY "
        "(noun, step))");
    std::map<std::string, std::int64_t, std::less<>> reached;
    {
      Statement rows = connection.prepare("SELECT noun, MAX(step) FROM schema_step GROUP BY noun");
      while (rows.step()) reached.emplace(rows.text(0), rows.integer(1));
    }
    for (const auto& [noun, step] : reached) {
      const auto same = [&](const SchemaStep& known) { return known.noun == noun && known.step >= step; };
      if (std::ranges::none_of(steps, same))
        throw Fault(fmt::format("the data folder is newer than this program: {} is at step {}", noun, step));
    }
    // All first steps before any second: a later step may stand on another noun's first.
    std::vector<SchemaStep> ordered(steps.begin(), steps.end());
    std::ranges::stable_sort(ordered, {}, &SchemaStep::step);
    for (const SchemaStep& step : ordered) {
      const auto found = reached.find(step.noun);
      if (found != reached.end() && found->second >= step.step) continue;
      connection.execute(std::string(step.sql));
      connection.prepare("INSERT INTO schema_step (noun, step) VALUES (?, ?)")
          .with(step.noun, step.step)
          .run();
    }
    connection.execute("COMMIT");
  } catch (...) {
    connection.execute("ROLLBACK");
    throw;
  }
}

}  // namespace huiyin::store
