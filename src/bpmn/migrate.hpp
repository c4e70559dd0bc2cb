#pragma once
// An instance goes on under another version of its process. The preview says what stands in the way, and what
// changes for the instance where nothing does.

#include <string>
#include <utility>
#include <vector>

#include "bpmn/step.hpp"

namespace huiyin::bpmn {

enum class Obstacle { blocks, noted };

/// bpmn.migrate.process_gone, .node_gone, .kind_differs, .scope_differs, .loop_differs, .flow_gone block;
/// .event_gone (a reminder of a running step that is no more), .event_new (one that begins with the next
/// step) are noted.
struct MigrationFinding {
  Obstacle obstacle = Obstacle::blocks;
  std::string code;
  std::string id;  // in the old program; in the new one for event_new
};

/// Old id → new id, where they differ.
using Renamed = std::vector<std::pair<std::string, std::string>>;

struct Migration {
  std::vector<MigrationFinding> findings;
  Migrated event;
  [[nodiscard]] bool possible() const;
};

[[nodiscard]] Migration preview_migration(const Program& from, const Program& to, const Instance& instance,
                                          const Renamed& renamed = {});

/// Refuses bpmn.migrate.not_possible (detail: the findings that block), and what step refuses of any command.
[[nodiscard]] Outcome<Step> migrate(const Program& from, const Program& to, const Instance& instance,
                                    const std::string& command, Instant now, const Renamed& renamed = {});

}  // namespace huiyin::bpmn
