#include "package/xml_check.hpp"

#include <expat.h>

#include <algorithm>
#include <memory>
#include <new>
#include <string>

namespace huiyin::package {
namespace {

struct Free {
  void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

struct State {
  XML_Parser parser;
  const XmlLimits& limits;
  std::size_t depth = 0;
  const char* stopped = nullptr;

  void stop(const char* code) {
    if (stopped == nullptr) stopped = code;
    XML_StopParser(parser, XML_FALSE);
  }
};

State& state(void* user) {
  return *static_cast<State*>(user);
}

void XMLCALL on_start(void* user, const XML_Char* /*name*/, const XML_Char** /*attributes*/) {
  State& now = state(user);
  if (++now.depth > now.limits.depth) now.stop("package.xml_too_deep");
}
void XMLCALL on_end(void* user, const XML_Char* /*name*/) {
  --state(user).depth;
}
void XMLCALL on_doctype(void* user, const XML_Char* /*name*/, const XML_Char* /*system*/,
                        const XML_Char* /*public*/, int /*internal*/) {
  state(user).stop("package.xml_doctype");
}
void XMLCALL on_declaration(void* user, const XML_Char* /*version*/, const XML_Char* encoding,
                            int /*standalone*/) {
  if (encoding == nullptr) return;
  std::string name(encoding);
  std::ranges::transform(name, name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  if (name != "utf-8" && name != "us-ascii") state(user).stop("package.xml_encoding");
}

Refusal refusal(std::string_view code, std::string_view part, XML_Parser parser) {
  return Refusal{std::string(code),
                 RefusalKind::malformed,
                 {},
                 {},
                 {{"part", boost::json::string(part)}, {"line", XML_GetCurrentLineNumber(parser)}}};
}

}  // namespace

std::optional<Refusal> check_xml(std::string_view part, std::string_view source, const XmlLimits& limits) {
  const std::unique_ptr<std::remove_pointer_t<XML_Parser>, Free> parser(XML_ParserCreate(nullptr));
  if (!parser) throw std::bad_alloc();
  State now{parser.get(), limits};
  // Without a byte order mark of UTF-16 and without a declaration the text is UTF-8 (XML 1.0, 4.3.3).
  if (source.starts_with("\xff\xfe") || source.starts_with("\xfe\xff")) {
    return refusal("package.xml_encoding", part, parser.get());
  }
  XML_SetUserData(parser.get(), &now);
  XML_SetElementHandler(parser.get(), on_start, on_end);
  XML_SetStartDoctypeDeclHandler(parser.get(), on_doctype);
  XML_SetXmlDeclHandler(parser.get(), on_declaration);
  constexpr std::size_t piece = 1UL << 28U;
  for (std::size_t at = 0;; at += piece) {
    const std::string_view now_read = source.substr(at, piece);
    const bool last = at + now_read.size() == source.size();
    const auto status = XML_Parse(parser.get(), now_read.data(), static_cast<int>(now_read.size()),
                                  last ? XML_TRUE : XML_FALSE);
    if (now.stopped != nullptr) return refusal(now.stopped, part, parser.get());
    if (status != XML_STATUS_OK) return refusal("package.xml_malformed", part, parser.get());
    if (last) return std::nullopt;
  }
}

}  // namespace huiyin::package
