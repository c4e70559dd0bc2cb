#pragma once
// Cuts XML into tags and texts by their places in the source, so that what nobody touches is copied byte for
// byte. It judges nothing: check_xml says whether the source is XML; on other text it still ends.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace huiyin::package {

enum class XmlKind : std::uint8_t {
  open,   // <a>
  close,  // </a>
  empty,  // <a/>
  text,   // characters, entities not resolved; also the inside of CDATA
  other,  // comment, declaration, processing instruction, the brackets of CDATA
};

struct XmlPiece {
  XmlKind kind = XmlKind::other;
  std::size_t begin = 0;
  std::size_t end = 0;
  /// As written ("w:p"); empty for text and other.
  std::string_view name;

  [[nodiscard]] std::string_view in(std::string_view source) const {
    return source.substr(begin, end - begin);
  }
};

class XmlScanner {
 public:
  explicit XmlScanner(std::string_view source) : source_(source) {}
  /// False at the end.
  bool next(XmlPiece& piece);

 private:
  std::string_view source_;
  std::size_t at_ = 0;
  std::size_t cdata_end_ = 0;
};

/// The part of a qualified name after its colon.
[[nodiscard]] std::string_view local_name(std::string_view name);
/// An attribute's value by its name as written, entities not resolved; nullopt where absent. `tag` is the
/// whole tag, from '<' to '>'.
[[nodiscard]] std::optional<std::string_view> attribute(std::string_view tag, std::string_view name);
/// Entities and character references resolved; unknown ones stay as written.
void append_decoded(std::string& out, std::string_view text);
[[nodiscard]] std::string decoded(std::string_view text);
/// Escaped for text and for attributes; characters that XML 1.0 (2.2) has not are left out, and bytes that
/// are no UTF-8 become U+FFFD, so that no data ever breaks a part.
void append_escaped(std::string& out, std::string_view text);
[[nodiscard]] std::string escaped(std::string_view text);

}  // namespace huiyin::package
