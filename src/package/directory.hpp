#pragma once
// What minizip does not look at in an archive's records: where members lie, what else lies between, and that
// every copy of a fact says the same. Two readers that see two archives in one file is how guards are passed.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace huiyin::package {

/// Where one member stands: its record in the directory, its head (APPNOTE 4.3.7), its bytes.
struct Place {
  std::size_t record = 0;
  std::size_t data = 0;
  std::size_t packed = 0;
};

/// The head's offset as the directory has it (APPNOTE 4.4.16, in the zip64 field 4.5.3 where it is marked
/// so).
[[nodiscard]] std::optional<std::size_t> head_of(std::string_view archive, std::size_t record);
/// That the head carries the same name and its data begins where minizip found it.
[[nodiscard]] bool head_agrees(std::string_view archive, std::size_t head, const Place& place,
                               std::string_view name);
/// That directory, zip64 records if any, and end record follow each other to the last byte and count alike.
[[nodiscard]] bool ends_well(std::string_view archive, std::size_t last_record, std::size_t count);
/// Relative, forward slashes, no dots, no control characters, no drive.
[[nodiscard]] bool is_plain_name(std::string_view name);

}  // namespace huiyin::package
