#pragma once
// A browser without a socket: signs in, repeats the CSRF token, posts commands and asks queries through the
// same routes.

#include <map>
#include <string>
#include <string_view>

#include "api/routes.hpp"

namespace huiyin::api {

class Client {
 public:
  struct Answer {
    int status = 0;
    json::value body;
    std::string text;  // what was sent, where it is no JSON
  };

  /// `password` is everybody's: scenarios and tests only.
  Client(Routes& routes, std::string password) : routes_(routes), password_(std::move(password)) {}

  [[nodiscard]] Answer command(const std::string& who, std::string_view name, const json::value& payload,
                               std::string_view idempotency_key = {});
  /// `target` as in a browser's address bar: "/api/paper.list?engagement=…".
  [[nodiscard]] Answer get(const std::string& who, std::string_view target);
  [[nodiscard]] Answer put_blob(const std::string& who, std::string bytes);
  /// Any request, for tests of what a browser would never send.
  [[nodiscard]] Answer send(http::Request request);
  void forget(const std::string& who) { signed_in_.erase(who); }

 private:
  struct SignedIn {
    std::string cookie;
    std::string csrf;
  };
  const SignedIn& sign_in(const std::string& who);
  void dress(http::Request& request, const std::string& who);

  Routes& routes_;
  std::string password_;
  std::map<std::string, SignedIn> signed_in_;
};

}  // namespace huiyin::api
