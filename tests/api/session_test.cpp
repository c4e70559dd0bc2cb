// Sessions end, and stay ended: by idleness, by their age, whatever is stopped and started in between.

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "api/client.hpp"

namespace huiyin::api {
namespace {

constexpr const char* password = "Echo-2020";

class Sessions : public testing::Test {
 protected:
  void SetUp() override {
    data_ = std::filesystem::temp_directory_path() / fmt::format("huiyin-sessions-{}", ::getpid());
    std::filesystem::remove_all(data_);
    open({});
    Client client(*routes_, password);
    json::object payload{{"group_name", "集团"}};
    for (const char* who : {"system", "security", "audit"})
      payload[who] = {{"name", who}, {"password", password}};
    ASSERT_EQ(client.command("-", "installation.found", payload).status, 200);
  }
  void TearDown() override {
    routes_.reset();
    node_.reset();
    std::filesystem::remove_all(data_);
  }
  void open(session::Policy policy) {
    routes_.reset();
    node_.reset();
    node_ = std::make_unique<Node>(NodeSettings{.data = data_,
                                                .norms = HUIYIN_NORMS_DIRECTORY,
                                                .password_cost = crypto::PasswordCost::cheap,
                                                .session_policy = policy},
                                   clock_);
    routes_ = std::make_unique<Routes>(*node_, RouteSettings{});
  }
  std::string token() { return node_->sessions().open("audit", password)->token; }

  std::filesystem::path data_;
  ManualClock clock_{*Instant::parse("2020-05-20T01:00:00Z")};
  std::unique_ptr<Node> node_;
  std::unique_ptr<Routes> routes_;
};

TEST_F(Sessions, ARestartSignsNobodyOut) {
  const std::string kept = token();
  open({});
  EXPECT_TRUE(node_->sessions().find(kept));
}

TEST_F(Sessions, WhatIdlenessEndedNoRestartOpens) {
  open({.idle_time = std::chrono::minutes(0)});
  const std::string idle = token();
  EXPECT_FALSE(node_->sessions().find(idle));
  open({});
  EXPECT_FALSE(node_->sessions().find(idle));
}

TEST_F(Sessions, ARestartMakesNoSessionYounger) {
  const std::string old = token();
  clock_.set(Instant{clock_.now().time + std::chrono::hours(13)});
  open({});
  EXPECT_FALSE(node_->sessions().find(old));
}

TEST_F(Sessions, AClockSetBackEndsNone) {
  const std::string kept = token();
  clock_.set(Instant{clock_.now().time - std::chrono::hours(24 * 400)});
  open({});
  EXPECT_TRUE(node_->sessions().find(kept));
}

}  // namespace
}  // namespace huiyin::api
