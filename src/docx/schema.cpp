#include "docx/schema.hpp"

namespace huiyin::docx {

namespace {

Misread read_field(const json::value& in, const Path& path, Field& field) {
  if (in.is_string()) {
    const auto type = enum_named<FieldType>(in.get_string());
    if (!type || *type == FieldType::list || *type == FieldType::group)
      return misread("docx.bad_schema", path);
    field.type = *type;
    return std::nullopt;
  }
  if (in.is_object()) {
    field.type = FieldType::group;
    for (const auto& [name, inner] : in.get_object()) {
      field.fields.emplace_back(name, Field{});
      if (auto no = read_field(inner, Path(path, name), field.fields.back().second)) return no;
    }
    return std::nullopt;
  }
  if (!in.is_array() || in.get_array().size() != 1) return misread("docx.bad_schema", path);
  Field item;
  if (auto no = read_field(in.get_array()[0], Path(path, std::size_t{0}), item)) return no;
  field.type = FieldType::list;
  field.item = item.type;
  field.fields = std::move(item.fields);
  return std::nullopt;
}

void add_members(const json::object& object, Field& group) {
  for (const auto& [name, value] : object) {
    Field field = schema_of_data(value);
    Field* known = nullptr;
    for (auto& [own, existing] : group.fields) {
      if (own == name) known = &existing;
    }
    if (known == nullptr) {
      group.fields.emplace_back(name, std::move(field));
    } else if (known->type == FieldType::any) {
      *known = std::move(field);
    }
  }
}

}  // namespace

const Field* Field::find(std::string_view name) const {
  for (const auto& [own, field] : fields) {
    if (own == name) return &field;
  }
  return nullptr;
}

Outcome<Field> read_schema(const json::value& schema) {
  Field field;
  if (!schema.is_object()) return invalid_field("docx.bad_schema", "");
  if (auto no = read_field(schema, Path(), field)) return std::move(*no);
  return field;
}

Field schema_of_data(const json::value& data) {
  Field field;
  field.type = FieldType::any;
  if (data.is_object()) {
    field.type = FieldType::group;
    add_members(data.get_object(), field);
  } else if (data.is_array()) {
    field.type = FieldType::list;
    field.item = FieldType::any;
    for (const json::value& one : data.get_array()) {
      if (!one.is_object()) continue;
      field.item = FieldType::group;
      add_members(one.get_object(), field);
    }
  }
  // A text of the data may be a date, a number, rich text or a picture: which, only a schema says.
  return field;
}

}  // namespace huiyin::docx
