#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "api/http/listener.hpp"
#include "raw_client.hpp"

namespace huiyin::http::testing {

inline Response text(std::string body) {
  Response response;
  response.headers.set("Content-Type", "text/plain");
  response.body = std::move(body);
  return response;
}

// Says back what it was asked.
inline void echo(Request request, Respond respond) {
  std::string body = request.method + ' ' + request.path;
  for (const auto& [name, value] : request.query) body += ' ' + name + '=' + value;
  respond(text(body + '|' + request.body));
}

class ListenerTest : public ::testing::Test {
 protected:
  void serve(Handler handler) {
    Settings settings;
    settings.log = [this](std::string_view event, std::string_view detail) {
      const std::lock_guard lock(mutex_);
      log_ += std::string(event) + ':' + std::string(detail) + '\n';
    };
    listener_.emplace(std::move(settings), std::move(handler));
    listener_->start();
  }
  std::uint16_t port() const { return listener_->port(); }
  std::string log() {
    const std::lock_guard lock(mutex_);
    return log_;
  }

 private:
  std::mutex mutex_;
  std::string log_;
  std::optional<Listener> listener_;
};

}  // namespace huiyin::http::testing
