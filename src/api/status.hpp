#pragma once
// The one place where a refusal becomes an HTTP status, and where what the client reads parts from what the
// log reads.

#include <exception>
#include <string_view>

#include "api/http/message.hpp"
#include "base/refusal.hpp"

namespace huiyin::api {

[[nodiscard]] int status_of(RefusalKind kind);
/// {"refusal","field","message","clause","detail"} in `language`.
[[nodiscard]] http::Response refuse(const Refusal& refusal, std::string_view language);
/// A fault: the client learns that nothing was saved; the log gets the reason.
[[nodiscard]] http::Response fault(const std::exception_ptr& failure, std::string_view language);
/// "zh" unless English is asked for first.
[[nodiscard]] std::string_view language_of(const http::Request& request);

}  // namespace huiyin::api
