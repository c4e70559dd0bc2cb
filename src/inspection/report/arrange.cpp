#include "inspection/report/arrange.hpp"

#include <algorithm>
#include <tuple>

namespace huiyin::report {
namespace {

/// An existing statement or a paper that becomes one.
struct Place {
  std::size_t focus_order;
  std::string paper_number;
  const Statement* statement = nullptr;
  const paper::Paper* paper = nullptr;
};

/// The paper's own words to begin with: the problem, then what happened. The leader rewords it (P44).
std::string first_wording(const paper::Paper& paper) {
  return paper.title.value + "\n" + paper.facts.value;
}

Stated stated(const Occasion& occasion, const ReportId& report, const paper::Paper& paper, int ordinal) {
  const norms::FocusLeaf* leaf = occasion.norms.focus.find(paper.focus.value);
  return {
      .engagement_id = paper.engagement_id,
      .id = occasion.fresh<StatementNoun>(),
      .report_id = report,
      .ordinal = ordinal,
      .focus = paper.focus.value,
      .area = leaf == nullptr ? std::string() : leaf->area,
      .text = first_wording(paper),
      .paper_id = paper.id,
      .paper_number = paper.number.value_or(std::string()),
  };
}

}  // namespace

void state_papers(Facts& facts, const Occasion& occasion, const ReportId& report,
                  const std::vector<Statement>& existing, const std::vector<paper::Paper>& papers) {
  const norms::FocusTree& tree = occasion.norms.focus;
  std::vector<Place> places;
  places.reserve(existing.size() + papers.size());
  for (const Statement& statement : existing)
    places.push_back({tree.order_of(statement.focus), statement.paper_number, &statement, nullptr});
  for (const paper::Paper& paper : papers)
    places.push_back(
        {tree.order_of(paper.focus.value), paper.number.value_or(std::string()), nullptr, &paper});
  std::ranges::sort(places, {},
                    [](const Place& place) { return std::tie(place.focus_order, place.paper_number); });

  int ordinal = 0;
  for (const Place& place : places) {
    ++ordinal;
    if (place.paper != nullptr) {
      facts << stated(occasion, report, *place.paper, ordinal);
    } else if (place.statement->ordinal != ordinal) {
      facts << StatementMoved{
          .engagement_id = place.statement->engagement_id, .id = place.statement->id, .ordinal = ordinal};
    }
  }
}

}  // namespace huiyin::report
