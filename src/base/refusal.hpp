#pragma once
// A refusal is a value: a rule, a reader or a guard says no and names why. It never is an exception.

#include <boost/json/value.hpp>
#include <string>
#include <string_view>
#include <utility>

namespace huiyin {

/// What sort of "no" this is; the API maps each to one HTTP status (api/status.cpp).
enum class RefusalKind {
  malformed,        // the request cannot be read at all
  unauthenticated,  // nobody is signed in
  forbidden,        // signed in, but not for this
  not_found,        // absent, or not to be seen: the two are never told apart
  conflict,         // the record is in another state than the command needs
  too_large,
  invalid,  // a field's value cannot be accepted
  busy,     // try again later
};

/// `code` is the full dotted name ("paper.sign.evidence_missing"); `field` a path into the payload or empty.
struct Refusal {
  std::string code;
  RefusalKind kind = RefusalKind::conflict;
  std::string field = {};
  std::string clause = {};
  boost::json::value detail = nullptr;

  bool operator==(const Refusal& other) const = default;
};

inline Refusal invalid_field(std::string_view code, std::string_view field) {
  return Refusal{std::string(code), RefusalKind::invalid, std::string(field)};
}

}  // namespace huiyin
