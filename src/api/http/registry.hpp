#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace huiyin::http {

class Connection;

// The connections that are open now.
class Registry {
 public:
  explicit Registry(std::size_t capacity) : capacity_(capacity) {}

  bool full() const;
  void add(const std::shared_ptr<Connection>& connection);
  void remove(const Connection* connection);
  std::vector<std::shared_ptr<Connection>> all() const;
  // Returns when none is left or the time is over.
  void wait_until_empty(std::chrono::milliseconds grace) const;

 private:
  const std::size_t capacity_;
  mutable std::mutex mutex_;
  mutable std::condition_variable emptied_;
  std::unordered_map<const Connection*, std::weak_ptr<Connection>> connections_;
};

}  // namespace huiyin::http
