#pragma once
// A browser that may ask anything of anybody's: any method, any query, dry or not, signed in or not.

#include <map>
#include <memory>
#include <string>

#include "api/routes.hpp"

namespace huiyin::permission {

struct Answer {
  int status = 0;
  json::value body;
  std::string text;
  std::shared_ptr<http::EventStream> events;

  /// The refusal's code; empty where nothing was refused by name.
  [[nodiscard]] std::string refusal() const;
};

class Visitor {
 public:
  Visitor(api::Routes& routes, std::string password) : routes_(routes), password_(std::move(password)) {}
  /// `who` "-": nobody. `target` as in an address bar.
  [[nodiscard]] Answer get(const std::string& who, const std::string& target);
  [[nodiscard]] Answer post(const std::string& who, const std::string& target, std::string body);
  /// Signs in anew the next time.
  void forget(const std::string& who) { sessions_.erase(who); }

 private:
  struct Session {
    std::string cookie;
    std::string csrf;
  };
  const Session& sign_in(const std::string& who);
  Answer send(const std::string& who, http::Request request);

  api::Routes& routes_;
  std::string password_;
  std::map<std::string, Session> sessions_;
};

}  // namespace huiyin::permission
