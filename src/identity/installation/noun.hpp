#pragma once
// The noun's door: everything the registry learns of `installation`.

#include "spine/registry.hpp"

namespace huiyin::installation {

void register_noun(Registry& registry);
/// The group's name; empty before the installation is founded.
[[nodiscard]] std::string group_name(store::Connection& connection);

}  // namespace huiyin::installation
