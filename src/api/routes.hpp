#pragma once
// From a request to the registry and back. Each route says who may come; handlers are a few lines.

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "api/http/listener.hpp"
#include "api/http/static_files.hpp"
#include "api/live.hpp"
#include "api/node.hpp"

namespace huiyin::api {

enum class Installation { real, sample };
enum class Transport { plain, tls };

struct RouteSettings {
  std::filesystem::path web;  // the built pages; may be missing
  Installation installation = Installation::real;
  Transport transport = Transport::plain;
};

class Routes {
 public:
  Routes(Node& node, RouteSettings settings);

  /// May answer later, from the writer's thread.
  void handle(http::Request request, http::Respond respond);
  /// Uploads may be larger than commands.
  [[nodiscard]] static bool is_upload(const http::Request& request) { return request.path == "/api/blob"; }
  void close_streams() { live_.close(); }
  /// Method and name of every route that is in no registry.
  [[nodiscard]] static std::vector<std::pair<std::string_view, std::string_view>> fixed();

 private:
  struct Visit;  // one request with its session
  struct FixedRoute;

  void command(Visit visit);
  void query(Visit& visit);
  void csv(Visit& visit, const ListView& view);
  void open_session(Visit& visit);
  void close_session(Visit& visit);
  void show_session(Visit& visit);
  void show_installation(Visit& visit);
  void put_blob(Visit& visit);
  void get_blob(Visit& visit);
  void follow(Visit& visit);
  void show_openapi(Visit& visit);
  [[nodiscard]] static std::span<const FixedRoute> fixed_routes();
  [[nodiscard]] json::object session_body(const Actor& actor, const std::string& csrf);
  [[nodiscard]] bool answers_without_registry(Visit& visit);

  Node& node_;
  RouteSettings settings_;
  Live live_;
  std::unique_ptr<Listening> listening_;  // after live_: ends before it
  std::unique_ptr<http::StaticFiles> pages_;
};

}  // namespace huiyin::api
