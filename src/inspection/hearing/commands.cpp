#include "inspection/engagement/records.hpp"
#include "inspection/hearing/noun.hpp"
#include "inspection/hearing/records.hpp"
#include "inspection/hearing/rules.hpp"
#include "inspection/report/records.hpp"
#include "inspection/round/records.hpp"

namespace huiyin::hearing {
namespace {

Subject gather_subject(store::Connection& connection, const RoundId& round, const EngagementId& id) {
  Subject subject{.id = id};
  const auto engagement = engagement::find_engagement(connection, id);
  if (!engagement || engagement->round_id != round) return subject;
  subject.number = engagement->number;
  subject.cancelled = engagement->cancelled();
  const auto report = report::find_report_of(connection, id);
  subject.report_reviewed = report && report->state == report::State::reviewed;
  return subject;
}

HoldState gather_hold(store::Connection& connection, const Hold& command, const Occasion&) {
  HoldState state{.round = round::find_round(connection, command.round),
                  .earlier = hearings_of(connection, command.round)};
  for (const EngagementId& id : command.engagements)
    state.subjects.push_back(gather_subject(connection, command.round, id));
  return state;
}

}  // namespace

void register_noun(Registry& registry) {
  register_facts(registry);
  registry.command(hold, by_office, gather_hold);
  register_views(registry);
}

}  // namespace huiyin::hearing
