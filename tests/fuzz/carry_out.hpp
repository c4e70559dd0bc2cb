#pragma once
// A command carried out under the eyes of the fuzzer: what every answer of step must keep, from whatever
// state it began.

#include <cstdio>
#include <cstdlib>
#include <source_location>
#include <string>
#include <utility>

#include "every_element.hpp"

namespace huiyin::bpmn {

/// Ends the run where a law is broken, and says where; libFuzzer keeps the input.
inline void demand(bool kept, std::source_location place = std::source_location::current()) {
  if (kept) return;
  std::fprintf(stderr, "broken: %s:%u\n", place.file_name(), static_cast<unsigned>(place.line()));
  std::abort();
}

/// Refused, and the instance is as it was; or done, and its events replay to the state it gives, state and
/// events come back from their bytes, and the same command again is answered as done before.
inline Outcome<Step> carry_out(const Program& program, const Instance& instance, const Command& command,
                               Instant now) {
  static const Weekdays calendar;
  const std::string before = pack(instance);
  auto answer = step(program, instance, command, now, calendar, fuzz_bounds());
  demand(pack(instance) == before);
  if (!answer) {
    demand(answer.refusal().code.starts_with("bpmn."));
    return answer;
  }
  const std::string after = pack(answer->instance);
  if (answer->answer == Answer::done_before) {
    demand(answer->events.empty() && after == before);
    return answer;
  }
  Instance replayed = instance;
  apply(replayed, answer->events);
  demand(pack(replayed) == after);
  const auto read_state = unpack(after, program);
  demand(read_state && pack(*read_state) == after);
  const std::string events = pack(answer->events);
  const auto read_events = unpack_events(events);
  demand(read_events && pack(*read_events) == events);
  const Instance& now_is = answer->instance;
  demand(now_is.revision == instance.revision + 1 && now_is.clock == now && now_is.next >= instance.next);
  const auto again = step(program, now_is, command, now, calendar, fuzz_bounds());
  demand(again && again->answer == Answer::done_before && again->revision == now_is.revision &&
         again->events.empty());
  return answer;
}

}  // namespace huiyin::bpmn
