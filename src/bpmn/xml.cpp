#include "bpmn/xml.hpp"

#include <expat.h>

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
  for (const Declaration& known : to.document.declarations) {
    if (known.prefix == prefix && known.space == space) return;
  }
  to.document.declarations.push_back({prefix, space});
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
  XML_SetNamespaceDeclHandler(parser.get(), on_prefix, nullptr);
  if (XML_Parse(parser.get(), source.data(), static_cast<int>(source.size()), XML_TRUE) == XML_STATUS_OK) {
    return std::move(to.document);
  }
  if (to.stopped != nullptr) return refusal(to.stopped, RefusalKind::malformed, parser.get(), "");
  const XML_Error error = XML_GetErrorCode(parser.get());
  const char* code = error == XML_ERROR_UNBOUND_PREFIX ? "bpmn.xml.unknown_prefix" : "bpmn.xml.malformed";
  return refusal(code, RefusalKind::malformed, parser.get(), XML_ErrorString(error));
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
