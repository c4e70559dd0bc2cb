#pragma once
// A node that can be closed and opened again while a scenario plays on it.

#include <filesystem>
#include <memory>

#include "api/client.hpp"
#include "cli/player.hpp"

namespace huiyin::simulation {

class Theatre {
 public:
  Theatre(std::filesystem::path data, std::filesystem::path norms, std::string password)
      : data_(std::move(data)), norms_(std::move(norms)), password_(std::move(password)) {
    std::filesystem::remove_all(data_);
    open();
    player_ = std::make_unique<cli::Player>(*client_, clock_);
  }
  void restart() {
    close();
    open();
    player_->use(*client_);
  }
  void close() {
    client_.reset();
    routes_.reset();
    node_.reset();
  }
  [[nodiscard]] api::Node& node() { return *node_; }
  [[nodiscard]] api::Routes& routes() { return *routes_; }
  [[nodiscard]] api::Client& client() { return *client_; }
  [[nodiscard]] cli::Player& player() { return *player_; }
  [[nodiscard]] const std::filesystem::path& data() const { return data_; }
  [[nodiscard]] ManualClock& clock() { return clock_; }

 private:
  void open() {
    node_ = std::make_unique<api::Node>(
        api::NodeSettings{
            .data = data_, .norms = norms_, .password_cost = crypto::PasswordCost::cheap, .seed = ++opened_},
        clock_);
    routes_ = std::make_unique<api::Routes>(*node_, api::RouteSettings{});
    client_ = std::make_unique<api::Client>(*routes_, password_);
  }

  std::filesystem::path data_;
  std::filesystem::path norms_;
  std::string password_;
  std::uint64_t opened_ = 0;
  ManualClock clock_{Instant{}};
  std::unique_ptr<api::Node> node_;
  std::unique_ptr<api::Routes> routes_;
  std::unique_ptr<api::Client> client_;
  std::unique_ptr<cli::Player> player_;
};

}  // namespace huiyin::simulation
