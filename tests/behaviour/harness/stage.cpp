#include "stage.hpp"

#include <fmt/format.h>

#include <charconv>
#include <stdexcept>

namespace huiyin::behaviour {
namespace {

const json::value* member_at(const json::value& root, std::string_view path) {
  const json::value* value = &root;
  while (!path.empty() && value != nullptr) {
    const auto dot = path.find('.');
    const std::string_view name = path.substr(0, dot);
    path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
    if (value->is_object()) {
      value = value->get_object().if_contains(name);
    } else if (value->is_array()) {
      size_t index = 0;
      const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), index);
      value =
          error == std::errc() && index < value->get_array().size() ? &value->get_array()[index] : nullptr;
      static_cast<void>(end);
    } else {
      value = nullptr;
    }
  }
  return value;
}

bool in_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
}

/// Cuts the first word off.
std::string word(std::string& rest) {
  const auto end = rest.find(' ');
  std::string first = rest.substr(0, end);
  rest = end == std::string::npos ? std::string() : trimmed(rest.substr(end + 1));
  return first;
}

std::string refusal_of(const api::Client::Answer& answer) {
  if (answer.status == 200) return {};
  if (answer.body.is_object() && answer.body.get_object().contains("refusal"))
    return std::string(answer.body.at("refusal").as_string());
  return "status " + std::to_string(answer.status);
}

}  // namespace

Stage::Stage(const std::filesystem::path& scripts, const std::filesystem::path& norms,
             const std::filesystem::path& data)
    : scripts_(scripts), clock_(*Instant::parse("2020-04-01T09:00:00+08:00")) {
  node_ = std::make_unique<api::Node>(
      api::NodeSettings{
          .data = data, .norms = norms, .password_cost = crypto::PasswordCost::cheap, .seed = 7},
      clock_);
  routes_ = std::make_unique<api::Routes>(*node_, api::RouteSettings{});
  client_ = std::make_unique<api::Client>(*routes_, "Echo-2020");
}

void Stage::play(const std::filesystem::path& file) {
  const std::string before = std::exchange(file_, file.filename().string());
  for (const Line& one : read_script(file)) {
    try {
      line(one);
    } catch (const std::exception& error) {
      note(false, one, error.what());
    }
  }
  file_ = before;
}

void Stage::note(bool holds, const Line& at, const std::string& what) {
  if (holds) {
    ++passed_;
  } else {
    failures_.push_back(fmt::format("{}:{}: {}\n    {}", file_, at.number, what, at.text.substr(0, 300)));
  }
}

std::string Stage::substituted(const std::string& text) const {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    if (text[at] != '$') {
      out += text[at++];
      continue;
    }
    size_t end = at + 1;
    while (end < text.size() && in_name(text[end])) ++end;
    while (end > at + 1 && text[end - 1] == '.') --end;
    const std::string reference = text.substr(at + 1, end - at - 1);
    const auto found = variables_.find(reference.substr(0, reference.find('.')));
    if (found == variables_.end()) throw std::runtime_error("$" + reference + " is not set");
    const json::value* value = &found->second;
    if (const auto dot = reference.find('.'); dot != std::string::npos) {
      // "$hash.size": a plain value's companion; otherwise a path into a kept answer.
      const auto companion = variables_.find(reference);
      value =
          companion != variables_.end() ? &companion->second : member_at(*value, reference.substr(dot + 1));
    }
    if (value == nullptr) throw std::runtime_error("$" + reference + " leads nowhere");
    const bool quoted = at > 0 && text[at - 1] == '"' && end < text.size() && text[end] == '"';
    if (value->is_string()) {
      out += std::string(value->get_string());
      at = end;
    } else if (quoted) {
      out.pop_back();  // a number or list stands without the quotes
      out += json::serialize(*value);
      at = end + 1;
    } else {
      out += json::serialize(*value);
      at = end;
    }
  }
  return out;
}

void Stage::line(const Line& at) {
  std::string rest = at.text;
  if (rest.starts_with("$") && rest.find(" := ") != std::string::npos) {
    const auto assign = rest.find(" := ");
    question({rest.substr(assign + 4), at.checks, at.number}, rest.substr(1, assign - 1));
    return;
  }
  const std::string first = word(rest);
  if (first == "include") return play(scripts_ / "setup" / (rest + ".script"));
  if (first == "at") {
    const auto instant = Instant::parse(rest);
    if (!instant) throw std::runtime_error("not an instant: " + rest);
    clock_.set(*instant);
  } else if (first == "day") {
    clock_.set(Instant{clock_.now().time + std::chrono::days(std::stoi(rest))});
  } else if (first == "blob") {
    const std::string name = word(rest).substr(1);
    const json::value text = json::parse(rest);
    const auto answer = client_->put_blob("member1", std::string(text.as_string()));
    if (answer.status != 200) throw std::runtime_error("blob: " + answer.text);
    variables_[name] = answer.body.at("hash");
    variables_[name + ".size"] = answer.body.at("size");
  } else if (first == "facts") {
    std::string facts;
    for (const auto& fact : last_.at("facts").as_array())
      facts += (facts.empty() ? "" : " ") + std::string(fact.as_string());
    note(facts == rest, at, "facts are: " + facts);
  } else if (rest.starts_with("get ")) {
    question(at, {});
  } else {
    command(at);
  }
}

void Stage::command(const Line& at) {
  std::string text = at.text;
  std::string expected;
  std::string keep_as;
  const auto json_end = text.rfind('}');
  const std::string tail = json_end == std::string::npos ? std::string() : trimmed(text.substr(json_end + 1));
  if (json_end != std::string::npos) text = text.substr(0, json_end + 1);
  if (tail.starts_with("->")) keep_as = trimmed(tail.substr(2)).substr(1);
  if (tail.starts_with("!!")) expected = trimmed(tail.substr(2));
  const std::string who = word(text);
  const std::string name = word(text);
  std::string field;
  if (const auto sign = expected.find('@'); sign != std::string::npos) {
    field = expected.substr(sign + 1);
    expected = expected.substr(0, sign);
  }
  const json::value payload = text.empty() ? json::value(json::object()) : json::parse(substituted(text));
  const auto answer = client_->command(who, name, payload);
  const std::string refusal = refusal_of(answer);
  commands_.insert(name);
  if (!refusal.empty()) refusals_.insert(refusal);
  const bool full = expected.find('.') != std::string::npos;
  const std::string wanted = expected.empty() || full ? expected : name + "." + expected;
  note(refusal == wanted, at,
       refusal.empty() ? "accepted, but " + wanted + " was expected" : "refused: " + answer.text);
  if (!field.empty() && refusal == wanted)
    note(answer.body.at("field").is_string() && answer.body.at("field").as_string() == field, at,
         "field " + answer.text);
  if (answer.status == 200) {
    last_ = answer.body;
    if (!keep_as.empty()) variables_[keep_as] = answer.body.at("id");
  } else {
    last_ = answer.body;
  }
  for (const std::string& one : at.checks) check(at, one);
}

void Stage::question(const Line& at, const std::string& keep_as) {
  std::string rest = at.text;
  const std::string who = word(rest);
  word(rest);
  std::string expected;
  if (const auto sign = rest.find(" !! "); sign != std::string::npos) {
    expected = trimmed(rest.substr(sign + 4));
    rest = rest.substr(0, sign);
  }
  const auto answer = client_->get(who, substituted(trimmed(rest)));
  const std::string refusal = refusal_of(answer);
  note(refusal == expected, at,
       refusal.empty() ? "answered, but " + expected + " was expected" : answer.text);
  last_ = answer.body;
  if (!keep_as.empty()) variables_[keep_as] = answer.body;
  for (const std::string& one : at.checks) check(at, one);
}

void Stage::check(const Line& at, const std::string& text) {
  if (const auto absent = text.find(" !!"); absent != std::string::npos) {
    note(member_at(last_, substituted(trimmed(text.substr(0, absent)))) == nullptr, at, text);
    return;
  }
  const auto equals = text.find(" = ");
  if (equals == std::string::npos) throw std::runtime_error("not a check: " + text);
  const json::value* found = member_at(last_, substituted(trimmed(text.substr(0, equals))));
  const json::value wanted = json::parse(substituted(text.substr(equals + 3)));
  note(found != nullptr && *found == wanted, at,
       text + "   found: " + (found == nullptr ? "nothing" : json::serialize(*found).substr(0, 300)));
}

}  // namespace huiyin::behaviour
