#pragma once
// What a package may not hold and may not point to. Each returns the refusal's code, or nothing.

#include <optional>
#include <string_view>

#include "package/package.hpp"

namespace huiyin::package {

[[nodiscard]] std::optional<std::string_view> forbidden_part(std::string_view part,
                                                             std::string_view content_type);
[[nodiscard]] std::optional<std::string_view> forbidden_relationship(std::string_view source,
                                                                     const Relationship& relationship);

}  // namespace huiyin::package
