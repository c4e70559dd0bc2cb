#pragma once
// A query's arguments: who asks, what, on which day, and the snapshot that answers.

#include <map>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/outcome.hpp"
#include "norms/pack.hpp"
#include "spine/actor.hpp"
#include "store/connection.hpp"

namespace huiyin {

class Registry;

/// Query-string parameters; a name may recur (`where=…&where=…`).
using Parameters = std::multimap<std::string, std::string, std::less<>>;

struct Question {
  store::Connection& connection;
  const Actor& actor;
  const Parameters& parameters;
  Instant now;
  Date today;
  const norms::Pack& norms;
  const Registry& registry;

  /// Empty where the parameter is absent.
  [[nodiscard]] std::string_view parameter(std::string_view name) const {
    const auto found = parameters.find(name);
    return found == parameters.end() ? std::string_view() : std::string_view(found->second);
  }
};

}  // namespace huiyin
