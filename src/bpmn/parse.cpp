#include "bpmn/parse.hpp"

#include "bpmn/check.hpp"
#include "bpmn/parse_parts.hpp"
#include "bpmn/soundness.hpp"

namespace huiyin::bpmn {
namespace {

Model read_model(const Source& source, std::string_view text) {
  Model model;
  const Site& root = source.root();
  model.place = place_of(root);
  model.target_namespace = root.element->value("targetNamespace");
  model.extensions = extensions_of(root, text);
  for (const Site& site : source.sites()) {
    if (site.name() == "process") model.processes.push_back(read_process(source, text, site));
    if (site.name() == "participant")
      model.participants.push_back({place_of(site), source.reference(site, "processRef")});
    if (site.name() == "messageFlow") {
      model.message_flows.push_back({place_of(site), source.reference(site, "sourceRef"),
                                     source.reference(site, "targetRef"),
                                     source.reference(site, "messageRef")});
    }
  }
  return model;
}

// Kept, and said to be kept: a condition or a form in it does nothing here.
void report_extensions(const Site& site, std::string_view text, Findings& findings) {
  for (const Extension& extension : extensions_of(site, text)) {
    const bool performer = extension.space == model_space;
    findings.report(site, performer ? "bpmn.report.performer" : "bpmn.report.extension",
                    performer ? extension.name : "{" + extension.space + "}" + extension.name);
  }
}

}  // namespace

Outcome<Reading> read(std::string_view source_text, const xml::Limits& limits) {
  Outcome<xml::Document> document = xml::read(source_text, limits);
  if (!document.ok()) return document.refusal();
  const xml::Element& root = document->root;
  if (root.name != "definitions" || root.space != model_space) {
    return Refusal{
        "bpmn.xml.not_bpmn", RefusalKind::malformed, {}, {}, {{"line", root.line}, {"element", root.name}}};
  }
  const Source source(*document);
  Findings findings(source);
  check(source, findings);
  for (const Site& site : source.sites()) {
    if (owns_extensions(site)) report_extensions(site, source_text, findings);
  }
  Reading reading{read_model(source, source_text), findings.take()};
  // Soundness asks how tokens move; of a file that is refused nobody knows.
  if (!any_of_weight(reading.findings, Weight::refused)) check_soundness(reading.model, reading.findings);
  return reading;
}

}  // namespace huiyin::bpmn
