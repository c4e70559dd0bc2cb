#pragma once
// An XML part read event by event, with expat: a sheet of a million cells is never a tree. A DOCTYPE is
// refused, so no entity but the five of XML exists and none can grow.

#include <optional>
#include <string>
#include <string_view>

#include "base/outcome.hpp"

namespace huiyin::sheet {

/// Pairs of name and value, ended by a null, as expat hands them over. An attribute without prefix has no
/// namespace; one with has its namespace, `separator` and its local name.
class Attributes {
 public:
  static constexpr char separator = '\x1f';
  explicit Attributes(const char* const* pairs) : pairs_(pairs) {}
  /// Of an attribute without prefix; null where it is absent.
  [[nodiscard]] const char* find(std::string_view name) const;
  [[nodiscard]] std::string_view value(std::string_view name) const;
  /// Of an attribute with a prefix, whichever of its two namespaces it stands in (transitional or strict).
  [[nodiscard]] std::string_view prefixed(std::string_view local) const;
  [[nodiscard]] const char* const* pairs() const { return pairs_; }

 private:
  const char* const* pairs_;
};

/// Elements of SpreadsheetML (ECMA-376 part 1, 18; strict and transitional) come by their local names. What
/// stands in another namespace comes with an empty name: it is somebody's extension.
class Listener {
 public:
  Listener() = default;
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;
  virtual ~Listener() = default;
  virtual void start(std::string_view name, const Attributes& attributes) = 0;
  virtual void finish(std::string_view name) = 0;
  virtual void text(std::string_view) {}
  /// Where the listener stands, for whoever is told of a refusal.
  [[nodiscard]] virtual std::string place() const { return {}; }
  /// A code once the listener has heard enough; the parser stops.
  [[nodiscard]] std::string_view refused() const { return refused_; }

 protected:
  void refuse(std::string_view code) {
    if (refused_.empty()) refused_ = code;
  }

 private:
  std::string_view refused_;
};

/// Refusals, with part, line and place: sheet.xml.malformed, .doctype, .too_deep, .encoding, or what the
/// listener says.
[[nodiscard]] std::optional<Refusal> listen(std::string_view xml, std::string_view part, Listener& listener);

}  // namespace huiyin::sheet
