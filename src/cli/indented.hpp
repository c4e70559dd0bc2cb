#pragma once
// JSON for people and for diffs: one member a line.

#include <boost/json.hpp>
#include <string>

namespace huiyin::cli {

[[nodiscard]] std::string indented(const boost::json::value& value, int depth = 0);

}  // namespace huiyin::cli
