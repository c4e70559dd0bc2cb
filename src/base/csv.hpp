#pragma once
// The cells of a CSV file that a spreadsheet opens (RFC 4180): quoted where they must be, and nothing in them
// runs.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace huiyin::csv {

/// Spreadsheets take a file without it for one in the local encoding.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
inline constexpr std::string_view line_end = "\r\n";

/// A cell that starts like a formula would be run by a spreadsheet; one for East Asia takes the full-width
/// signs too.
[[nodiscard]] bool begins_like_formula(std::string_view text);
/// An apostrophe before what begins like a formula keeps it text.
void add_text(std::string& out, std::string_view text);
/// A ledger counts money in ten thousand yuan, with two decimals.
void add_money(std::string& out, std::int64_t fen);
/// "2020-07-06 16:30" in the office's zone, as on the screen.
void add_instant(std::string& out, Instant instant);

}  // namespace huiyin::csv
