#include "base/csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace huiyin::csv {
namespace {

// Practice 6.3: ten thousand yuan with two decimals.
constexpr std::int64_t fen_per_hundredth = 10'000;

}  // namespace

bool begins_like_formula(std::string_view text) {
  static constexpr std::string_view signs = "=+-@\t\r\n";
  static constexpr std::string_view full_width[] = {"\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D",
                                                    "\xEF\xBC\xA0"};
  if (text.empty()) return false;
  if (text[0] != '\xEF') return signs.find(text[0]) != std::string_view::npos;
  return std::ranges::any_of(full_width, [&](std::string_view sign) { return text.starts_with(sign); });
}

void add_text(std::string& out, std::string_view text) {
  const bool formula = begins_like_formula(text);
  if (!formula && text.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += text;
    return;
  }
  out += '"';
  if (formula) out += '\'';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void add_money(std::string& out, std::int64_t fen) {
  const std::int64_t size = fen < 0 ? -fen : fen;
  const std::int64_t hundredths = (size + fen_per_hundredth / 2) / fen_per_hundredth;
  fmt::format_to(std::back_inserter(out), "{}{}.{:02}", fen < 0 && hundredths > 0 ? "-" : "",
                 hundredths / 100, hundredths % 100);
}

void add_instant(std::string& out, Instant instant) {
  const auto local = instant.time + std::chrono::hours(8);
  const auto minutes =
      std::chrono::floor<std::chrono::minutes>(local - std::chrono::floor<std::chrono::days>(local));
  fmt::format_to(std::back_inserter(out), "{} {:02}:{:02}", date_in_zone(instant).text(),
                 minutes.count() / 60, minutes.count() % 60);
}

}  // namespace huiyin::csv
