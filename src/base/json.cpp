#include "base/json.hpp"

namespace huiyin {

std::string Path::text() const {
  if (parent_ == nullptr) return {};
  std::string before = parent_->text();
  if (!before.empty()) before += '.';
  return before + (member_.empty() ? std::to_string(index_) : std::string(member_));
}

Misread misread(std::string_view code, const Path& path, json::value detail) {
  return Refusal{std::string(code), RefusalKind::invalid, path.text(), {}, std::move(detail)};
}

Misread read_text(const json::value& in, const Path& path, std::size_t max, Lines lines, std::string& out) {
  if (!in.is_string()) return misread("request.wrong_type", path, "text");
  out = trimmed(in.get_string());
  if (out.empty()) return misread("request.text_empty", path);
  if (length_characters(out) > max) return misread("request.text_too_long", path, max);
  for (const char c : out) {
    const auto byte = static_cast<unsigned char>(c);
    const bool line_break = c == '\n' || c == '\r';
    if (line_break && lines == Lines::one) return misread("request.text_not_one_line", path);
    if ((byte < 0x20 && !line_break && c != '\t') || byte == 0x7f)
      return misread("request.text_control_character", path);
  }
  return std::nullopt;
}

Misread read_integer(const json::value& in, const Path& path, std::int64_t& out) {
  // Whole numbers a browser can hold exactly; a fraction or 1e3 is not a whole number here.
  constexpr std::int64_t largest = 9'007'199'254'740'991;
  if (!in.is_int64())
    return misread(in.is_uint64() ? "request.out_of_range" : "request.wrong_type", path, "integer");
  out = in.get_int64();
  if (out > largest || out < -largest) return misread("request.out_of_range", path);
  return std::nullopt;
}

Misread read_date(const json::value& in, const Path& path, Date& out) {
  if (!in.is_string()) return misread("request.wrong_type", path, "date");
  const auto date = Date::parse(in.get_string());
  if (!date) return misread("request.bad_date", path);
  out = *date;
  return std::nullopt;
}

Misread read_instant(const json::value& in, const Path& path, Instant& out) {
  if (!in.is_string()) return misread("request.wrong_type", path, "instant");
  const auto instant = Instant::parse(in.get_string());
  if (!instant) return misread("request.bad_date", path);
  out = *instant;
  return std::nullopt;
}

Misread read_id(const json::value& in, const Path& path, std::string& out) {
  if (!in.is_string()) return misread("request.wrong_type", path, "id");
  if (!is_uuid(in.get_string())) return misread("request.bad_id", path);
  out = std::string(in.get_string());
  return std::nullopt;
}

Outcome<json::value> parse_json(std::string_view text) {
  if (!is_utf8(text)) return Refusal{"request.not_utf8", RefusalKind::malformed};
  json::parse_options options;
  options.max_depth = 16;
  boost::system::error_code error;
  json::value value = json::parse(json::string_view(text.data(), text.size()), error, {}, options);
  if (error)
    return Refusal{"request.malformed", RefusalKind::malformed, {}, {}, json::string(error.message())};
  return value;
}

}  // namespace huiyin
