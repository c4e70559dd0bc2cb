#include <pthread.h>
#include <spdlog/spdlog.h>

#include <csignal>
#include <iostream>

#include "api/routes.hpp"
#include "cli/cli.hpp"
#include "cli/clock_file.hpp"

namespace huiyin::cli {
namespace {

constexpr std::chrono::seconds grace{5};
constexpr std::chrono::seconds checkpoint_interval{60};

/// Blocks the stop signals in every thread made from here on; the main thread waits for them.
sigset_t stop_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

}  // namespace

int serve(const ServeOptions& options) {
  const sigset_t signals = stop_signals();
  const auto offset = read_clock_offset(options.data);
  const SystemClock clock(offset.value_or(std::chrono::milliseconds(0)));
  api::Node node({.data = options.data, .norms = options.norms}, clock);
  const bool tls = !options.tls_certificate.empty();
  api::Routes routes(node, {.web = options.web,
                            .installation = offset ? api::Installation::sample : api::Installation::real,
                            .transport = tls ? api::Transport::tls : api::Transport::plain});

  http::Settings settings;
  settings.address = options.address;
  settings.port = options.port;
  settings.limits.is_upload = api::Routes::is_upload;
  if (tls) settings.tls = http::TlsFiles{options.tls_certificate, options.tls_key};
  settings.log = [](std::string_view event, std::string_view detail) {
    spdlog::debug("{}: {}", event, detail);
  };
  http::Listener listener(std::move(settings), [&](http::Request request, http::Respond respond) {
    routes.handle(std::move(request), std::move(respond));
  });
  node.processes().start_clockwork();
  listener.start();
  std::cout << "http" << (tls ? "s" : "") << "://" << options.address << ":" << listener.port() << std::endl;

  timespec wait{};
  wait.tv_sec = checkpoint_interval.count();
  while (sigtimedwait(&signals, nullptr, &wait) < 0) node.checkpoint();
  routes.close_streams();
  listener.stop(grace);
  return 0;
}

}  // namespace huiyin::cli
