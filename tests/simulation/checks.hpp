#pragma once
// What must hold whatever happened.

#include <random>
#include <string>

#include "theatre.hpp"

namespace huiyin::simulation {

/// Empty when the chain holds and a rebuild equals; otherwise what is wrong.
[[nodiscard]] std::string journal_wrong(const std::filesystem::path& data);

/// Asks one random list as one random account and compares every row with the account's grants, reckoned here
/// in another way than the product's SQL. Empty when nothing leaked.
[[nodiscard]] std::string leak(Theatre& theatre, std::mt19937_64& chance, const std::string& who);

}  // namespace huiyin::simulation
