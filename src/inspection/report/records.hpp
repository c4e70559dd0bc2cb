#pragma once
// The only door to the tables `report` and `report_statement`.

#include <optional>
#include <vector>

#include "inspection/report/model.hpp"
#include "spine/registry.hpp"

namespace huiyin::report {

[[nodiscard]] std::optional<Report> find_report(store::Connection& connection, const EngagementId& engagement,
                                                const ReportId& id);
/// An engagement has one report.
[[nodiscard]] std::optional<Report> find_report_of(store::Connection& connection,
                                                   const EngagementId& engagement);
/// In the report's order.
[[nodiscard]] std::vector<Statement> statements_of(store::Connection& connection,
                                                   const EngagementId& engagement, const ReportId& report);
void register_facts(Registry& registry);

}  // namespace huiyin::report
