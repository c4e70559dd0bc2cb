#include "bpmn/check.hpp"

namespace huiyin::bpmn {

void check(const Source& source, Findings& findings) {
  check_content(source, findings);
  check_profile(source, findings);
  check_references(source, findings);
  check_expressions(source, findings);
  check_flows(source, findings);
  check_gateways(source, findings);
  check_events(source, findings);
  check_event_definitions(source, findings);
  check_compensation(source, findings);
  check_activities(source, findings);
  check_calls(source, findings);
  check_loops(source, findings);
  check_data(source, findings);
  check_data_of_tasks(source, findings);
  check_data_of_events(source, findings);
  check_collaborations(source, findings);
  check_own_extensions(source, findings);
}

}  // namespace huiyin::bpmn
