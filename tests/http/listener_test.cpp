#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

#include "listener_fixture.hpp"

namespace huiyin::http::testing {
namespace {

using namespace std::chrono_literals;

TEST_F(ListenerTest, keeps_a_connection_for_many_requests) {
  serve(echo);
  RawClient client(port());
  for (int turn = 0; turn < 50; ++turn) {
    client.send(post("/a%20b?x=1+2&y=%E4%B8%AD", std::to_string(turn)));
    const Reply reply = client.reply();
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.header("Connection"), "keep-alive");
    EXPECT_EQ(reply.body, "POST /a b x=1 2 y=\xE4\xB8\xAD|" + std::to_string(turn));
  }
}

TEST_F(ListenerTest, takes_a_request_byte_by_byte) {
  serve(echo);
  RawClient client(port());
  for (const char letter : post("/slow", "hello")) {
    client.send(std::string_view(&letter, 1));
    std::this_thread::sleep_for(1ms);
  }
  EXPECT_EQ(client.reply().body, "POST /slow|hello");
}

TEST_F(ListenerTest, answers_pipelined_requests_in_order) {
  serve([](Request request, Respond respond) {
    // The first takes longest: were they handled side by side, it would come last.
    if (request.path == "/1") std::this_thread::sleep_for(50ms);
    echo(std::move(request), std::move(respond));
  });
  RawClient client(port());
  client.send(get("/1") + post("/2", "two") + get("/3"));
  EXPECT_EQ(client.reply().body, "GET /1|");
  EXPECT_EQ(client.reply().body, "POST /2|two");
  EXPECT_EQ(client.reply().body, "GET /3|");
}

TEST_F(ListenerTest, sends_no_body_for_head) {
  serve(echo);
  RawClient client(port());
  client.send("HEAD /x HTTP/1.1\r\nHost: test\r\n\r\n" + get("/y"));
  const Reply head = client.reply_without_body();
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.header("Content-Length"), std::to_string(std::string("HEAD /x|").size()));
  EXPECT_EQ(client.reply().body, "GET /y|");
}

TEST_F(ListenerTest, sends_neither_body_nor_length_for_204) {
  serve([](const Request&, Respond respond) {
    Response response;
    response.status = 204;
    response.body = "lost";
    respond(std::move(response));
  });
  RawClient client(port());
  client.send(get("/") + get("/"));
  const Reply first = client.reply_without_body();
  EXPECT_EQ(first.status, 204);
  EXPECT_FALSE(first.headers.has("Content-Length"));
  EXPECT_EQ(client.reply_without_body().status, 204);
}

TEST_F(ListenerTest, closes_when_asked_to) {
  serve(echo);
  RawClient client(port());
  client.send(get("/", "Connection: close\r\n"));
  EXPECT_EQ(client.reply().header("Connection"), "close");
  EXPECT_TRUE(client.ended());
}

TEST_F(ListenerTest, closes_after_http_1_0) {
  serve(echo);
  RawClient client(port());
  client.send("GET / HTTP/1.0\r\n\r\n");
  EXPECT_EQ(client.reply().status, 200);
  EXPECT_TRUE(client.ended());
}

TEST_F(ListenerTest, joins_chunks) {
  serve(echo);
  RawClient client(port());
  client.send("POST /c HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
  std::this_thread::sleep_for(5ms);
  client.send("2;note=x\r\nde\r\n0\r\n\r\n" + get("/next"));
  EXPECT_EQ(client.reply().body, "POST /c|abcde");
  EXPECT_EQ(client.reply().body, "GET /next|");
}

TEST_F(ListenerTest, says_continue_before_an_expected_body) {
  serve(echo);
  RawClient client(port());
  client.send("POST /c HTTP/1.1\r\nHost: test\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
  EXPECT_EQ(client.read_until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
  client.send("ok");
  EXPECT_EQ(client.reply().body, "POST /c|ok");
}

TEST_F(ListenerTest, knows_its_peer) {
  serve([](const Request& request, Respond respond) { respond(text(request.peer)); });
  RawClient client(port());
  client.send(get("/"));
  EXPECT_EQ(client.reply().body, "127.0.0.1");
}

TEST_F(ListenerTest, refuses_a_port_in_use) {
  serve(echo);
  Settings settings;
  settings.port = port();
  Listener second(settings, echo);
  EXPECT_THROW(second.start(), std::runtime_error);
}

TEST_F(ListenerTest, serves_many_clients_on_several_threads) {
  Settings settings;
  settings.io_threads = 2;
  settings.worker_threads = 3;
  Listener listener(settings, echo);
  listener.start();
  std::vector<std::jthread> clients;
  std::atomic<int> answered{0};
  for (int made = 0; made < 16; ++made) {
    clients.emplace_back([&] {
      RawClient client(listener.port());
      for (int turn = 0; turn < 25; ++turn) {
        client.send(post("/n", std::string(1000, 'n')));
        if (client.reply().body.size() == 1008) ++answered;
      }
    });
  }
  clients.clear();
  EXPECT_EQ(answered, 16 * 25);
}

}  // namespace
}  // namespace huiyin::http::testing
