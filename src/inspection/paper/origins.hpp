#pragma once
// Where a paper came from, by number and title, so that a reader can click through to it.

#include <optional>
#include <string>

#include "inspection/paper/model.hpp"
#include "store/connection.hpp"

namespace huiyin::paper {

struct TracedOrigin {
  OriginKind kind{};
  OriginId id;
  std::string number;
  std::string title;
};
BOOST_DESCRIBE_STRUCT(TracedOrigin, (), (kind, id, number, title))

/// Empty where the engagement has no such record.
[[nodiscard]] std::optional<TracedOrigin> trace(store::Connection& connection, const EngagementId& engagement,
                                                const Origin& origin);

}  // namespace huiyin::paper
