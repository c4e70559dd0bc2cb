#pragma once
// What a ledger is expected to hold. Names, synonyms and words of choice are data of whoever reads it.

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "sheet/amount.hpp"
#include "sheet/date_text.hpp"

namespace huiyin::sheet {

enum class FieldType : std::uint8_t {
  text,
  integer,
  decimal,
  money,    // fen
  date,     // a day; less than a day is kept and reported
  month,    // a month; a day is kept and reported
  ordinal,  // "第3组", "三", "3": which one of a row
  yes_no,
  choice,
};

enum class Need : std::uint8_t { required, optional };

struct Choice {
  std::string code;
  std::vector<std::string> words;
};

struct Field {
  std::string name;
  /// What its column may be called: the name first, then synonyms.
  std::vector<std::string> titles;
  FieldType type = FieldType::text;
  Need need = Need::optional;
  /// Of money, where neither head nor cell says.
  MoneyUnit unit = MoneyUnit::unknown;
  /// What may stand behind a number or an ordinal: 组, 轮, 人.
  std::vector<std::string> suffixes = {};
  std::vector<Choice> choices = {};
};

struct Schema {
  std::vector<Field> fields;
};

/// Text (a choice's code too), an integer, ordinal or fen, a decimal, yes or no, a date; nothing where the
/// cell is blank or could not be read.
using Value = std::variant<std::monostate, std::string, std::int64_t, double, bool, LedgerDate>;

}  // namespace huiyin::sheet
