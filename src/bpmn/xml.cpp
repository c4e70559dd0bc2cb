#include "bpmn/xml.hpp"

#include <expat.h>

#include <algorithm>
#include <memory>

namespace huiyin::bpmn::xml {
namespace {

// Between namespace and local name in what expat hands over; no XML text can hold it (XML 1.0, 2.2).
constexpr char separator = '\x1f';

struct Free {
  void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};
using Parser = std::unique_ptr<std::remove_pointer_t<XML_Parser>, Free>;

struct Name {
  std::string_view space;
  std::string_view local;
};

Name split(std::string_view qualified) {
  const std::size_t at = qualified.find(separator);
  if (at == std::string_view::npos) return {"", qualified};
  return {qualified.substr(0, at), qualified.substr(at + 1)};
}

/// What the handlers write to. `open` holds the elements not yet closed: while one is open its parent's list
/// of children does not grow, so the pointers stay good.
struct Builder {
  XML_Parser parser;
  const Limits& limits;
  Document document;
  std::vector<Element*> open;
  std::size_t elements = 0;
  std::size_t attributes = 0;
  const char* stopped = nullptr;

  void stop(const char* code) {
    if (stopped == nullptr) stopped = code;
    XML_StopParser(parser, XML_FALSE);
  }

  void start(std::string_view name, const char** pairs) {
    if (++elements > limits.elements) return stop("bpmn.xml.too_many");
    if (open.size() >= limits.depth) return stop("bpmn.xml.too_deep");
    Element& element = open.empty() ? document.root : open.back()->children.emplace_back();
    const Name parts = split(name);
    element.space = parts.space;
    element.name = parts.local;
    element.line = static_cast<int>(XML_GetCurrentLineNumber(parser));
    element.begin = static_cast<std::size_t>(XML_GetCurrentByteIndex(parser));
    for (const char** pair = pairs; *pair != nullptr; pair += 2) {
      if (++attributes > limits.attributes) return stop("bpmn.xml.too_many");
      const Name attribute = split(pair[0]);
      element.attributes.push_back({std::string(attribute.space), std::string(attribute.local), pair[1]});
    }
    open.push_back(&element);
  }

  void finish() {
    open.back()->end = static_cast<std::size_t>(XML_GetCurrentByteIndex(parser)) +
                       static_cast<std::size_t>(XML_GetCurrentByteCount(parser));
    open.pop_back();
  }
};

Builder& builder(void* user) {
  return *static_cast<Builder*>(user);
}

void XMLCALL on_start(void* user, const XML_Char* name, const XML_Char** pairs) {
  builder(user).start(name, pairs);
}
void XMLCALL on_end(void* user, const XML_Char* /*name*/) {
  builder(user).finish();
}
void XMLCALL on_text(void* user, const XML_Char* text, int length) {
  Builder& to = builder(user);
  if (!to.open.empty()) to.open.back()->text.append(text, static_cast<std::size_t>(length));
}
void XMLCALL on_doctype(void* user, const XML_Char* /*name*/, const XML_Char* /*system*/,
                        const XML_Char* /*public*/, int /*internal*/) {
  builder(user).stop("bpmn.xml.doctype");
}
void XMLCALL on_prefix(void* user, const XML_Char* prefix, const XML_Char* space) {
  if (prefix == nullptr || space == nullptr) return;
  Builder& to = builder(user);
  if (to.stopped != nullptr) return;
  if (++to.attributes > to.limits.attributes) return to.stop("bpmn.xml.too_many");
  for (const Declaration& known : to.document.declarations) {
    if (known.prefix == prefix && known.space == space) return;
  }
  if (to.document.declarations.size() == to.limits.declarations) return to.stop("bpmn.xml.too_many");
  to.document.declarations.push_back({prefix, space});
}

// Expat knows UTF-8, UTF-16, ISO-8859-1 and US-ASCII. Windows modellers also write windows-1252, which is
// ISO-8859-1 but for these; -1 where it has no character.
constexpr int windows_1252[32] = {0x20ac, -1,     0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                  0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, -1,     0x017d, -1,
                                  -1,     0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                  0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, -1,     0x017e, 0x0178};

bool is_windows_1252(std::string_view name) {
  constexpr std::string_view known = "windows-1252";
  return std::ranges::equal(name, known,
                            [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
}

int XMLCALL on_encoding(void* /*data*/, const XML_Char* name, XML_Encoding* encoding) {
  if (!is_windows_1252(name)) return XML_STATUS_ERROR;
  for (int byte = 0; byte < 256; ++byte) {
    encoding->map[byte] = byte >= 0x80 && byte < 0xa0 ? windows_1252[byte - 0x80] : byte;
  }
  encoding->data = nullptr;
  encoding->convert = nullptr;
  encoding->release = nullptr;
  return XML_STATUS_OK;
}

const char* code_of(XML_Error error) {
  if (error == XML_ERROR_UNBOUND_PREFIX) return "bpmn.xml.unknown_prefix";
  if (error == XML_ERROR_UNKNOWN_ENCODING) return "bpmn.xml.unknown_encoding";
  return "bpmn.xml.malformed";
}

Refusal refusal(std::string code, RefusalKind kind, XML_Parser parser, std::string_view why) {
  boost::json::object detail{{"line", XML_GetCurrentLineNumber(parser)}};
  if (!why.empty()) detail["why"] = why;
  return Refusal{std::move(code), kind, {}, {}, std::move(detail)};
}

}  // namespace

Outcome<Document> read(std::string_view source, const Limits& limits) {
  if (source.size() > limits.bytes) {
    return Refusal{"bpmn.xml.too_large", RefusalKind::too_large, {}, {}, {{"bytes", limits.bytes}}};
  }
  const Parser parser(XML_ParserCreateNS(nullptr, separator));
  if (!parser) throw std::bad_alloc();
  Builder to{parser.get(), limits, {}, {}};
  XML_SetUserData(parser.get(), &to);
  XML_SetElementHandler(parser.get(), on_start, on_end);
  XML_SetCharacterDataHandler(parser.get(), on_text);
  XML_SetStartDoctypeDeclHandler(parser.get(), on_doctype);
  XML_SetUnknownEncodingHandler(parser.get(), on_encoding, nullptr);
  XML_SetNamespaceDeclHandler(parser.get(), on_prefix, nullptr);
  if (XML_Parse(parser.get(), source.data(), static_cast<int>(source.size()), XML_TRUE) == XML_STATUS_OK) {
    return std::move(to.document);
  }
  if (to.stopped != nullptr) return refusal(to.stopped, RefusalKind::malformed, parser.get(), "");
  const XML_Error error = XML_GetErrorCode(parser.get());
  return refusal(code_of(error), RefusalKind::malformed, parser.get(), XML_ErrorString(error));
}

const std::string* Element::attribute(std::string_view attribute_name) const {
  for (const Attribute& candidate : attributes) {
    if (candidate.space.empty() && candidate.name == attribute_name) return &candidate.value;
  }
  return nullptr;
}

std::string Element::value(std::string_view attribute_name) const {
  const std::string* found = attribute(attribute_name);
  return found == nullptr ? std::string() : *found;
}

const Element* Element::child(std::string_view child_name) const {
  for (const Element& candidate : children) {
    if (candidate.name == child_name && candidate.space == space) return &candidate;
  }
  return nullptr;
}

}  // namespace huiyin::bpmn::xml
