#pragma once
// Which rows of a list somebody should see, reckoned from the norms and the whole list, not from the
// product's SQL.

#include <set>
#include <string>

#include "cast.hpp"

namespace huiyin::permission {

/// One list as one who reads everything has it; rows keep every column.
struct Whole {
  std::string noun;
  json::array rows;
};

using Ids = std::set<std::string>;

/// A row's id: text for records, a number for journal entries.
[[nodiscard]] std::string id_of(const json::object& row);

/// What the letter promises of this list to this player:
///   y  every row               o  every row of the own engagement
///   s  the part of them that the norms name (reckon.cpp says which)
///   e  may ask and sees none   n, -  may not ask: no row either
[[nodiscard]] Ids expected(char letter, const Whole& whole, const Cast& cast, const Player& player,
                           const Whole& findings, const Whole& feedbacks);

}  // namespace huiyin::permission
