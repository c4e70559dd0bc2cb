#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "api/http/message.hpp"

namespace huiyin::http {

inline constexpr std::size_t kibibyte = 1024;
inline constexpr std::size_t mebibyte = 1024 * kibibyte;

struct Limits {
  std::size_t header_bytes = 16 * kibibyte;
  std::size_t target_bytes = 8 * kibibyte;
  std::size_t body_bytes = 1 * mebibyte;
  std::size_t upload_body_bytes = 64 * mebibyte;
  // Sees the request without its body; runs on an io thread, so it must be quick.
  std::function<bool(const Request&)> is_upload;
  // Bodies being read or handled at one time, all connections together: without it a few hundred
  // half-finished uploads would take all memory.
  std::size_t bodies_bytes = 512 * mebibyte;
  std::size_t connections = 1024;

  std::chrono::milliseconds header_timeout{10'000};  // TLS handshake, and the head from its first byte
  std::chrono::milliseconds body_timeout{30'000};    // plus the body's size at body_bytes_per_second
  std::size_t body_bytes_per_second = 16 * kibibyte;
  std::chrono::milliseconds idle_timeout{60'000};   // between two requests of one connection
  std::chrono::milliseconds write_timeout{30'000};  // for each piece of at most 256 KiB
};

struct TlsFiles {
  std::filesystem::path certificate;  // PEM, with its chain
  std::filesystem::path key;          // PEM
};

struct Settings {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;  // 0: any free port, see Listener::port
  std::size_t io_threads = 1;
  std::size_t worker_threads = 2;
  std::size_t queue_capacity = 256;  // requests waiting for a worker
  Limits limits;
  std::optional<TlsFiles> tls;
  std::chrono::milliseconds heartbeat{15'000};  // of event streams
  // For the operator: a short event name and what happened. Called from any thread.
  std::function<void(std::string_view event, std::string_view detail)> log;
};

}  // namespace huiyin::http
