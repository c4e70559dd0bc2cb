// Which stored due days hang on the working-day calendar, and until when: rule + anchor + the day they gave.
// What is reckoned whenever it is read (the round's calendar, the desk, the lights) is not stored and not
// here.

#include <fmt/format.h>

#include "inspection/calendar/records.hpp"
#include "store/row.hpp"

namespace huiyin::calendar {
namespace {

struct Stored {
  std::string_view fact;
  std::string_view column;
  std::string_view rule;
  std::string_view table;
  std::string_view anchor;
  std::string_view open;
  std::string_view title;
};

constexpr Stored stored[] = {
    {"material.due_moved", "due_on", "material_provide", "material", "s.requested_on",
     "s.state = 'requested'", "s.number || ' ' || s.title"},
    {"confirmation.due_moved", "due_on", "confirmation_answer", "confirmation", "s.sent_on",
     "s.state = 'sent'", "s.number"},
    {"immediate.approval_due_moved", "approval_due_on", "immediate_approval", "immediate", "s.proposed_on",
     "s.state IN ('proposed', 'deputy_approved', 'leader_approved', 'office_approved')", "s.number"},
    {"midterm.due_moved", "due_on", "midterm_answer", "midterm", "s.held_on", "s.state = 'open'",
     "e.unit_name"},
    {"report.due_moved", "due_on", "report_draft", "report", "e.left_on", "s.state = 'draft'", "e.unit_name"},
    {"report.review_due_moved", "review_due_on", "report_review", "report", "s.submitted_on",
     "s.state = 'submitted'", "e.unit_name"},
    {"feedback.due_moved", "due_on", "feedback", "feedback",
     "(SELECT MIN(h.held_on) FROM hearing h WHERE h.body = 'party_group' AND h.round_id = e.round_id"
     " AND h.engagements LIKE '%' || e.id || '%')",
     "s.state IN ('draft', 'approved')", "e.unit_name"},
    {"rectification_plan.due_moved", "due_on", "rectification_plan", "rectification_plan", "e.feedback_on",
     "s.state IN ('submitted', 'returned')", "e.unit_name"},
    {"finding.closure_due_moved", "closure_due_on", "closure_check", "finding", "s.applied_on",
     "s.state IN ('self_checked', 'department_checked')", "s.number || ' ' || s.title"},
};

}  // namespace

std::vector<OpenDeadline> open_deadlines(store::Connection& connection) {
  std::vector<OpenDeadline> found;
  for (const Stored& kind : stored) {
    store::Statement rows = connection.prepare(
        fmt::format("SELECT s.engagement_id, s.id, {}, e.number, {} AS anchor, s.{} FROM {} s"
                    " JOIN engagement e ON e.id = s.engagement_id AND e.state NOT IN ('closed', 'cancelled')"
                    " WHERE {} AND {} IS NOT NULL AND s.{} IS NOT NULL ORDER BY s.engagement_id, s.id",
                    kind.title, kind.anchor, kind.column, kind.table, kind.open, kind.anchor, kind.column));
    while (rows.step()) {
      OpenDeadline deadline{.fact = kind.fact, .column = kind.column, .rule = kind.rule};
      deadline.engagement = rows.text(0);
      deadline.id = rows.text(1);
      deadline.title = rows.text(2);
      deadline.engagement_number = rows.text(3);
      store::read_column(rows, 4, deadline.anchor);
      store::read_column(rows, 5, deadline.due_on);
      found.push_back(std::move(deadline));
    }
  }
  return found;
}

}  // namespace huiyin::calendar
