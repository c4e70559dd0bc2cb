#pragma once
// One request on its way: who asks, in which language, and where the answer goes.

#include "api/routes.hpp"

namespace huiyin::api {

struct Routes::Visit {
  http::Request request;
  http::Respond respond;
  std::string_view language;
  std::string token;
  std::string csrf;
  std::shared_ptr<const Actor> actor;  // an unsigned-in actor where there is no session

  void answer(int status, const json::value& body) {
    respond(http::json_response(status, json::serialize(body)));
  }
  void refuse(const Refusal& refusal) { respond(api::refuse(refusal, language)); }
};

}  // namespace huiyin::api
