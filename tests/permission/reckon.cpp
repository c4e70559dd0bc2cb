#include "reckon.hpp"

#include <algorithm>

namespace huiyin::permission {
namespace {

std::string text(const json::object& row, std::string_view member) {
  const auto* value = row.if_contains(member);
  return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

bool one_of(const std::string& value, std::initializer_list<std::string_view> values) {
  return std::ranges::find(values, std::string_view(value)) != values.end();
}

struct Matter {
  const json::object& row;
  const Cast& cast;
  const Player& player;
  const Whole& findings;
  const Whole& feedbacks;

  [[nodiscard]] bool own() const { return text(row, "engagement_id") == cast.own; }
};

bool any_row(const Whole& whole, const auto& fits) {
  return std::ranges::any_of(whole.rows, [&](const json::value& row) { return fits(row.as_object()); });
}

bool has_findings_in(const Matter& m, const std::string& engagement) {
  return any_row(m.findings, [&](const json::object& finding) {
    return text(finding, "engagement_id") == engagement && text(finding, "department") == m.player.unit;
  });
}

// R3, R4: the unit reads what was sent to it, and what it sent itself.
bool unit_reads(const std::string& noun, const Matter& m) {
  const std::string state = text(m.row, "state");
  if (noun == "round") return id_of(m.row) == m.cast.round;
  if (!m.own()) return false;
  if (noun == "team") return true;
  if (noun == "evidence") return text(m.row, "subject_kind") != "paper";
  if (noun == "feedback") return one_of(state, {"delivered", "received"});
  if (noun == "immediate") return one_of(state, {"notified", "rectified", "checked", "closed"});
  if (noun == "rectification")
    return any_row(m.feedbacks, [&](const json::object& feedback) {
      return text(feedback, "engagement_id") == m.cast.own &&
             one_of(text(feedback, "state"), {"delivered", "received"});
    });
  return false;
}

// R4 P54: a department reads the findings it checks, what proves them, and where they were found.
bool department_reads(const std::string& noun, const Matter& m) {
  if (noun == "round") return one_of(text(m.row, "state"), {"started", "closed"});
  if (noun == "rectification") return text(m.row, "department") == m.player.unit;
  if (noun == "engagement") return has_findings_in(m, text(m.row, "engagement_id"));
  if (noun == "evidence")
    return text(m.row, "subject_kind") == "finding" && any_row(m.findings, [&](const json::object& finding) {
             return id_of(finding) == text(m.row, "subject_id") &&
                    text(finding, "department") == m.player.unit;
           });
  return false;
}

bool reads_part(const std::string& noun, const Matter& m) {
  const std::string& column = m.player.column;
  if (noun == "journal") {
    const bool auditors = text(m.row, "account_name") == "audit.admin";
    return column == "audit_admin" ? !auditors : column == "security_admin" && auditors;
  }
  if (noun == "decision") return m.own() || text(m.row, "engagement_id").empty();
  if (column == "unit_liaison") return unit_reads(noun, m);
  if (column == "department") return department_reads(noun, m);
  return column == "discipline" && noun == "round" && department_reads(noun, m);
}

}  // namespace

std::string id_of(const json::object& row) {
  const json::value& id = row.at("id");
  return id.is_string() ? std::string(id.get_string()) : json::serialize(id);
}

Ids expected(char letter, const Whole& whole, const Cast& cast, const Player& player, const Whole& findings,
             const Whole& feedbacks) {
  Ids ids;
  for (const json::value& value : whole.rows) {
    const json::object& row = value.as_object();
    const Matter matter{row, cast, player, findings, feedbacks};
    if (letter == 'y' || (letter == 'o' && matter.own()) || (letter == 's' && reads_part(whole.noun, matter)))
      ids.insert(id_of(row));
  }
  return ids;
}

}  // namespace huiyin::permission
