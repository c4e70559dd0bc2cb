#include "inspection/report/records.hpp"

#include "store/row.hpp"

namespace huiyin::report {

std::optional<Report> find_report(store::Connection& connection, const EngagementId& engagement,
                                  const ReportId& id) {
  return store::find<Report>(connection, "WHERE engagement_id = ? AND id = ?", engagement, id);
}

std::optional<Report> find_report_of(store::Connection& connection, const EngagementId& engagement) {
  return store::find<Report>(connection, "WHERE engagement_id = ?", engagement);
}

std::vector<Statement> statements_of(store::Connection& connection, const EngagementId& engagement,
                                     const ReportId& report) {
  return store::select<Statement>(connection, "WHERE engagement_id = ? AND report_id = ? ORDER BY ordinal",
                                  engagement, report);
}

void register_facts(Registry& registry) {
  registry.fact("report.drafted", inserts_into("report"));
  registry.fact("report.stated", inserts_into("report_statement"));
  for (const auto* name :
       {"report.revised", "report.restated", "report.submitted", "report.reviewed", "report.returned"})
    registry.fact(name, updates("report"));
  for (const auto* name : {"report.statement_moved", "report.statement_reworded"})
    registry.fact(name, updates("report_statement"));
  registry.fact("report.due_moved", updates("report"));
  registry.fact("report.review_due_moved", updates("report"));
}

}  // namespace huiyin::report
