#pragma once
// Every noun of the product, registered by name; the list is made from the folders (generated/nouns.cpp).

#include "spine/registry.hpp"

namespace huiyin {

void register_nouns(Registry& registry);

}  // namespace huiyin
