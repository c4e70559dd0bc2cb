#pragma once
// Instances as they are stored.

#include <memory>
#include <optional>
#include <string>

#include "bpmn/state.hpp"
#include "process/model.hpp"
#include "process/programs.hpp"
#include "store/connection.hpp"

namespace huiyin::process {

struct Held {
  std::string definition;
  std::shared_ptr<const bpmn::Program> program;
  bpmn::Instance instance;
};

/// nullopt where there is no such instance; throws store::Fault where its state cannot be read.
[[nodiscard]] std::optional<Held> find_instance(store::Connection& connection, Programs& programs,
                                                const Place& place);

/// The definition that new instances of a process begin with; empty where it was never deployed.
[[nodiscard]] std::string last_release(store::Connection& connection, std::string_view process);

}  // namespace huiyin::process
