#include "bpmn/check.hpp"
#include "bpmn/deadline.hpp"

namespace huiyin::bpmn {
namespace {

// The schema's type is tExpression, natural language; an engine needs tFormalExpression (8.4.6).
bool is_expression(const Site& site) {
  return site.is({"conditionExpression", "activationCondition", "completionCondition", "condition",
                  "loopCondition", "loopCardinality", "timeDate", "timeDuration", "timeCycle", "from", "to"});
}
// These are formal by the schema.
bool is_always_formal(const Site& site) {
  return site.is({"transformation", "dataPath", "messagePath", "formalExpression"});
}

bool says_formal(const Source& source, const Site& site) {
  for (const xml::Attribute& attribute : site.element->attributes) {
    if (attribute.space == instance_space && attribute.name == "type") {
      return source.local(attribute.value) == "tFormalExpression";
    }
  }
  return false;
}

void check_body(const Source& source, const Site& site, Findings& findings) {
  if (!is_expression(site) && !is_always_formal(site)) return;
  const bool formal = is_always_formal(site) || says_formal(source, site);
  const bool empty = stripped(site.element->text).empty();
  if (empty && (formal || in_executable(site))) {
    findings.refuse(site, "bpmn.constraint.expression_empty", "8.4.6");
  } else if (!formal && in_executable(site)) {
    findings.refuse_unless_tolerant(site, "bpmn.constraint.expression_informal", "8.4.6");
  }
}

// A URI by RFC 3986: its characters, and '%' only before two hexadecimal digits.
bool is_uri(std::string_view text) {
  constexpr std::string_view marks = "-._~:/?#[]@!$&'()*+,;=";
  const auto hexadecimal = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter || marks.find(c) != std::string_view::npos) continue;
    if (c != '%' || i + 2 >= text.size() || !hexadecimal(text[i + 1]) || !hexadecimal(text[i + 2]))
      return false;
  }
  return !text.empty();
}

void check_uris(const Site& site, Findings& findings) {
  const auto check = [&](std::string_view name) {
    const std::string* value = site.attribute(name);
    if (value != nullptr && !is_uri(stripped(*value))) {
      findings.refuse(site, "bpmn.constraint.uri_unreadable", "8.4.6", std::string(name) + "=" + *value);
    }
  };
  if (is_expression(site) || is_always_formal(site)) check("language");
  if (site.name() == "definitions") {
    for (const char* name : {"expressionLanguage", "typeLanguage", "targetNamespace"}) check(name);
  }
  if (site.name() == "transaction") check("method");
  // "##unspecified", "##WebService" or a URI (10.3.3).
  if (is_task(site)) {
    const std::string* value = site.attribute("implementation");
    if (value != nullptr && !value->starts_with("##")) check("implementation");
  }
}

// type "/" subtype (RFC 2046).
bool is_media_type(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos || slash == 0 || slash + 1 == text.size()) return false;
  return text.find_first_of(" \t\r\n", 0) == std::string_view::npos ||
         text.find(';') != std::string_view::npos;
}

void check_media_type(const Site& site, Findings& findings) {
  const std::string_view name = site.name() == "scriptTask" ? "scriptFormat" : "textFormat";
  if (!site.is({"documentation", "textAnnotation", "scriptTask"})) return;
  const std::string* value = site.attribute(name);
  if (value != nullptr && !is_media_type(*value)) {
    findings.refuse_unless_tolerant(site, "bpmn.constraint.media_type_unreadable",
                                    site.name() == "scriptTask" ? "10.3.3" : "8.3.2", *value);
  }
  // A script needs its format (10.3.3); without one it is in the engine's own language, which is what runs.
  if (site.name() == "scriptTask" && value == nullptr && site.first("script") != nullptr) {
    findings.report(site, "bpmn.report.script_format_missing");
  }
}

bool fits(const DeadlineSpec& spec, std::string_view name) {
  if (spec.repetitions || name == "timeCycle") return spec.repetitions && name == "timeCycle";
  // What is reckoned from an anchor is a date as well as a distance.
  return !spec.anchor.empty() || (name == "timeDate") == (spec.unit == DeadlineUnit::date);
}

void check_timer(const Site& site, Findings& findings) {
  if (site.name() != "timerEventDefinition") return;
  int given = 0;
  for (const Site* value : site.children) {
    if (!value->is({"timeDate", "timeDuration", "timeCycle"})) continue;
    ++given;
    const std::string text = stripped(value->element->text);
    if (text.empty()) continue;
    // FEEL is marked: by "=", or by being a call. A bare word is more often a mistake than a variable.
    if (text.front() == '=' || text.find('(') != std::string::npos) continue;
    const std::optional<DeadlineSpec> spec = DeadlineSpec::parse(text);
    if (!spec || !fits(*spec, value->name())) {
      findings.refuse(*value, "bpmn.constraint.timer_unreadable", "10.5.5", text);
    }
  }
  if (given > 1) findings.refuse(site, "bpmn.constraint.timer_ambiguous", "10.5.5");
  if (given == 0 && (in_executable(site) || process_of(site) == nullptr)) {
    findings.refuse(site, "bpmn.constraint.timer_empty", "10.5.5");
  }
}

}  // namespace

void check_expressions(const Source& source, Findings& findings) {
  for (const Site& site : source.sites()) {
    check_body(source, site, findings);
    check_uris(site, findings);
    check_media_type(site, findings);
    check_timer(site, findings);
  }
}

}  // namespace huiyin::bpmn
