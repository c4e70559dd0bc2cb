// How a connection has a request handled and gives the answer; how it takes requests is in connection.cpp.
#include <array>
#include <boost/asio/co_spawn.hpp>
#include <exception>
#include <vector>

#include "api/http/connection.hpp"
#include "api/http/event_pump.hpp"
#include "api/http/reply_slot.hpp"
#include "api/http/stream.hpp"

namespace huiyin::http {
namespace {

constexpr std::chrono::milliseconds farewell_time{1'000};

struct Job {
  Request request;
  Respond respond;
};

void run_job(const Core& core, Job& job) {
  try {
    core.handler(std::move(job.request), std::move(job.respond));
  } catch (const std::exception& exception) {
    core.log("handler.fault", exception.what());
  } catch (...) {
    core.log("handler.fault", "");
  }
}

}  // namespace

BodyPart Connection::part_for(const Request& request) {
  return request.method == "HEAD" ? BodyPart::omitted : BodyPart::sent;
}

awaitable<Connection::Ending> Connection::handle(Request request) {
  const BodyPart part = part_for(request);
  const auto slot = std::make_shared<ReplySlot>(strand_);
  slot_ = slot;
  const auto job = std::make_shared<Job>(Job{std::move(request), slot->respond(core_.io)});
  const auto submitted = core_.workers.submit([core = &core_, job] { run_job(*core, *job); });
  Ending ending = Ending::abrupt;
  if (submitted == WorkerPool::Submitted::full) {
    ending = co_await refuse(busy, part);
    co_return ending;
  }
  const std::optional<Response> response = co_await slot->wait();
  if (!response) co_return Ending::abrupt;
  if (response->events) {
    ending = co_await answer_events(*response, part);
  } else {
    ending = co_await answer(*response, part);
  }
  co_return ending;
}

awaitable<Connection::Ending> Connection::answer(const Response& response, BodyPart part) {
  const Persistence persists = persistence();
  WriteFault fault = co_await writer_.write(response, part, persists);
  if (fault == WriteFault::unreadable_file) {
    core_.log("response.file_unreadable", response.file->path.string());
    const Response substitute = fault_response();
    fault = co_await writer_.write(substitute, part, persists);
  }
  if (fault != WriteFault::none) co_return Ending::abrupt;
  co_return persists == Persistence::keep ? Ending::keep : Ending::orderly;
}

awaitable<Connection::Ending> Connection::answer_events(const Response& response, BodyPart part) {
  Response opening = response;
  opening.headers.set("Content-Type", "text/event-stream");
  opening.headers.set("X-Accel-Buffering", "no");  // nginx would otherwise hold events back
  const BodyFraming framing = reader_.version() == 11 ? BodyFraming::chunked : BodyFraming::to_end;
  const std::string head = response_head(opening, framing, 0, Persistence::close);
  const WriteFault fault = co_await writer_.write_bytes(head);
  if (fault != WriteFault::none || part == BodyPart::omitted) {
    response.events->detach();
    co_return Ending::orderly;
  }
  const auto break_off = [this] {
    error_code ignored;
    transport_->socket().close(ignored);
  };
  const auto pump = std::make_shared<EventPump>(response.events, core_.io, strand_, break_off);
  pump_ = pump;
  pump->attach();
  if (core_.draining) pump->stop();
  net::co_spawn(strand_, watch_for_departure(), [self = shared_from_this()](const std::exception_ptr&) {
    if (const auto pumping = self->pump_.lock()) pumping->stop();
  });
  co_await pump->run(writer_, framing, core_.settings.heartbeat);
  co_return Ending::orderly;
}

// A client of an event stream has nothing more to say: reading finds out when it leaves.
awaitable<void> Connection::watch_for_departure() {
  std::array<char, 512> ignored_bytes{};
  const net::mutable_buffer space(ignored_bytes.data(), ignored_bytes.size());
  error_code error;
  while (!error) co_await transport_->read_some(space, error);
}

awaitable<Connection::Ending> Connection::refuse(Refusal refusal, BodyPart part) {
  Response response = refusal_response(refusal.status, refusal.code);
  if (refusal.status == 503) response.headers.set("Retry-After", "1");
  // What was refused before its body was read leaves the connection in the middle of a request.
  const bool whole = refusal.status == 503 && reader_.body_complete();
  const Persistence persists = whole ? persistence() : Persistence::close;
  const WriteFault fault = co_await writer_.write(response, part, persists);
  if (fault != WriteFault::none) co_return Ending::abrupt;
  co_return persists == Persistence::keep ? Ending::keep : Ending::lingering;
}

awaitable<void> Connection::close(Ending ending) {
  if (ending == Ending::abrupt) co_return;
  error_code error;
  watchdog_.arm(farewell_time);
  co_await transport_->finish(error);
  if (ending != Ending::lingering) co_return;
  // Closing while bytes are still coming in would reset the connection and lose the answer on its way
  // (RFC 9112 §9.6), so they are read away for a while.
  std::vector<char> unwanted(16 * kibibyte);
  const net::mutable_buffer space(unwanted.data(), unwanted.size());
  error = {};
  while (!error && !watchdog_.expired()) {
    co_await transport_->socket().async_read_some(space, awaiting(error));
  }
}

}  // namespace huiyin::http
