#include "bpmn/check.hpp"
#include "bpmn/items.hpp"

namespace huiyin::bpmn {
namespace {

const Site* specification_of(const Site& site) {
  return site.first("ioSpecification");
}

std::vector<const Site*> parts(const Site* specification, std::string_view name) {
  return specification == nullptr ? std::vector<const Site*>() : specification->all(name);
}

std::size_t count_references(const std::vector<const Site*>& sets, std::string_view name) {
  std::size_t count = 0;
  for (const Site* set : sets) count += set->count(name);
  return count;
}

// "The elements contained in the InputOutputSpecification of the Call Activity MUST exactly match the
// elements contained in the referenced CallableElement" (10.3.6).
void check_data(const Source& source, const Site& call, const Site& called, Findings& findings) {
  const Site* here = specification_of(call);
  const Site* there = specification_of(called);
  for (const char* name : {"dataInput", "dataOutput", "inputSet", "outputSet"}) {
    const auto ours = parts(here, name);
    const auto theirs = parts(there, name);
    const std::string_view listed = ours.empty() || name[0] == 'd' ? ""
                                    : name[0] == 'i'               ? "dataInputRefs"
                                                                   : "dataOutputRefs";
    if (ours.size() != theirs.size() ||
        (!listed.empty() && count_references(ours, listed) != count_references(theirs, listed))) {
      findings.refuse(call, "bpmn.constraint.call_data_differs", "10.3.6", name);
      continue;
    }
    for (std::size_t i = 0; i < ours.size() && name[0] == 'd'; ++i) {
      if (!same_item(source, item_of(source, *ours[i]), item_of(source, *theirs[i]))) {
        findings.refuse(call, "bpmn.constraint.call_data_differs", "10.3.6", ours[i]->id());
      }
    }
  }
}

// A called process begins at its plain start event (10.5.2).
bool has_plain_start(const Source& source, const Site& process) {
  const std::vector<const Site*> starts = process.all("startEvent");
  for (const Site* start : starts) {
    if (source.event_definitions(*start).empty()) return true;
  }
  return starts.empty();
}

}  // namespace

void check_calls(const Source& source, Findings& findings) {
  for (const Site& site : source.sites()) {
    if (site.name() != "callActivity") continue;
    const std::string id = source.reference(site, "calledElement");
    if (id.empty()) {
      if (in_executable(site)) findings.refuse(site, "bpmn.constraint.called_element_missing", "10.3.6");
      continue;
    }
    const Site* called = source.find(id);
    // A process of another file bears that file's namespace, and is found when it is called. Modellers write
    // the bare key of any process.
    if (called == nullptr) {
      if (source.means_this_file(site.element->value("calledElement"))) {
        findings.refuse_unless_tolerant(site, "bpmn.constraint.reference_missing", "10.3.6",
                                        "calledElement=" + id);
      }
      continue;
    }
    if (called->name() != "process" && !called->name().starts_with("global")) {
      findings.refuse(site, "bpmn.constraint.reference_wrong_kind", "10.3.6",
                      id + " " + called->element->name);
      continue;
    }
    check_data(source, site, *called, findings);
    if (called->name() == "process" && !has_plain_start(source, *called)) {
      findings.refuse(site, "bpmn.constraint.called_without_plain_start", "10.5.2", id);
    }
  }
}

}  // namespace huiyin::bpmn
