#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "api/http/asio.hpp"
#include "api/http/core.hpp"
#include "api/http/request_reader.hpp"
#include "api/http/response_writer.hpp"
#include "api/http/transport.hpp"
#include "api/http/watchdog.hpp"

namespace huiyin::http {

class EventPump;
class ReplySlot;

// One client: takes a request, has it handled, writes the answer, and only then looks at the next.
class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(Core& core, std::unique_ptr<Transport> transport);
  ~Connection();

  // Begins to serve; keeps itself alive until it is closed.
  void start();
  // Both from any thread. They take the caller's hold, so that the last one is let go on the strand.
  // No further request after the one under way.
  static void drain(std::shared_ptr<Connection> connection);
  // Close now.
  static void abort(std::shared_ptr<Connection> connection);

 private:
  enum class Ending : std::uint8_t {
    keep,       // no ending: the next request may come
    abrupt,     // the other end has gone or is not worth a word
    orderly,    // everything asked has been answered
    lingering,  // answered while more was still coming in
  };
  struct Refusal {
    int status;
    std::string_view code;
  };
  static constexpr Refusal busy{503, "server.busy"};

  awaitable<void> run();
  awaitable<Ending> serve_one();
  awaitable<ReadFault> next_head();
  awaitable<Ending> serve(Request request);
  awaitable<ReadFault> read_body(const Request& request, std::size_t limit, std::size_t expected);
  awaitable<Ending> handle(Request request);
  awaitable<Ending> answer(const Response& response, BodyPart part);
  awaitable<Ending> answer_events(const Response& response, BodyPart part);
  awaitable<Ending> refuse(Refusal refusal, BodyPart part);
  awaitable<void> watch_for_departure();
  awaitable<void> close(Ending ending);

  std::optional<Refusal> judge(const Request& request, std::size_t limit, std::uint64_t expected) const;
  static BodyPart part_for(const Request& request);
  static std::optional<Refusal> refusal_of(ReadFault fault);
  Persistence persistence() const;
  void end();

  Core& core_;
  const Limits& limits_;
  std::unique_ptr<Transport> transport_;
  net::any_io_executor strand_;
  std::string peer_;
  Watchdog watchdog_;
  RequestReader reader_;
  ResponseWriter writer_;
  std::weak_ptr<ReplySlot> slot_;
  std::weak_ptr<EventPump> pump_;
  enum class Waiting : std::uint8_t { for_nothing, for_request } waiting_ = Waiting::for_nothing;
  bool served_before_ = false;
};

}  // namespace huiyin::http
