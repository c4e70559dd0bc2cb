#include "inspection/desk/waiting.hpp"

namespace huiyin::desk {
namespace {

const std::vector<Role> liaison = {Role::unit_liaison};
const std::vector<Role> department = {Role::department};

}  // namespace

// P26, P34, P36, P48, P51–P54: what the inspected unit answers for, and what its departments at headquarters
// check.
const std::vector<Waiting>& waiting_for_the_unit() {
  static const std::vector<Waiting> all = {
      {.noun = "material",
       .command = "material.provide",
       .roles = liaison,
       .from = "material s",
       .where = "s.state = 'requested'",
       .title = "s.title",
       .due = "s.due_on"},
      {.noun = "confirmation",
       .command = "confirmation.agree",
       .roles = liaison,
       .from = "confirmation s",
       .where = "s.state = 'sent'",
       .title = "s.number || ' ' || SUBSTR(s.statement, 1, 100)",
       .due = "s.due_on"},
      {.noun = "immediate",
       .command = "immediate.rectify",
       .roles = liaison,
       .from = "immediate s",
       .where = "s.state = 'notified'",
       .title = "SUBSTR(s.problem, 1, 100)",
       .due = "s.due_on"},
      {.noun = "feedback",
       .command = "feedback.receive",
       .roles = liaison,
       .from = "feedback s JOIN engagement g ON g.id = s.engagement_id",
       .where = "s.state = 'delivered'",
       .title = "g.team_name"},
      {.noun = "rectification",
       .command = "rectification.plan",
       .roles = liaison,
       .from = "engagement s",
       .where = "s.state = 'fed_back' AND NOT EXISTS (SELECT 1 FROM rectification_plan x"
                " WHERE x.engagement_id = s.id AND x.state IN ('submitted', 'accepted'))",
       .title = "s.team_name",
       .due = "s.feedback_on",
       .due_rule = "rectification_plan",
       .engagement = "s.id"},
      // Soon or late: what has time waits in the ledger, not on the desk.
      {.noun = "rectification",
       .command = "rectification.finish_measure",
       .roles = liaison,
       .from = "measure m JOIN finding s ON s.engagement_id = m.engagement_id AND s.id = m.finding_id",
       .where = "m.state = 'open' AND s.state IN ('rectifying', 'reopened') AND m.due_on <= {yellow_until}",
       .title = "SUBSTR(m.text, 1, 100)",
       .due = "m.due_on"},
      {.noun = "rectification",
       .command = "rectification.apply",
       .roles = liaison,
       .from = "finding s",
       .where = "s.state = 'rectifying' AND s.measures_open = 0",
       .title = "s.title",
       .due = "s.due_on"},
      // What was reopened needs a new measure before anything else (P54).
      {.noun = "rectification",
       .command = "rectification.add_measure",
       .roles = liaison,
       .from = "finding s",
       .where = "s.state = 'reopened'",
       .title = "s.title",
       .due = "s.due_on"},
      // Each month is told of by a day of the next (deadline rule `progress`).
      {.noun = "rectification",
       .command = "rectification.report_progress",
       .roles = liaison,
       .from = "finding s",
       .where = "s.state IN ('rectifying', 'reopened') AND s.planned_on < {this_month_start}"
                " AND s.months NOT LIKE '%\"month\":\"' || {last_month} || '\"%'",
       .title = "s.title",
       .due = "{last_month_start}",
       .due_rule = "progress"},
      {.noun = "order",
       .command = "order.report",
       .roles = liaison,
       .from = "supervision_order s",
       .where = "s.state = 'issued'",
       .title = "SUBSTR(s.matter, 1, 100)",
       .due = "s.due_on"},
      {.noun = "rectification",
       .command = "rectification.check",
       .roles = department,
       .reach = Reach::department,
       .from = "finding s",
       .where = "s.state = 'self_checked' AND s.department = {unit}",
       .title = "s.title",
       .due = "s.closure_due_on"},
  };
  return all;
}

}  // namespace huiyin::desk
