#pragma once
// A small tree of an XML text, read with expat: namespaces resolved, every element with its line and its
// bytes. A DOCTYPE is refused, so no entity but the five of XML exists and none can grow.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"

namespace huiyin::bpmn::xml {

/// `space` is empty for an attribute without prefix: it belongs to its element.
struct Attribute {
  std::string space;
  std::string name;
  std::string value;
};

struct Element {
  std::string space;
  std::string name;
  std::vector<Attribute> attributes;
  std::vector<Element> children;
  /// The element's own characters, CDATA included, without those of its children.
  std::string text;
  int line = 0;
  /// Where it stands in the source: `begin` is its '<', `end` one past its last '>'.
  std::size_t begin = 0;
  std::size_t end = 0;

  /// The value of an attribute without prefix; nullptr where it is absent.
  [[nodiscard]] const std::string* attribute(std::string_view attribute_name) const;
  [[nodiscard]] std::string value(std::string_view attribute_name) const;
  /// The first child of that name in the element's own namespace, or nullptr.
  [[nodiscard]] const Element* child(std::string_view child_name) const;
};

struct Declaration {
  std::string prefix;
  std::string space;
};

struct Document {
  Element root;
  /// Every prefix declared anywhere; QNames in values are looked up here.
  std::vector<Declaration> declarations;
};

/// What a reader accepts. The largest diagram known to us has 700 nodes and 1.5 MB.
struct Limits {
  std::size_t bytes = 16UL << 20U;
  std::size_t elements = 30'000;
  std::size_t attributes = 300'000;
  std::size_t depth = 256;
  /// Different ones; each also counts as an attribute.
  std::size_t declarations = 1'000;
};

/// Refusals: bpmn.xml.too_large, .too_many, .too_deep, .doctype, .unknown_prefix,
/// .unknown_encoding, .malformed; `detail` holds
/// the line.
[[nodiscard]] Outcome<Document> read(std::string_view source, const Limits& limits = {});

}  // namespace huiyin::bpmn::xml
