#include "api/node.hpp"
#include "cli/cli.hpp"

namespace huiyin::cli {

int backup(const std::filesystem::path& data, const std::filesystem::path& target) {
  if (std::filesystem::exists(target))
    throw std::runtime_error(target.string() + " exists; a backup makes a new folder");
  std::filesystem::create_directories(target);
  std::filesystem::permissions(target, std::filesystem::perms::owner_all);
  {
    // One consistent snapshot, also while the server writes.
    store::Connection connection(api::database_file(data), store::Access::write);
    connection.prepare("VACUUM INTO ?").with(api::database_file(target).string()).run();
  }
  // Files never change under their name, so copying them after the snapshot can only copy too many.
  std::filesystem::copy(data / "blobs", target / "blobs", std::filesystem::copy_options::recursive);
  for (const char* name : {"node.key", "sample-clock"})
    if (std::filesystem::exists(data / name)) std::filesystem::copy(data / name, target / name);
  return 0;
}

}  // namespace huiyin::cli
