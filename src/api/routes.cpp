#include "api/routes.hpp"

#include <spdlog/spdlog.h>

#include "api/http/cookies.hpp"
#include "api/openapi.hpp"
#include "api/status.hpp"
#include "api/visit.hpp"
#include "crypto/hash.hpp"
#include "spine/words.hpp"

namespace huiyin::api {
namespace {

constexpr std::string_view api_prefix = "/api/";
constexpr std::string_view cookie_name = "huiyin_session";
constexpr std::string_view list_suffix = ".list";
constexpr std::string_view csv_suffix = ".csv";
constexpr size_t longest_key = 100;

Refusal unknown(std::string_view code) {
  return Refusal{std::string(code), RefusalKind::not_found};
}

Parameters parameters_of(const http::Request& request) {
  Parameters parameters;
  for (const auto& [name, value] : request.query) parameters.emplace(name, value);
  return parameters;
}

}  // namespace

Routes::Routes(Node& node, RouteSettings settings)
    : node_(node), settings_(std::move(settings)), live_(node) {
  if (std::filesystem::is_directory(settings_.web))
    pages_ = std::make_unique<http::StaticFiles>(settings_.web);
  listening_ = node_.runner().on_commit([this](const Reply& reply) { live_.tell(reply); });
}

void Routes::handle(http::Request request, http::Respond respond) {
  const std::string_view language = language_of(request);
  Visit visit{std::move(request), std::move(respond), language, {}, {}, std::make_shared<Actor>()};
  try {
    if (!visit.request.path.starts_with(api_prefix)) {
      visit.respond(pages_ ? pages_->answer(visit.request) : http::Response{.status = 404});
      return;
    }
    if (const auto token = http::cookie(visit.request.headers, cookie_name)) {
      if (const auto session = node_.sessions().find(*token)) {
        visit.token = *token;
        visit.csrf = session->csrf;
        visit.actor = session->actor;
      }
    }
    if (answers_without_registry(visit)) return;
    if (visit.request.method == "POST") {
      command(std::move(visit));
    } else if (visit.request.method == "GET" || visit.request.method == "HEAD") {
      query(visit);
    } else {
      visit.refuse({"request.wrong_method", RefusalKind::malformed});
    }
  } catch (...) {
    visit.respond(fault(std::current_exception(), visit.language));
  }
}

struct Routes::FixedRoute {
  std::string_view method;
  std::string_view name;
  void (Routes::*handler)(Visit&);
};

std::span<const Routes::FixedRoute> Routes::fixed_routes() {
  static constexpr FixedRoute routes[] = {
      {"POST", "session.open", &Routes::open_session},
      {"POST", "session.close", &Routes::close_session},
      {"GET", "session.show", &Routes::show_session},
      {"GET", "installation.show", &Routes::show_installation},
      {"GET", "openapi.json", &Routes::show_openapi},
      {"POST", "blob", &Routes::put_blob},
      {"GET", "blob", &Routes::get_blob},
      {"GET", "live", &Routes::follow},
  };
  return routes;
}

std::vector<std::pair<std::string_view, std::string_view>> Routes::fixed() {
  std::vector<std::pair<std::string_view, std::string_view>> names;
  for (const FixedRoute& route : fixed_routes()) names.emplace_back(route.method, route.name);
  return names;
}

bool Routes::answers_without_registry(Visit& visit) {
  const std::string_view name = std::string_view(visit.request.path).substr(api_prefix.size());
  for (const FixedRoute& route : fixed_routes()) {
    if (route.name != name || route.method != visit.request.method) continue;
    (this->*route.handler)(visit);
    return true;
  }
  return false;
}

void Routes::show_openapi(Visit& visit) {
  visit.answer(200, openapi(node_.registry()));
}

void Routes::command(Visit visit) {
  const std::string_view name = std::string_view(visit.request.path).substr(api_prefix.size());
  const auto found = node_.registry().commands().find(name);
  if (found == node_.registry().commands().end()) return visit.refuse(unknown("request.unknown_command"));
  const CommandDefinition& definition = found->second;
  if (definition.who.kind != Who::Kind::anyone) {
    if (!visit.actor->signed_in()) return visit.refuse({"session.required", RefusalKind::unauthenticated});
    const auto csrf = visit.request.headers.get("X-CSRF-Token");
    if (!csrf || !crypto::equal_in_constant_time(*csrf, visit.csrf))
      return visit.refuse({"session.csrf", RefusalKind::forbidden});
  }
  const auto payload = parse_json(visit.request.body);
  if (!payload) return visit.refuse(payload.refusal());
  auto ready = definition.read(*payload);
  if (!ready) return visit.refuse(ready.refusal());
  CommandRequest request{.definition = &definition, .ready = std::move(ready).value(), .actor = visit.actor};
  if (const auto key = visit.request.headers.get("Idempotency-Key")) {
    // Cut short, two keys would be one and the second command be answered with the first's reply.
    if (key->size() > longest_key) return visit.refuse({"request.key_too_long", RefusalKind::malformed});
    request.command_id = *key;
  }
  if (visit.request.parameter("dry") == "1") request.trial = Trial::dry;
  auto shared = std::make_shared<Visit>(std::move(visit));
  node_.runner().carry_out(std::move(request), [shared](const Result& result) {
    if (const auto* reply = std::get_if<Reply>(&result)) {
      shared->answer(200, to_json(*reply));
    } else if (const auto* refusal = std::get_if<Refusal>(&result)) {
      shared->refuse(*refusal);
    } else {
      shared->respond(fault(std::get<std::exception_ptr>(result), shared->language));
    }
  });
}

void Routes::query(Visit& visit) {
  std::string_view name = std::string_view(visit.request.path).substr(api_prefix.size());
  const bool as_csv = name.ends_with(csv_suffix);
  if (as_csv) name.remove_suffix(csv_suffix.size());
  const auto found = node_.registry().queries().find(name);
  if (found == node_.registry().queries().end() || (as_csv && !name.ends_with(list_suffix)))
    return visit.refuse(unknown("request.unknown_query"));
  if (found->second.who.kind != Who::Kind::anyone && !visit.actor->signed_in())
    return visit.refuse({"session.required", RefusalKind::unauthenticated});
  const Parameters parameters = parameters_of(visit.request);
  const auto engagement = parameters.find("engagement");
  const std::string_view scope = engagement == parameters.end() ? std::string_view() : engagement->second;
  if (!found->second.who.allows(*visit.actor, scope)) {
    // With an engagement named, "not yours" and "not there" are the same answer.
    return visit.refuse(scope.empty() ? Refusal{"permission.denied", RefusalKind::forbidden}
                                      : unknown("record.not_found"));
  }
  auto lease = node_.readers().borrow();
  const Instant now = node_.clock().now();
  const auto norms = node_.norms(*lease);
  const Question question{*lease, *visit.actor, parameters, now, date_in_zone(now), *norms, node_.registry()};
  if (as_csv) {
    const auto view = node_.registry().views().find(name.substr(0, name.find('.')));
    if (view == node_.registry().views().end()) return visit.refuse(unknown("request.unknown_query"));
    const auto text = answer_csv(view->second, question, visit.language);
    if (!text) return visit.refuse(text.refusal());
    http::Response response{.status = 200, .body = *text};
    response.headers.set("Content-Type", "text/csv; charset=utf-8");
    response.headers.set("Content-Disposition", "attachment; filename=\"" + view->second.noun + ".csv\"");
    return visit.respond(std::move(response));
  }
  const auto answer = found->second.answer(question);
  if (!answer) return visit.refuse(answer.refusal());
  visit.answer(200, *answer);
}

}  // namespace huiyin::api
