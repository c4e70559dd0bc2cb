#pragma once
// What fields a template may speak of.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json.hpp"
#include "base/outcome.hpp"

namespace huiyin::docx {

enum class FieldType { text, number, date, boolean, rich_text, picture, document, list, group, any };
BOOST_DESCRIBE_ENUM(FieldType, text, number, date, boolean, rich_text, picture, document, list, group, any)

struct Field {
  FieldType type = FieldType::group;
  /// Of a group, and of a list of groups.
  std::vector<std::pair<std::string, Field>> fields;
  /// Of a list whose items are no groups.
  FieldType item = FieldType::group;

  [[nodiscard]] const Field* find(std::string_view name) const;
};

/// {"标题": "text", "问题": [{"描述": "text", "金额": "number"}], "单位": {"名称": "text"}, "附件":
/// ["text"]}. Refusal: docx.bad_schema, with the field's path.
[[nodiscard]] Outcome<Field> read_schema(const json::value& schema);
/// The same from an example of the data: what is there is known.
[[nodiscard]] Field schema_of_data(const json::value& data);

}  // namespace huiyin::docx
