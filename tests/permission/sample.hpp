#pragma once
// A payload that can be read, made from the command's own schema, with the ids of records that exist.

#include "base/json.hpp"
#include "store/connection.hpp"

namespace huiyin::permission {

/// Fills every required member. An id is that of a record of `engagement` where its member names a noun
/// that has one ("paper": a paper), and otherwise one that nothing bears.
[[nodiscard]] json::value sample(const json::value& schema, store::Connection& connection,
                                 const std::string& engagement);

/// Whether a payload made by sample() speaks of a record that lies in its engagement.
[[nodiscard]] bool names_record_of_engagement(const json::value& payload);

}  // namespace huiyin::permission
