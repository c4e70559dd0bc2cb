#include "package/xml_scanner.hpp"

#include <cstring>

namespace huiyin::package {
namespace {

constexpr std::string_view spaces = " \t\r\n";

/// One past the '>' that ends the tag at `at`; a '>' inside quotes does not.
std::size_t end_of_tag(std::string_view source, std::size_t at) {
  for (std::size_t i = at + 1; i < source.size(); ++i) {
    const char c = source[i];
    if (c == '>') return i + 1;
    if (c == '"' || c == '\'') {
      const std::size_t quote = source.find(c, i + 1);
      if (quote == std::string_view::npos) return source.size();
      i = quote;
    }
  }
  return source.size();
}

std::size_t after(std::string_view source, std::size_t at, std::string_view mark) {
  const std::size_t found = source.find(mark, at);
  return found == std::string_view::npos ? source.size() : found + mark.size();
}

void append_code_point(std::string& out, std::uint32_t code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xc0U | code >> 6U);
    out += static_cast<char>(0x80U | (code & 0x3fU));
  } else if (code < 0x10000) {
    out += static_cast<char>(0xe0U | code >> 12U);
    out += static_cast<char>(0x80U | (code >> 6U & 0x3fU));
    out += static_cast<char>(0x80U | (code & 0x3fU));
  } else {
    out += static_cast<char>(0xf0U | code >> 18U);
    out += static_cast<char>(0x80U | (code >> 12U & 0x3fU));
    out += static_cast<char>(0x80U | (code >> 6U & 0x3fU));
    out += static_cast<char>(0x80U | (code & 0x3fU));
  }
}

/// The bytes of the UTF-8 character at the front of `text`, or 0 where there is none.
std::size_t character_bytes(std::string_view text) {
  const auto byte = [&](std::size_t i) -> std::uint32_t {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  const auto trails = [&](std::size_t i) { return (byte(i) & 0xc0U) == 0x80U; };
  const std::uint32_t first = byte(0);
  if (first >= 0xc2 && first <= 0xdf) return trails(1) ? 2 : 0;
  if (first >= 0xe0 && first <= 0xef) {
    if (!trails(1) || !trails(2)) return 0;
    const std::uint32_t code = (first & 0xfU) << 12U | (byte(1) & 0x3fU) << 6U | (byte(2) & 0x3fU);
    // Surrogates, U+FFFE and U+FFFF are no characters of XML.
    return code < 0x800 || (code >= 0xd800 && code <= 0xdfff) || code >= 0xfffe ? 0 : 3;
  }
  if (first >= 0xf0 && first <= 0xf4) {
    if (!trails(1) || !trails(2) || !trails(3)) return 0;
    const std::uint32_t code = (first & 0x7U) << 18U | (byte(1) & 0x3fU) << 12U;
    return code < 0x10000 || code > 0x10ffff ? 0 : 4;
  }
  return 0;
}

}  // namespace

bool XmlScanner::next(XmlPiece& piece) {
  if (at_ >= source_.size()) return false;
  piece.begin = at_;
  piece.name = {};
  if (cdata_end_ != 0) {
    piece.kind = XmlKind::text;
    piece.end = cdata_end_;
    at_ = cdata_end_;
    cdata_end_ = 0;
    if (piece.end > piece.begin) return true;
    return next(piece);
  }
  if (source_[at_] != '<') {
    const void* found = std::memchr(source_.data() + at_, '<', source_.size() - at_);
    at_ = found == nullptr ? source_.size()
                           : static_cast<std::size_t>(static_cast<const char*>(found) - source_.data());
    piece.kind = XmlKind::text;
    piece.end = at_;
    return true;
  }
  const std::string_view rest = source_.substr(at_);
  piece.kind = XmlKind::other;
  if (rest.starts_with("<!--")) {
    at_ = after(source_, at_ + 4, "-->");
  } else if (rest.starts_with("<![CDATA[")) {
    at_ += 9;
    const std::size_t end = source_.find("]]>", at_);
    cdata_end_ = end == std::string_view::npos ? source_.size() : end;
  } else if (rest.starts_with("<?")) {
    at_ = after(source_, at_ + 2, "?>");
  } else if (rest.starts_with("<!") || rest.starts_with("]]>")) {
    at_ = end_of_tag(source_, at_);
  } else {
    at_ = end_of_tag(source_, at_);
    const bool closes = rest.starts_with("</");
    const std::size_t name = piece.begin + (closes ? 2 : 1);
    std::size_t name_end = name;
    while (name_end < at_ && source_[name_end] != '>' && source_[name_end] != '/' &&
           spaces.find(source_[name_end]) == std::string_view::npos) {
      ++name_end;
    }
    piece.name = source_.substr(name, name_end - name);
    piece.kind = closes
                     ? XmlKind::close
                     : (at_ >= piece.begin + 2 && source_[at_ - 2] == '/' ? XmlKind::empty : XmlKind::open);
  }
  piece.end = at_;
  return true;
}

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::optional<std::string_view> attribute(std::string_view tag, std::string_view name) {
  std::size_t at = tag.find_first_of(spaces);
  while (at != std::string_view::npos) {
    at = tag.find_first_not_of(spaces, at);
    if (at == std::string_view::npos) return std::nullopt;
    const std::size_t equals = tag.find('=', at);
    if (equals == std::string_view::npos) return std::nullopt;
    std::string_view found = tag.substr(at, equals - at);
    found = found.substr(0, found.find_last_not_of(spaces) + 1);
    const std::size_t open = tag.find_first_of("\"'", equals);
    if (open == std::string_view::npos) return std::nullopt;
    const std::size_t close = tag.find(tag[open], open + 1);
    if (close == std::string_view::npos) return std::nullopt;
    if (found == name) return tag.substr(open + 1, close - open - 1);
    at = close + 1;
  }
  return std::nullopt;
}

void append_decoded(std::string& out, std::string_view text) {
  while (true) {
    const std::size_t amp = text.find('&');
    out.append(text.substr(0, amp));
    if (amp == std::string_view::npos) return;
    text.remove_prefix(amp);
    const std::size_t end = text.substr(0, 12).find(';');
    const std::string_view name = end == std::string_view::npos ? "" : text.substr(1, end - 1);
    std::uint32_t code = 0;
    if (name == "amp") code = '&';
    if (name == "lt") code = '<';
    if (name == "gt") code = '>';
    if (name == "quot") code = '"';
    if (name == "apos") code = '\'';
    if (name.size() > 1 && name[0] == '#') {
      const bool hexadecimal = name[1] == 'x';
      for (const char c : name.substr(hexadecimal ? 2 : 1)) {
        std::uint32_t digit = 99;
        if (c >= '0' && c <= '9') digit = static_cast<std::uint32_t>(c - '0');
        if (c >= 'a' && c <= 'f') digit = static_cast<std::uint32_t>(c - 'a' + 10);
        if (c >= 'A' && c <= 'F') digit = static_cast<std::uint32_t>(c - 'A' + 10);
        const std::uint32_t base = hexadecimal ? 16 : 10;
        code = digit >= base || code > 0x10ffff ? 0x110000 : code * base + digit;
      }
    }
    if (code == 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
      out += '&';
      text.remove_prefix(1);
    } else {
      append_code_point(out, code);
      text.remove_prefix(end + 1);
    }
  }
}

std::string decoded(std::string_view text) {
  std::string out;
  append_decoded(out, text);
  return out;
}

void append_escaped(std::string& out, std::string_view text) {
  std::size_t kept = 0;
  const auto replace = [&](std::size_t at, std::size_t bytes, std::string_view with) {
    out.append(text.substr(kept, at - kept)).append(with);
    kept = at + bytes;
  };
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    std::size_t bytes = 1;
    if (byte >= 0x80) {
      bytes = character_bytes(text.substr(i));
      if (bytes == 0) replace(i, bytes = 1, "\xef\xbf\xbd");
    } else if (byte == '&') {
      replace(i, 1, "&amp;");
    } else if (byte == '<') {
      replace(i, 1, "&lt;");
    } else if (byte == '>') {
      replace(i, 1, "&gt;");
    } else if (byte == '"') {
      replace(i, 1, "&quot;");
    } else if ((byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7f) {
      replace(i, 1, "");
    }
    i += bytes;
  }
  out.append(text.substr(kept));
}

std::string escaped(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

}  // namespace huiyin::package
