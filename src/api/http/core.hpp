#pragma once

#include <atomic>
#include <memory>
#include <string_view>

#include "api/http/asio.hpp"
#include "api/http/body_budget.hpp"
#include "api/http/listener.hpp"
#include "api/http/registry.hpp"
#include "api/http/worker_pool.hpp"

namespace huiyin::http {

// What all connections of one listener share. Outlives every connection and every worker.
struct Core {
  Core(Settings given, Handler handle)
      : settings(std::move(given)),
        handler(std::move(handle)),
        io(std::make_shared<net::io_context>(static_cast<int>(settings.io_threads))),
        connections(settings.limits.connections),
        bodies(settings.limits.bodies_bytes),
        workers(settings.worker_threads, settings.queue_capacity) {}

  void log(std::string_view event, std::string_view detail) const noexcept {
    try {
      if (settings.log) settings.log(event, detail);
    } catch (...) {
      // A log that fails must not take the connection with it.
    }
  }

  const Settings settings;
  const Handler handler;
  const std::shared_ptr<net::io_context> io;
  std::atomic<bool> draining{false};
  Registry connections;
  BodyBudget bodies;
  WorkerPool workers;
};

}  // namespace huiyin::http
