#pragma once
// One list engine for every noun: filters, sorting, keyset paging, exact totals, grouping and CSV from one
// declaration.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "spine/question.hpp"

namespace huiyin {

enum class ColumnType { text, number, date, instant, enumeration, money, id, light, structure };
BOOST_DESCRIBE_ENUM(ColumnType, text, number, date, instant, enumeration, money, id, light, structure)

/// What a column may be used for; combined with |.
enum Use : unsigned { filter = 1, sort = 2, group = 4, search = 8, shown = 16, nullable = 32 };

struct Column {
  std::string name;
  ColumnType type = ColumnType::text;
  std::string sql;  // "p.title"; may hold {today}, {yellow_until} and {inspects}, replaced by literals
  unsigned uses = filter | sort | shown;
};

/// A condition with its values, for `?` parameters in order.
struct Predicate {
  std::string sql = "1";
  std::vector<std::string> values;
  /// The same rows as disjoint parts, each with one value, where there are few: a page is then merged from
  /// the parts in index order instead of being sorted from all of them.
  std::vector<std::string> parts = {};
};

/// Counts kept by triggers, so that an exact total of a million rows costs a few hundred.
struct Tally {
  std::string table;                 // has a column `n`; aliased like the view's main table
  std::vector<std::string> columns;  // list columns it can answer for; column sql must fit the alias
};

struct ListView {
  std::string noun;
  Who who;
  std::string from;        // "paper p JOIN engagement e ON e.engagement_id = p.engagement_id"
  std::string id;          // "p.id"
  std::string engagement;  // "p.engagement_id", or empty for the group's own nouns
  std::string state;       // "p.state", or empty
  std::vector<Column> columns;
  /// Answers both "may I list it" and "may I open it".
  Predicate (*visible)(const Question&);
  std::string default_sort;  // "-created_at"
  /// The whole record, for open.
  json::value (*record)(store::Connection&, std::string_view engagement, std::string_view id) = nullptr;
  Tally tally = {};
  std::string alias = {};  // of the main table; needed with a tally
};

/// Adds noun-specific members to what `<noun>.open` shows.
using OpenExtras = std::function<void(const Question&, const json::value& record, json::object& out)>;

[[nodiscard]] Outcome<json::value> answer_list(const ListView& view, const Question& question);
[[nodiscard]] Outcome<json::value> answer_open(const ListView& view, const OpenExtras& extras,
                                               const Question& question);
/// CSV with a byte-order mark, headings and enumeration values in `language` ("zh", "en").
[[nodiscard]] Outcome<std::string> answer_csv(const ListView& view, const Question& question,
                                              std::string_view language);

}  // namespace huiyin
