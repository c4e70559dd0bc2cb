#include "api/http/response_head.hpp"

#include <array>
#include <chrono>
#include <string_view>

#include <boost/beast/http/status.hpp>

#include "api/http/security_headers.hpp"

namespace huiyin::http {
namespace {

bool is_listeners_own(std::string_view name) {
  static constexpr std::array<std::string_view, 4> own{"Content-Length", "Transfer-Encoding", "Connection",
                                                       "Date"};
  for (const std::string_view field : own) {
    if (same_ignoring_case(name, field)) return true;
  }
  return false;
}

void append_field(std::string& head, std::string_view name, std::string_view value) {
  head += name;
  head += ": ";
  head += value;
  head += "\r\n";
}

std::string two_digits(unsigned number) {
  std::string text = std::to_string(number);
  return text.size() < 2 ? '0' + text : text;
}

const std::string& date_now() {
  thread_local std::int64_t written_at = -1;
  thread_local std::string date;
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const std::int64_t seconds = std::chrono::duration_cast<std::chrono::seconds>(now).count();
  if (seconds != written_at) {
    date = http_date(seconds);
    written_at = seconds;
  }
  return date;
}

}  // namespace

std::string http_date(std::int64_t seconds_since_epoch) {
  static constexpr std::array<std::string_view, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  using namespace std::chrono;
  const sys_seconds instant{seconds{seconds_since_epoch}};
  const sys_days day = floor<std::chrono::days>(instant);
  const year_month_day date{day};
  const hh_mm_ss time{instant - day};
  std::string text{days[weekday{day}.c_encoding()]};
  text += ", " + two_digits(unsigned{date.day()}) + ' ';
  text += months[unsigned{date.month()} - 1];
  text += ' ' + std::to_string(int{date.year()}) + ' ';
  text += two_digits(static_cast<unsigned>(time.hours().count())) + ':';
  text += two_digits(static_cast<unsigned>(time.minutes().count())) + ':';
  text += two_digits(static_cast<unsigned>(time.seconds().count())) + " GMT";
  return text;
}

std::string response_head(const Response& response, BodyFraming framing, std::uint64_t length,
                          Persistence persistence) {
  namespace beast_http = boost::beast::http;
  const unsigned status = static_cast<unsigned>(response.status);
  const auto reason = beast_http::obsolete_reason(beast_http::int_to_status(status));
  std::string head = "HTTP/1.1 " + std::to_string(status) + ' ';
  head.append(reason.data(), reason.size());
  head += "\r\n";

  Headers headers = response.headers;
  apply_security_headers(headers);
  for (const auto& [name, value] : headers) {
    if (!is_listeners_own(name)) append_field(head, name, value);
  }
  append_field(head, "Date", date_now());
  if (framing == BodyFraming::length) append_field(head, "Content-Length", std::to_string(length));
  if (framing == BodyFraming::chunked) append_field(head, "Transfer-Encoding", "chunked");
  append_field(head, "Connection", persistence == Persistence::keep ? "keep-alive" : "close");
  return head += "\r\n";
}

}  // namespace huiyin::http
