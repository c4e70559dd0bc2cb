#pragma once
// The only door to the table `paper`.

#include <optional>
#include <vector>

#include "inspection/paper/model.hpp"
#include "spine/registry.hpp"

namespace huiyin::paper {

[[nodiscard]] std::optional<Paper> find_paper(store::Connection& connection, const EngagementId& engagement,
                                              const PaperId& id);
/// Signed, and for the report: what the report must be made of, in the order of their numbers.
[[nodiscard]] std::vector<Paper> papers_for_report(store::Connection& connection,
                                                   const EngagementId& engagement);
/// The next number of the team's drafts.
[[nodiscard]] int next_ordinal(store::Connection& connection, const EngagementId& engagement);
/// The next official number; it counts signed papers only, so no number is ever missing from the file.
[[nodiscard]] int next_signed_ordinal(store::Connection& connection, const EngagementId& engagement);
void register_facts(Registry& registry);

}  // namespace huiyin::paper
