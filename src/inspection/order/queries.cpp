#include "base/json.hpp"
#include "inspection/decision/records.hpp"
#include "inspection/order/noun.hpp"
#include "inspection/order/records.hpp"
#include "inspection/rectification/records.hpp"
#include "spine/visibility.hpp"

namespace huiyin::order {
namespace {

constexpr std::string_view light =
    "CASE WHEN o.state = 'closed' THEN 'done' WHEN o.due_on < {today} THEN 'red'"
    " WHEN o.due_on <= {yellow_until} THEN 'yellow' ELSE 'green' END";

json::value record(store::Connection& connection, std::string_view engagement, std::string_view id) {
  return to_json(*find_order(connection, EngagementId{std::string(engagement)}, OrderId{std::string(id)}));
}

// An order is addressed to the unit, so it reads every one of its own.
Predicate visible(const Question& question) {
  return engagement_rows(question, "o.engagement_id", {.unit = "1 = 1"});
}

/// What it presses on with, and its light of today.
void add_source_and_light(const Question& question, const json::value& record, json::object& out) {
  const auto order =
      find_order(question.connection, EngagementId{std::string(record.at("engagement_id").as_string())},
                 OrderId{std::string(record.at("id").as_string())});
  out["record"].as_object()["light"] =
      order->state == State::closed ? "done" : name_of(question.norms.light(order->due_on, question.today));
  out["source"] = nullptr;
  if (order->source_kind == SourceKind::finding) {
    const auto finding = rectification::find_finding(question.connection, order->engagement_id,
                                                     FindingId{order->source_id.value});
    if (finding)
      out["source"] = {{"number", finding->number},
                       {"title", finding->title},
                       {"due_on", to_json(finding->due_on)},
                       {"state", name_of(finding->state)}};
  } else if (const auto decision =
                 decision::find_decision(question.connection, DecisionId{order->source_id.value})) {
    out["source"] = {{"number", nullptr},
                     {"title", decision->text},
                     {"due_on", decision->due_on.text()},
                     {"state", name_of(decision->state)}};
  }
}

}  // namespace

void register_views(Registry& registry) {
  registry.view(
      {
          .noun = "order",
          .who = by_business,
          .from = "supervision_order o JOIN engagement e ON e.id = o.engagement_id",
          .id = "o.id",
          .engagement = "o.engagement_id",
          .state = "o.state",
          .columns =
              {
                  {"number", ColumnType::text, "o.number", filter | sort | search | shown},
                  {"matter", ColumnType::text, "o.matter", filter | search | shown},
                  {"unit_name", ColumnType::text, "e.unit_name", filter | sort | search | group | shown},
                  {"undertaker", ColumnType::text, "o.undertaker", filter | sort | search | group | shown},
                  {"level", ColumnType::enumeration, "o.level", filter | group | shown},
                  {"state", ColumnType::enumeration, "o.state", filter | sort | group | shown},
                  {"light", ColumnType::light, std::string(light), filter | group | shown},
                  {"issued_on", ColumnType::date, "o.issued_on", filter | sort | shown},
                  {"due_on", ColumnType::date, "o.due_on", filter | sort | shown},
                  {"last_letter_on", ColumnType::date, "o.last_letter_on", filter | sort},
                  {"source_kind", ColumnType::enumeration, "o.source_kind", filter | sort | group},
                  {"source_id", ColumnType::id, "o.source_id", filter},
                  {"letters", ColumnType::structure, "o.letters", 0},
                  {"reported_on", ColumnType::date, "o.reported_on", filter | sort | nullable},
                  {"closed_on", ColumnType::date, "o.closed_on", filter | sort | nullable},
                  {"team_name", ColumnType::text, "e.team_name", filter | sort | group},
                  {"engagement_number", ColumnType::text, "e.number", filter | sort | group},
                  {"engagement_id", ColumnType::id, "o.engagement_id", filter},
                  {"round_id", ColumnType::id, "e.round_id", filter},
              },
          .visible = visible,
          .default_sort = "due_on",
          .record = record,
          // Every step of an order is a letter to the unit, signed as letters are (P52, T52).
          .outside = {.told = {"order.issue", "order.escalate", "order.close", "order.send_back",
                               "order.extend"}},
      },
      add_source_and_light);
}

}  // namespace huiyin::order
