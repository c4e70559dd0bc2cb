#pragma once
// Writes a zip archive whose bytes depend on nothing but what was added: one fixed time, no extra fields, the
// order of the calls.

#include <memory>
#include <string>
#include <string_view>

#include "package/archive.hpp"
#include "package/deflate.hpp"

namespace huiyin::package {

class Writer {
 public:
  Writer();
  Writer(Writer&&) noexcept;
  Writer& operator=(Writer&&) noexcept;
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
  ~Writer();

  void add(std::string_view name, std::string_view bytes, Effort effort = Effort::quick);
  /// A member too large to hold: its bytes come piece by piece, and zlib deflates as they come. Nothing else
  /// is added until it is closed.
  void open(std::string_view name);
  void append(std::string_view bytes);
  void close();
  /// As it is packed: nothing is inflated, nothing changes.
  void copy(const Member& member);
  /// The archive. Throws std::length_error where it would need zip64.
  [[nodiscard]] std::string finish() &&;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace huiyin::package
