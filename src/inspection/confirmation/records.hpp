#pragma once
// The only door to the table `confirmation`.

#include <optional>
#include <vector>

#include "inspection/confirmation/model.hpp"
#include "spine/registry.hpp"

namespace huiyin::confirmation {

[[nodiscard]] std::optional<Confirmation> find_confirmation(store::Connection& connection,
                                                            const EngagementId& engagement,
                                                            const ConfirmationId& id);
/// The sheets of a paper, newest first.
[[nodiscard]] std::vector<Confirmation> confirmations_of(store::Connection& connection,
                                                         const EngagementId& engagement,
                                                         const PaperId& paper);
[[nodiscard]] int next_ordinal(store::Connection& connection, const EngagementId& engagement);
void register_facts(Registry& registry);

}  // namespace huiyin::confirmation
