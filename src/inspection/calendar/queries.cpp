#include <algorithm>

#include "inspection/calendar/noun.hpp"
#include "inspection/calendar/overlay.hpp"
#include "inspection/calendar/records.hpp"
#include "spine/visibility.hpp"

namespace huiyin::calendar {
namespace {

json::value record(store::Connection& connection, std::string_view, std::string_view id) {
  return to_json(*find_notice(connection, NoticeId{std::string(id)}));
}

json::array in_words(const std::vector<norms::Holiday>& holidays) {
  json::array out;
  for (const norms::Holiday& holiday : holidays)
    out.push_back({{"name", holiday.name}, {"from", holiday.from.text()}, {"until", holiday.until.text()}});
  return out;
}

/// Every year in force, the shipped and the imported ones, newest first.
Outcome<json::value> years(const Question& question) {
  const auto imported = notices_in_force(question.connection);
  json::array out;
  for (const norms::CalendarYear& year : question.norms.calendar.years()) {
    const auto notice = std::ranges::find(imported, year.year, &Notice::year);
    json::array workdays;
    for (const Date day : year.workdays) workdays.emplace_back(day.text());
    out.push_back(
        {{"year", year.year},
         {"source", json::value_from(year.sources)},
         {"holidays", in_words(year.holidays)},
         {"workdays", std::move(workdays)},
         {"notice", notice == imported.end() ? json::value(nullptr) : json::value(notice->id.value)}});
  }
  std::ranges::reverse(out);
  return json::value{{"rows", std::move(out)}};
}

json::array deadlines_in_words(const Question& question, const std::vector<MovedDeadline>& deadlines) {
  json::array out;
  for (const auto& [deadline, due_on] : deadlines) {
    const norms::DeadlineRule& rule = *question.norms.deadline(deadline->rule);
    out.push_back({{"noun", deadline->fact.substr(0, deadline->fact.find('.'))},
                   {"engagement", deadline->engagement},
                   {"engagement_number", deadline->engagement_number},
                   {"id", deadline->id},
                   {"title", deadline->title},
                   {"rule", rule.id},
                   {"rule_zh", rule.zh},
                   {"rule_en", rule.en},
                   {"was", deadline->due_on.text()},
                   {"due_on", due_on.text()}});
  }
  return out;
}

/// What would be worked and what would rest, and which open deadlines would move; whether it may be imported
/// is the command's to say (`?dry=1`). `notice` is the command's payload.
Outcome<json::value> preview(const Question& question) {
  const auto read = parse_json(question.parameter("notice"));
  if (!read) return read.refusal();
  const auto notice = from_json<Import>(*read);
  if (!notice) return notice.refusal();
  const auto after = laid_over(question.norms.calendar, *notice);
  if (!after) return after.refusal();
  const auto open = open_deadlines(question.connection);
  return json::value{{"days", to_json(changed_days(question.norms.calendar, *after, notice->year))},
                     {"deadlines", deadlines_in_words(question, moved(question.norms, *after, open))},
                     {"yellow_until", question.norms.yellow_until(question.today).text()}};
}

}  // namespace

void register_views(Registry& registry) {
  registry.view({
      .noun = "calendar",
      .who = by_business,
      .from = "calendar_notice c",
      .id = "c.id",
      .state = "c.state",
      .columns =
          {
              {"year", ColumnType::number, "c.year", filter | sort | group | shown},
              {"source", ColumnType::structure, "c.source", shown},
              {"state", ColumnType::enumeration, "c.state", filter | sort | group | shown},
              {"imported_on", ColumnType::date, "c.imported_on", filter | sort | shown},
              {"deadlines_moved", ColumnType::number, "c.deadlines_moved", filter | sort | shown},
              {"reason", ColumnType::text, "c.reason", filter | search | shown | nullable},
          },
      .visible = business_rows,
      .default_sort = "-year,-imported_on",
      .record = record,
  });
  registry.query("calendar.years", by_business, years);
  registry.query("calendar.preview", by_office, preview);
}

}  // namespace huiyin::calendar
