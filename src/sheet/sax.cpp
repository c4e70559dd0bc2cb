#include "sheet/sax.hpp"

#include <expat.h>

#include <cstring>
#include <memory>
#include <new>

namespace huiyin::sheet {
namespace {

// ECMA-376 part 1, annex A (transitional) and part 1 itself (strict).
constexpr std::string_view transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main\x1f";
constexpr std::string_view strict = "http://purl.oclc.org/ooxml/spreadsheetml/main\x1f";
constexpr int deepest = 64;

struct Free {
  void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};
using Parser = std::unique_ptr<std::remove_pointer_t<XML_Parser>, Free>;

struct Ear {
  XML_Parser parser;
  Listener& listener;
  int depth = 0;
  const char* stopped = nullptr;

  void stop(const char* code) {
    if (stopped == nullptr) stopped = code;
    XML_StopParser(parser, XML_FALSE);
  }
  void look() const {
    if (!listener.refused().empty()) XML_StopParser(parser, XML_FALSE);
  }
};

std::string_view local_of(const char* name) {
  const std::string_view whole(name);
  if (whole.starts_with(transitional)) return whole.substr(transitional.size());
  if (whole.starts_with(strict)) return whole.substr(strict.size());
  return {};
}

Ear& ear(void* user) {
  return *static_cast<Ear*>(user);
}

void XMLCALL on_start(void* user, const XML_Char* name, const XML_Char** pairs) {
  Ear& to = ear(user);
  if (++to.depth > deepest) return to.stop("sheet.xml.too_deep");
  to.listener.start(local_of(name), Attributes(pairs));
  to.look();
}
void XMLCALL on_end(void* user, const XML_Char* name) {
  Ear& to = ear(user);
  --to.depth;
  to.listener.finish(local_of(name));
  to.look();
}
void XMLCALL on_text(void* user, const XML_Char* text, int length) {
  ear(user).listener.text({text, static_cast<std::size_t>(length)});
}
void XMLCALL on_doctype(void* user, const XML_Char* /*name*/, const XML_Char* /*system*/,
                        const XML_Char* /*public*/, int /*internal*/) {
  ear(user).stop("sheet.xml.doctype");
}

}  // namespace

const char* Attributes::find(std::string_view name) const {
  for (const char* const* pair = pairs_; *pair != nullptr; pair += 2) {
    if (name == pair[0]) return pair[1];
  }
  return nullptr;
}

std::string_view Attributes::value(std::string_view name) const {
  const char* found = find(name);
  return found == nullptr ? std::string_view() : std::string_view(found);
}

std::string_view Attributes::prefixed(std::string_view local) const {
  for (const char* const* pair = pairs_; *pair != nullptr; pair += 2) {
    const char* at = std::strchr(pair[0], separator);
    if (at != nullptr && local == at + 1) return pair[1];
  }
  return {};
}

std::optional<Refusal> listen(std::string_view xml, std::string_view part, Listener& listener) {
  const Parser parser(XML_ParserCreateNS(nullptr, Attributes::separator));
  if (!parser) throw std::bad_alloc();
  Ear to{parser.get(), listener};
  XML_SetUserData(parser.get(), &to);
  XML_SetElementHandler(parser.get(), on_start, on_end);
  XML_SetCharacterDataHandler(parser.get(), on_text);
  XML_SetStartDoctypeDeclHandler(parser.get(), on_doctype);
  if (XML_Parse(parser.get(), xml.data(), static_cast<int>(xml.size()), XML_TRUE) == XML_STATUS_OK) {
    return std::nullopt;
  }
  std::string_view code = to.stopped == nullptr ? listener.refused() : to.stopped;
  if (code.empty()) {
    code = XML_GetErrorCode(parser.get()) == XML_ERROR_UNKNOWN_ENCODING ? "sheet.xml.encoding"
                                                                        : "sheet.xml.malformed";
  }
  boost::json::object detail{{"part", part}, {"line", XML_GetCurrentLineNumber(parser.get())}};
  if (const std::string place = listener.place(); !place.empty()) detail["cell"] = place;
  return Refusal{std::string(code), RefusalKind::malformed, {}, {}, std::move(detail)};
}

}  // namespace huiyin::sheet
