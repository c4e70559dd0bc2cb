#pragma once
// OpenAPI 3.1 and docs/rules.md, both printed from the registry.

#include <string>

#include "spine/registry.hpp"

namespace huiyin::api {

[[nodiscard]] json::value openapi(const Registry& registry);
/// The table of commands: who, refusals in order, clauses, file, test.
[[nodiscard]] std::string rules_table(const Registry& registry);
/// Who may call it, as role names, "anyone" or "anyone signed in".
[[nodiscard]] std::string who_text(const Who& who);

}  // namespace huiyin::api
