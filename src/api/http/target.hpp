#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace huiyin::http {

struct Target {
  std::string path;
  std::vector<std::pair<std::string, std::string>> query;
};

// Decodes a request target. Nothing for a broken percent-escape, a NUL, bytes that are no UTF-8, an encoded
// slash (a proxy in front would read it as another path), or a path that climbs above its root.
std::optional<Target> parse_target(std::string_view target);

bool is_utf8(std::string_view text);

}  // namespace huiyin::http
