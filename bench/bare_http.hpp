#pragma once
// The bare limit of HTTP: Beast on one thread, reading a request and sending the same bytes each time.

#include <atomic>
#include <cstdint>
#include <string>
#include <thread>

namespace huiyin::bench {

class BareHttp {
 public:
  explicit BareHttp(std::string body);
  BareHttp(const BareHttp&) = delete;
  BareHttp& operator=(const BareHttp&) = delete;
  ~BareHttp();
  [[nodiscard]] std::uint16_t port() const;

 private:
  struct Running;
  std::unique_ptr<Running> running_;
};

}  // namespace huiyin::bench
