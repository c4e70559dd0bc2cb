#pragma once
// The parts of parse: each reads one kind of thing from a site. Nothing here refuses; what is missing stays
// empty, and a check has said so.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "bpmn/model.hpp"
#include "bpmn/source.hpp"

namespace huiyin::bpmn {

/// One process in the making, and where its elements got to.
struct Draft {
  const Source& source;
  std::string_view text;  // the file, for byte-exact slices
  Process process;
  std::unordered_map<std::string, Index> nodes;
  std::unordered_map<std::string, Index> flows;
  std::unordered_map<std::string, Index> lanes;
  std::vector<const Site*> node_sites;  // beside process.nodes

  [[nodiscard]] Index node(const std::string& id) const;
  [[nodiscard]] Index flow(const std::string& id) const;
};

[[nodiscard]] Place place_of(const Site& site);
/// The expression in a child of that name; empty without one.
[[nodiscard]] Expression expression_in(const Source& source, const Site& site, std::string_view child_name);
[[nodiscard]] Expression expression_of(const Source& source, const Site& expression);

/// A site that a piece of the model stands for, and that keeps the extensions found in it.
[[nodiscard]] bool owns_extensions(const Site& site);
/// Foreign attributes and elements of a site and of the parts of it that are no nodes, flows, lanes or
/// processes.
[[nodiscard]] std::vector<Extension> extensions_of(const Site& site, std::string_view text);

/// The variable an item-aware element stands for: its name, or its id without one.
[[nodiscard]] std::string variable_of(const Source& source, const std::string& id);
[[nodiscard]] std::vector<DataAssociation> data_of(const Source& source, const Site& site);
[[nodiscard]] std::optional<Loop> loop_of(const Source& source, const Site& activity);

/// Correlation, task specification, decision: our own extension elements.
void read_own_extensions(const Site& site, Node& node);
void read_event(const Draft& draft, const Site& site, Node& node);
/// What needs all nodes and flows: ends, attachments, lanes, compensation.
void connect(Draft& draft, const Site& process);

[[nodiscard]] Process read_process(const Source& source, std::string_view text, const Site& site);

}  // namespace huiyin::bpmn
