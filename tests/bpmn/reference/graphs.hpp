#pragma once
// Random graphs of one level without any structure; few of them are sound.

#include "reference/chance.hpp"
#include "reference/drawing.hpp"

namespace huiyin::reference {

/// Of `inner` nodes between a start and an end.
[[nodiscard]] Drawing graph(Chance& chance, int inner);
/// The same, and up to three events at its tasks that do not interrupt: reminders with ends of their own, and
/// some whose branches flow anywhere.
[[nodiscard]] Drawing graph_with_reminders(Chance& chance, int inner);

}  // namespace huiyin::reference
