#include <array>
#include <charconv>
#include <set>

#include "bpmn/check.hpp"
#include "bpmn/content.hpp"

namespace huiyin::bpmn {
namespace {

// Elements whose content is text or somebody's markup, not BPMN.
bool has_free_content(const Site& site) {
  return site.is({"documentation", "extensionElements", "script", "text", "rendering", "conditionExpression",
                  "activationCondition", "completionCondition", "condition", "loopCondition",
                  "loopCardinality", "timeDate", "timeDuration", "timeCycle", "transformation", "from",
                  "to"});
}

void check_place(const Site& site, Findings& findings) {
  if (!is_known_element(site.name())) {
    findings.refuse(site, "bpmn.constraint.element_unknown", "8.3");
    return;
  }
  const Site* parent = site.parent;
  if (parent == nullptr || has_free_content(*parent) || !is_known_element(parent->name())) return;
  if (allowed_in(parent->name(), site.name()) == Allowed::no) {
    findings.refuse(site, "bpmn.constraint.element_misplaced", "8.3", parent->element->name);
  }
}

// xsd:ID is an NCName: no colon, no white space, no digit first. Whatever of them is beyond ASCII is let
// through.
bool is_readable_id(std::string_view id) {
  if (id.empty()) return false;
  const auto letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<signed char>(c) < 0;
  };
  if (!letter(id.front())) return false;
  for (const char c : id) {
    if (!letter(c) && !(c >= '0' && c <= '9') && c != '-' && c != '.') return false;
  }
  return true;
}

void check_id(const Site& site, std::set<std::string_view>& seen, Findings& findings) {
  const std::string* id = site.attribute("id");
  if (id == nullptr) {
    if (needs_id(site.name()) &&
        (site.parent == nullptr || site.parent->name() != "standardLoopCharacteristics")) {
      findings.refuse(site, "bpmn.constraint.id_missing", "8.3.1");
    }
    return;
  }
  if (!is_readable_id(*id)) findings.refuse(site, "bpmn.constraint.id_unreadable", "8.3.1", *id);
  if (!seen.insert(*id).second) findings.refuse(site, "bpmn.constraint.id_twice", "8.3.1", *id);
}

void check_required(const Site& site, Findings& findings) {
  std::string_view names = required_attributes(site.name());
  while (!names.empty()) {
    const std::string_view name = names.substr(0, names.find(' '));
    const std::string* value = site.attribute(name);
    if (value == nullptr || stripped(*value).empty()) {
      findings.refuse(site, "bpmn.constraint.attribute_missing", "8.3", std::string(name));
    }
    names.remove_prefix(std::min(names.size(), name.size() + 1));
  }
}

struct Values {
  std::string_view attribute;
  std::string_view values;  // separated and enclosed by spaces
};
constexpr std::string_view booleans = " true false 1 0 ";
constexpr auto enumerated = std::to_array<Values>({
    {"isExecutable", booleans},
    {"isClosed", booleans},
    {"isInterrupting", booleans},
    {"parallelMultiple", booleans},
    {"cancelActivity", booleans},
    {"triggeredByEvent", booleans},
    {"isForCompensation", booleans},
    {"isCollection", booleans},
    {"isSequential", booleans},
    {"testBefore", booleans},
    {"instantiate", booleans},
    {"waitForCompletion", booleans},
    {"cancelRemainingInstances", booleans},
    {"isImmediate", booleans},
    {"gatewayDirection", " Unspecified Converging Diverging Mixed "},
    {"eventGatewayType", " Exclusive Parallel "},
    {"processType", " None Public Private "},
    {"behavior", " None One All Complex "},
    {"ordering", " Parallel Sequential "},
    {"associationDirection", " None One Both "},
    {"itemKind", " Information Physical "},
});

void check_values(const Site& site, Findings& findings) {
  for (const xml::Attribute& attribute : site.element->attributes) {
    if (!attribute.space.empty()) continue;
    for (const Values& known : enumerated) {
      if (attribute.name != known.attribute) continue;
      const std::string value = stripped(attribute.value);
      if (value.empty() || known.values.find(" " + value + " ") == std::string_view::npos) {
        findings.refuse(site, "bpmn.constraint.value_unknown", "8.3", attribute.name + "=" + attribute.value);
      }
    }
  }
}

// startQuantity, completionQuantity (10.3.1), loopMaximum (10.3.8): what is below the least makes no
// instance.
void check_number(const Site& site, std::string_view name, long least, Findings& findings) {
  const std::string* value = site.attribute(name);
  if (value == nullptr) return;
  const std::string text = stripped(*value);
  long number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < least || number > 1'000'000) {
    findings.refuse(site, "bpmn.constraint.number_out_of_range", "10.3", std::string(name) + "=" + *value);
  }
}

}  // namespace

void check_content(const Source& source, Findings& findings) {
  std::set<std::string_view> seen;
  for (const Site& site : source.sites()) {
    check_place(site, findings);
    check_id(site, seen, findings);
    check_required(site, findings);
    check_values(site, findings);
    check_number(site, "startQuantity", 1, findings);
    check_number(site, "completionQuantity", 1, findings);
    check_number(site, "loopMaximum", 0, findings);
  }
}

}  // namespace huiyin::bpmn
