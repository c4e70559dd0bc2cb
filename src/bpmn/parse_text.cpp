#include "bpmn/content.hpp"
#include "bpmn/own_extensions.hpp"
#include "bpmn/parse_parts.hpp"

namespace huiyin::bpmn {
namespace {

constexpr std::string_view xml_space = "http://www.w3.org/XML/1998/namespace";

bool is_foreign(std::string_view space) {
  return !space.empty() && space != model_space && space != instance_space && space != xml_space &&
         space != diagram_space && space != own_space;
}

void collect(const Site& site, std::string_view text, std::vector<Extension>& into) {
  const xml::Element& element = *site.element;
  for (const xml::Attribute& attribute : element.attributes) {
    if (is_foreign(attribute.space))
      into.push_back({attribute.space, attribute.name, attribute.value, element.line});
  }
  const bool within = site.name() == "extensionElements";
  for (const xml::Element& child : element.children) {
    // Inside extensionElements even what bears no namespace is somebody's; our own is read, not kept.
    if (within ? child.space == own_space : !is_foreign(child.space)) continue;
    into.push_back({child.space, child.name, std::string(text.substr(child.begin, child.end - child.begin)),
                    child.line});
  }
  // Who performs a thing is said in BPMN (10.3.1), and decided elsewhere here: kept like an extension.
  if (is_performer(site.name())) {
    into.push_back({element.space, element.name,
                    std::string(text.substr(element.begin, element.end - element.begin)), element.line});
    return;
  }
  for (const Site* child : site.children) {
    if (!owns_extensions(*child)) collect(*child, text, into);
  }
}

}  // namespace

bool owns_extensions(const Site& site) {
  return is_flow_node(site) || site.is({"definitions", "process", "sequenceFlow", "lane"});
}

Place place_of(const Site& site) {
  return {site.element->name, site.id(), site.element->value("name"), site.element->line};
}

Expression expression_of(const Source& source, const Site& expression) {
  std::string text = stripped(expression.element->text);
  if (text.starts_with('=')) text = stripped(std::string_view(text).substr(1));
  const std::string* language = expression.attribute("language");
  return {std::move(text),
          language != nullptr ? *language : source.root().element->value("expressionLanguage"),
          expression.element->line};
}

Expression expression_in(const Source& source, const Site& site, std::string_view child_name) {
  const Site* child = site.first(child_name);
  return child == nullptr ? Expression() : expression_of(source, *child);
}

std::vector<Extension> extensions_of(const Site& site, std::string_view text) {
  std::vector<Extension> found;
  collect(site, text, found);
  return found;
}

}  // namespace huiyin::bpmn
