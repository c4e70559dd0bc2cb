#include "raw_client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace huiyin::http::testing {

RawClient::RawClient(std::uint16_t port) : RawClient(port, 0) {}

RawClient::RawClient(std::uint16_t port, int receive_buffer_bytes)
    : descriptor_(::socket(AF_INET, SOCK_STREAM, 0)) {
  const timeval patience{5, 0};
  ::setsockopt(descriptor_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  if (receive_buffer_bytes > 0) {
    ::setsockopt(descriptor_, SOL_SOCKET, SO_RCVBUF, &receive_buffer_bytes, sizeof receive_buffer_bytes);
  }
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(descriptor_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    ::close(descriptor_);
    throw std::runtime_error("connect");
  }
}

RawClient::~RawClient() {
  ::close(descriptor_);
}

void RawClient::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return;  // the server has closed; what it said is still to be read
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
}

void RawClient::stop_sending() {
  ::shutdown(descriptor_, SHUT_WR);
}

bool RawClient::fill() {
  std::array<char, 65536> piece{};
  const ssize_t read = ::recv(descriptor_, piece.data(), piece.size(), 0);
  if (read <= 0) return false;
  buffer_.append(piece.data(), static_cast<std::size_t>(read));
  return true;
}

std::string RawClient::take(std::size_t bytes) {
  while (buffer_.size() < bytes && fill()) {
  }
  std::string taken = buffer_.substr(0, bytes);
  buffer_.erase(0, taken.size());
  return taken;
}

std::string RawClient::read_until(std::string_view end) {
  std::size_t found = buffer_.find(end);
  while (found == std::string::npos) {
    if (!fill()) return take(buffer_.size());
    found = buffer_.find(end);
  }
  return take(found + end.size());
}

bool RawClient::ended() {
  return buffer_.empty() && !fill();
}

Reply RawClient::head() {
  Reply reply;
  std::string_view text;
  const std::string head = read_until("\r\n\r\n");
  text = head;
  if (!text.starts_with("HTTP/1.1 ") || text.size() < 16) return reply;
  reply.status = std::stoi(head.substr(9, 3));
  text.remove_prefix(text.find("\r\n") + 2);
  while (text.size() > 2) {
    const std::string_view line = text.substr(0, text.find("\r\n"));
    text.remove_prefix(line.size() + 2);
    const std::size_t colon = line.find(": ");
    reply.headers.add(line.substr(0, colon), line.substr(colon + 2));
  }
  return reply;
}

Reply RawClient::reply_without_body() {
  return head();
}

Reply RawClient::reply() {
  Reply reply = head();
  if (const auto length = reply.headers.get("Content-Length")) {
    reply.body = take(std::stoul(std::string(*length)));
  } else if (reply.headers.has("Transfer-Encoding")) {
    reply.body = chunks();
  }
  return reply;
}

std::string RawClient::chunks() {
  std::string body;
  while (true) {
    const std::string line = read_until("\r\n");
    if (line.size() < 3) return body;
    const std::size_t size = std::stoul(line, nullptr, 16);
    body += take(size);
    read_until("\r\n");
    if (size == 0) return body;
  }
}

std::string get(std::string_view target, std::string_view more_fields) {
  return "GET " + std::string(target) + " HTTP/1.1\r\nHost: test\r\n" + std::string(more_fields) + "\r\n";
}

std::string post(std::string_view target, std::string_view body, std::string_view more_fields) {
  return "POST " + std::string(target) +
         " HTTP/1.1\r\nHost: test\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" +
         std::string(more_fields) + "\r\n" + std::string(body);
}

}  // namespace huiyin::http::testing
