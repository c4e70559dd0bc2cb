#pragma once
// The checks, each over the whole file. What they refuse is the standard's (a clause) or our profile's
// (none).

#include "bpmn/findings.hpp"
#include "bpmn/source.hpp"

namespace huiyin::bpmn {

/// Elements where the schema allows none, ids missing or twice, attributes missing or unreadable.
void check_content(const Source& source, Findings& findings);
/// Elements the engine does not run.
void check_profile(const Source& source, Findings& findings);
/// References that lead nowhere or to an element of the wrong kind.
void check_references(const Source& source, Findings& findings);
/// Expressions, languages, media types, the values of timers.
void check_expressions(const Source& source, Findings& findings);
/// Sequence flows and gateways.
void check_flows(const Source& source, Findings& findings);
void check_gateways(const Source& source, Findings& findings);
/// Which event may have which definition, and where it may stand.
void check_events(const Source& source, Findings& findings);
/// What a definition must say: codes, messages, links.
void check_event_definitions(const Source& source, Findings& findings);
void check_compensation(const Source& source, Findings& findings);
void check_activities(const Source& source, Findings& findings);
void check_calls(const Source& source, Findings& findings);
void check_loops(const Source& source, Findings& findings);
/// Inputs, outputs and their associations.
void check_data(const Source& source, Findings& findings);
void check_data_of_tasks(const Source& source, Findings& findings);
void check_data_of_events(const Source& source, Findings& findings);
/// Participants and message flows.
void check_collaborations(const Source& source, Findings& findings);

/// Our own extension elements: where they stand and what they say.
void check_own_extensions(const Source& source, Findings& findings);

/// All of them.
void check(const Source& source, Findings& findings);

}  // namespace huiyin::bpmn
