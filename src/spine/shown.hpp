#pragma once
// Whether one record is among what its noun's list shows whoever asks.

#include <optional>
#include <string>
#include <string_view>

#include "spine/list.hpp"

namespace huiyin {

/// The state of the record where it is shown, empty for a noun without states. `open` and live events look
/// here, so neither tells more than the list does.
[[nodiscard]] std::optional<std::string> state_shown(const ListView& view, const Question& question,
                                                     std::string_view engagement, std::string_view id);

}  // namespace huiyin
