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

/// `focus` holds an id of the focus tree; `words` codes, comma-separated, whose words stand under
/// Column::key.
enum class ColumnType { text, number, date, instant, enumeration, money, id, light, structure, focus, words };
BOOST_DESCRIBE_ENUM(ColumnType, text, number, date, instant, enumeration, money, id, light, structure, focus,
                    words)

/// What a column may be used for; combined with |. `inside`: there for the inspection's own readers only.
enum Use : unsigned { filter = 1, sort = 2, group = 4, search = 8, shown = 16, nullable = 32, inside = 64 };

struct Column {
  std::string name;
  ColumnType type = ColumnType::text;
  std::string sql;  // "p.title"; may hold {today}, {yellow_until} and {inspects}, replaced by literals
  unsigned uses = filter | sort | shown;
  std::string key = {};  // for `words`: what stands before the code ("account.role.")
};

/// A condition with its values, for `?` parameters in order.
struct Predicate {
  std::string sql = "1";
  std::vector<std::string> values;
  /// The same rows as disjoint parts, each with one value, where there are few: a page is then merged from
  /// the parts in index order instead of being sorted from all of them.
  std::vector<std::string> parts = {};
};

/// What those outside the inspection learn of a record they may open (R1, R3, practice 2.8). Columns say it
/// with `inside`.
struct Telling {
  /// Members of the record that stay inside. "checks.by_name" means that member of every entry of a list,
  /// "checks[step:office].by_name" of the entries whose `step` is `office`.
  std::vector<std::string> withheld = {};
  /// Commands of the inspection that address them, told without who called them. What they do themselves is
  /// in their history anyway; of anything else they do not learn.
  std::vector<std::string> told = {};
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
  Telling outside = {};
};

/// Adds noun-specific members to what `<noun>.open` shows.
using OpenExtras = std::function<void(const Question&, const json::value& record, json::object& out)>;

[[nodiscard]] Outcome<json::value> answer_list(const ListView& view, const Question& question);
[[nodiscard]] Outcome<json::value> answer_open(const ListView& view, const OpenExtras& extras,
                                               const Question& question);
/// Takes out of a record of this view what its reader may not know.
void withhold(const ListView& view, const Actor& actor, std::string_view engagement, json::object& record);
/// CSV with a byte-order mark, in words of `language` ("zh", "en").
[[nodiscard]] Outcome<std::string> answer_csv(const ListView& view, const Question& question,
                                              std::string_view language);

}  // namespace huiyin
