// From starting the program to its first answer, and what it then holds in memory.

#include <arpa/inet.h>
#include <fmt/format.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <iostream>
#include <thread>

#include "meter.hpp"
#include "stage.hpp"

namespace huiyin::bench {
namespace {

constexpr std::uint16_t port = 18'431;
constexpr auto patience = std::chrono::seconds(20);

bool answers() {
  const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  char byte = 0;
  constexpr std::string_view request =
      "GET /api/installation.show HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  const bool answered = ::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
                        ::write(socket, request.data(), request.size()) > 0 && ::read(socket, &byte, 1) == 1;
  ::close(socket);
  return answered;
}

std::int64_t resident_kibibytes(pid_t process) {
  std::ifstream status(fmt::format("/proc/{}/status", process));
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmRSS:")) return std::stoll(line.substr(6));
  return 0;
}

struct Started {
  double milliseconds = 0;
  double cpu_milliseconds = 0;
  std::int64_t resident_kibibytes = 0;
};

Started start_once(const Settings& settings) {
  const std::string program = settings.program.string();
  const std::string data = settings.data.string();
  const std::string norms = settings.norms.string();
  const std::string port_text = std::to_string(port);
  const char* arguments[] = {program.c_str(), "serve",  "--data",          data.c_str(), "--norms",
                             norms.c_str(),   "--port", port_text.c_str(), nullptr};
  Started started;
  pid_t process = 0;
  const auto began = std::chrono::steady_clock::now();
  if (::posix_spawn(&process, program.c_str(), nullptr, nullptr, const_cast<char**>(arguments), environ) != 0)
    throw std::runtime_error("cannot start " + program);
  while (!answers()) {
    if (std::chrono::steady_clock::now() - began > patience) throw std::runtime_error("it never answered");
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  started.milliseconds =
      std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count();
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
  started.resident_kibibytes = resident_kibibytes(process);
  ::kill(process, SIGTERM);
  rusage usage{};
  ::wait4(process, nullptr, 0, &usage);
  const auto milliseconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_usec) / 1e3;
  };
  started.cpu_milliseconds = milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
  return started;
}

}  // namespace

void measure_start(const Settings& settings) {
  std::vector<double> times;
  std::vector<double> cpu;
  Started last;
  for (int round = 0; round < 7; ++round) {
    last = start_once(settings);
    times.push_back(last.milliseconds);
    cpu.push_back(last.cpu_milliseconds);
  }
  std::cout << fmt::format(
      "| start to first answer | {:.0f} ms (CPU of start and stop {:.0f} ms) | best of 7: {:.0f} ms |\n"
      "| memory when idle | {:.0f} MiB | |\n",
      median(times), median(cpu), *std::ranges::min_element(times),
      static_cast<double>(last.resident_kibibytes) / 1024);
}

}  // namespace huiyin::bench
