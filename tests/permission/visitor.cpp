#include "visitor.hpp"

#include <future>
#include <stdexcept>

#include "api/http/target.hpp"

namespace huiyin::permission {
namespace {

http::Response exchange(api::Routes& routes, http::Request request) {
  std::promise<http::Response> promise;
  routes.handle(std::move(request),
                http::Respond([&](http::Response response) { promise.set_value(std::move(response)); }));
  return promise.get_future().get();
}

http::Request request_for(const std::string& method, const std::string& target) {
  auto parsed = http::parse_target(target);
  if (!parsed) throw std::runtime_error("not an address: " + target);
  http::Request request;
  request.method = method;
  request.path = std::move(parsed->path);
  request.query = std::move(parsed->query);
  return request;
}

}  // namespace

std::string Answer::refusal() const {
  if (!body.is_object()) return {};
  const auto* code = body.get_object().if_contains("refusal");
  return code == nullptr ? std::string() : std::string(code->as_string());
}

const Visitor::Session& Visitor::sign_in(const std::string& who) {
  if (const auto known = sessions_.find(who); known != sessions_.end()) return known->second;
  http::Request request = request_for("POST", "/api/session.open");
  request.body = json::serialize(json::object{{"account", who}, {"password", password_}});
  const http::Response response = exchange(routes_, std::move(request));
  if (response.status != 200) throw std::runtime_error(who + " cannot sign in: " + response.body);
  const auto cookie = response.headers.get("Set-Cookie");
  Session session{std::string(cookie->substr(0, cookie->find(';'))),
                  std::string(json::parse(response.body).at("csrf").as_string())};
  return sessions_.emplace(who, std::move(session)).first->second;
}

Answer Visitor::send(const std::string& who, http::Request request) {
  if (who != "-") {
    const Session& session = sign_in(who);
    request.headers.set("Cookie", session.cookie);
    request.headers.set("X-CSRF-Token", session.csrf);
  }
  http::Response response = exchange(routes_, std::move(request));
  Answer answer{response.status, nullptr, std::move(response.body), response.events};
  const auto type = response.headers.get("Content-Type");
  if (type && type->starts_with("application/json")) answer.body = json::parse(answer.text);
  return answer;
}

Answer Visitor::get(const std::string& who, const std::string& target) {
  return send(who, request_for("GET", target));
}

Answer Visitor::post(const std::string& who, const std::string& target, std::string body) {
  http::Request request = request_for("POST", target);
  request.body = std::move(body);
  return send(who, std::move(request));
}

}  // namespace huiyin::permission
