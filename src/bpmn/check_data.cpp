#include <algorithm>
#include <set>

#include "bpmn/check.hpp"
#include "bpmn/items.hpp"

namespace huiyin::bpmn {
namespace {

// 10.4.1: whether it is a collection "MUST match" what the item definition says.
void check_collection(const Source& source, const Site& site, Findings& findings) {
  if (!site.is({"dataObject", "dataInput", "dataOutput"})) return;
  const Site* item = source.target(site, "itemSubjectRef");
  if (item == nullptr || item->name() != "itemDefinition") return;
  if (item->flag("isCollection", false) != site.flag("isCollection", false)) {
    findings.refuse(site, "bpmn.constraint.collection_differs", "10.4.1", item->id());
  }
}

// 10.4.1, naming convention: "Data Object Name [State]". Modellers name their references as they like.
void check_reference_name(const Source& source, const Site& site, Findings& findings) {
  if (site.name() != "dataObjectReference" || site.attribute("name") == nullptr) return;
  const Site* object = source.target(site, "dataObjectRef");
  const Site* state = site.first("dataState");
  if (object == nullptr) return;
  std::string expected = object->element->value("name");
  if (state != nullptr) expected += " [" + state->element->value("name") + "]";
  if (site.element->value("name") != expected) {
    findings.refuse_unless_tolerant(site, "bpmn.constraint.data_reference_name", "10.4.1", expected);
  }
}

bool lists(const Source& source, const Site& set, std::string_view name, const std::string& id) {
  const std::vector<std::string> listed = source.references(set, name);
  return std::ranges::find(listed, id) != listed.end();
}

// Every input is in an input set, every output in an output set; what a set calls optional it also holds
// (10.4.1).
void check_sets(const Source& source, const Site& owner, Findings& findings) {
  struct Sides {
    const char* data;
    const char* set;
    const char* listed;
    const char* optional;
    const char* streamed;
  };
  constexpr Sides sides[] = {
      {"dataInput", "inputSet", "dataInputRefs", "optionalInputRefs", "whileExecutingInputRefs"},
      {"dataOutput", "outputSet", "dataOutputRefs", "optionalOutputRefs", "whileExecutingOutputRefs"}};
  for (const Sides& side : sides) {
    const std::vector<const Site*> sets = owner.all(side.set);
    std::set<std::string> held;
    for (const Site* set : sets) {
      for (std::string& id : source.references(*set, side.listed)) held.insert(std::move(id));
    }
    for (const Site* data : owner.all(side.data)) {
      if (!held.contains(data->id())) findings.refuse(*data, "bpmn.constraint.data_in_no_set", "10.4.1");
    }
    for (const Site* set : sets) {
      for (const char* name : {side.optional, side.streamed}) {
        for (const std::string& id : source.references(*set, name)) {
          if (!lists(source, *set, side.listed, id)) {
            findings.refuse(*set, "bpmn.constraint.optional_data_not_in_set", "10.4.1", id);
          }
        }
      }
      for (const std::string& id : source.references(*set, side.listed)) {
        const Site* data = source.find(id);
        if (data != nullptr && data->name() == side.data && data->parent != &owner) {
          findings.refuse(*set, "bpmn.constraint.data_of_another", "10.4.1", id);
        }
      }
    }
    // The schema wants one of each; an empty one says that nothing is needed.
    if (owner.name() == "ioSpecification" && sets.empty()) {
      findings.refuse_unless_tolerant(owner, "bpmn.constraint.data_set_missing", "10.4.1", side.set);
    }
  }
}

// An input set and an output set that belong together name each other (10.4.1).
void check_pairs(const Source& source, const Site& set, Findings& findings) {
  if (!set.is({"inputSet", "outputSet"})) return;
  const bool input = set.name() == "inputSet";
  for (const std::string& id : source.references(set, input ? "outputSetRefs" : "inputSetRefs")) {
    const Site* other = source.find(id);
    if (other != nullptr && !lists(source, *other, input ? "inputSetRefs" : "outputSetRefs", set.id())) {
      findings.refuse(set, "bpmn.constraint.data_sets_not_mutual", "10.4.1", id);
    }
  }
}

bool is_inside(const Site& site, const Site* container) {
  for (const Site* at = &site; at != nullptr; at = at->parent) {
    if (at == container) return true;
  }
  return false;
}

const Site* owner_of(const Site& data) {
  const Site* parent = data.parent;
  return parent != nullptr && parent->is({"ioSpecification", "multiInstanceLoopCharacteristics"})
             ? parent->parent
             : parent;
}

// The near end belongs to the activity or event, the far end lies within reach: on its level or one around
// it. What a process takes in may only be read inside, what it gives only written (10.4.1).
void check_association(const Source& source, const Site& association, Findings& findings) {
  const bool in = association.name() == "dataInputAssociation";
  const Site* owner = association.parent;
  const std::vector<std::string> sources = source.references(association, "sourceRef");
  if (sources.size() > 1 && association.first("transformation") == nullptr) {
    findings.refuse(association, "bpmn.constraint.association_of_many", "10.4.2");
  }
  const std::string to = source.reference(association, "targetRef");
  if (to.empty()) findings.refuse(association, "bpmn.constraint.association_without_target", "10.4.2");
  std::vector<std::string> near_ends = in ? std::vector<std::string>{to} : sources;
  std::vector<std::string> far_ends = in ? sources : std::vector<std::string>{to};
  for (const std::string& id : near_ends) {
    const Site* data = source.find(id);
    if (data == nullptr || !is_item_aware(*data)) continue;
    const bool right = in ? data->is({"dataInput", "property", "inputDataItem"})
                          : data->is({"dataOutput", "property", "outputDataItem"});
    if (!right || owner_of(*data) != owner)
      findings.refuse(association, "bpmn.constraint.association_near_end", "10.4.2", id);
  }
  for (const std::string& id : far_ends) {
    const Site* data = source.find(id);
    if (data == nullptr || !is_item_aware(*data)) continue;
    const bool of_process =
        data->is({in ? "dataOutput" : "dataInput"}) && owner_of(*data)->name() == "process";
    if (of_process)
      findings.refuse(association, "bpmn.constraint.association_against_process_data", "10.4.1", id);
    const Site* holder = data->name() == "dataStore" ? nullptr : owner_of(*data);
    if (holder != nullptr && !is_inside(association, holder)) {
      findings.refuse(association, "bpmn.constraint.association_out_of_reach", "10.4.1", id);
    }
  }
}

void check_association_types(const Source& source, const Site& association, Findings& findings) {
  if (association.first("transformation") != nullptr || association.first("assignment") != nullptr) return;
  const Site* to = source.target(association, "targetRef");
  if (to == nullptr || !is_item_aware(*to)) return;
  const std::string item = item_of(source, *to);
  for (const std::string& id : source.references(association, "sourceRef")) {
    const Site* from = source.find(id);
    if (from == nullptr || !is_item_aware(*from)) continue;
    const std::string other = item_of(source, *from);
    if (!item.empty() && !other.empty() && !same_item(source, item, other)) {
      findings.refuse(association, "bpmn.constraint.association_types_differ", "10.4.2", id);
    }
  }
}

}  // namespace

void check_data(const Source& source, Findings& findings) {
  for (const Site& site : source.sites()) {
    check_collection(source, site, findings);
    check_reference_name(source, site, findings);
    check_pairs(source, site, findings);
    if (site.name() == "ioSpecification" || is_event(site)) check_sets(source, site, findings);
    if (site.is({"dataInputAssociation", "dataOutputAssociation"}) && site.parent != nullptr) {
      check_association(source, site, findings);
      check_association_types(source, site, findings);
    }
  }
}

}  // namespace huiyin::bpmn
