#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <optional>
#include <thread>

#include "api/http/listener.hpp"
#include "raw_client.hpp"

namespace huiyin::http::testing {
namespace {

using namespace std::chrono_literals;

class LimitsTest : public ::testing::Test {
 protected:
  LimitsTest() {
    settings.limits.body_bytes = 1000;
    settings.limits.upload_body_bytes = 100'000;
    settings.limits.is_upload = [](const Request& request) { return request.path == "/upload"; };
  }
  void serve() {
    serve([](Request request, Respond respond) {
      Response response;
      response.body = std::to_string(request.body.size());
      respond(std::move(response));
    });
  }
  void serve(Handler handler) {
    listener.emplace(settings, std::move(handler));
    listener->start();
  }
  // Sends the bytes, expects the status and then the end of the connection.
  void expect_refused(std::string_view bytes, int status) {
    RawClient client(listener->port());
    client.send(bytes);
    const Reply reply = client.reply();
    EXPECT_EQ(reply.status, status) << bytes.substr(0, 80);
    EXPECT_EQ(reply.header("Connection"), "close");
    client.stop_sending();
    EXPECT_TRUE(client.ended());
  }

  Settings settings;
  std::optional<Listener> listener;
};

TEST_F(LimitsTest, refuses_what_is_not_http) {
  serve();
  expect_refused("hello\r\n\r\n", 400);
  expect_refused("GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400);
  expect_refused("GET / HTTP/3.0\r\nHost: a\r\n\r\n", 400);
  expect_refused("GET / HTTP/1.1\r\n\r\n", 400);
  expect_refused("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400);
  expect_refused("GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400);
  expect_refused("GET / HTTP/1.1\r\nHost: a\r\nX: \x01\r\n\r\n", 400);
  expect_refused("CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n", 400);
}

TEST_F(LimitsTest, refuses_bad_targets) {
  serve();
  for (const char* target : {"/%", "/%4", "/%zz", "/a%00b", "/%ff", "/a%2fb", "/../x", "/a/%2e%2e/../x",
                             "/?a=%", "/?a=%00", "/?a=%ff", "*", "x"}) {
    expect_refused(get(target), 400);
  }
}

TEST_F(LimitsTest, refuses_ambiguous_lengths) {
  serve();
  const std::string start = "POST / HTTP/1.1\r\nHost: a\r\n";
  expect_refused(start + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400);
  expect_refused(start + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n", 400);
  expect_refused(start + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc", 400);
  expect_refused(start + "Content-Length: -1\r\n\r\n", 400);
  expect_refused(start + "Transfer-Encoding: gzip\r\n\r\nabc", 400);
  expect_refused(start + "Transfer-Encoding: chunked, gzip\r\n\r\nabc", 400);
  expect_refused(start + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n", 400);
}

TEST_F(LimitsTest, refuses_a_head_too_large) {
  serve();
  expect_refused(get("/", "X: " + std::string(20'000, 'x') + "\r\n"), 431);
  std::string many;
  for (int line = 0; line < 5'000; ++line) many += "X: y\r\n";
  expect_refused(get("/", many), 431);
  expect_refused(get('/' + std::string(20'000, 'x')), 414);
  expect_refused(get('/' + std::string(9'000, 'x')), 414);
}

TEST_F(LimitsTest, refuses_a_body_too_large) {
  serve();
  expect_refused(post("/", std::string(1001, 'x')), 413);
  expect_refused("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999\r\n\r\n", 413);
  expect_refused("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 1001\r\n\r\n", 413);
  std::string chunked = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
  for (int chunk = 0; chunk < 20; ++chunk) chunked += "64\r\n" + std::string(100, 'x') + "\r\n";
  expect_refused(chunked, 413);
  expect_refused(post("/upload", std::string(100'001, 'x')), 413);
}

TEST_F(LimitsTest, never_buffers_an_endless_chunk_header) {
  serve();
  expect_refused(
      "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1;" + std::string(200'000, 'x'), 400);
}

TEST_F(LimitsTest, delivers_the_refusal_to_a_client_still_sending) {
  serve();
  RawClient client(listener->port());
  client.send(post("/", std::string(4'000'000, 'x')));
  EXPECT_EQ(client.reply().status, 413);
}

TEST_F(LimitsTest, lets_uploads_be_larger) {
  serve();
  RawClient client(listener->port());
  client.send(post("/", std::string(1000, 'x')) + post("/upload", std::string(100'000, 'x')));
  EXPECT_EQ(client.reply().body, "1000");
  EXPECT_EQ(client.reply().body, "100000");
}

TEST_F(LimitsTest, refuses_unknown_expectations) {
  serve();
  expect_refused(post("/", "", "Expect: miracle\r\n"), 417);
}

TEST_F(LimitsTest, times_out_a_slow_head) {
  settings.limits.header_timeout = 150ms;
  serve();
  RawClient client(listener->port());
  client.send("GET / HT");
  EXPECT_EQ(client.reply().status, 408);
  client.stop_sending();
  EXPECT_TRUE(client.ended());
}

TEST_F(LimitsTest, times_out_a_dripping_head) {
  settings.limits.header_timeout = 150ms;
  serve();
  RawClient client(listener->port());
  client.send("GET / HTTP/1.1\r\n");
  for (int drop = 0; drop < 30; ++drop) {
    client.send("X: y\r\n");
    std::this_thread::sleep_for(10ms);
  }
  EXPECT_EQ(client.reply().status, 408);
}

TEST_F(LimitsTest, times_out_a_slow_body) {
  settings.limits.body_timeout = 150ms;
  serve();
  RawClient client(listener->port());
  client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab");
  EXPECT_EQ(client.reply().status, 408);
}

TEST_F(LimitsTest, closes_idle_connections_without_a_word) {
  settings.limits.header_timeout = 150ms;
  settings.limits.idle_timeout = 150ms;
  serve();
  RawClient silent(listener->port());
  RawClient idle(listener->port());
  idle.send(get("/"));
  EXPECT_EQ(idle.reply().status, 200);
  EXPECT_TRUE(idle.ended());
  EXPECT_TRUE(silent.ended());
}

TEST_F(LimitsTest, gives_up_a_client_that_does_not_read) {
  settings.limits.write_timeout = 150ms;
  serve([](const Request&, Respond respond) {
    Response response;
    response.body.assign(30'000'000, 'x');
    respond(std::move(response));
  });
  RawClient client(listener->port(), 4096);
  client.send(get("/"));
  std::this_thread::sleep_for(600ms);
  EXPECT_LT(client.reply().body.size(), 30'000'000U);
}

TEST_F(LimitsTest, refuses_work_when_the_queue_is_full) {
  settings.worker_threads = 1;
  settings.queue_capacity = 1;
  std::promise<void> release;
  const std::shared_future<void> released = release.get_future().share();
  std::atomic<int> entered{0};
  serve([&](const Request&, Respond respond) {
    ++entered;
    released.wait();
    respond({});
  });
  RawClient running(listener->port());
  running.send(get("/"));
  while (entered == 0) std::this_thread::sleep_for(1ms);
  RawClient queued(listener->port());
  queued.send(get("/"));
  std::this_thread::sleep_for(50ms);

  RawClient refused(listener->port());
  refused.send(get("/"));
  const Reply reply = refused.reply();
  EXPECT_EQ(reply.status, 503);
  EXPECT_EQ(reply.header("Retry-After"), "1");
  EXPECT_EQ(reply.header("Connection"), "keep-alive");
  // With a body announced, the answer comes without waiting for it.
  refused.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 500\r\n\r\n");
  const Reply unread = refused.reply();
  EXPECT_EQ(unread.status, 503);
  EXPECT_EQ(unread.header("Connection"), "close");

  release.set_value();
  EXPECT_EQ(running.reply().status, 200);
  EXPECT_EQ(queued.reply().status, 200);
}

TEST_F(LimitsTest, bounds_all_bodies_together) {
  settings.limits.bodies_bytes = 150'000;
  serve();
  RawClient first(listener->port());
  first.send("POST /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n");
  std::this_thread::sleep_for(30ms);
  RawClient second(listener->port());
  second.send("POST /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n");
  EXPECT_EQ(second.reply().status, 503);
  first.send(std::string(100'000, 'x'));
  EXPECT_EQ(first.reply().status, 200);
  RawClient third(listener->port());
  third.send(post("/upload", std::string(100'000, 'x')));
  EXPECT_EQ(third.reply().status, 200);
}

TEST_F(LimitsTest, turns_away_too_many_connections) {
  settings.limits.connections = 2;
  serve();
  std::optional<RawClient> first(std::in_place, listener->port());
  RawClient second(listener->port());
  first->send(get("/"));
  second.send(get("/"));
  EXPECT_EQ(first->reply().status, 200);
  EXPECT_EQ(second.reply().status, 200);
  RawClient third(listener->port());
  EXPECT_EQ(third.reply().status, 503);
  EXPECT_TRUE(third.ended());
  first.reset();
  std::this_thread::sleep_for(50ms);
  RawClient fourth(listener->port());
  fourth.send(get("/"));
  EXPECT_EQ(fourth.reply().status, 200);
}

}  // namespace
}  // namespace huiyin::http::testing
