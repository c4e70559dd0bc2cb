#include "inspection/midterm/rules.hpp"

#include <algorithm>

namespace huiyin::midterm {
namespace {

using VisitCase = Case<Visit, VisitState>;
using AnswerCase = Case<Answer, MidtermState>;
using CloseCase = Case<Close, MidtermState>;

bool is_answered(const Opinion& opinion) {
  return opinion.answer.has_value();
}

const Opinion* opinion_of(const AnswerCase& c) {
  const auto& opinions = c.state.midterm->opinions;
  const auto found = std::ranges::find(opinions, c.command.opinion, &Opinion::id);
  return found == opinions.end() ? nullptr : &*found;
}

bool opinion_without_paper(const VisitCase& c) {
  return std::ranges::any_of(c.command.opinions, [](const NewOpinion& opinion) {
    return opinion.about == About::paper && !opinion.paper;
  });
}

std::vector<Opinion> numbered_opinions(const VisitCase& c) {
  std::vector<Opinion> opinions;
  for (const NewOpinion& given : c.command.opinions)
    opinions.push_back({.id = c.occasion.fresh<OpinionNoun>(),
                        .about = given.about,
                        .paper = given.paper,
                        .text = given.text});
  return opinions;
}

}  // namespace

const Rule<Visit, VisitState> visit{
    .name = "midterm.visit",
    .ladder =
        {
            {"not_in_field", conflict, "R1",
             [](const VisitCase& c) { return c.state.engagement->state != engagement::State::entered; }},
            {"visited_already", conflict, "P39", [](const VisitCase& c) { return c.state.visited_already; }},
            {"papers_empty", invalid, "P39", [](const VisitCase& c) { return c.command.papers.empty(); },
             "papers"},
            {"paper_not_found", invalid, "P39", [](const VisitCase& c) { return c.state.paper_unknown; },
             "papers"},
            {"opinions_empty", invalid, "P39", [](const VisitCase& c) { return c.command.opinions.empty(); },
             "opinions"},
            {"opinion_without_paper", invalid, "P39", opinion_without_paper, "opinions"},
            {"held_in_future", invalid, "P39",
             [](const VisitCase& c) { return c.command.held_on > c.occasion.today; }, "held_on"},
            {"before_entry", invalid, "P39",
             [](const VisitCase& c) { return c.command.held_on < *c.state.engagement->entered_on; },
             "held_on"},
        },
    .facts =
        [](const VisitCase& c) {
          return facts_of(Visited{
              .id = c.occasion.fresh<MidtermNoun>(),
              .engagement_id = c.command.engagement,
              .held_on = c.command.held_on,
              .visitor = PersonId{c.occasion.actor.person},
              .papers = c.command.papers,
              .frame_opinion = c.command.frame_opinion,
              .opinions = numbered_opinions(c),
              .due_on = c.occasion.norms.due("midterm_answer", c.command.held_on),
          });
        },
};

const Rule<Answer, MidtermState> answer{
    .name = "midterm.answer",
    .from = {"open"},
    .ladder =
        {
            {"not_found", not_found, "P39", [](const AnswerCase& c) { return !c.state.midterm; }, "midterm"},
            {"wrong_state", conflict, "P39",
             [](const AnswerCase& c) { return c.state.midterm->state != State::open; }, "midterm"},
            {"opinion_not_found", invalid, "P39",
             [](const AnswerCase& c) { return opinion_of(c) == nullptr; }, "opinion"},
            {"answered_already", conflict, "P39",
             [](const AnswerCase& c) { return is_answered(*opinion_of(c)); }, "opinion"},
        },
    .facts =
        [](const AnswerCase& c) {
          std::vector<Opinion> opinions = c.state.midterm->opinions;
          const auto answered = std::ranges::find(opinions, c.command.opinion, &Opinion::id);
          answered->answer = c.command.answer;
          answered->answered_on = c.occasion.today;
          const bool all = std::ranges::all_of(opinions, is_answered);
          return facts_of(Answered{
              .id = c.command.midterm,
              .engagement_id = c.command.engagement,
              .state = all ? State::answered : State::open,
              .opinions = std::move(opinions),
          });
        },
};

const Rule<Close, MidtermState> close{
    .name = "midterm.close",
    .from = {"answered"},
    .ladder =
        {
            {"not_found", not_found, "P39", [](const CloseCase& c) { return !c.state.midterm; }, "midterm"},
            {"wrong_state", conflict, "P39",
             [](const CloseCase& c) { return c.state.midterm->state == State::closed; }, "midterm"},
            {"opinions_unanswered", conflict, "P39",
             [](const CloseCase& c) { return c.state.midterm->state == State::open; }, "midterm"},
        },
    .facts =
        [](const CloseCase& c) {
          return facts_of(Closed{
              .id = c.command.midterm,
              .engagement_id = c.command.engagement,
              .closed_on = c.occasion.today,
          });
        },
};

}  // namespace huiyin::midterm
