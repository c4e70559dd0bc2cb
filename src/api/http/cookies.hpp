#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "api/http/headers.hpp"

namespace huiyin::http {

// name=value pairs of a Cookie header in order; what is no pair is skipped (RFC 6265 §5.4).
std::vector<std::pair<std::string, std::string>> parse_cookies(std::string_view header);
// The first cookie of that name.
std::optional<std::string> cookie(const Headers& headers, std::string_view name);

enum class SameSite : std::uint8_t { strict, lax, none };
enum class Secure : std::uint8_t { no, yes };
enum class HttpOnly : std::uint8_t { no, yes };

struct SetCookie {
  std::string name;
  std::string value;
  std::string path = "/";
  std::optional<std::chrono::seconds> max_age;  // absent: until the browser closes; 0: forget it now
  SameSite same_site = SameSite::strict;
  Secure secure = Secure::yes;
  HttpOnly http_only = HttpOnly::yes;
};

// The value of a Set-Cookie field. Throws std::invalid_argument for letters a cookie cannot hold.
std::string to_string(const SetCookie& cookie);

}  // namespace huiyin::http
