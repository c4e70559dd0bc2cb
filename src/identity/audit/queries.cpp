#include "identity/audit/noun.hpp"
#include "journal/verify.hpp"
#include "spine/visibility.hpp"

namespace huiyin::audit {
namespace {

// R6: the auditor traces the other two administrators in full and everybody else by their acts alone; what
// the auditor did is shown to the security administrator, so that nobody audits himself.
Predicate audited_rows(const Question& question) {
  if (question.actor.has({Role::audit_admin})) return {"j.account <> ?", {question.actor.account}};
  if (question.actor.has({Role::security_admin}))
    return {"j.account IN (SELECT g.account_id FROM account_grant g WHERE g.role = 'audit_admin')", {}};
  return {"0", {}};
}

/// Walks every chain and checkpoint, as `huiyin verify` does (R6); that one also knows the node's key from
/// outside the database.
Outcome<json::value> walk(const Question& question) {
  const journal::Verdict verdict = journal::verify(question.connection, {});
  store::Statement last = question.connection.prepare("SELECT MAX(at) FROM checkpoint");
  last.step();
  json::object out{{"entries", verdict.entries},
                   {"streams", verdict.streams},
                   {"checkpoints", verdict.checkpoints},
                   {"last_checkpoint_at", last.text(0)},
                   {"holds", !verdict.fault.has_value()}};
  if (verdict.fault)
    out["fault"] = {{"position", verdict.fault->position},
                    {"sequence", verdict.fault->sequence},
                    {"what", verdict.fault->what}};
  return json::value(std::move(out));
}

}  // namespace

void register_noun(Registry& registry) {
  registry.view({
      .noun = "journal",
      .who = by({Role::audit_admin, Role::security_admin}),
      .from = "journal j LEFT JOIN account a ON a.id = j.account LEFT JOIN person p ON p.id = a.person_id"
              " LEFT JOIN engagement e ON e.id = j.stream",
      .id = "j.position",
      .columns =
          {
              {"at", ColumnType::instant, "j.at", filter | shown},
              {"account_name", ColumnType::text, "a.name", filter | search | shown | nullable},
              {"person_name", ColumnType::text, "p.name", filter | shown | nullable},
              {"command", ColumnType::words, "j.command", filter | group | search | shown},
              {"stream", ColumnType::text, "COALESCE(e.number, j.stream)", filter | shown},
              {"sequence", ColumnType::number, "j.sequence", shown},
              {"facts", ColumnType::structure, "CASE WHEN j.stream = 'security' THEN j.facts ELSE NULL END",
               0},
              {"hash", ColumnType::text, "j.hash", shown},
              {"position", ColumnType::number, "j.position", sort},
          },
      .visible = audited_rows,
      .default_sort = "-position",
  });
  registry.query("journal.verify", by({Role::audit_admin}), walk);
}

}  // namespace huiyin::audit
