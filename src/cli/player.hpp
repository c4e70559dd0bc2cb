#pragma once
// Plays a scenario's steps: each is a command, an upload or a query by somebody at some moment; results feed
// later steps.

#include <map>
#include <string>

#include "api/client.hpp"

namespace huiyin::cli {

class Player {
 public:
  Player(api::Client& client, ManualClock& clock) : client_(&client), clock_(clock) {}
  /// Goes on with another client, after a restart.
  void use(api::Client& client) { client_ = &client; }
  /// Empty when the step went as it expects; otherwise what went wrong.
  [[nodiscard]] std::string play(const json::object& step);

  /// A step's payload with its references filled in.
  [[nodiscard]] json::value resolved(const json::value& value) const;

 private:
  [[nodiscard]] json::value resolved_text(std::string_view text) const;
  [[nodiscard]] const json::value* referred(std::string_view reference) const;

  api::Client* client_;
  ManualClock& clock_;
  std::map<std::string, json::value, std::less<>> results_;
};

}  // namespace huiyin::cli
