#include "api/http/message.hpp"

namespace huiyin::http {

std::optional<std::string_view> Request::parameter(std::string_view name) const {
  for (const auto& [key, value] : query) {
    if (key == name) return value;
  }
  return std::nullopt;
}

Response json_response(int status, std::string body) {
  Response response;
  response.status = status;
  response.headers.set("Content-Type", "application/json; charset=utf-8");
  response.body = std::move(body);
  return response;
}

Response refusal_response(int status, std::string_view code) {
  std::string body = R"({"refusal":")";
  body += code;
  body += R"("})";
  return json_response(status, std::move(body));
}

Response fault_response() {
  return json_response(500, R"({"fault":"internal"})");
}

}  // namespace huiyin::http
