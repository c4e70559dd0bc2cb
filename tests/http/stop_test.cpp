#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

#include "api/http/listener.hpp"
#include "raw_client.hpp"

namespace huiyin::http::testing {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

TEST(StopTest, finishes_what_is_under_way) {
  std::atomic<bool> entered{false};
  Listener listener({}, [&](const Request&, Respond respond) {
    entered = true;
    std::this_thread::sleep_for(200ms);
    Response response;
    response.body = "done";
    respond(std::move(response));
  });
  listener.start();
  const std::uint16_t port = listener.port();
  RawClient idle(port);
  RawClient busy(port);
  busy.send(get("/"));
  while (!entered) std::this_thread::sleep_for(1ms);
  const auto began = Clock::now();
  std::jthread stopping([&] { listener.stop(5s); });
  const Reply reply = busy.reply();
  EXPECT_EQ(reply.body, "done");
  EXPECT_EQ(reply.header("Connection"), "close");
  EXPECT_TRUE(busy.ended());
  EXPECT_TRUE(idle.ended());
  stopping.join();
  EXPECT_LT(Clock::now() - began, 2s);
  EXPECT_THROW(RawClient late(port), std::runtime_error);
}

TEST(StopTest, finishes_a_request_half_received) {
  Listener listener({}, [](const Request& request, Respond respond) {
    Response response;
    response.body = request.body;
    respond(std::move(response));
  });
  listener.start();
  RawClient client(listener.port());
  client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nab");
  std::this_thread::sleep_for(50ms);
  std::jthread stopping([&] { listener.stop(5s); });
  std::this_thread::sleep_for(50ms);
  client.send("cd");
  EXPECT_EQ(client.reply().body, "abcd");
}

TEST(StopTest, closes_what_outlasts_the_grace) {
  std::atomic<bool> entered{false};
  std::vector<Respond> kept;
  Listener listener({}, [&](const Request&, Respond respond) {
    kept.push_back(std::move(respond));
    entered = true;
  });
  listener.start();
  RawClient client(listener.port());
  client.send(get("/"));
  while (!entered) std::this_thread::sleep_for(1ms);
  const auto began = Clock::now();
  listener.stop(100ms);
  EXPECT_LT(Clock::now() - began, 2s);
  EXPECT_EQ(client.reply().status, 0);
}

TEST(StopTest, may_be_called_twice_and_without_start) {
  const Handler nothing = [](const Request&, const Respond&) {};
  Listener never({}, nothing);
  never.stop(1s);
  Listener listener({}, nothing);
  listener.start();
  listener.stop(1s);
  listener.stop(1s);
}

}  // namespace
}  // namespace huiyin::http::testing
