#include "api/status.hpp"

#include <spdlog/spdlog.h>

#include <boost/json.hpp>

#include "spine/words.hpp"

namespace huiyin::api {

int status_of(RefusalKind kind) {
  switch (kind) {
    case RefusalKind::malformed:
      return 400;
    case RefusalKind::unauthenticated:
      return 401;
    case RefusalKind::forbidden:
      return 403;
    case RefusalKind::not_found:
      return 404;
    case RefusalKind::conflict:
      return 409;
    case RefusalKind::too_large:
      return 413;
    case RefusalKind::invalid:
      return 422;
    case RefusalKind::busy:
      return 503;
  }
  return 500;
}

http::Response refuse(const Refusal& refusal, std::string_view language) {
  const auto text_or_null = [](const std::string& text) {
    return text.empty() ? boost::json::value(nullptr) : boost::json::value(text);
  };
  const boost::json::object body{{"refusal", refusal.code},
                                 {"field", text_or_null(refusal.field)},
                                 {"message", words::refusal(language, refusal.code)},
                                 {"clause", text_or_null(refusal.clause)},
                                 {"detail", refusal.detail}};
  http::Response response = http::json_response(status_of(refusal.kind), boost::json::serialize(body));
  if (refusal.kind == RefusalKind::busy) response.headers.set("Retry-After", "1");
  return response;
}

http::Response fault(const std::exception_ptr& failure, std::string_view language) {
  try {
    if (failure != nullptr) std::rethrow_exception(failure);
  } catch (const std::exception& error) {
    spdlog::error("fault: {}", error.what());
  }
  const boost::json::object body{{"fault", "server.fault"},
                                 {"message", words::text(language, "server.fault")}};
  return http::json_response(500, boost::json::serialize(body));
}

std::string_view language_of(const http::Request& request) {
  const auto accepted = request.headers.get("Accept-Language");
  return accepted && accepted->starts_with("en") ? "en" : "zh";
}

}  // namespace huiyin::api
