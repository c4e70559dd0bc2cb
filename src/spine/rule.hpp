#pragma once
// A rule is an ordered ladder of named refusals and, below it, the facts. It is pure: time, chance and norms
// are arguments.
//
// The same ladder decides, answers "what would you refuse", and prints docs/rules.md; nothing is written
// twice.

#include <source_location>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/outcome.hpp"
#include "norms/pack.hpp"
#include "spine/actor.hpp"
#include "spine/fact.hpp"

namespace huiyin {

/// Everything a rule may not fetch for itself.
struct Occasion {
  Instant now;
  Date today;  // in the office's zone
  const Actor& actor;
  Mint& mint;
  const norms::Pack& norms;

  template <class Noun>
  [[nodiscard]] Id<Noun> fresh() const {
    return mint.id<Noun>(now);
  }
};

/// One command, what was gathered for it, and the occasion.
template <class Command, class State>
struct Case {
  const Occasion& occasion;
  const Command& command;
  const State& state;
};

using enum RefusalKind;

template <class CaseType>
struct Rung {
  std::string_view code;    // "evidence_missing"
  RefusalKind kind;         // usually conflict (state) or invalid (a field)
  std::string_view clause;  // where the norms ask for it: "R3"
  bool (*refuses)(const CaseType&);
  std::string_view field = {};                        // the payload's member it concerns
  json::value (*detail)(const CaseType&) = nullptr;   // what a person needs to mend it
  std::string_view (*at)(const CaseType&) = nullptr;  // the member, where it depends on what was sent
};

template <class CommandType, class StateType>
struct Rule {
  using Command = CommandType;
  using State = StateType;
  using CaseType = Case<Command, State>;

  std::string_view name;  // "paper.sign"
  /// States of the subject in which the command makes sense at all; shown as `may` with a record. Empty: no
  /// subject yet.
  std::vector<std::string_view> from;
  std::vector<Rung<CaseType>> ladder;
  Facts (*facts)(const CaseType&);
  std::source_location source = std::source_location::current();

  [[nodiscard]] Outcome<Facts> decide(const Occasion& occasion, const Command& command,
                                      const State& state) const {
    const CaseType at_hand{occasion, command, state};
    for (const auto& rung : ladder) {
      if (!rung.refuses(at_hand)) continue;
      return Refusal{std::string(name) + "." + std::string(rung.code), rung.kind,
                     std::string(rung.at != nullptr ? rung.at(at_hand) : rung.field),
                     std::string(rung.clause),
                     rung.detail != nullptr ? rung.detail(at_hand) : json::value(nullptr)};
    }
    return facts(at_hand);
  }
};

}  // namespace huiyin
