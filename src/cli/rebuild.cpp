#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "api/node.hpp"
#include "cli/cli.hpp"
#include "cli/rebuilding.hpp"

namespace huiyin::cli {

int rebuild(const std::filesystem::path& data) {
  const auto fresh = data / "rebuilt.db";
  for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(fresh.string() + suffix);
  Registry registry;
  register_nouns(registry);
  store::Connection live(api::database_file(data), store::Access::read);
  live.execute("BEGIN");
  Comparison comparison;
  {
    store::Connection rebuilt(fresh, store::Access::write);
    const std::int64_t entries = recreate(registry, live, rebuilt);
    comparison = compare(registry, live, rebuilt);
    comparison.entries = entries;
  }
  for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(fresh.string() + suffix);
  json::object out{{"entries", comparison.entries}, {"tables", comparison.tables}, {"rows", comparison.rows}};
  out["equal"] = comparison.difference.empty();
  if (!comparison.difference.empty()) out["difference"] = comparison.difference;
  std::cout << json::serialize(out) << std::endl;
  return comparison.difference.empty() ? 0 : 1;
}

}  // namespace huiyin::cli
