#pragma once
// A norms pack: everything an office may set for itself without touching code. Loaded once, then only read.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/outcome.hpp"
#include "norms/calendar.hpp"
#include "norms/catalogue.hpp"
#include "norms/deadline.hpp"
#include "norms/focus.hpp"

namespace huiyin::norms {

/// Deadlines of the pack set differently, chosen as a whole (rectification report after 2, 3 or 6 months).
struct VariantDeadline {
  std::string id;
  DeadlineSpec spec;
  std::string tag;
};
struct Variant {
  std::string id;
  std::string zh;
  std::string en;
  std::vector<VariantDeadline> deadlines;
};

/// Every rule the product's commands and screens ask for by name. A pack without one of them is refused when
/// it is loaded, not when somebody needs it.
inline constexpr std::string_view deadlines_asked_for[] = {
    "clue_transfer",
    "closure_check",
    "confirmation_answer",
    "democratic_life_meeting",
    "entry_notice",
    "feedback",
    "immediate_approval",
    "immediate_rectify",
    "leading_group_hearing",
    "light_yellow",
    "look_back",
    "material_provide",
    "midterm_answer",
    "midterm_visit",
    "order_escalation",
    "paper_draft",
    "party_group_hearing",
    "plan_submit",
    "progress",
    "rectification_plan",
    "rectification_report",
    "report_draft",
    "self_review",
    "transfer_outcome",
};

struct Pack {
  std::string id;
  std::string version;  // "2020.1", with a variant "2020.1/two_months"; what a round remembers
  std::string name_zh;
  std::string name_en;
  WorkCalendar calendar;
  std::vector<DeadlineRule> deadlines;  // in the order of a round
  FocusTree focus;
  Catalogue catalogue;
  std::vector<Variant> variants;

  [[nodiscard]] const DeadlineRule* deadline(std::string_view deadline_id) const;

  /// The due day of a rule, reckoned from its anchor's date. Asking for a rule the pack has not (see
  /// deadlines_asked_for), or for one in hours, is a bug and throws std::logic_error.
  [[nodiscard]] Date due(std::string_view deadline_id, Date anchor) const;

  /// By rule `light_yellow`.
  [[nodiscard]] Light light(Date due, Date today) const;
  /// Last due day that is yellow today: due < today is red, due <= yellow_until is yellow, the rest green.
  [[nodiscard]] Date yellow_until(Date today) const;

  /// The pack with a variant's deadlines. Refuses norms.pack.variant_unknown.
  [[nodiscard]] Outcome<Pack> with_variant(std::string_view variant_id) const;
};

/// Reads pack.json and the files it names. The only function here that touches a disk.
/// A broken pack is refused whole: code norms.<part>.<what>, field "calendar.json: years.0.workdays.2",
/// detail {file, place, why}.
[[nodiscard]] Outcome<Pack> load_pack(const std::filesystem::path& directory);

}  // namespace huiyin::norms
