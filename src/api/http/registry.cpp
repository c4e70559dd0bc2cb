#include "api/http/registry.hpp"

namespace huiyin::http {

bool Registry::full() const {
  const std::lock_guard lock(mutex_);
  return connections_.size() >= capacity_;
}

void Registry::add(const std::shared_ptr<Connection>& connection) {
  const std::lock_guard lock(mutex_);
  connections_.emplace(connection.get(), connection);
}

void Registry::remove(const Connection* connection) {
  const std::lock_guard lock(mutex_);
  connections_.erase(connection);
  if (connections_.empty()) emptied_.notify_all();
}

std::vector<std::shared_ptr<Connection>> Registry::all() const {
  std::vector<std::shared_ptr<Connection>> alive;
  const std::lock_guard lock(mutex_);
  for (const auto& [key, weak] : connections_) {
    if (auto connection = weak.lock()) alive.push_back(std::move(connection));
  }
  return alive;
}

void Registry::wait_until_empty(std::chrono::milliseconds grace) const {
  std::unique_lock lock(mutex_);
  emptied_.wait_for(lock, grace, [this] { return connections_.empty(); });
}

}  // namespace huiyin::http
