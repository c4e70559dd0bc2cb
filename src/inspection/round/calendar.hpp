#pragma once
// The days of a round: its anchors, what people marked, and each deadline of the norms that hangs on an
// anchor.

#include "base/json.hpp"
#include "inspection/round/model.hpp"
#include "norms/pack.hpp"

namespace huiyin::round {

/// As planned; what has happened already replaces it.
[[nodiscard]] norms::Anchors anchors_of(const Round& round);

/// [{on, kind: anchor|deadline|marked, id, name, name_en, note}] by day.
[[nodiscard]] json::array calendar_of(const Round& round, const norms::Anchors& anchors,
                                      const norms::Pack& norms);

}  // namespace huiyin::round
