#include "bpmn/feel/value.hpp"

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <limits>

#include "bpmn/feel/function.hpp"
#include "bpmn/feel/operators.hpp"

namespace huiyin::feel {

namespace {

std::uint32_t deeper(std::size_t nesting) {
  return static_cast<std::uint32_t>(nesting + 1);
}

std::uint32_t heavier(std::uint32_t weight, std::size_t by) {
  return static_cast<std::uint32_t>(
      std::min<std::uint64_t>(std::uint64_t{weight} + by, std::numeric_limits<std::uint32_t>::max()));
}

void quote(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  out += '"';
}

void write_nested(std::string& out, const Value& value);

void write_list(std::string& out, const List& list) {
  out += '[';
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (i != 0) out += ", ";
    write_nested(out, list[i]);
  }
  out += ']';
}

void write_context(std::string& out, const Context& context) {
  out += '{';
  bool first = true;
  for (const auto& [name, value] : context.entries()) {
    if (!first) out += ", ";
    first = false;
    if (name.empty() || name.find_first_of("{}[]():,\"\\") != std::string::npos) {
      quote(out, name);
    } else {
      out += name;
    }
    out += ": ";
    write_nested(out, value);
  }
  out += '}';
}

void write_range(std::string& out, const Range& range) {
  using End = Range::End;
  if (range.start == End::excluded) {
    out += "!=";
    write_nested(out, range.low);
    return;
  }
  if (range.start == End::unbounded || range.end == End::unbounded) {
    const bool upper = range.start == End::unbounded;
    out += upper ? (range.end == End::closed ? "<=" : "<") : (range.start == End::closed ? ">=" : ">");
    write_nested(out, upper ? range.high : range.low);
    return;
  }
  out += range.start == End::closed ? '[' : '(';
  write_nested(out, range.low);
  out += "..";
  write_nested(out, range.high);
  out += range.end == End::closed ? ']' : ')';
}

void write(std::string& out, const Value& value) {
  switch (value.kind()) {
    case Kind::null:
      out += "null";
      break;
    case Kind::boolean:
      out += *value.boolean() ? "true" : "false";
      break;
    case Kind::number:
      out += value.number()->text();
      break;
    case Kind::text:
      out += *value.text();
      break;
    case Kind::date:
      out += value.date()->text();
      break;
    case Kind::time:
      out += value.time()->text();
      break;
    case Kind::date_time:
      out += value.date_time()->text();
      break;
    case Kind::days_duration:
      out += value.days_duration()->text();
      break;
    case Kind::months_duration:
      out += value.months_duration()->text();
      break;
    case Kind::list:
      write_list(out, *value.list());
      break;
    case Kind::context:
      write_context(out, *value.context());
      break;
    case Kind::range:
      write_range(out, *value.range());
      break;
    case Kind::function:
      out += "function";
      break;
  }
}

void write_nested(std::string& out, const Value& value) {
  if (const std::string* text = value.text()) {
    quote(out, *text);
  } else {
    write(out, value);
  }
}

}  // namespace

Value::Value(Decimal value) {
  if (value.is_finite()) data_ = value;
}
Value::Value(std::string value) : weight_(heavier(1, value.size())) {
  data_ = std::make_shared<const std::string>(std::move(value));
}
Value::Value(DateTime value) : data_(std::make_shared<const DateTime>(std::move(value))) {}

Value::Value(List value) {
  for (const Value& element : value) {
    nesting_ = std::max(nesting_, element.nesting_);
    weight_ = heavier(weight_, element.weight_);
  }
  nesting_ = deeper(nesting_);
  data_ = std::make_shared<const List>(std::move(value));
}
Value::Value(Context value) {
  for (const auto& [name, entry] : value.entries()) {
    nesting_ = std::max(nesting_, entry.nesting_);
    weight_ = heavier(heavier(weight_, entry.weight_), name.size());
  }
  nesting_ = deeper(nesting_);
  data_ = std::make_shared<const Context>(std::move(value));
}
Value::Value(Range value)
    : nesting_(deeper(std::max(value.low.nesting_, value.high.nesting_))),
      weight_(heavier(heavier(1, value.low.weight_), value.high.weight_)) {
  data_ = std::make_shared<const Range>(std::move(value));
}
Value::Value(std::shared_ptr<const Function> value) : nesting_(deeper(nesting_of(*value))) {
  data_ = std::move(value);
}

std::size_t Value::nesting() const {
  return nesting_;
}

std::size_t Value::weight() const {
  return weight_;
}

const Value* Context::find(std::string_view name) const {
  for (const Entry& entry : entries_) {
    if (entry.first == name) return &entry.second;
  }
  return nullptr;
}

void Context::put(std::string name, Value value) {
  for (Entry& entry : entries_) {
    if (entry.first == name) {
      entry.second = std::move(value);
      return;
    }
  }
  entries_.emplace_back(std::move(name), std::move(value));
}

std::optional<bool> equals(const Value& a, const Value& b) {
  Budget unbounded(std::numeric_limits<std::size_t>::max(), std::numeric_limits<std::size_t>::max());
  return equals(a, b, unbounded);
}

std::string to_text(const Value& value) {
  std::string out;
  write(out, value);
  return out;
}

std::size_t text_size(const Value& value) {
  if (const std::string* text = value.text()) return 2 * text->size() + 2;
  std::size_t size = 2;
  if (const List* list = value.list()) {
    for (const Value& element : *list) size += text_size(element) + 2;
  } else if (const Context* context = value.context()) {
    for (const auto& [name, entry] : context->entries()) size += 2 * name.size() + text_size(entry) + 6;
  } else if (const Range* range = value.range()) {
    size += text_size(range->low) + text_size(range->high) + 4;
  } else if (value.number() != nullptr) {
    size = value.number()->text().size();
  } else {
    size = 80;
  }
  return size;
}

boost::json::value to_json(const Value& value) {
  switch (value.kind()) {
    case Kind::null:
    case Kind::function:
      return nullptr;
    case Kind::boolean:
      return *value.boolean();
    case Kind::number:
      if (const auto whole = value.number()->integer()) return *whole;
      return value.number()->approximate();
    case Kind::list: {
      boost::json::array array;
      for (const Value& element : *value.list()) array.push_back(to_json(element));
      return array;
    }
    case Kind::context: {
      boost::json::object object;
      for (const auto& [name, entry] : value.context()->entries()) object[name] = to_json(entry);
      return object;
    }
    default:
      return boost::json::value(to_text(value));
  }
}

Value from_json(const boost::json::value& value) {
  switch (value.kind()) {
    case boost::json::kind::null:
      return {};
    case boost::json::kind::bool_:
      return value.get_bool();
    case boost::json::kind::int64:
      return Value(static_cast<std::int64_t>(value.get_int64()));
    case boost::json::kind::uint64:
      return Decimal::parse(std::to_string(value.get_uint64()));
    case boost::json::kind::double_:
      return Decimal::parse(boost::json::serialize(value));
    case boost::json::kind::string:
      return Value(std::string_view(value.get_string()));
    case boost::json::kind::array: {
      List list;
      for (const auto& element : value.get_array()) list.push_back(from_json(element));
      return list;
    }
    case boost::json::kind::object: {
      Context context;
      for (const auto& member : value.get_object())
        context.put(std::string(member.key()), from_json(member.value()));
      return context;
    }
  }
  return {};
}

}  // namespace huiyin::feel
