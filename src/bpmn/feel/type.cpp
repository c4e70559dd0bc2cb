#include "bpmn/feel/type.hpp"

#include <algorithm>

#include "bpmn/feel/code.hpp"
#include "bpmn/feel/function.hpp"

namespace huiyin::feel {

namespace {

TypePointer simple(Kind kind) {
  return std::make_shared<const Type>(Type{Type::Sort::simple, kind, nullptr, {}});
}

TypePointer any_type() {
  static const TypePointer any = std::make_shared<const Type>();
  return any;
}

bool is_function_instance(const Value& value, const Type& type) {
  const Function* function = value.function();
  if (function == nullptr) return false;
  if (function->code == nullptr) return true;  // the library's: its parameters are not typed by value
  const Definition& definition = function->code->definitions[function->definition];
  if (definition.parameters.size() != type.fields.size()) return false;
  // Contravariant in parameters, covariant in the result.
  for (std::size_t i = 0; i < type.fields.size(); ++i) {
    if (!conforms(*type.fields[i].second, *definition.parameters[i].type)) return false;
  }
  return type.element == nullptr || type.element->sort == Type::Sort::any || definition.result == nullptr ||
         conforms(*definition.result, *type.element);
}

bool is_nullable_instance(const Value& value, const Type& type) {
  return value.is_null() || is_instance(value, type);
}

}  // namespace

const Types& built_in_types() {
  static const Types types = [] {
    Types made{
        {"number", simple(Kind::number)},
        {"string", simple(Kind::text)},
        {"boolean", simple(Kind::boolean)},
        {"date", simple(Kind::date)},
        {"time", simple(Kind::time)},
        {"date and time", simple(Kind::date_time)},
        {"days and time duration", simple(Kind::days_duration)},
        {"years and months duration", simple(Kind::months_duration)},
        {"Any", any_type()},
        {"Null", std::make_shared<const Type>(Type{Type::Sort::null, Kind::null, nullptr, {}})},
        {"list", std::make_shared<const Type>(Type{Type::Sort::list, Kind::list, any_type(), {}})},
        {"context", std::make_shared<const Type>(Type{Type::Sort::context, Kind::context, nullptr, {}})}};
    // As DMN 1.1 spelt them.
    made["dateTime"] = made["date and time"];
    made["dayTimeDuration"] = made["days and time duration"];
    made["yearMonthDuration"] = made["years and months duration"];
    return made;
  }();
  return types;
}

bool is_instance(const Value& value, const Type& type) {
  switch (type.sort) {
    case Type::Sort::any:
      return true;
    case Type::Sort::null:
      return value.is_null();
    case Type::Sort::simple:
      return value.kind() == type.kind;
    case Type::Sort::list: {
      const List* list = value.list();
      return list != nullptr && std::all_of(list->begin(), list->end(), [&](const Value& element) {
               return is_nullable_instance(element, *type.element);
             });
    }
    case Type::Sort::context: {
      const Context* context = value.context();
      return context != nullptr &&
             std::all_of(type.fields.begin(), type.fields.end(), [&](const auto& field) {
               const Value* entry = context->find(field.first);
               return entry != nullptr && is_nullable_instance(*entry, *field.second);
             });
    }
    case Type::Sort::range: {
      const Range* range = value.range();
      if (range == nullptr) return false;
      const Value& end = range->low.is_null() ? range->high : range->low;
      return is_instance(end, *type.element);
    }
    case Type::Sort::function:
      return is_function_instance(value, type);
    case Type::Sort::unknown:
      return false;
  }
  return false;
}

bool conforms(const Type& type, const Type& other) {
  if (other.sort == Type::Sort::any || type.sort == Type::Sort::null) return true;
  if (type.sort != other.sort) return false;
  switch (type.sort) {
    case Type::Sort::simple:
      return type.kind == other.kind;
    case Type::Sort::list:
    case Type::Sort::range:
      return conforms(*type.element, *other.element);
    case Type::Sort::context:
      return std::all_of(other.fields.begin(), other.fields.end(), [&](const auto& wanted) {
        const auto found = std::find_if(type.fields.begin(), type.fields.end(),
                                        [&](const auto& field) { return field.first == wanted.first; });
        return found != type.fields.end() && conforms(*found->second, *wanted.second);
      });
    case Type::Sort::function:
      if (type.fields.size() != other.fields.size()) return false;
      for (std::size_t i = 0; i < type.fields.size(); ++i) {
        if (!conforms(*other.fields[i].second, *type.fields[i].second)) return false;
      }
      return conforms(*type.element, *other.element);
    default:
      return true;
  }
}

Value coerced(const Value& value, const Type& type) {
  if (type.sort == Type::Sort::unknown) return {};
  if (type.sort == Type::Sort::any || value.is_null() || is_instance(value, type)) return value;
  if (const List* list = value.list();
      list != nullptr && list->size() == 1 && type.sort != Type::Sort::list) {
    return coerced(list->front(), type);
  }
  if (type.sort == Type::Sort::list && value.list() == nullptr && is_instance(value, *type.element)) {
    return List{value};
  }
  if (const Date* date = value.date(); date != nullptr && type.sort == Type::Sort::simple) {
    // A day is its midnight in UTC where a moment is asked for.
    if (type.kind == Kind::date_time) return DateTime{*date, Time{0, Zone{Zone::Sort::offset, 0, nullptr}}};
  }
  return {};
}

}  // namespace huiyin::feel
