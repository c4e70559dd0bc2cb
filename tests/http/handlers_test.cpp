#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <thread>
#include <vector>

#include "listener_fixture.hpp"

namespace huiyin::http::testing {
namespace {

using namespace std::chrono_literals;

class HandlersTest : public ListenerTest {};

TEST_F(HandlersTest, turns_an_exception_into_a_fault) {
  serve([](const Request& request, Respond respond) {
    if (request.path == "/late") respond(text("said"));
    throw std::runtime_error("secret detail");
  });
  RawClient client(port());
  client.send(get("/"));
  const Reply reply = client.reply();
  EXPECT_EQ(reply.status, 500);
  EXPECT_EQ(reply.body, R"({"fault":"internal"})");
  // The answer goes out before the log is written.
  for (int turn = 0; turn < 500 && log().empty(); ++turn) std::this_thread::sleep_for(1ms);
  EXPECT_EQ(log(), "handler.fault:secret detail\n");
  client.send(get("/late"));
  EXPECT_EQ(client.reply().body, "said");
}

TEST_F(HandlersTest, answers_a_dropped_request_with_a_fault) {
  serve([](const Request&, const Respond&) {});
  RawClient client(port());
  client.send(get("/"));
  EXPECT_EQ(client.reply().status, 500);
}

TEST_F(HandlersTest, takes_the_first_answer_from_any_thread) {
  std::vector<std::jthread> threads;
  std::mutex mutex;
  serve([&](const Request&, Respond respond) {
    const std::lock_guard lock(mutex);
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
  const std::lock_guard lock(mutex);
  threads.clear();
}

TEST_F(HandlersTest, may_be_answered_after_it_is_gone) {
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

TEST_F(HandlersTest, adds_security_headers_to_everything) {
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

TEST_F(HandlersTest, sends_part_of_a_file) {
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

TEST_F(HandlersTest, sends_a_large_body_whole) {
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

}  // namespace
}  // namespace huiyin::http::testing
