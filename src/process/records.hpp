#pragma once
// Instances as they are stored, and what is remembered of them so that they need not be unpacked again.

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

#include "bpmn/state.hpp"
#include "process/model.hpp"
#include "process/programs.hpp"
#include "store/connection.hpp"

namespace huiyin::process {

using State = std::shared_ptr<const bpmn::Instance>;

/// The states that were read or written last. Each is used only where the row holds the very bytes it was
/// packed to, so a batch that was rolled back needs no care. For the writer's thread alone.
class Instances {
 public:
  [[nodiscard]] Programs& programs() { return programs_; }

  [[nodiscard]] State state_of(const std::string& instance, std::string_view bytes) const;
  void keep(const std::string& instance, std::string_view bytes, State state);
  /// What step made of the state that is kept: the applier need not replay these very events.
  void foresee(const std::string& instance, std::string events, State after);
  [[nodiscard]] State foreseen(const std::string& instance, std::string_view events) const;

 private:
  struct Kept {
    std::string bytes;
    State state;
    std::string events;
    State after;
  };
  [[nodiscard]] const Kept* find(const std::string& instance) const;

  static constexpr std::size_t generation = 2'000;
  Programs programs_;
  std::unordered_map<std::string, Kept> young_;
  std::unordered_map<std::string, Kept> old_;
};

struct Held {
  std::string definition;
  std::shared_ptr<const bpmn::Program> program;
  State state;
  [[nodiscard]] const bpmn::Instance& instance() const { return *state; }
};

/// nullopt where there is no such instance; throws store::Fault where its state cannot be read.
[[nodiscard]] std::optional<Held> find_instance(store::Connection& connection, Instances& instances,
                                                const Place& place);

/// The definition that new instances of a process begin with; empty where it was never deployed.
[[nodiscard]] std::string last_release(store::Connection& connection, std::string_view process);

}  // namespace huiyin::process
