#include "api/node.hpp"
#include "cli/cli.hpp"
#include "cli/clock_file.hpp"
#include "journal/journal.hpp"

namespace huiyin::cli {
namespace {

/// Signs the heads of all chains as they are in this database.
void sign(store::Connection& connection, const crypto::NodeKey& key, const Clock& clock) {
  connection.execute("BEGIN IMMEDIATE");
  try {
    journal::Journal::checkpoint(connection, key, clock.now());
    connection.execute("COMMIT");
  } catch (...) {
    connection.execute("ROLLBACK");
    throw;
  }
}

}  // namespace

int backup(const std::filesystem::path& data, const std::filesystem::path& target) {
  if (!std::filesystem::exists(api::database_file(data)))
    throw std::runtime_error(data.string() + " holds no installation");
  if (std::filesystem::exists(target))
    throw std::runtime_error(target.string() + " exists; a backup makes a new folder");
  std::filesystem::create_directories(target);
  std::filesystem::permissions(target, std::filesystem::perms::owner_all);
  const auto key = crypto::NodeKey::load_or_make(data / "node.key");
  const SystemClock clock(read_clock_offset(data).value_or(std::chrono::milliseconds(0)));
  {
    // One consistent snapshot, also while the server writes.
    store::Connection connection(api::database_file(data), store::Access::write);
    sign(connection, key, clock);
    connection.prepare("VACUUM INTO ?").with(api::database_file(target).string()).run();
  }
  {
    // What was appended between the signature and the snapshot is signed in the copy: no entry of it is
    // unsigned.
    store::Connection copy(api::database_file(target), store::Access::write);
    sign(copy, key, clock);
  }
  // Files never change under their name, so copying them after the snapshot can only copy too many.
  std::filesystem::copy(data / "blobs", target / "blobs", std::filesystem::copy_options::recursive);
  for (const char* name : {"node.key", "sample-clock"})
    if (std::filesystem::exists(data / name)) std::filesystem::copy(data / name, target / name);
  return 0;
}

}  // namespace huiyin::cli
