// Context functions (DMN 1.4, 10.3.4.10).

#include "bpmn/feel/builtin.hpp"

namespace huiyin::feel {

namespace {

bool room(Machine& machine, const Context& context) {
  return machine.budget().allocate((context.size() + 1) * sizeof(Context::Entry)) &&
         machine.budget().spend(context.size());
}

Value get_value(Machine& machine, Arguments arguments) {
  const Value* at = &arguments[0];
  const List single{arguments[1]};
  const List& keys = arguments[1].list() != nullptr ? *arguments[1].list() : single;
  for (const Value& key : keys) {
    const Context* context = at->context();
    if (context == nullptr || key.text() == nullptr || !machine.budget().spend(context->size())) return {};
    at = context->find(*key.text());
    if (at == nullptr) return {};
  }
  return keys.empty() ? Value() : *at;
}

Value get_entries(Machine& machine, Arguments arguments) {
  List entries;
  for (const auto& [name, value] : arguments[0].context()->entries()) {
    if (!machine.budget().allocate(4 * sizeof(Context::Entry)) || !machine.budget().spend(1)) return {};
    entries.emplace_back(Context{{"key", name}, {"value", value}});
  }
  return entries;
}

Value context_of(Machine& machine, Arguments arguments) {
  Context made;
  for (const Value& entry : *arguments[0].list()) {
    const Context* pair = entry.context();
    if (pair == nullptr || !room(machine, made)) return {};
    const Value* key = pair->find("key");
    const Value* value = pair->find("value");
    if (key == nullptr || key->text() == nullptr || value == nullptr || made.find(*key->text()) != nullptr)
      return {};
    made.put(*key->text(), *value);
  }
  return made;
}

/// With the value under the path of keys; contexts missing on the way are made.
Value put_at(Machine& machine, const Value& target, std::span<const Value> keys, const Value& value) {
  if (keys.front().text() == nullptr || (!target.is_null() && target.context() == nullptr)) return {};
  Context changed = target.is_null() ? Context() : *target.context();
  if (!room(machine, changed)) return {};
  const std::string& key = *keys.front().text();
  if (keys.size() == 1) {
    changed.put(key, value);
    return changed;
  }
  const Value* found = changed.find(key);
  Value inner = put_at(machine, found == nullptr ? Value() : *found, keys.subspan(1), value);
  if (inner.is_null()) return {};
  changed.put(key, std::move(inner));
  return changed;
}

Value context_put(Machine& machine, Arguments arguments) {
  const List single{arguments[1]};
  const List& keys = arguments[1].list() != nullptr ? *arguments[1].list() : single;
  if (keys.empty() || keys.size() > machine.limits().depth) return {};
  return put_at(machine, arguments[0], keys, arguments[2]);
}

Value context_merge(Machine& machine, Arguments arguments) {
  Context merged;
  for (const Value& one : *arguments[0].list()) {
    if (one.context() == nullptr) return {};
    for (const auto& [name, value] : one.context()->entries()) {
      if (!machine.budget().spend(merged.size() / 8) || !machine.budget().allocate(sizeof(Context::Entry)))
        return {};
      merged.put(name, value);
    }
  }
  return merged;
}

}  // namespace

std::span<const BuiltIn> context_functions() {
  static const BuiltIn functions[] = {
      {"get value", {"context m, text key", "context context, list keys"}, get_value},
      {"get entries", {"context m", "context context"}, get_entries},
      {"context", {"list entries"}, context_of},
      {"context put",
       {"context context, text key, any value", "context context, list keys, any value"},
       context_put},
      {"context merge", {"list contexts"}, context_merge},
  };
  return functions;
}

}  // namespace huiyin::feel
