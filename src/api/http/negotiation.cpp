#include "api/http/negotiation.hpp"

#include <algorithm>

#include "api/http/headers.hpp"

namespace huiyin::http {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// Cuts the next part before the separator off the front.
std::string_view next_part(std::string_view& list, char separator) {
  const std::string_view part = list.substr(0, list.find(separator));
  list.remove_prefix(std::min(part.size() + 1, list.size()));
  return trimmed(part);
}

// "q=0", "q=0.0", "q=0.000" forbid; every other weight admits.
bool forbids(std::string_view parameters) {
  while (!parameters.empty()) {
    const std::string_view parameter = next_part(parameters, ';');
    if (parameter.size() < 3 || !same_ignoring_case(parameter.substr(0, 2), "q=")) continue;
    return parameter.substr(2).find_first_not_of("0.") == std::string_view::npos;
  }
  return false;
}

}  // namespace

std::string_view name_of(Coding coding) {
  switch (coding) {
    case Coding::identity:
      return "";
    case Coding::gzip:
      return "gzip";
    case Coding::brotli:
      return "br";
  }
  return "";
}

bool accepts(std::string_view accept_encoding, Coding coding) {
  if (coding == Coding::identity) return true;
  bool any_admitted = false;
  while (!accept_encoding.empty()) {
    std::string_view element = next_part(accept_encoding, ',');
    const std::string_view name = next_part(element, ';');
    if (same_ignoring_case(name, name_of(coding))) return !forbids(element);
    if (name == "*") any_admitted = !forbids(element);
  }
  return any_admitted;
}

bool matches_entity_tag(std::string_view if_none_match, std::string_view entity_tag) {
  while (!if_none_match.empty()) {
    std::string_view candidate = next_part(if_none_match, ',');
    if (candidate == "*") return true;
    if (candidate.starts_with("W/")) candidate.remove_prefix(2);
    if (candidate == entity_tag) return true;
  }
  return false;
}

}  // namespace huiyin::http
