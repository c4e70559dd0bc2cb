#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <thread>
#include <vector>

#include "api/http/listener.hpp"
#include "api/http/stream.hpp"
#include "raw_client.hpp"

namespace huiyin::http::testing {
namespace {

using namespace std::chrono_literals;

template <typename Condition>
bool soon(Condition condition) {
  for (int turn = 0; turn < 300; ++turn) {
    if (condition()) return true;
    std::this_thread::sleep_for(10ms);
  }
  return false;
}

class EventsTest : public ::testing::Test {
 protected:
  EventsTest() : stream(EventStream::make(8)) {
    stream->on_closed([this] { ++closed; });
  }
  void serve() {
    listener.emplace(settings, [this](const Request&, Respond respond) {
      Response response;
      response.events = stream;
      respond(std::move(response));
    });
    listener->start();
  }

  Settings settings;
  std::shared_ptr<EventStream> stream;
  std::atomic<int> closed{0};
  std::optional<Listener> listener;
};

TEST_F(EventsTest, delivers_from_any_thread) {
  serve();
  stream->send("early", "0");
  RawClient client(listener->port());
  client.send(get("/live"));
  const Reply head = client.reply_without_body();
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.header("Content-Type"), "text/event-stream");
  EXPECT_EQ(head.header("Cache-Control"), "no-store");
  EXPECT_EQ(head.header("Transfer-Encoding"), "chunked");
  EXPECT_NE(client.read_until("\n\n").find("event: early\ndata: 0\n\n"), std::string::npos);
  std::jthread other([this] { stream->send("fact", "{\"a\":1}\nsecond\r\nthird"); });
  EXPECT_NE(client.read_until("\n\n").find("event: fact\ndata: {\"a\":1}\ndata: second\ndata: third\n\n"),
            std::string::npos);
  stream->close();
  EXPECT_EQ(client.read_until("0\r\n\r\n"), "\r\n0\r\n\r\n");
  EXPECT_TRUE(client.ended());
  EXPECT_EQ(closed, 1);
  EXPECT_EQ(stream->send("x", "y"), EventStream::Sent::dropped);
}

TEST_F(EventsTest, delivers_what_was_queued_before_close) {
  serve();
  stream->send("a", "1");
  stream->close();
  RawClient client(listener->port());
  client.send(get("/live"));
  EXPECT_EQ(client.reply().body, "event: a\ndata: 1\n\n");
}

TEST_F(EventsTest, delivers_to_http_1_0_without_chunks) {
  serve();
  stream->send("a", "1");
  stream->close();
  RawClient client(listener->port());
  client.send("GET /live HTTP/1.0\r\n\r\n");
  EXPECT_FALSE(client.reply_without_body().headers.has("Transfer-Encoding"));
  EXPECT_EQ(client.read_until("never"), "event: a\ndata: 1\n\n");
}

TEST_F(EventsTest, beats_while_quiet) {
  settings.heartbeat = 30ms;
  serve();
  RawClient client(listener->port());
  client.send(get("/live"));
  client.reply_without_body();
  EXPECT_EQ(client.read_until("\n\n"), "3\r\n:\n\n");
  EXPECT_EQ(client.read_until("\n\n"), "\r\n3\r\n:\n\n");
}

TEST_F(EventsTest, notices_a_client_that_leaves) {
  serve();
  {
    RawClient client(listener->port());
    client.send(get("/live"));
    client.reply_without_body();
  }
  EXPECT_TRUE(soon([this] { return closed == 1; }));
  EXPECT_EQ(stream->send("x", "y"), EventStream::Sent::dropped);
}

TEST_F(EventsTest, drops_a_client_that_lags) {
  serve();
  RawClient client(listener->port(), 4096);
  client.send(get("/live"));
  client.reply_without_body();
  const std::string large(1'000'000, 'x');
  EXPECT_TRUE(soon([&] { return stream->send("x", large) == EventStream::Sent::dropped; }));
  EXPECT_EQ(closed, 1);
  EXPECT_EQ(stream->state(), EventStream::State::lagged);
  // The rest of what was on its way may still come, the end of the stream must not be told as a proper one.
  const std::string rest = client.read_until("0\r\n\r\n");
  EXPECT_FALSE(rest.ends_with("\r\n0\r\n\r\n"));
}

TEST_F(EventsTest, drops_one_that_nobody_listens_to) {
  for (int sent = 0; sent < 8; ++sent) EXPECT_EQ(stream->send("x", ""), EventStream::Sent::queued);
  EXPECT_EQ(stream->send("x", ""), EventStream::Sent::dropped);
  EXPECT_EQ(closed, 1);
  serve();
  RawClient client(listener->port());
  client.send(get("/live"));
  EXPECT_EQ(client.reply().body, "");
}

TEST_F(EventsTest, ends_with_the_listener) {
  serve();
  RawClient client(listener->port());
  client.send(get("/live"));
  client.reply_without_body();
  const auto began = std::chrono::steady_clock::now();
  listener->stop(5s);
  EXPECT_LT(std::chrono::steady_clock::now() - began, 2s);
  EXPECT_EQ(client.read_until("0\r\n\r\n"), "0\r\n\r\n");
  EXPECT_EQ(closed, 1);
  listener.reset();
  EXPECT_EQ(stream->send("x", "y"), EventStream::Sent::dropped);
}

TEST_F(EventsTest, sends_only_the_head_for_head) {
  serve();
  RawClient client(listener->port());
  client.send("HEAD /live HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(client.reply_without_body().status, 200);
  EXPECT_TRUE(client.ended());
  EXPECT_EQ(closed, 1);
}

TEST_F(EventsTest, tells_late_listeners_of_the_end) {
  stream->close();
  int told = 0;
  stream->on_closed([&] { ++told; });
  EXPECT_EQ(told, 1);
}

TEST_F(EventsTest, refuses_a_name_with_a_line_break) {
  EXPECT_THROW(stream->send("a\ndata: b", ""), std::invalid_argument);
}

TEST(EventsStress, many_senders_and_leaving_clients) {
  std::mutex mutex;
  std::vector<std::shared_ptr<EventStream>> streams;
  Settings settings;
  settings.io_threads = 2;
  Listener listener(settings, [&](const Request&, Respond respond) {
    Response response;
    response.events = EventStream::make(64);
    {
      const std::lock_guard lock(mutex);
      streams.push_back(response.events);
    }
    respond(std::move(response));
  });
  listener.start();
  std::atomic<bool> enough{false};
  std::vector<std::jthread> senders;
  for (int made = 0; made < 2; ++made) {
    senders.emplace_back([&] {
      while (!enough) {
        std::vector<std::shared_ptr<EventStream>> now;
        {
          const std::lock_guard lock(mutex);
          std::erase_if(streams, [](const auto& one) { return one->closed(); });
          now = streams;
        }
        for (const auto& one : now) one->send("fact", "{}");
        std::this_thread::sleep_for(1ms);
      }
    });
  }
  for (int turn = 0; turn < 60; ++turn) {
    RawClient client(listener.port());
    client.send(get("/live"));
    client.reply_without_body();
    EXPECT_NE(client.read_until("data: {}\n\n"), "");
  }
  RawClient last(listener.port());
  last.send(get("/live"));
  last.reply_without_body();
  listener.stop(1s);
  enough = true;
}

}  // namespace
}  // namespace huiyin::http::testing
