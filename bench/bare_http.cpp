#include "bare_http.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <memory>

namespace huiyin::bench {
namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
using net::ip::tcp;

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(tcp::socket socket, const std::string& body) : socket_(std::move(socket)), body_(body) {}

  void read() {
    request_ = {};
    beast::http::async_read(socket_, buffer_, request_, [self = shared_from_this()](auto error, auto) {
      if (!error) self->write();
    });
  }

 private:
  void write() {
    response_ = {beast::http::status::ok, 11};
    response_.set(beast::http::field::content_type, "application/json");
    response_.body() = body_;
    response_.prepare_payload();
    beast::http::async_write(socket_, response_, [self = shared_from_this()](auto error, auto) {
      if (!error) self->read();
    });
  }

  tcp::socket socket_;
  const std::string& body_;
  beast::flat_buffer buffer_;
  beast::http::request<beast::http::string_body> request_;
  beast::http::response<beast::http::string_body> response_;
};

}  // namespace

struct BareHttp::Running {
  explicit Running(std::string text) : body(std::move(text)) {}
  void accept() {
    acceptor.async_accept([this](auto error, tcp::socket socket) {
      if (error) return;
      socket.set_option(tcp::no_delay(true));
      std::make_shared<Connection>(std::move(socket), body)->read();
      accept();
    });
  }

  const std::string body;
  net::io_context context{1};
  tcp::acceptor acceptor{context, tcp::endpoint(net::ip::address_v4::loopback(), 0)};
  std::jthread thread;
};

BareHttp::BareHttp(std::string body) : running_(std::make_unique<Running>(std::move(body))) {
  running_->accept();
  running_->thread = std::jthread([this] { running_->context.run(); });
}

BareHttp::~BareHttp() {
  running_->context.stop();
}

std::uint16_t BareHttp::port() const {
  return running_->acceptor.local_endpoint().port();
}

}  // namespace huiyin::bench
