#include "api/http/listener.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/strand.hpp>
#include <exception>
#include <optional>
#include <semaphore>
#include <stdexcept>
#include <thread>
#include <utility>
#include <vector>

#include "api/http/connection.hpp"
#include "api/http/core.hpp"

namespace huiyin::http {
namespace {

net::ssl::context tls_context(const TlsFiles& files) {
  net::ssl::context context(net::ssl::context::tls_server);
  context.set_options(net::ssl::context::default_workarounds | net::ssl::context::no_tlsv1 |
                      net::ssl::context::no_tlsv1_1 | net::ssl::context::no_compression);
  SSL_CTX_set_options(context.native_handle(), SSL_OP_NO_RENEGOTIATION);
  context.use_certificate_chain_file(files.certificate.string());
  context.use_private_key_file(files.key.string(), net::ssl::context::pem);
  return context;
}

// No room for one more connection: said in one write that may fail, because nothing may wait for this client.
void turn_away(tcp::socket& socket) {
  static constexpr std::string_view answer =
      "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
  error_code ignored;
  socket.non_blocking(true, ignored);
  socket.write_some(net::buffer(answer.data(), answer.size()), ignored);
  socket.shutdown(tcp::socket::shutdown_send, ignored);
}

}  // namespace

class Listener::Running {
 public:
  Running(Settings settings, Handler handler)
      : core_(std::move(settings), std::move(handler)),
        accepting_(net::make_strand(*core_.io)),
        acceptor_(accepting_) {}

  ~Running() { stop(std::chrono::milliseconds{0}); }

  void start();
  void stop(std::chrono::milliseconds grace);
  std::uint16_t port() const { return port_; }

 private:
  void bind();
  awaitable<void> accept();
  void welcome(tcp::socket socket);
  void run_io() const;

  Core core_;
  std::optional<net::ssl::context> tls_;
  net::any_io_executor accepting_;
  tcp::acceptor acceptor_;
  std::uint16_t port_ = 0;
  std::binary_semaphore accepted_all_{0};
  std::optional<net::executor_work_guard<net::io_context::executor_type>> work_;
  std::vector<std::jthread> io_threads_;
};

void Listener::Running::bind() {
  const tcp::endpoint endpoint(net::ip::make_address(core_.settings.address), core_.settings.port);
  acceptor_.open(endpoint.protocol());
  acceptor_.set_option(tcp::acceptor::reuse_address(true));
  acceptor_.bind(endpoint);
  acceptor_.listen();
  port_ = acceptor_.local_endpoint().port();
}

void Listener::Running::start() {
  if (core_.settings.io_threads == 0 || core_.settings.worker_threads == 0) {
    throw std::invalid_argument("listener: no threads");
  }
  try {
    if (core_.settings.tls) tls_.emplace(tls_context(*core_.settings.tls));
    bind();
  } catch (const boost::system::system_error& error) {
    throw std::runtime_error(std::string("listener: ") + error.what());
  }
  core_.workers.start();
  work_.emplace(core_.io->get_executor());
  net::co_spawn(accepting_, accept(), [this](const std::exception_ptr& failure) {
    if (failure) core_.log("listener.fault", "accept");
    accepted_all_.release();
  });
  for (std::size_t made = 0; made < core_.settings.io_threads; ++made) {
    io_threads_.emplace_back([this] { run_io(); });
  }
}

void Listener::Running::run_io() const {
  while (true) {
    try {
      core_.io->run();
      return;
    } catch (const std::exception& exception) {
      core_.log("listener.fault", exception.what());
    }
  }
}

awaitable<void> Listener::Running::accept() {
  net::steady_timer pause(accepting_);
  while (acceptor_.is_open()) {
    error_code error;
    tcp::socket socket(net::make_strand(*core_.io));
    co_await acceptor_.async_accept(socket, awaiting(error));
    if (!error) {
      welcome(std::move(socket));
    } else if (acceptor_.is_open() && error != net::error::connection_aborted) {
      // Out of descriptors, most likely: trying at once would spin.
      core_.log("listener.accept", error.message());
      static constexpr std::chrono::milliseconds rest{50};
      pause.expires_after(rest);
      co_await pause.async_wait(awaiting(error));
    }
  }
}

void Listener::Running::welcome(tcp::socket socket) {
  try {
    error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    if (core_.connections.full()) {
      if (!tls_) turn_away(socket);
      return;
    }
    auto transport = tls_ ? tls_transport(std::move(socket), *tls_) : plain_transport(std::move(socket));
    const auto connection = std::make_shared<Connection>(core_, std::move(transport));
    core_.connections.add(connection);
    connection->start();
  } catch (const std::exception& exception) {
    core_.log("listener.fault", exception.what());
  }
}

void Listener::Running::stop(std::chrono::milliseconds grace) {
  if (io_threads_.empty()) return;
  core_.draining = true;
  net::post(accepting_, [this] {
    error_code ignored;
    acceptor_.close(ignored);
  });
  accepted_all_.acquire();  // from here on no connection is added
  for (auto& connection : core_.connections.all()) Connection::drain(std::move(connection));
  core_.connections.wait_until_empty(grace);
  for (auto& connection : core_.connections.all()) Connection::abort(std::move(connection));
  core_.workers.stop();
  work_.reset();
  io_threads_.clear();
}

Listener::Listener(Settings settings, Handler handler)
    : running_(std::make_unique<Running>(std::move(settings), std::move(handler))) {}

Listener::~Listener() = default;

void Listener::start() {
  running_->start();
}

std::uint16_t Listener::port() const {
  return running_->port();
}

void Listener::stop(std::chrono::milliseconds grace) {
  running_->stop(grace);
}

}  // namespace huiyin::http
