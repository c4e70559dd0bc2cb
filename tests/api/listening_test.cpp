// Who listens to commits may end while commands still wait for the disk; what ended hears nothing any more.

#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>

#include "api/node.hpp"
#include "crypto/hash.hpp"

namespace huiyin::api {
namespace {

TEST(Listening, HearsNothingAfterItsEnd) {
  crypto::start();
  const auto data =
      std::filesystem::temp_directory_path() / ("huiyin-listening-" + std::to_string(::getpid()));
  std::filesystem::remove_all(data);
  const SystemClock clock;
  {
    Node node({.data = data, .norms = HUIYIN_NORMS_DIRECTORY, .password_cost = crypto::PasswordCost::cheap},
              clock);
    const auto record = [&](std::function<void(Result)> done) {
      node.runner().record("session.open", Stream::security, std::make_shared<Actor>(),
                           {{"session.refused", {{"id", "0171e8c1-9c00-7abc-8def-000000000001"}}}},
                           std::move(done));
    };
    std::atomic<int> heard = 0;
    auto first = node.runner().on_commit([&](const Reply&) { ++heard; });
    const auto second = node.runner().on_commit([&](const Reply&) { ++heard; });
    record([](const Result&) {});
    node.writer().run([](store::Connection&) {});
    EXPECT_EQ(heard, 2);
    for (int i = 0; i < 100; ++i) record([](const Result&) {});
    first.reset();  // some of the hundred are still to be committed
    const int before = heard;
    record([](const Result&) {});
    node.writer().run([](store::Connection&) {});
    EXPECT_LE(heard, before + 101) << "only the second hears them";
    EXPECT_GE(heard, 2 + 101);
  }
  std::filesystem::remove_all(data);
}

}  // namespace
}  // namespace huiyin::api
