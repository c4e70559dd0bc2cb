#pragma once
// One node: a data folder opened, everything built on it, and the order in which it is torn down.

#include <filesystem>
#include <memory>

#include "crypto/node_key.hpp"
#include "identity/session/sessions.hpp"
#include "inspection/calendar/in_force.hpp"
#include "inspection/nouns.hpp"
#include "process/runtime.hpp"
#include "spine/runner.hpp"
#include "store/blobs.hpp"
#include "store/pool.hpp"
#include "store/writer.hpp"

namespace huiyin::api {

struct NodeSettings {
  std::filesystem::path data;   // made where it is not there
  std::filesystem::path norms;  // the norms pack's folder
  crypto::PasswordCost password_cost = crypto::PasswordCost::standard;
  std::uint64_t seed = 0;  // 0: from the machine's randomness
  session::Policy session_policy = {};
};

class Node {
 public:
  /// `clock` outlives the node. Throws std::runtime_error where the folder or the norms cannot be used.
  Node(const NodeSettings& settings, const Clock& clock);
  Node(const Node&) = delete;
  Node& operator=(const Node&) = delete;
  ~Node();

  [[nodiscard]] const Registry& registry() const { return registry_; }
  /// The norms that are in force in what the connection sees.
  [[nodiscard]] std::shared_ptr<const norms::Pack> norms(store::Connection& connection) const {
    return norms_.pack(connection);
  }
  [[nodiscard]] const Clock& clock() const { return clock_; }
  [[nodiscard]] Runner& runner() { return *runner_; }
  [[nodiscard]] store::Writer& writer() { return *writer_; }
  [[nodiscard]] store::ReaderPool& readers() { return readers_; }
  [[nodiscard]] session::Sessions& sessions() { return *sessions_; }
  [[nodiscard]] process::Runtime& processes() { return *processes_; }
  [[nodiscard]] const store::Blobs& blobs() const { return blobs_; }
  [[nodiscard]] const std::filesystem::path& data() const { return data_; }
  /// Signs the journal's chain heads as they are now. Where the disk fails it says so in the log and ends
  /// nobody: the journal is whole without, and the next one signs what this one would have.
  void checkpoint();

 private:
  std::filesystem::path data_;
  const Clock& clock_;
  calendar::InForce norms_;
  Registry registry_;
  crypto::NodeKey key_;
  store::Blobs blobs_;
  store::ReaderPool readers_;
  std::unique_ptr<store::Writer> writer_;
  std::unique_ptr<Runner> runner_;
  std::unique_ptr<session::Sessions> sessions_;
  std::unique_ptr<process::Runtime> processes_;
};

[[nodiscard]] inline std::filesystem::path database_file(const std::filesystem::path& data) {
  return data / "huiyin.db";
}

}  // namespace huiyin::api
