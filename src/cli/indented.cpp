#include "cli/indented.hpp"

namespace huiyin::cli {

std::string indented(const boost::json::value& value, int depth) {
  const std::string margin(static_cast<size_t>(depth) * 2, ' ');
  std::string out;
  if (value.is_object() && !value.get_object().empty()) {
    for (const auto& member : value.get_object()) {
      out += out.empty() ? "{\n" : ",\n";
      out += margin + "  " + boost::json::serialize(boost::json::string(member.key())) + ": " +
             indented(member.value(), depth + 1);
    }
    return out + "\n" + margin + "}";
  }
  if (value.is_array() && !value.get_array().empty() && !value.get_array().front().is_primitive()) {
    for (const auto& item : value.get_array()) {
      out += out.empty() ? "[\n" : ",\n";
      out += margin + "  " + indented(item, depth + 1);
    }
    return out + "\n" + margin + "]";
  }
  return boost::json::serialize(value);
}

}  // namespace huiyin::cli
