#include "docx/scope.hpp"

namespace huiyin::docx {
namespace {

const json::value* member(const json::value* value, std::string_view name) {
  const json::object* object = value->if_object();
  return object == nullptr ? nullptr : object->if_contains(name);
}

const json::value* along(const json::value* value, const std::vector<std::string>& path) {
  for (const std::string& name : path) {
    value = member(value, name);
    if (value == nullptr) return nullptr;
  }
  return value;
}

}  // namespace

const json::value* Scopes::find(const TagText& tag) {
  if (tag.path.empty()) return frames_.back().value;
  for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
    const json::value* found = nullptr;
    // A key may itself hold dots.
    if (tag.path.size() > 1) found = member(frame->value, tag.name);
    if (found == nullptr) found = along(frame->value, tag.path);
    if (found != nullptr && !found->is_null()) return found;
  }
  if (tag.name == names().row_number && frames_.size() > 1) {
    number_ = frames_.back().number;
    return &number_;
  }
  return nullptr;
}

}  // namespace huiyin::docx
