// What each screen costs: a page, two filters, deep paging, groups, one record, CSV; beside the bare SQL.

#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "meter.hpp"
#include "stage.hpp"
#include "store/row.hpp"

namespace huiyin::bench {
namespace {

void row(Stage& stage, const char* name, const Actor& actor, const Parameters& parameters,
         const std::string& bare_sql) {
  const double cost = cost_microseconds(
      5, 50, [&] { static_cast<void>(stage.ask(actor, "rectification.list", parameters)); });
  double bare = 0;
  if (!bare_sql.empty())
    bare = cost_microseconds(5, 50, [&] {
      auto lease = stage.node().readers().borrow();
      store::Statement rows = (*lease).prepare(bare_sql);
      while (rows.step())
        for (int i = 0; i < rows.columns(); ++i) static_cast<void>(rows.text(i));
    });
  print_row(name, cost, bare, "bare SQL");
}

std::string deep_number(Stage& stage, std::int64_t findings) {
  auto lease = stage.node().readers().borrow();
  return store::texts(*lease, fmt::format("SELECT number FROM finding ORDER BY number LIMIT 1 OFFSET {}",
                                          findings / 2))
      .front();
}

/// The cursor a client would hold after paging there: the list's own, one page before.
std::string deep_cursor(Stage& stage, const std::string& number) {
  const Parameters parameters{{"sort", "number"}, {"where", "number:ge:" + number}, {"limit", "1"}};
  const json::value answer = json::parse(stage.ask(stage.office(), "rectification.list", parameters));
  return std::string(answer.at("next").as_string());
}

void csv(Stage& stage) {
  std::string forty;
  for (int i = 0; i < 40; ++i)
    forty += fmt::format("{}0171e8c1-9c00-7abc-8def-{:012d}", i == 0 ? "" : ",", i);
  const Parameters parameters{{"where", "engagement_id:in:" + forty}};
  std::int64_t rows = 0;
  const double cost = cost_microseconds(3, 1, [&] {
    stage.with_question(stage.office(), parameters, [&](const Question& question) {
      const auto text = answer_csv(stage.node().registry().views().at("rectification"), question, "zh");
      rows = std::count(text->begin(), text->end(), '\n') - 1;
    });
  });
  std::cout << fmt::format("| CSV of {} rows | {:.0f} rows/s of CPU | |\n", rows,
                           static_cast<double>(rows) / cost * 1e6);
}

}  // namespace

void measure_lists(Stage& stage, std::int64_t findings) {
  constexpr std::string_view columns =
      "SELECT number, title, unit_name, area, severity, state, due_on, progress_percent, id FROM finding";
  row(stage, "first page, exact total, sees all", stage.office(), {},
      fmt::format("{} ORDER BY due_on, id LIMIT 50", columns));
  row(stage, "two filters sorted by due", stage.office(),
      {{"where", "state:eq:rectifying"}, {"where", "area:eq:A3"}, {"sort", "due_on"}},
      fmt::format("{} WHERE state = 'rectifying' AND area = 'A3' ORDER BY due_on, id LIMIT 50", columns));
  const std::string number = deep_number(stage, findings);
  row(stage, "half-way deep by keyset", stage.office(),
      {{"sort", "number"}, {"after", deep_cursor(stage, number)}},
      fmt::format("{} WHERE number > '{}' ORDER BY number, id LIMIT 50", columns, number));
  row(stage, "member of 8 of 400 engagements", stage.member(), {}, {});
  row(stage, "group by status", stage.office(), {{"group", "state"}},
      "SELECT state, SUM(n) FROM finding_tally GROUP BY 1");
  row(stage, "group by unit", stage.office(), {{"group", "unit_name"}},
      "SELECT unit_name, SUM(n) FROM finding_tally GROUP BY 1");
  const Parameters one{{"engagement", "0171e8c1-9c00-7abc-8def-000000000007"},
                       {"id", "0171e8c2-9c00-7abc-8def-000000000007"}};
  print_row("open one with history",
            cost_microseconds(
                5, 200, [&] { static_cast<void>(stage.ask(stage.office(), "rectification.open", one)); }),
            0, {});
  csv(stage);
}

}  // namespace huiyin::bench
