#include "bpmn/check.hpp"
#include "bpmn/items.hpp"

namespace huiyin::bpmn {
namespace {

bool one_is(const Source& source, const std::vector<const Site*>& data, const Site* message) {
  if (message == nullptr) return false;
  const std::string item = item_of(source, *message);
  for (const Site* one : data) {
    if (same_item(source, item_of(source, *one), item)) return true;
  }
  return false;
}

std::vector<const Site*> parts(const Site& task, std::string_view name) {
  const Site* specification = task.first("ioSpecification");
  return specification == nullptr ? std::vector<const Site*>() : specification->all(name);
}

// A service task that names its operation has one input set, of the operation's message, and at most one
// output set, of its answer (10.3.3).
void check_service(const Source& source, const Site& task, Findings& findings) {
  const Site* operation = source.target(task, "operationRef");
  if (task.attribute("operationRef") == nullptr) return;
  if (parts(task, "inputSet").size() != 1)
    findings.refuse(task, "bpmn.constraint.service_input_sets", "10.3.3");
  if (parts(task, "outputSet").size() > 1)
    findings.refuse(task, "bpmn.constraint.service_output_sets", "10.3.3");
  if (operation == nullptr || operation->name() != "operation") return;
  const std::vector<const Site*> inputs = parts(task, "dataInput");
  if (!inputs.empty() && !one_is(source, inputs, source.target(*operation, "inMessageRef"))) {
    findings.refuse(task, "bpmn.constraint.service_input_type", "10.3.3", operation->id());
  }
  const Site* answer = source.target(*operation, "outMessageRef");
  const std::vector<const Site*> outputs = parts(task, "dataOutput");
  if (answer != nullptr && !one_is(source, outputs, answer)) {
    findings.refuse(task, "bpmn.constraint.service_output_type", "10.3.3", operation->id());
  }
}

// A send task has one input, a receive task one output, of the message's item (10.3.3).
void check_message(const Source& source, const Site& task, Findings& findings) {
  const bool sends = task.name() == "sendTask";
  const std::vector<const Site*> data = parts(task, sends ? "dataInput" : "dataOutput");
  if (task.attribute("messageRef") != nullptr) {
    if (parts(task, sends ? "inputSet" : "outputSet").size() > 1 || data.size() > 1) {
      findings.refuse(task, "bpmn.constraint.message_task_data", "10.3.3");
    }
  }
  if (data.empty()) return;
  const Site* message = source.target(task, "messageRef");
  const std::string item = message == nullptr ? std::string() : item_of(source, *message);
  for (const Site* one : data) {
    const std::string own = item_of(source, *one);
    if (own.empty() || !same_item(source, own, item)) {
      findings.refuse(task, "bpmn.constraint.message_task_type", "10.3.3", one->id());
    }
  }
}

}  // namespace

void check_data_of_tasks(const Source& source, Findings& findings) {
  for (const Site& site : source.sites()) {
    if (site.name() == "serviceTask") check_service(source, site, findings);
    if (site.is({"sendTask", "receiveTask"})) check_message(source, site, findings);
  }
}

}  // namespace huiyin::bpmn
