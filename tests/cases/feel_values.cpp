#include "cases/feel_values.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace huiyin::cases {

using bpmn::xml::Element;
using feel::Decimal;
using feel::Value;

namespace {

constexpr std::string_view instance_space = "http://www.w3.org/2001/XMLSchema-instance";

std::string instance_attribute(const Element& element, std::string_view name) {
  for (const auto& attribute : element.attributes) {
    if (attribute.space == instance_space && attribute.name == name) return attribute.value;
  }
  return "";
}

Value scalar_of(const Element& value) {
  const std::string qualified = instance_attribute(value, "type");
  const std::string type = qualified.substr(qualified.find(':') + 1);
  const std::string text = trimmed(value.text);
  if (type == "boolean") return text == "true" || text == "1";
  if (type == "date") return feel::Date::parse(text);
  if (type == "time") return feel::Time::parse(text);
  if (type == "dateTime") return feel::DateTime::parse(text);
  if (type == "duration" || type == "dayTimeDuration" || type == "yearMonthDuration") {
    if (const auto months = feel::parse_months_duration(text)) return *months;
    return feel::parse_days_duration(text);
  }
  if (type == "string" || type.empty()) return Value(value.text);
  return Decimal::parse(text);
}

bool numbers_match(const Decimal& expected, const Decimal& actual) {
  const Decimal apart = expected - actual;
  const Decimal size = expected.is_negative() ? -expected : expected;
  const Decimal tolerance = (size < Decimal(1) ? Decimal(1) : size) * *Decimal::parse("0.000000001");
  return (apart.is_negative() ? -apart : apart) <= tolerance;
}

}  // namespace

Value value_of(const Element& node) {
  feel::Context context;
  for (const Element& child : node.children) {
    if (instance_attribute(child, "nil") == "true" && child.name != "component") return {};
    if (child.name == "value") return scalar_of(child);
    if (child.name == "list") {
      feel::List list;
      for (const Element& item : child.children) list.push_back(value_of(item));
      return list;
    }
    if (child.name == "component") context.put(child.value("name"), value_of(child));
  }
  return context.size() == 0 ? Value() : Value(std::move(context));
}

bool matches(const Value& expected, const Value& actual) {
  if (expected.kind() != actual.kind()) return false;
  if (expected.number() != nullptr) return numbers_match(*expected.number(), *actual.number());
  if (const feel::List* list = expected.list()) {
    return std::equal(list->begin(), list->end(), actual.list()->begin(), actual.list()->end(), matches);
  }
  if (const feel::Context* context = expected.context()) {
    if (context->size() != actual.context()->size()) return false;
    return std::all_of(context->entries().begin(), context->entries().end(), [&](const auto& entry) {
      const Value* other = actual.context()->find(entry.first);
      return other != nullptr && matches(entry.second, *other);
    });
  }
  return feel::equals(expected, actual).value_or(false);
}

}  // namespace huiyin::cases
