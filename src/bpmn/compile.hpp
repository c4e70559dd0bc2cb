#pragma once
// What compile measures of the graph, apart from translating it.

#include "bpmn/program.hpp"

namespace huiyin::bpmn {

/// Fills in what a token may reach from where, what dominates what and which block each node stands in.
void measure(Program& program);

/// Where a token at `node` may go without an error or a jump: its flows' targets, its boundary events, and
/// for a link its other end, which link() made a flow.
[[nodiscard]] std::vector<Index> successors(const Program& program, Index node);

}  // namespace huiyin::bpmn
