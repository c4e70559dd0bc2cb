// Signing in and out, and what the first page needs to know.

#include "api/http/cookies.hpp"
#include "api/status.hpp"
#include "api/visit.hpp"
#include "crypto/hash.hpp"
#include "identity/account/records.hpp"
#include "identity/installation/noun.hpp"

namespace huiyin::api {
namespace {

struct Credentials {
  Line account;
  Line password;
};
BOOST_DESCRIBE_STRUCT(Credentials, (), (account, password))

std::string text_of(store::Connection& connection, std::string_view sql, const std::string& id) {
  store::Statement row = connection.prepare(sql);
  row.with(id);
  return row.step() ? std::string(row.text(0)) : std::string();
}

std::string session_cookie(const std::string& token, Transport transport,
                           std::optional<std::chrono::seconds> max_age) {
  return http::to_string({.name = "huiyin_session",
                          .value = token,
                          .max_age = max_age,
                          .secure = transport == Transport::tls ? http::Secure::yes : http::Secure::no});
}

}  // namespace

json::object Routes::session_body(const Actor& actor, const std::string& csrf) {
  auto lease = node_.readers().borrow();
  json::array roles;
  for (const Grant& grant : actor.grants) {
    const std::string scope_name =
        grant.scope_kind == ScopeKind::unit
            ? text_of(*lease, "SELECT name FROM unit WHERE id = ?", grant.scope)
        : grant.scope_kind == ScopeKind::group
            ? std::string()
            : text_of(*lease, "SELECT number FROM engagement WHERE id = ?", grant.scope);
    roles.push_back({{"role", name_of(grant.role)},
                     {"scope_kind", name_of(grant.scope_kind)},
                     {"scope", grant.scope},
                     {"scope_name", scope_name}});
  }
  json::value person = nullptr;
  if (!actor.person.empty())
    person = {{"id", actor.person},
              {"name", actor.person_name},
              {"unit", actor.unit},
              {"unit_name", text_of(*lease, "SELECT name FROM unit WHERE id = ?", actor.unit)}};
  return {{"csrf", csrf},
          {"account", {{"id", actor.account}, {"name", actor.name}}},
          {"person", person},
          {"roles", std::move(roles)},
          {"group_name", installation::group_name(*lease)},
          {"today", date_in_zone(node_.clock().now()).text()},
          {"sample", settings_.installation == Installation::sample}};
}

void Routes::open_session(Visit& visit) {
  const auto payload = parse_json(visit.request.body);
  if (!payload) return visit.refuse(payload.refusal());
  const auto credentials = from_json<Credentials>(*payload);
  if (!credentials) return visit.refuse(credentials.refusal());
  const auto opened = node_.sessions().open(credentials->account.value, credentials->password.value);
  if (!opened) return visit.refuse(opened.refusal());
  http::Response response =
      http::json_response(200, json::serialize(session_body(*opened->actor, opened->csrf)));
  response.headers.add("Set-Cookie", session_cookie(opened->token, settings_.transport, std::nullopt));
  visit.respond(std::move(response));
}

void Routes::close_session(Visit& visit) {
  const auto csrf = visit.request.headers.get("X-CSRF-Token");
  if (!visit.token.empty()) {
    if (!csrf || !crypto::equal_in_constant_time(*csrf, visit.csrf))
      return visit.refuse({"session.csrf", RefusalKind::forbidden});
    node_.sessions().close(visit.token);
  }
  http::Response response = http::json_response(200, "{}");
  response.headers.add("Set-Cookie", session_cookie("", settings_.transport, std::chrono::seconds(0)));
  visit.respond(std::move(response));
}

void Routes::show_session(Visit& visit) {
  if (!visit.actor->signed_in()) return visit.refuse({"session.required", RefusalKind::unauthenticated});
  visit.answer(200, session_body(*visit.actor, visit.csrf));
}

void Routes::show_installation(Visit& visit) {
  auto lease = node_.readers().borrow();
  visit.answer(200, {{"founded", account::any_account(*lease)},
                     {"group_name", installation::group_name(*lease)},
                     {"sample", settings_.installation == Installation::sample},
                     {"today", date_in_zone(node_.clock().now()).text()},
                     {"ceiling", "work_secret"}});
}

void Routes::follow(Visit& visit) {
  if (!visit.actor->signed_in()) return visit.refuse({"session.required", RefusalKind::unauthenticated});
  http::Response response{.status = 200};
  response.events = live_.join(visit.actor);
  visit.respond(std::move(response));
}

}  // namespace huiyin::api
