#pragma once

#include <cstddef>
#include <memory>

#include "api/http/asio.hpp"

namespace boost::asio::ssl {
class context;
}

namespace huiyin::http {

// The bytes of one connection, plain or TLS.
class Transport {
 public:
  virtual ~Transport() = default;

  virtual tcp::socket& socket() = 0;
  // Whatever must be agreed before the first byte of HTTP.
  virtual awaitable<void> open(error_code& error) = 0;
  virtual awaitable<std::size_t> read_some(net::mutable_buffer space, error_code& error) = 0;
  virtual awaitable<std::size_t> write(net::const_buffer bytes, error_code& error) = 0;
  // Tells the other end that nothing more will be written.
  virtual awaitable<void> finish(error_code& error) = 0;
};

std::unique_ptr<Transport> plain_transport(tcp::socket socket);
std::unique_ptr<Transport> tls_transport(tcp::socket socket, net::ssl::context& context);

}  // namespace huiyin::http
