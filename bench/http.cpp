// What a request costs over a real socket, beside Beast alone sending the same bytes. The clients are another
// process, so that only the server's CPU is counted.

#include <arpa/inet.h>
#include <fmt/format.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <future>
#include <vector>

#include "api/routes.hpp"
#include "bare_http.hpp"
#include "meter.hpp"
#include "stage.hpp"

namespace huiyin::bench {
namespace {

constexpr int connections = 64;
constexpr int times_each = 100;

int connected(std::uint16_t port) {
  const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) ::_exit(1);
  return socket;
}

/// Reads one whole response by its Content-Length; false where it is no 200.
bool read_response(int socket, std::string& kept) {
  kept.clear();
  char piece[65'536];
  size_t wanted = 0;
  while (wanted == 0 || kept.size() < wanted) {
    const ssize_t count = ::read(socket, piece, sizeof piece);
    if (count <= 0) return false;
    kept.append(piece, static_cast<size_t>(count));
    const auto end = kept.find("\r\n\r\n");
    if (wanted != 0 || end == std::string::npos) continue;
    const auto length = kept.find("Content-Length: ");
    if (length == std::string::npos) return false;
    wanted = end + 4 + std::stoul(kept.substr(length + 16));
  }
  return kept.starts_with("HTTP/1.1 200");
}

/// A child keeps all connections busy with the same request, over and over.
[[nodiscard]] bool load(std::uint16_t port, const std::string& request) {
  const pid_t child = ::fork();
  if (child == 0) {
    std::vector<int> sockets;
    for (int i = 0; i < connections; ++i) sockets.push_back(connected(port));
    std::string kept;
    for (int time = 0; time < times_each; ++time) {
      for (const int socket : sockets)
        if (::write(socket, request.data(), request.size()) < 0) ::_exit(1);
      for (const int socket : sockets)
        if (!read_response(socket, kept)) ::_exit(1);
    }
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return status == 0;
}

double cost(std::uint16_t port, const std::string& request) {
  return cost_microseconds(5, 1,
                           [&] {
                             if (!load(port, request)) throw std::runtime_error("a request was not answered");
                           }) /
         (connections * times_each);
}

std::string request_of(std::string_view target, std::string_view cookie) {
  return fmt::format("GET {} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {}\r\n\r\n", target, cookie);
}

std::string sample_password(const Settings& settings) {
  std::ifstream in(settings.scenario / "accounts.json");
  const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  return std::string(json::parse(text).at("sample_password").as_string());
}

/// Signs the sample's office director in through the routes themselves.
std::string cookie_of(api::Routes& routes, const std::string& password) {
  http::Request request;
  request.method = "POST";
  request.path = "/api/session.open";
  request.body = json::serialize(json::object{{"account", "office.director"}, {"password", password}});
  std::promise<std::string> cookie;
  routes.handle(std::move(request), http::Respond([&](const http::Response& response) {
                  const auto set = response.headers.get("Set-Cookie");
                  cookie.set_value(set ? std::string(set->substr(0, set->find(';'))) : std::string());
                }));
  std::string value = cookie.get_future().get();
  if (value.empty()) throw std::runtime_error("the sample's director cannot sign in");
  return value;
}

}  // namespace

void measure_http(Stage& stage, const Settings& settings) {
  api::Routes routes(stage.node(), {});
  http::Listener listener(http::Settings{}, [&](http::Request request, http::Respond respond) {
    routes.handle(std::move(request), std::move(respond));
  });
  listener.start();
  const std::string cookie = cookie_of(routes, sample_password(settings));
  for (const char* target : {"/api/session.show", "/api/rectification.list"}) {
    const std::string request = request_of(target, cookie);
    const int socket = connected(listener.port());
    std::string response;
    if (::write(socket, request.data(), request.size()) < 0 || !read_response(socket, response))
      throw std::runtime_error("no answer to " + request);
    ::close(socket);
    const BareHttp bare(response.substr(response.find("\r\n\r\n") + 4));
    print_row(fmt::format("GET {} over HTTP, 64 connections", target), cost(listener.port(), request),
              cost(bare.port(), request), "bare HTTP");
  }
  listener.stop(std::chrono::seconds(1));
}

}  // namespace huiyin::bench
