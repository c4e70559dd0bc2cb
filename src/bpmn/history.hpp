#pragma once
// What an instance still remembers of the steps behind it. All of it is in the journal; the state, which
// every command reads and writes, keeps what a command may ask about, so that an instance of years costs no
// more than one of days.

#include "bpmn/state.hpp"

namespace huiyin::bpmn {

/// Of all but the newest ended activities, keeps those of a loop that still runs, and of the others the last
/// completed one of each node on each branch that is still alive: a target to return to, or proof that
/// somebody went on from one. To be called while all tokens rest.
void forget(Instance& instance);

}  // namespace huiyin::bpmn
