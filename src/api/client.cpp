#include "api/client.hpp"

#include <future>
#include <stdexcept>

#include "api/http/target.hpp"

namespace huiyin::api {
namespace {

constexpr std::string_view nobody = "-";

http::Response exchange(Routes& routes, http::Request request) {
  std::promise<http::Response> promise;
  routes.handle(std::move(request),
                http::Respond([&](http::Response response) { promise.set_value(std::move(response)); }));
  return promise.get_future().get();
}

}  // namespace

Client::Answer Client::send(http::Request request) {
  http::Response response = exchange(routes_, std::move(request));
  Answer answer{.status = response.status, .body = nullptr, .text = std::move(response.body)};
  const auto type = response.headers.get("Content-Type");
  if (type && type->starts_with("application/json")) answer.body = json::parse(answer.text);
  return answer;
}

const Client::SignedIn& Client::sign_in(const std::string& who) {
  if (const auto known = signed_in_.find(who); known != signed_in_.end()) return known->second;
  http::Request request;
  request.method = "POST";
  request.path = "/api/session.open";
  request.body = json::serialize(json::object{{"account", who}, {"password", password_}});
  const http::Response response = exchange(routes_, std::move(request));
  if (response.status != 200) throw std::runtime_error(who + " cannot sign in: " + response.body);
  const auto cookie = response.headers.get("Set-Cookie");
  SignedIn session;
  session.cookie = cookie->substr(0, cookie->find(';'));
  session.csrf = std::string(json::parse(response.body).at("csrf").as_string());
  return signed_in_.emplace(who, std::move(session)).first->second;
}

void Client::dress(http::Request& request, const std::string& who) {
  if (who == nobody) return;
  const SignedIn& session = sign_in(who);
  request.headers.set("Cookie", session.cookie);
  request.headers.set("X-CSRF-Token", session.csrf);
}

Client::Answer Client::command(const std::string& who, std::string_view name, const json::value& payload,
                               std::string_view idempotency_key) {
  http::Request request;
  request.method = "POST";
  request.path = "/api/" + std::string(name);
  request.body = json::serialize(payload);
  if (!idempotency_key.empty()) request.headers.set("Idempotency-Key", idempotency_key);
  dress(request, who);
  return send(std::move(request));
}

Client::Answer Client::get(const std::string& who, std::string_view target) {
  auto parsed = http::parse_target(target);
  if (!parsed) throw std::runtime_error("not an address: " + std::string(target));
  http::Request request;
  request.method = "GET";
  request.path = std::move(parsed->path);
  request.query = std::move(parsed->query);
  dress(request, who);
  return send(std::move(request));
}

Client::Answer Client::put_blob(const std::string& who, std::string bytes) {
  http::Request request;
  request.method = "POST";
  request.path = "/api/blob";
  request.body = std::move(bytes);
  dress(request, who);
  return send(std::move(request));
}

}  // namespace huiyin::api
