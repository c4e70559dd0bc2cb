#pragma once

// The one place that names Boost.Asio for this folder. Internal: public headers never include it.
#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/system/error_code.hpp>

#if defined(__GNUC__) && !defined(__clang__)
// g++ 12 sees Asio allocate a coroutine's frame by aligned_alloc and free it by the frame's own operator
// delete, which ends in free: a false alarm, at whichever coroutine it inlines both into. Not popped: it is
// raised there.
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"
#endif

namespace huiyin::http {

// g++ 12.2 destroys temporaries twice around a co_await inside a larger expression: in this folder every
// co_await is its own statement and takes no temporary with a destructor.
namespace net = boost::asio;
using boost::system::error_code;
using net::awaitable;
using net::ip::tcp;

inline auto awaiting(error_code& error) {
  return net::redirect_error(net::use_awaitable, error);
}

}  // namespace huiyin::http
