#include "api/http/listener.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <thread>
#include <vector>

#include "raw_client.hpp"

namespace huiyin::http::testing {
namespace {

using namespace std::chrono_literals;

Response text(std::string body) {
  Response response;
  response.headers.set("Content-Type", "text/plain");
  response.body = std::move(body);
  return response;
}

// Says back what it was asked.
void echo(Request request, Respond respond) {
  std::string body = request.method + ' ' + request.path;
  for (const auto& [name, value] : request.query) body += ' ' + name + '=' + value;
  respond(text(body + '|' + request.body));
}

class ListenerTest : public ::testing::Test {
 protected:
  void serve(Handler handler) {
    Settings settings;
    settings.log = [this](std::string_view event, std::string_view detail) {
      const std::lock_guard lock(mutex_);
      log_ += std::string(event) + ':' + std::string(detail) + '\n';
    };
    listener_.emplace(std::move(settings), std::move(handler));
    listener_->start();
  }
  std::uint16_t port() const { return listener_->port(); }
  std::string log() {
    const std::lock_guard lock(mutex_);
    return log_;
  }

 private:
  std::mutex mutex_;
  std::string log_;
  std::optional<Listener> listener_;
};

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

TEST_F(ListenerTest, turns_an_exception_into_a_fault) {
  serve([](const Request& request, Respond respond) {
    if (request.path == "/late") respond(text("said"));
    throw std::runtime_error("secret detail");
  });
  RawClient client(port());
  client.send(get("/"));
  const Reply reply = client.reply();
  EXPECT_EQ(reply.status, 500);
  EXPECT_EQ(reply.body, R"({"fault":"internal"})");
  EXPECT_EQ(log(), "handler.fault:secret detail\n");
  client.send(get("/late"));
  EXPECT_EQ(client.reply().body, "said");
}

TEST_F(ListenerTest, answers_a_dropped_request_with_a_fault) {
  serve([](const Request&, const Respond&) {});
  RawClient client(port());
  client.send(get("/"));
  EXPECT_EQ(client.reply().status, 500);
}

TEST_F(ListenerTest, takes_the_first_answer_from_any_thread) {
  std::vector<std::jthread> threads;
  serve([&](const Request&, Respond respond) {
    threads.emplace_back([respond = std::move(respond)]() mutable {
      std::this_thread::sleep_for(10ms);
      respond(text("first"));
      respond(text("second"));
    });
  });
  RawClient client(port());
  client.send(get("/"));
  EXPECT_EQ(client.reply().body, "first");
  client.send(get("/"));
  EXPECT_EQ(client.reply().body, "first");
}

TEST_F(ListenerTest, may_be_answered_after_it_is_gone) {
  std::optional<Respond> kept;
  std::mutex mutex;
  {
    Listener listener({}, [&](const Request&, Respond respond) {
      const std::lock_guard lock(mutex);
      kept.emplace(std::move(respond));
    });
    listener.start();
    RawClient client(listener.port());
    client.send(get("/"));
    while (true) {
      const std::lock_guard lock(mutex);
      if (kept) break;
    }
  }
  (*kept)(text("too late"));
}

TEST_F(ListenerTest, adds_security_headers_to_everything) {
  serve([](const Request& request, Respond respond) {
    Response response = text("x");
    if (request.path == "/own") response.headers.set("Content-Security-Policy", "sandbox");
    response.headers.set("Content-Length", "7");
    respond(std::move(response));
  });
  RawClient client(port());
  client.send(get("/") + get("/own") + get("/%zz"));
  const Reply usual = client.reply();
  EXPECT_NE(usual.header("Content-Security-Policy").find("default-src 'self'"), std::string::npos);
  EXPECT_EQ(usual.header("X-Content-Type-Options"), "nosniff");
  EXPECT_EQ(usual.header("Referrer-Policy"), "no-referrer");
  EXPECT_EQ(usual.header("X-Frame-Options"), "DENY");
  EXPECT_EQ(usual.header("Content-Length"), "1");
  EXPECT_EQ(client.reply().header("Content-Security-Policy"), "sandbox");
  const Reply refused = client.reply();
  EXPECT_EQ(refused.status, 400);
  EXPECT_EQ(refused.header("X-Frame-Options"), "DENY");
}

TEST_F(ListenerTest, sends_part_of_a_file) {
  const auto path = std::filesystem::temp_directory_path() / ("huiyin-file-" + std::to_string(::getpid()));
  std::string content(300'000, 'a');
  for (std::size_t at = 0; at < content.size(); ++at) content[at] = static_cast<char>('a' + at % 23);
  std::ofstream(path, std::ios::binary) << content;
  serve([&](const Request& request, Respond respond) {
    Response response;
    if (request.path == "/missing") {
      response.file = FileBody{path.string() + "x", 0, 1};
    } else if (request.path == "/beyond") {
      response.file = FileBody{path, content.size(), 1};
    } else {
      response.file = FileBody{path, 7, 200'000};
    }
    respond(std::move(response));
  });
  RawClient client(port());
  client.send(get("/") + get("/missing") + get("/beyond") + get("/"));
  EXPECT_EQ(client.reply().body, content.substr(7, 200'000));
  EXPECT_EQ(client.reply().status, 500);
  EXPECT_EQ(client.reply().status, 500);
  EXPECT_EQ(client.reply().body.size(), 200'000U);
  std::filesystem::remove(path);
}

TEST_F(ListenerTest, sends_a_large_body_whole) {
  const auto shared = std::make_shared<const std::string>(3'000'000, 'x');
  serve([&](const Request&, Respond respond) {
    Response response;
    response.shared_body = shared;
    respond(std::move(response));
  });
  RawClient client(port());
  client.send(get("/") + get("/"));
  EXPECT_EQ(client.reply().body, *shared);
  EXPECT_EQ(client.reply().body, *shared);
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
