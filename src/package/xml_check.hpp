#pragma once
// Whether a part is XML that may be read at all. The words are then cut out of it by XmlScanner.

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/refusal.hpp"

namespace huiyin::package {

struct XmlLimits {
  std::size_t depth = 256;
};

/// By expat: well-formed, UTF-8 (ECMA-376 part 2, 6.2.5 allows UTF-16 too, which nobody writes), no DOCTYPE
/// and so no entity but the five. Refusals: package.xml_malformed, .xml_encoding, .xml_doctype,
/// .xml_too_deep; `detail` holds part and line.
[[nodiscard]] std::optional<Refusal> check_xml(std::string_view part, std::string_view source,
                                               const XmlLimits& limits = {});

}  // namespace huiyin::package
