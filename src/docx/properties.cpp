#include "docx/properties.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "package/xml_scanner.hpp"

namespace huiyin::docx {

using package::XmlKind;
using package::XmlPiece;
using package::XmlScanner;

namespace {

constexpr std::array<std::string_view, 39> run_order = {"rStyle",
                                                        "rFonts",
                                                        "b",
                                                        "bCs",
                                                        "i",
                                                        "iCs",
                                                        "caps",
                                                        "smallCaps",
                                                        "strike",
                                                        "dstrike",
                                                        "outline",
                                                        "shadow",
                                                        "emboss",
                                                        "imprint",
                                                        "noProof",
                                                        "snapToGrid",
                                                        "vanish",
                                                        "webHidden",
                                                        "color",
                                                        "spacing",
                                                        "w",
                                                        "kern",
                                                        "position",
                                                        "sz",
                                                        "szCs",
                                                        "highlight",
                                                        "u",
                                                        "effect",
                                                        "bdr",
                                                        "shd",
                                                        "fitText",
                                                        "vertAlign",
                                                        "rtl",
                                                        "cs",
                                                        "em",
                                                        "lang",
                                                        "eastAsianLayout",
                                                        "specVanish",
                                                        "oMath"};

constexpr std::array<std::string_view, 36> paragraph_order = {"pStyle",
                                                              "keepNext",
                                                              "keepLines",
                                                              "pageBreakBefore",
                                                              "framePr",
                                                              "widowControl",
                                                              "numPr",
                                                              "suppressLineNumbers",
                                                              "pBdr",
                                                              "shd",
                                                              "tabs",
                                                              "suppressAutoHyphens",
                                                              "kinsoku",
                                                              "wordWrap",
                                                              "overflowPunct",
                                                              "topLinePunct",
                                                              "autoSpaceDE",
                                                              "autoSpaceDN",
                                                              "bidi",
                                                              "adjustRightInd",
                                                              "snapToGrid",
                                                              "spacing",
                                                              "ind",
                                                              "contextualSpacing",
                                                              "mirrorIndents",
                                                              "suppressOverlap",
                                                              "jc",
                                                              "textDirection",
                                                              "textAlignment",
                                                              "textboxTightWrap",
                                                              "outlineLvl",
                                                              "divId",
                                                              "cnfStyle",
                                                              "rPr",
                                                              "sectPr",
                                                              "pPrChange"};

using Order = std::span<const std::string_view>;

std::size_t rank(Order order, std::string_view name) {
  return static_cast<std::size_t>(std::ranges::find(order, name) - order.begin());
}

std::string with_property(std::string_view properties, std::string_view holder, Order order,
                          std::string_view name, std::string_view element) {
  const std::string open = "<" + std::string(holder) + ">";
  const std::string close = "</" + std::string(holder) + ">";
  const std::size_t begin = properties.find('>');
  if (begin == std::string_view::npos || !properties.ends_with(close)) {
    return element.empty() ? std::string() : open + std::string(element) + close;
  }
  const std::string_view inner = properties.substr(begin + 1, properties.size() - begin - 1 - close.size());
  std::string before;
  std::string after;
  std::size_t depth = 0;
  std::string* to = &before;
  bool skipping = false;
  XmlScanner scanner(inner);
  for (XmlPiece piece; scanner.next(piece);) {
    if (depth == 0 && (piece.kind == XmlKind::open || piece.kind == XmlKind::empty)) {
      const std::string_view own = package::local_name(piece.name);
      skipping = own == name;
      if (rank(order, own) > rank(order, name)) to = &after;
    }
    if (!skipping) to->append(piece.in(inner));
    if (piece.kind == XmlKind::open) ++depth;
    if (piece.kind == XmlKind::close && depth > 0) --depth;
  }
  return open + before + std::string(element) + after + close;
}

}  // namespace

std::string with_run_property(std::string_view properties, std::string_view name, std::string_view element) {
  return with_property(properties, "w:rPr", run_order, name, element);
}

std::string with_paragraph_property(std::string_view properties, std::string_view name,
                                    std::string_view element) {
  return with_property(properties, "w:pPr", paragraph_order, name, element);
}

}  // namespace huiyin::docx
