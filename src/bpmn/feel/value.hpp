#pragma once
// What an expression computes with. Values are immutable and shared: a copy is cheap, nothing is changed in
// place.

#include <boost/json/value.hpp>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "bpmn/feel/decimal.hpp"
#include "bpmn/feel/temporal.hpp"

namespace huiyin::feel {

class Context;
class Value;
struct Range;
struct Function;
using List = std::vector<Value>;

enum class Kind {  // in the order of the variant
  null,
  boolean,
  number,
  text,
  date,
  time,
  date_time,
  days_duration,
  months_duration,
  list,
  context,
  range,
  function
};

class Value {
 public:
  Value() = default;
  Value(bool value) : data_(value) {}                   // NOLINT(google-explicit-constructor)
  Value(int value) : data_(Decimal(value)) {}           // NOLINT(google-explicit-constructor)
  Value(std::int64_t value) : data_(Decimal(value)) {}  // NOLINT(google-explicit-constructor)
  Value(Decimal value);      // NOLINT(google-explicit-constructor): not finite is null
  Value(std::string value);  // NOLINT(google-explicit-constructor)
  Value(std::string_view value) : Value(std::string(value)) {}  // NOLINT(google-explicit-constructor)
  Value(const char* value) : Value(std::string(value)) {}       // NOLINT(google-explicit-constructor)
  Value(Date value) : data_(value) {}                           // NOLINT(google-explicit-constructor)
  Value(Time value) : data_(std::move(value)) {}                // NOLINT(google-explicit-constructor)
  Value(DateTime value);                                        // NOLINT(google-explicit-constructor)
  Value(DaysDuration value) : data_(value) {}                   // NOLINT(google-explicit-constructor)
  Value(MonthsDuration value) : data_(value) {}                 // NOLINT(google-explicit-constructor)
  Value(List value);                                            // NOLINT(google-explicit-constructor)
  Value(Context value);                                         // NOLINT(google-explicit-constructor)
  Value(Range value);                                           // NOLINT(google-explicit-constructor)
  Value(std::shared_ptr<const Function> value);                 // NOLINT(google-explicit-constructor)
  template <class T>
  Value(const std::optional<T>& value) {  // NOLINT(google-explicit-constructor): nothing is null
    if (value) *this = Value(*value);
  }

  [[nodiscard]] Kind kind() const { return static_cast<Kind>(data_.index()); }
  [[nodiscard]] bool is_null() const { return kind() == Kind::null; }
  /// True for true alone: null and everything that is no boolean are not true.
  [[nodiscard]] bool is_true() const { return kind() == Kind::boolean && std::get<bool>(data_); }
  [[nodiscard]] bool is_false() const { return kind() == Kind::boolean && !std::get<bool>(data_); }

  // Each looks for one kind and gives null for another.
  [[nodiscard]] const bool* boolean() const { return std::get_if<bool>(&data_); }
  [[nodiscard]] const Decimal* number() const { return std::get_if<Decimal>(&data_); }
  [[nodiscard]] const std::string* text() const { return shared<std::string>(); }
  [[nodiscard]] const Date* date() const { return std::get_if<Date>(&data_); }
  [[nodiscard]] const Time* time() const { return std::get_if<Time>(&data_); }
  [[nodiscard]] const DateTime* date_time() const { return shared<DateTime>(); }
  [[nodiscard]] const DaysDuration* days_duration() const { return std::get_if<DaysDuration>(&data_); }
  [[nodiscard]] const MonthsDuration* months_duration() const { return std::get_if<MonthsDuration>(&data_); }
  [[nodiscard]] const List* list() const { return shared<List>(); }
  [[nodiscard]] const Context* context() const { return shared<Context>(); }
  [[nodiscard]] const Range* range() const { return shared<Range>(); }
  [[nodiscard]] const Function* function() const { return shared<Function>(); }

  /// How deep lists, contexts and ranges nest in it; 0 for a scalar. Bounded while evaluating.
  [[nodiscard]] std::size_t nesting() const;
  /// How many values and letters it comes to when it is written out. A list that holds one list twice, which
  /// holds another twice, and so on, is small in memory and endless on paper. Bounded while evaluating.
  [[nodiscard]] std::size_t weight() const;

 private:
  template <class T>
  const T* shared() const {
    const auto* found = std::get_if<std::shared_ptr<const T>>(&data_);
    return found == nullptr ? nullptr : found->get();
  }
  std::variant<std::monostate, bool, Decimal, std::shared_ptr<const std::string>, Date, Time,
               std::shared_ptr<const DateTime>, DaysDuration, MonthsDuration, std::shared_ptr<const List>,
               std::shared_ptr<const Context>, std::shared_ptr<const Range>, std::shared_ptr<const Function>>
      data_;
  std::uint32_t nesting_ = 0;
  std::uint32_t weight_ = 1;  // at most what 32 bits hold
};

/// Named values in the order they were put in.
class Context {
 public:
  using Entry = std::pair<std::string, Value>;
  Context() = default;
  Context(std::initializer_list<Entry> entries) : entries_(entries) {}
  [[nodiscard]] const Value* find(std::string_view name) const;
  void put(std::string name, Value value);  // replaces one of that name
  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
  [[nodiscard]] std::size_t size() const { return entries_.size(); }

 private:
  std::vector<Entry> entries_;
};

/// An interval, or a comparison kept as one: `< 5` has no start, `!= 5` is everything but its two equal ends.
/// A missing end is unbounded, not null.
struct Range {
  enum class End { open, closed, unbounded, excluded };
  End start = End::closed;
  Value low;
  Value high;
  End end = End::closed;
};

/// Three-valued equality (DMN 1.4, table 53): nullopt where the kinds cannot be compared. nil ≡ nil.
[[nodiscard]] std::optional<bool> equals(const Value& a, const Value& b);

/// Text as `string()` gives it; null is "null" inside a list.
[[nodiscard]] std::string to_text(const Value& value);

/// At least as long as that text will be, without writing it.
[[nodiscard]] std::size_t text_size(const Value& value);

/// Numbers, texts, booleans, null, lists and objects; temporals become text. Functions become null.
[[nodiscard]] boost::json::value to_json(const Value& value);
[[nodiscard]] Value from_json(const boost::json::value& value);

}  // namespace huiyin::feel
