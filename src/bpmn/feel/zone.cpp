// Named zones, from the system's tz database (RFC 8536). g++ 12 has no std::chrono::tzdb. Where none is
// installed no name is known, and a text with one is null.

#include <fstream>
#include <iterator>
#include <map>
#include <mutex>
#include <vector>

#include "bpmn/feel/temporal.hpp"

namespace huiyin::feel {

namespace {

struct Change {
  std::int64_t at = 0;  // UTC
  std::int32_t offset_seconds = 0;
};

struct Rules {
  std::int32_t first_offset = 0;
  std::vector<Change> changes;
};

std::int64_t big_endian(const std::string& data, std::size_t at, std::size_t bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < bytes; ++i) value = value << 8 | static_cast<unsigned char>(data[at + i]);
  return bytes == 4 ? static_cast<std::int32_t>(value) : static_cast<std::int64_t>(value);
}

/// One header of a TZif file: how many of each table follow.
struct Header {
  std::size_t at;
  std::size_t count(const std::string& data, std::size_t which) const {
    return static_cast<std::size_t>(big_endian(data, at + 20 + which * 4, 4));
  }
  [[nodiscard]] std::size_t size(const std::string& data, std::size_t time_bytes) const {
    return 44 + count(data, 3) * (time_bytes + 1) + count(data, 4) * 6 + count(data, 5) +
           count(data, 2) * (time_bytes + 4) + count(data, 1) + count(data, 0);
  }
};

std::optional<Rules> parse_rules(const std::string& data) {
  if (data.size() < 44 || data.compare(0, 4, "TZif") != 0 || data[4] < '2') return std::nullopt;
  const Header second{Header{0}.size(data, 4)};
  if (data.size() < second.at + 44 || data.size() < second.at + second.size(data, 8)) return std::nullopt;
  const std::size_t times = second.count(data, 3);
  const std::size_t types = second.count(data, 4);
  const std::size_t indices_at = second.at + 44 + times * 8;
  const std::size_t types_at = indices_at + times;
  if (types == 0) return std::nullopt;
  Rules rules{static_cast<std::int32_t>(big_endian(data, types_at, 4)), {}};
  for (std::size_t i = 0; i < times; ++i) {
    const auto type = static_cast<unsigned char>(data[indices_at + i]);
    if (type >= types) return std::nullopt;
    rules.changes.push_back(
        {big_endian(data, second.at + 44 + i * 8, 8),
         static_cast<std::int32_t>(big_endian(data, types_at + type * std::size_t{6}, 4))});
  }
  return rules;
}

bool is_plain_name(std::string_view name) {
  if (name.empty() || name.size() > 60 || name.front() == '/' || name.find("..") != std::string_view::npos)
    return false;
  return name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-/") ==
         std::string_view::npos;
}

/// nullptr for a zone nobody knows. What was read once is kept; names nobody knows are not, so that they fill
/// nothing.
const Rules* rules_of(std::string_view name) {
  static std::mutex guard;
  static std::map<std::string, Rules, std::less<>> known;
  const std::lock_guard lock(guard);
  if (const auto found = known.find(name); found != known.end()) return &found->second;
  if (!is_plain_name(name)) return nullptr;
  std::ifstream file("/usr/share/zoneinfo/" + std::string(name), std::ios::binary);
  if (!file) return nullptr;
  const std::string data((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  auto rules = parse_rules(data);
  if (!rules) return nullptr;
  return &known.emplace(name, std::move(*rules)).first->second;
}

constexpr std::int64_t gregorian_cycle = 146'097 * day_seconds;

}  // namespace

bool is_known_zone(std::string_view name) {
  return rules_of(name) != nullptr;
}

std::optional<std::int32_t> offset_at(const Zone& zone, std::int64_t local_seconds) {
  if (zone.sort == Zone::Sort::none) return std::nullopt;
  if (zone.sort == Zone::Sort::offset) return zone.offset_seconds;
  const Rules* rules = rules_of(*zone.name);
  if (rules == nullptr) return std::nullopt;
  // The listed changes end in 2037; a later year is looked up in the same year of an earlier 28-year cycle.
  constexpr std::int64_t last_listed = 2'114'380'800;  // 2037-01-01
  constexpr std::int64_t cycle = 7 * 1461 * day_seconds;
  if (local_seconds > last_listed && local_seconds < last_listed + gregorian_cycle) {
    local_seconds -= ((local_seconds - last_listed) / cycle + 1) * cycle;
  }
  std::int32_t offset = rules->first_offset;
  for (const Change& change : rules->changes) {
    if (local_seconds <
        change.at + std::int64_t{change.offset_seconds < offset ? offset : change.offset_seconds})
      break;
    offset = change.offset_seconds;
  }
  return offset;
}

}  // namespace huiyin::feel
