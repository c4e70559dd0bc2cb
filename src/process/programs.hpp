#pragma once
// Programs by the definition they were compiled from. Definitions never change, so neither does what is kept
// here.

#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/outcome.hpp"
#include "bpmn/program.hpp"
#include "process/model.hpp"
#include "store/connection.hpp"

namespace huiyin::process {

/// SHA-256 over names and contents, each with its length before it.
[[nodiscard]] std::string key_of(const std::vector<File>& files);

/// Reads, checks and compiles; the first file leads, the others may be called by it. Refuses
/// process.deploy.unreadable, .refused, .unsound, .uncompiled; the field is the file's name, the detail every
/// finding of the first file that has one.
[[nodiscard]] Outcome<bpmn::Program> compiled(const std::vector<File>& files);

class Programs {
 public:
  /// Throws store::Fault where the definition is not there or no longer compiles.
  [[nodiscard]] std::shared_ptr<const bpmn::Program> get(store::Connection& connection,
                                                         const std::string& definition);

 private:
  std::mutex mutex_;
  std::unordered_map<std::string, std::shared_ptr<const bpmn::Program>> known_;
};

}  // namespace huiyin::process
