#include "api/node.hpp"

#include <spdlog/spdlog.h>

#include <random>

#include "crypto/hash.hpp"
#include "inspection/calendar/records.hpp"
#include "store/schema.hpp"

namespace huiyin::api {
namespace {

std::filesystem::path made(const std::filesystem::path& data) {
  std::filesystem::create_directories(data / "blobs");
  std::filesystem::permissions(data, std::filesystem::perms::owner_all);
  crypto::start();
  return data;
}

norms::Pack loaded(const std::filesystem::path& folder) {
  auto pack = norms::load_pack(folder);
  if (!pack) throw std::runtime_error("norms pack: " + pack.refusal().code + " " + pack.refusal().field);
  return std::move(pack).value();
}

std::unique_ptr<store::Writer> opened(const std::filesystem::path& data) {
  auto connection = std::make_unique<store::Connection>(database_file(data), store::Access::write);
  store::migrate(*connection, store::schema_steps());
  return std::make_unique<store::Writer>(std::move(connection), store::Writer::Limits{});
}

std::uint64_t chance() {
  std::random_device device;
  return (static_cast<std::uint64_t>(device()) << 32U) | device();
}

}  // namespace

Node::Node(const NodeSettings& settings, const Clock& clock)
    : data_(made(settings.data)),
      clock_(clock),
      norms_(loaded(settings.norms)),
      registry_(settings.password_cost),
      key_(crypto::NodeKey::load_or_make(data_ / "node.key")),
      blobs_(data_ / "blobs"),
      readers_(database_file(data_)),
      writer_(opened(data_)) {
  register_nouns(registry_);
  runner_ = std::make_unique<Runner>(
      registry_, *writer_, clock_, [this](store::Connection& connection) { return norms_.pack(connection); },
      settings.seed != 0 ? settings.seed : chance());
  // A notice that no longer fits the shipped pack is told of now, not to whoever signs in first.
  static_cast<void>(norms_.pack(*readers_.borrow()));
  sessions_ =
      std::make_unique<session::Sessions>(*runner_, *writer_, readers_, clock_, settings.session_policy,
                                          [] { return std::chrono::steady_clock::now(); });
  processes_ = std::make_unique<process::Runtime>(
      registry_, *runner_, *writer_, readers_, clock_, [this](store::Connection& connection) {
        return norms_.pack(connection)->version + calendar::key_of_notices(connection);
      });
}

Node::~Node() {
  processes_.reset();  // it commands, so it ends before the writer does
  checkpoint();
  writer_->stop();
}

void Node::checkpoint() {
  try {
    writer_->run(
        [&](store::Connection& connection) { journal::Journal::checkpoint(connection, key_, clock_.now()); });
  } catch (const std::exception& error) {
    spdlog::error("no checkpoint: {}", error.what());
  }
}

}  // namespace huiyin::api
