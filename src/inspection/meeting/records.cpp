#include "inspection/meeting/records.hpp"

#include <algorithm>

#include "store/row.hpp"

namespace huiyin::meeting {
namespace {

/// Where an agenda looks, in its order. Each gives id, title and the moment of the last change; `?` is the
/// engagement and the moment the previous meeting was opened.
struct Source {
  ItemKind kind;
  std::string_view sql;
};
constexpr Source sources[] = {
    {ItemKind::interview,
     "SELECT id, subject_name || ' ' || subject_post, created_at FROM interview"
     " WHERE engagement_id = ? AND created_at >= ? ORDER BY ordinal"},
    {ItemKind::material,
     "SELECT id, title, updated_at FROM material WHERE engagement_id = ? AND updated_at >= ?"
     " AND state IN ('provided', 'reviewed') ORDER BY ordinal"},
    // A paper that the deputy leader has passed waits for the team until it is discussed (R3 P33).
    {ItemKind::paper,
     "SELECT id, title, CASE WHEN state = 'reviewed' THEN 'waiting' ELSE created_at END FROM paper"
     " WHERE engagement_id = ? AND (state = 'reviewed' OR (created_at >= ?"
     " AND state IN ('drafted', 'submitted'))) ORDER BY id"},
    {ItemKind::immediate,
     "SELECT id, SUBSTR(problem, 1, 100), created_at FROM immediate"
     " WHERE engagement_id = ? AND created_at >= ? ORDER BY id"},
    // Tasks stay on the agenda until they are done, and once more to hear the result.
    {ItemKind::task,
     "SELECT id, title, CASE WHEN state = 'open' THEN 'waiting' ELSE updated_at END FROM task"
     " WHERE engagement_id = ? AND (state = 'open' OR updated_at >= ?) ORDER BY due_on, id"},
};

struct Previous {
  std::string opened_at;  // empty before the first meeting: everything is new
  std::vector<AgendaItem> agenda;
};

Previous previous_meeting(store::Connection& connection, const EngagementId& engagement) {
  store::Statement rows = connection.prepare(
      "SELECT created_at, agenda FROM meeting WHERE engagement_id = ? ORDER BY ordinal DESC LIMIT 1");
  rows.with(engagement.value);
  Previous previous;
  if (!rows.step()) return previous;
  previous.opened_at = rows.text(0);
  store::read_column(rows, 1, previous.agenda);
  return previous;
}

// Two commands may share a millisecond; what shares the previous meeting's and stood on its agenda is not
// new.
bool stood_before(const Previous& previous, std::string_view id, std::string_view changed_at) {
  return changed_at == previous.opened_at &&
         std::ranges::any_of(previous.agenda, [&](const AgendaItem& item) { return item.id.value == id; });
}

}  // namespace

std::optional<Meeting> find_meeting(store::Connection& connection, const EngagementId& engagement,
                                    const MeetingId& id) {
  return store::find<Meeting>(connection, "WHERE engagement_id = ? AND id = ?", engagement, id);
}

bool is_held_on(store::Connection& connection, const EngagementId& engagement, Date day) {
  return store::number(connection, "SELECT COUNT(*) FROM meeting WHERE engagement_id = ? AND held_on = ?",
                       engagement, day) > 0;
}

bool has_open_meeting(store::Connection& connection, const EngagementId& engagement) {
  return store::number(connection, "SELECT COUNT(*) FROM meeting WHERE engagement_id = ? AND state = ?",
                       engagement, State::open) > 0;
}

int next_ordinal(store::Connection& connection, const EngagementId& engagement) {
  return 1 + static_cast<int>(store::number(
                 connection, "SELECT MAX(ordinal) FROM meeting WHERE engagement_id = ?", engagement));
}

std::vector<AgendaItem> gather_agenda(store::Connection& connection, const EngagementId& engagement) {
  const Previous previous = previous_meeting(connection, engagement);
  std::vector<AgendaItem> agenda;
  for (const Source& source : sources) {
    store::Statement rows = connection.prepare(source.sql);
    rows.with(engagement.value, previous.opened_at);
    while (rows.step())
      if (!stood_before(previous, rows.text(0), rows.text(2)))
        agenda.push_back({.kind = source.kind,
                          .id = Id<ItemNoun>{std::string(rows.text(0))},
                          .title = std::string(rows.text(1))});
  }
  return agenda;
}

bool has_paper(store::Connection& connection, const EngagementId& engagement, const PaperId& paper) {
  return store::number(connection, "SELECT COUNT(*) FROM paper WHERE engagement_id = ? AND id = ?",
                       engagement, paper) > 0;
}

void register_facts(Registry& registry) {
  registry.fact("meeting.opened", inserts_into("meeting"));
  registry.fact("meeting.concluded", updates("meeting"));
}

}  // namespace huiyin::meeting
