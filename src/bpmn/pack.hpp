#pragma once
// One described struct gives its bytes: members in order, numbers as varints, text with its length. Every
// value has exactly one form and reading refuses any other, so that equal bytes are equal values and the
// other way round.

#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "bpmn/feel/value.hpp"

namespace huiyin::bpmn {

class Packer {
 public:
  Packer() { bytes_.reserve(512); }  // of most states
  void unsigned_number(std::uint64_t value) {
    while (value >= 0x80) {
      bytes_.push_back(static_cast<char>(value | 0x80));
      value >>= 7;
    }
    bytes_.push_back(static_cast<char>(value));
  }
  void signed_number(std::int64_t value) {
    unsigned_number((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
  }
  void text(std::string_view value) {
    unsigned_number(value.size());
    bytes_.append(value);
  }
  void value(const feel::Value& value);
  void context(const feel::Context& context);

  template <class T>
  void put(const T& item) {
    if constexpr (std::is_same_v<T, std::string>) {
      text(item);
    } else if constexpr (std::is_same_v<T, Instant>) {
      signed_number(item.time.time_since_epoch().count());
    } else if constexpr (std::is_same_v<T, feel::Value>) {
      value(item);
    } else if constexpr (std::is_same_v<T, feel::Context>) {
      context(item);
    } else if constexpr (std::is_enum_v<T>) {
      unsigned_number(static_cast<std::uint64_t>(item));
    } else if constexpr (std::is_unsigned_v<T>) {
      unsigned_number(item);
    } else if constexpr (std::is_integral_v<T>) {
      signed_number(item);
    } else {
      put_compound(item);
    }
  }

  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  template <class T>
  void put_compound(const std::vector<T>& items) {
    unsigned_number(items.size());
    for (const T& item : items) put(item);
  }
  template <class T>
  void put_compound(const std::optional<T>& item) {
    unsigned_number(item ? 1 : 0);
    if (item) put(*item);
  }
  template <class... T>
  void put_compound(const std::variant<T...>& item) {
    unsigned_number(item.index());
    std::visit([&](const auto& one) { put(one); }, item);
  }
  template <class T>
    requires boost::describe::has_describe_members<T>::value
  void put_compound(const T& item) {
    boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>(
        [&](auto member) { put(item.*member.pointer); });
  }

  std::string bytes_;
};

/// After a misread everything reads as empty, and `good` says so once at the end.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}
  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] bool at_end() const { return good_ && position_ == bytes_.size(); }

  [[nodiscard]] std::uint64_t unsigned_number() {
    // Mostly one byte; after a misread none is left.
    const auto next = position_ < bytes_.size() ? static_cast<std::uint8_t>(bytes_[position_]) : 0x80;
    if (next >= 0x80) return long_number();
    ++position_;
    return next;
  }
  [[nodiscard]] std::int64_t signed_number() {
    const std::uint64_t raw = unsigned_number();
    return static_cast<std::int64_t>(raw >> 1) ^ -static_cast<std::int64_t>(raw & 1);
  }
  [[nodiscard]] std::string text();
  [[nodiscard]] feel::Value value(int depth = 0);
  [[nodiscard]] feel::Context context(int depth = 0);

  template <class T>
  void get(T& item) {
    if constexpr (std::is_same_v<T, std::string>) {
      item = text();
    } else if constexpr (std::is_same_v<T, Instant>) {
      item.time =
          std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(signed_number()));
    } else if constexpr (std::is_same_v<T, feel::Value>) {
      item = value();
    } else if constexpr (std::is_same_v<T, feel::Context>) {
      item = context();
    } else if constexpr (std::is_enum_v<T>) {
      const std::uint64_t raw = unsigned_number();
      if (raw >= boost::mp11::mp_size<boost::describe::describe_enumerators<T>>::value) return fail();
      item = static_cast<T>(raw);
    } else if constexpr (std::is_unsigned_v<T>) {
      const std::uint64_t raw = unsigned_number();
      item = static_cast<T>(raw);
      if (item != raw) fail();
    } else if constexpr (std::is_integral_v<T>) {
      const std::int64_t raw = signed_number();
      item = static_cast<T>(raw);
      if (item != raw) fail();
    } else {
      get_compound(item);
    }
  }
  void fail() {
    good_ = false;
    position_ = bytes_.size();
  }

 private:
  [[nodiscard]] std::uint64_t long_number();
  /// Never more than there are bytes left, so that a wrong length cannot allocate.
  [[nodiscard]] std::size_t length() {
    const std::uint64_t raw = unsigned_number();
    if (raw > bytes_.size() - position_) fail();
    return good_ ? static_cast<std::size_t>(raw) : 0;
  }
  template <class T>
  void get_compound(std::vector<T>& items) {
    const std::size_t count = length();
    items.clear();
    for (std::size_t i = 0; i < count && good_; ++i) get(items.emplace_back());
  }
  template <class T>
  void get_compound(std::optional<T>& item) {
    const std::uint64_t has = unsigned_number();
    if (has > 1) fail();
    if (has == 1 && good_) get(item.emplace());
  }
  template <class... T>
  void get_compound(std::variant<T...>& item) {
    const std::uint64_t which = unsigned_number();
    if (which >= sizeof...(T)) return fail();
    boost::mp11::mp_with_index<sizeof...(T)>(static_cast<std::size_t>(which),
                                             [&](auto index) { get(item.template emplace<index>()); });
  }
  template <class T>
    requires boost::describe::has_describe_members<T>::value
  void get_compound(T& item) {
    boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>(
        [&](auto member) { get(item.*member.pointer); });
  }

  std::string_view bytes_;
  std::size_t position_ = 0;
  bool good_ = true;
};

}  // namespace huiyin::bpmn
