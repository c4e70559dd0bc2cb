#include "api/http/cookies.hpp"

#include <algorithm>
#include <stdexcept>

namespace huiyin::http {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::string_view unquoted(std::string_view text) {
  const bool quoted = text.size() >= 2 && text.front() == '"' && text.back() == '"';
  return quoted ? text.substr(1, text.size() - 2) : text;
}

void require_without(std::string_view text, std::string_view forbidden, const char* what) {
  const bool fine = std::all_of(text.begin(), text.end(), [&](char letter) {
    return letter >= ' ' && letter <= '~' && forbidden.find(letter) == std::string_view::npos;
  });
  if (!fine) throw std::invalid_argument(what);
}

std::string_view word(SameSite same_site) {
  switch (same_site) {
    case SameSite::strict:
      return "Strict";
    case SameSite::lax:
      return "Lax";
    case SameSite::none:
      return "None";
  }
  return "Strict";
}

}  // namespace

std::vector<std::pair<std::string, std::string>> parse_cookies(std::string_view header) {
  std::vector<std::pair<std::string, std::string>> cookies;
  while (!header.empty()) {
    const std::string_view part = header.substr(0, header.find(';'));
    header.remove_prefix(std::min(part.size() + 1, header.size()));
    const std::size_t equals = part.find('=');
    if (equals == std::string_view::npos) continue;
    const std::string_view name = trimmed(part.substr(0, equals));
    if (!name.empty()) cookies.emplace_back(name, unquoted(trimmed(part.substr(equals + 1))));
  }
  return cookies;
}

std::optional<std::string> cookie(const Headers& headers, std::string_view name) {
  // HTTP/1.1 clients send one Cookie field, but a proxy that spoke HTTP/2 may have left several.
  for (const auto& [field, value] : headers) {
    if (!same_ignoring_case(field, "Cookie")) continue;
    for (auto& [key, held] : parse_cookies(value)) {
      if (key == name) return std::move(held);
    }
  }
  return std::nullopt;
}

std::string to_string(const SetCookie& cookie) {
  if (cookie.name.empty()) throw std::invalid_argument("cookie name");
  require_without(cookie.name, " \"(),/:;<=>?@[\\]{}", "cookie name");
  require_without(cookie.value, " \",;\\", "cookie value");
  require_without(cookie.path, ";", "cookie path");
  std::string text = cookie.name + '=' + cookie.value + "; Path=" + cookie.path;
  if (cookie.max_age) text += "; Max-Age=" + std::to_string(cookie.max_age->count());
  if (cookie.http_only == HttpOnly::yes) text += "; HttpOnly";
  if (cookie.secure == Secure::yes) text += "; Secure";
  text += "; SameSite=";
  text += word(cookie.same_site);
  return text;
}

}  // namespace huiyin::http
