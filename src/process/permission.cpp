#include "process/permission.hpp"

#include <boost/mp11.hpp>

#include "base/json.hpp"
#include "spine/visibility.hpp"

namespace huiyin::process {
namespace {

using namespace bpmn;

/// Those who have or may take the task; the office, which steers; nobody but the program itself.
enum class Right { turn, office, program };

template <class T>
constexpr Right right_of() {
  constexpr bool program = boost::mp11::mp_contains<
      std::variant<CompleteJob, FailJob, DeliverMessage, DeliverSignal, TimerDue, Recalculate>, T>::value;
  constexpr bool office =
      boost::mp11::mp_contains<std::variant<SetVariables, Jump, BeginAdHoc, Suspend, Resume, PauseClock,
                                            ResumeClock, MoveAnchor, Cancel, ResolveIncident, Retry>,
                               T>::value;
  return program ? Right::program : office ? Right::office : Right::turn;
}

// In the order of the variant.
constexpr std::string_view names[] = {"start",
                                      "complete_task",
                                      "complete_job",
                                      "fail_job",
                                      "throw_error",
                                      "throw_escalation",
                                      "deliver_message",
                                      "deliver_signal",
                                      "timer_due",
                                      "set_variables",
                                      "claim",
                                      "unclaim",
                                      "delegate",
                                      "resolve",
                                      "transfer",
                                      "add_signers",
                                      "remove_signer",
                                      "return_to",
                                      "withdraw",
                                      "jump",
                                      "begin_ad_hoc",
                                      "suspend",
                                      "resume",
                                      "pause_clock",
                                      "resume_clock",
                                      "move_anchor",
                                      "recalculate",
                                      "cancel",
                                      "resolve_incident",
                                      "retry"};
static_assert(std::size(names) == std::variant_size_v<Action>);

bool may_take(const Actor& actor, const Place& place, const Turn& turn) {
  // What names nobody is the inspection's own; what names somebody we do not know is the office's to settle.
  if (turn.role.empty()) return actor.has(by_inspection.roles, place.engagement);
  const std::vector<Role> roles = roles_named(turn.role);
  return actor.has(roles.empty() ? by_office.roles : roles, place.engagement);
}

}  // namespace

std::vector<Role> roles_named(std::string_view text) {
  std::vector<Role> roles;
  while (!text.empty()) {
    const std::size_t comma = text.find(',');
    if (const auto role = enum_named<Role>(text.substr(0, comma))) roles.push_back(*role);
    text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
  }
  return roles;
}

std::string_view name_of_action(const Action& action) {
  return names[action.index()];
}

std::optional<Refusal> denied(const Actor& actor, const Place& place, const Action& action,
                              const Turn& turn) {
  if (!actor.signed_in()) return Refusal{"session.required", RefusalKind::unauthenticated};
  const Right right = std::visit([]<class T>(const T&) { return right_of<T>(); }, action);
  const bool allowed =
      right == Right::turn
          ? (!turn.assignee.empty() ? turn.assignee == actor.account : may_take(actor, place, turn))
          : right == Right::office && actor.has(by_office.roles, place.engagement);
  const bool seen = place.engagement.empty() || sees_engagement(actor, place.engagement);
  if (seen && allowed) return std::nullopt;
  if (!seen || stands_outside(actor, place.engagement))
    return Refusal{"record.not_found", RefusalKind::not_found};
  return Refusal{"permission.denied", RefusalKind::forbidden};
}

}  // namespace huiyin::process
