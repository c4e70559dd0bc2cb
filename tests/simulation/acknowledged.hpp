#pragma once
// What somebody was told is done, to be looked for afterwards.

#include <mutex>
#include <string>
#include <vector>

#include "theatre.hpp"

namespace huiyin::simulation {

class Acknowledged {
 public:
  /// Notes every entry from now on; once for each opening of the node.
  void listen(Theatre& theatre) {
    listening_ = theatre.node().runner().on_commit([this](const Reply& reply) {
      const std::scoped_lock lock(mutex_);
      replies_.push_back(reply);
    });
  }
  [[nodiscard]] std::size_t count() {
    const std::scoped_lock lock(mutex_);
    return replies_.size();
  }
  /// Empty when every one of them stands in the journal.
  [[nodiscard]] std::string missing(const std::filesystem::path& data);

 private:
  std::mutex mutex_;
  std::vector<Reply> replies_;
  std::unique_ptr<Listening> listening_;
};

}  // namespace huiyin::simulation
