#include "package/directory.hpp"

#include "base/text.hpp"

namespace huiyin::package {
namespace {

constexpr std::uint64_t end_record = 0x06054b50;        // APPNOTE 4.3.16
constexpr std::uint64_t zip64_end_record = 0x06064b50;  // 4.3.14
constexpr std::uint64_t zip64_locator = 0x07064b50;     // 4.3.15
constexpr std::uint64_t member_head = 0x04034b50;       // 4.3.7
constexpr std::uint64_t in_zip64_field = 0xffffffff;    // 4.4.8
constexpr std::size_t zip64_end_bytes = 56;
constexpr std::size_t zip64_locator_bytes = 20;
constexpr std::size_t end_bytes = 22;
constexpr std::size_t record_bytes = 46;
constexpr std::size_t head_bytes = 30;

/// Little-endian; nullopt past the end.
std::optional<std::uint64_t> number_at(std::string_view bytes, std::size_t at, std::size_t width) {
  if (at > bytes.size() || bytes.size() - at < width) return std::nullopt;
  std::uint64_t value = 0;
  for (std::size_t i = width; i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

bool is(std::string_view bytes, std::size_t at, std::size_t width, std::uint64_t wanted) {
  return number_at(bytes, at, width) == wanted;
}

/// The bytes a directory record takes with its three trailing texts.
std::optional<std::size_t> length_of_record(std::string_view archive, std::size_t record) {
  const auto name = number_at(archive, record + 28, 2);
  const auto extra = number_at(archive, record + 30, 2);
  const auto comment = number_at(archive, record + 32, 2);
  if (!name || !extra || !comment) return std::nullopt;
  return record_bytes + *name + *extra + *comment;
}

}  // namespace

std::optional<std::size_t> head_of(std::string_view archive, std::size_t record) {
  const auto plain = number_at(archive, record + 42, 4);
  if (!plain || *plain != in_zip64_field) return plain;
  std::size_t at = record + record_bytes + number_at(archive, record + 28, 2).value_or(0);
  const std::size_t end = at + number_at(archive, record + 30, 2).value_or(0);
  while (at + 4 <= end) {
    const std::size_t size = number_at(archive, at + 2, 2).value_or(0);
    if (is(archive, at, 2, 1)) {
      at += 4;
      if (is(archive, record + 24, 4, in_zip64_field)) at += 8;
      if (is(archive, record + 20, 4, in_zip64_field)) at += 8;
      return number_at(archive, at, 8);
    }
    at += 4 + size;
  }
  return std::nullopt;
}

bool head_agrees(std::string_view archive, std::size_t head, const Place& place, std::string_view name) {
  const auto name_size = number_at(archive, head + 26, 2);
  const auto extra_size = number_at(archive, head + 28, 2);
  if (!is(archive, head, 4, member_head) || !name_size || !extra_size) return false;
  return head + head_bytes + *name_size + *extra_size == place.data && place.data <= archive.size() &&
         archive.size() - place.data >= place.packed && archive.substr(head + head_bytes, *name_size) == name;
}

bool ends_well(std::string_view archive, std::size_t last_record, std::size_t count) {
  std::size_t at = 0;
  if (count != 0) {
    const auto length = length_of_record(archive, last_record);
    if (!length) return false;
    at = last_record + *length;
  } else {
    at = archive.size() < end_bytes ? 0 : archive.size() - end_bytes;
  }
  if (is(archive, at, 4, zip64_end_record)) {
    const std::size_t locator = at + zip64_end_bytes;
    if (!is(archive, at + 4, 8, zip64_end_bytes - 12) || !is(archive, at + 24, 8, count) ||
        !is(archive, at + 32, 8, count) || !is(archive, locator, 4, zip64_locator) ||
        !is(archive, locator + 8, 8, at)) {
      return false;
    }
    at = locator + zip64_locator_bytes;
    if (!is(archive, at + 8, 2, count) && !is(archive, at + 8, 2, 0xffff)) return false;
  } else if (!is(archive, at + 8, 2, count) || !is(archive, at + 10, 2, count)) {
    return false;
  }
  const auto comment = number_at(archive, at + 20, 2);
  return is(archive, at, 4, end_record) && comment && at + end_bytes + *comment == archive.size();
}

bool is_plain_name(std::string_view name) {
  if (name.empty() || name.front() == '/') return false;
  const bool utf8 = is_utf8(name);
  std::size_t segment = 0;
  for (std::size_t i = 0; i <= name.size(); ++i) {
    const unsigned char byte = i < name.size() ? static_cast<unsigned char>(name[i]) : '/';
    // In GBK a backslash may be the second byte of a character.
    if (!utf8 && byte >= 0x81 && i + 1 < name.size()) {
      ++i;
      continue;
    }
    if (byte < 0x20 || byte == 0x7f || byte == '\\' || byte == ':') return false;
    if (byte != '/') continue;
    const std::string_view one = name.substr(segment, i - segment);
    // A folder's own entry ends with a slash.
    if (one == "." || one == ".." || (one.empty() && i < name.size())) return false;
    segment = i + 1;
  }
  return true;
}

}  // namespace huiyin::package
