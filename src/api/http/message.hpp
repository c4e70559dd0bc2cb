#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "api/http/headers.hpp"

namespace huiyin::http {

class EventStream;

struct Request {
  std::string method;
  std::string path;  // percent-decoded UTF-8, dot segments resolved, always begins with '/'
  std::vector<std::pair<std::string, std::string>> query;  // decoded UTF-8, in the order they came
  Headers headers;
  std::string body;
  std::string peer;  // the address of the other end, without its port

  // The first query parameter of that name.
  std::optional<std::string_view> parameter(std::string_view name) const;
};

struct FileBody {
  std::filesystem::path path;
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
};

// At most one of body, shared_body, file and events is set. Content-Length, Transfer-Encoding, Connection and
// Date are the listener's; fields of those names are not sent. For HEAD the listener sends the head only.
struct Response {
  int status = 200;
  Headers headers;
  std::string body;
  std::shared_ptr<const std::string> shared_body;  // a body many responses share without copying
  std::optional<FileBody> file;
  std::shared_ptr<EventStream> events;
};

Response json_response(int status, std::string body);
// {"refusal":code}: what the listener itself answers before any handler has seen the request.
Response refusal_response(int status, std::string_view code);
// {"fault":"internal"}
Response fault_response();

}  // namespace huiyin::http
