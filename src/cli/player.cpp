#include "cli/player.hpp"

#include <fmt/format.h>

#include <charconv>
#include <stdexcept>

namespace huiyin::cli {
namespace {

bool names_reference(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' ||
         c == '.';
}

std::string text_of(const json::object& step, std::string_view member) {
  const auto* value = step.if_contains(member);
  return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

const json::value* member_of(const json::value& value, std::string_view name) {
  if (value.is_object()) return value.get_object().if_contains(name);
  if (!value.is_array()) return nullptr;
  size_t index = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), index);
  if (error != std::errc() || index >= value.get_array().size()) return nullptr;
  return &value.get_array()[index];
}

}  // namespace

/// "findings-g03.rows.4.id": a step's result, then members of it.
const json::value* Player::referred(std::string_view reference) const {
  const auto dot = reference.find('.');
  const auto found = results_.find(reference.substr(0, dot));
  if (found == results_.end()) return nullptr;
  const json::value* value = &found->second;
  for (auto rest = dot; rest != std::string_view::npos && value != nullptr;) {
    const auto next = reference.find('.', rest + 1);
    value = member_of(*value,
                      reference.substr(rest + 1, next == std::string_view::npos ? next : next - rest - 1));
    rest = next;
  }
  return value;
}

json::value Player::resolved_text(std::string_view text) const {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    if (text[at] != '$') {
      out += text[at++];
      continue;
    }
    size_t end = at + 1;
    while (end < text.size() && names_reference(text[end])) ++end;
    const std::string_view reference = text.substr(at + 1, end - at - 1);
    const json::value* value = referred(reference);
    if (value == nullptr) throw std::runtime_error(fmt::format("${} refers to nothing", reference));
    const json::value* id = value->is_object() ? value->get_object().if_contains("id") : value;
    if (id == nullptr) id = value;
    if (at == 0 && end == text.size()) return *id;
    out += id->is_string() ? std::string(id->get_string()) : json::serialize(*id);
    at = end;
  }
  return json::string(out);
}

json::value Player::resolved(const json::value& value) const {
  if (value.is_string()) return resolved_text(value.get_string());
  if (value.is_array()) {
    json::array out;
    for (const auto& item : value.get_array()) out.push_back(resolved(item));
    return out;
  }
  if (value.is_object()) {
    json::object out;
    for (const auto& member : value.get_object()) out[member.key()] = resolved(member.value());
    return out;
  }
  return value;
}

std::string Player::play(const json::object& step) {
  const std::string what = text_of(step, "do");
  const std::string who = step.contains("who") ? text_of(step, "who") : "-";
  if (const auto at = Instant::parse(text_of(step, "at"))) clock_.set(*at);
  api::Client::Answer answer;
  if (what == "blob.put") {
    answer = client_->put_blob(who, text_of(step.at("with").as_object(), "text"));
    if (answer.status == 200)
      answer.body = {{"id", answer.body.at("hash")}, {"size", answer.body.at("size")}};
  } else if (what == "query") {
    const json::value target = resolved(step.at("get"));
    answer = client_->get(who, target.as_string());
  } else {
    const auto* payload = step.if_contains("with");
    answer = client_->command(who, what, payload != nullptr ? resolved(*payload) : json::object());
  }
  std::string expected = text_of(step, "expect");
  if (expected.empty()) expected = "ok";
  const std::string got = answer.status == 200 ? "ok"
                          : answer.body.is_object() && answer.body.get_object().contains("refusal")
                              ? std::string(answer.body.at("refusal").as_string())
                              : std::to_string(answer.status);
  if (got != expected)
    return fmt::format("expected {}, got {}", expected, answer.status == 200 ? got : answer.text);
  if (const std::string as = text_of(step, "as"); !as.empty()) results_[as] = std::move(answer.body);
  return {};
}

}  // namespace huiyin::cli
