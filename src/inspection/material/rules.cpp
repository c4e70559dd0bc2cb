#include "inspection/material/rules.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace huiyin::material {
namespace {

using RequestCase = Case<Request, RequestState>;
using ProvideCase = Case<Provide, MaterialState>;
using ReviewCase = Case<Review, MaterialState>;
using ReturnCase = Case<Return, MaterialState>;

template <class C>
bool absent(const C& c) {
  return !c.state.material;
}
template <class C>
bool not_provided(const C& c) {
  return c.state.material->state == State::requested;
}
template <class C>
bool returned(const C& c) {
  return c.state.material->state == State::returned;
}

// A first list goes out with the entry notice (P15), so asking begins before the entry.
bool not_in_field(const RequestCase& c) {
  const auto state = c.state.engagement->state;
  return state != engagement::State::prepared && state != engagement::State::entered;
}

bool focus_unknown(const RequestCase& c) {
  return std::ranges::any_of(c.command.focus,
                             [&](const std::string& leaf) { return !c.occasion.norms.focus.is_leaf(leaf); });
}

json::value unknown_leaves(const RequestCase& c) {
  json::array leaves;
  for (const std::string& leaf : c.command.focus)
    if (!c.occasion.norms.focus.is_leaf(leaf)) leaves.emplace_back(leaf);
  return leaves;
}

std::vector<Note> with_note(const ReviewCase& c) {
  std::vector<Note> notes = c.state.material->notes;
  notes.push_back({.by = PersonId{c.occasion.actor.person},
                   .on = c.occasion.today,
                   .text = c.command.text,
                   .page = c.command.page});
  return notes;
}

}  // namespace

const Rule<Request, RequestState> request{
    .name = "material.request",
    .ladder =
        {
            {"not_in_field", conflict, "R1", not_in_field},
            {"focus_unknown", invalid, "P26", focus_unknown, "focus", unknown_leaves},
        },
    .facts =
        [](const RequestCase& c) {
          return facts_of(Requested{
              .id = c.occasion.fresh<MaterialNoun>(),
              .engagement_id = c.command.engagement,
              .ordinal = c.state.next_ordinal,
              .number = fmt::format("{}-ZL-{:04}", c.state.engagement->number, c.state.next_ordinal),
              .title = c.command.title,
              .description = c.command.description,
              .focus = c.command.focus,
              .requested_by = PersonId{c.occasion.actor.person},
              .requested_on = c.occasion.today,
              .due_on = c.occasion.norms.due("material_provide", c.occasion.today),
          });
        },
};

const Rule<Provide, MaterialState> provide{
    .name = "material.provide",
    .from = {"requested"},
    .ladder =
        {
            {"not_found", not_found, "P26", absent<ProvideCase>, "material"},
            {"wrong_state", conflict, "P26",
             [](const ProvideCase& c) { return c.state.material->state != State::requested; }, "material"},
            {"count_range", invalid, "P26",
             [](const ProvideCase& c) { return c.command.copies < 1 || c.command.pages < 1; }, "copies"},
        },
    .facts =
        [](const ProvideCase& c) {
          return facts_of(Provided{
              .id = c.command.material,
              .engagement_id = c.command.engagement,
              .copies = c.command.copies,
              .pages = c.command.pages,
              .remark = c.command.remark,
              .provided_on = c.occasion.today,
              .provided_by = AccountId{c.occasion.actor.account},
          });
        },
};

const Rule<Review, MaterialState> review{
    .name = "material.review",
    .from = {"provided", "reviewed"},
    .ladder =
        {
            {"not_found", not_found, "P26", absent<ReviewCase>, "material"},
            {"not_provided", conflict, "P26", not_provided<ReviewCase>, "material"},
            {"returned", conflict, "P26", returned<ReviewCase>, "material"},
        },
    .facts =
        [](const ReviewCase& c) {
          return facts_of(Reviewed{
              .id = c.command.material,
              .engagement_id = c.command.engagement,
              .notes = with_note(c),
          });
        },
};

const Rule<Return, MaterialState> give_back{
    .name = "material.return",
    .from = {"provided", "reviewed"},
    .ladder =
        {
            {"not_found", not_found, "P26", absent<ReturnCase>, "material"},
            {"not_provided", conflict, "P26", not_provided<ReturnCase>, "material"},
            {"wrong_state", conflict, "P26", returned<ReturnCase>, "material"},
        },
    .facts =
        [](const ReturnCase& c) {
          return facts_of(Returned{
              .id = c.command.material,
              .engagement_id = c.command.engagement,
              .returned_on = c.occasion.today,
          });
        },
};

}  // namespace huiyin::material
