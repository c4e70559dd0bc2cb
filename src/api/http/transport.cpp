#include "api/http/transport.hpp"

#include <boost/asio/ssl.hpp>
#include <boost/asio/write.hpp>

namespace huiyin::http {
namespace {

class PlainTransport final : public Transport {
 public:
  explicit PlainTransport(tcp::socket socket) : socket_(std::move(socket)) {}

  tcp::socket& socket() override { return socket_; }

  awaitable<void> open(error_code& error) override {
    error = {};
    co_return;
  }

  awaitable<std::size_t> read_some(net::mutable_buffer space, error_code& error) override {
    return socket_.async_read_some(space, awaiting(error));
  }

  awaitable<std::size_t> write(net::const_buffer bytes, error_code& error) override {
    return net::async_write(socket_, bytes, awaiting(error));
  }

  awaitable<void> finish(error_code& error) override {
    socket_.shutdown(tcp::socket::shutdown_send, error);
    co_return;
  }

 private:
  tcp::socket socket_;
};

class TlsTransport final : public Transport {
 public:
  TlsTransport(tcp::socket socket, net::ssl::context& context) : stream_(std::move(socket), context) {}

  tcp::socket& socket() override { return stream_.next_layer(); }

  awaitable<void> open(error_code& error) override {
    return stream_.async_handshake(net::ssl::stream_base::server, awaiting(error));
  }

  awaitable<std::size_t> read_some(net::mutable_buffer space, error_code& error) override {
    return stream_.async_read_some(space, awaiting(error));
  }

  awaitable<std::size_t> write(net::const_buffer bytes, error_code& error) override {
    return net::async_write(stream_, bytes, awaiting(error));
  }

  // Sends close_notify and waits for the other end's.
  awaitable<void> finish(error_code& error) override { return stream_.async_shutdown(awaiting(error)); }

 private:
  net::ssl::stream<tcp::socket> stream_;
};

}  // namespace

std::unique_ptr<Transport> plain_transport(tcp::socket socket) {
  return std::make_unique<PlainTransport>(std::move(socket));
}

std::unique_ptr<Transport> tls_transport(tcp::socket socket, net::ssl::context& context) {
  return std::make_unique<TlsTransport>(std::move(socket), context);
}

}  // namespace huiyin::http
