#include "acknowledged.hpp"

#include <fmt/format.h>

#include "store/row.hpp"

namespace huiyin::simulation {

std::string Acknowledged::missing(const std::filesystem::path& data) {
  store::Connection database(api::database_file(data), store::Access::write);
  const std::scoped_lock lock(mutex_);
  for (const Reply& reply : replies_) {
    const auto found = store::texts(database, "SELECT command FROM journal WHERE stream = ? AND sequence = ?",
                                    std::string_view(reply.stream), reply.sequence);
    if (found.empty() || found.front() != reply.command)
      return fmt::format("{} was acknowledged as entry {} of {} and is not there", reply.command,
                         reply.sequence, reply.stream);
  }
  return {};
}

}  // namespace huiyin::simulation
