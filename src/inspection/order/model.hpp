#pragma once
// A supervision order (督办单): presses on with a decision or an overdue finding; each letter is graver than
// the last, from notice to accountability (R4, P52, T52).

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "inspection/decision/model.hpp"
#include "inspection/engagement/model.hpp"
#include "inspection/rectification/model.hpp"

namespace huiyin {
struct OrderNoun;
using OrderId = Id<OrderNoun>;
/// What an order presses on with; its kind says in which table.
struct OrderSourceNoun;
using OrderSourceId = Id<OrderSourceNoun>;
}  // namespace huiyin

namespace huiyin::order {

enum class State { issued, reported, closed };
BOOST_DESCRIBE_ENUM(State, issued, reported, closed)

enum class SourceKind { decision, finding };
BOOST_DESCRIBE_ENUM(SourceKind, decision, finding)

/// In the order of their weight.
enum class Level { notice, guidance, reminder, warning, accountability };
BOOST_DESCRIBE_ENUM(Level, notice, guidance, reminder, warning, accountability)

struct Letter {
  Level level = Level::notice;
  Date on;
  std::string by_name;
  Text text;
};
BOOST_DESCRIBE_STRUCT(Letter, (), (level, on, by_name, text))

struct Extension {
  Date on;
  std::string by_name;
  Date from;
  Date to;
  Text reason;
};
BOOST_DESCRIBE_STRUCT(Extension, (), (on, by_name, from, to, reason))

struct Order {
  static constexpr std::string_view table = "supervision_order";
  EngagementId engagement_id;
  OrderId id;
  int version = 0;
  State state = State::issued;
  Level level = Level::notice;
  std::string number;  // "XSB-DB-2020-0001"
  int year = 0;
  int ordinal = 0;  // within the year
  SourceKind source_kind{};
  OrderSourceId source_id;
  std::string matter;
  std::string undertaker;
  Date issued_on;
  Date due_on;
  Date last_letter_on;
  std::vector<Letter> letters;
  std::vector<Extension> extensions;
  std::optional<std::string> report;
  std::optional<Date> reported_on;
  std::optional<std::string> opinion;  // why it came back, or how it was closed
  std::optional<Date> closed_on;
};
BOOST_DESCRIBE_STRUCT(Order, (),
                      (engagement_id, id, version, state, level, number, year, ordinal, source_kind,
                       source_id, matter, undertaker, issued_on, due_on, last_letter_on, letters, extensions,
                       report, reported_on, opinion, closed_on))

struct Issue {
  EngagementId engagement;
  SourceKind source_kind{};
  OrderSourceId source;
  Text matter;
  Line undertaker;
  Date due_on;
};
BOOST_DESCRIBE_STRUCT(Issue, (), (engagement, source_kind, source, matter, undertaker, due_on))

struct Escalate {
  EngagementId engagement;
  OrderId order;
  Text text;
};
BOOST_DESCRIBE_STRUCT(Escalate, (), (engagement, order, text))

struct Report {
  EngagementId engagement;
  OrderId order;
  Text text;
};
BOOST_DESCRIBE_STRUCT(Report, (), (engagement, order, text))

struct Close {
  EngagementId engagement;
  OrderId order;
  Text opinion;
};
BOOST_DESCRIBE_STRUCT(Close, (), (engagement, order, opinion))

struct SendBack {
  EngagementId engagement;
  OrderId order;
  Text opinion;
};
BOOST_DESCRIBE_STRUCT(SendBack, (), (engagement, order, opinion))

struct Extend {
  EngagementId engagement;
  OrderId order;
  Date due_on;
  Text reason;
};
BOOST_DESCRIBE_STRUCT(Extend, (), (engagement, order, due_on, reason))

struct Issued {
  static constexpr std::string_view fact = "order.issued";
  EngagementId engagement_id;
  OrderId id;
  State state = State::issued;
  Level level = Level::notice;
  std::string number;
  int year = 0;
  int ordinal = 0;
  SourceKind source_kind{};
  OrderSourceId source_id;
  Text matter;
  Line undertaker;
  Date issued_on;
  Date due_on;
  Date last_letter_on;
  std::vector<Letter> letters;
  std::vector<Extension> extensions;
};
BOOST_DESCRIBE_STRUCT(Issued, (),
                      (engagement_id, id, state, level, number, year, ordinal, source_kind, source_id, matter,
                       undertaker, issued_on, due_on, last_letter_on, letters, extensions))

struct Escalated {
  static constexpr std::string_view fact = "order.escalated";
  EngagementId engagement_id;
  OrderId id;
  Level level{};
  Date last_letter_on;
  std::vector<Letter> letters;
};
BOOST_DESCRIBE_STRUCT(Escalated, (), (engagement_id, id, level, last_letter_on, letters))

struct Reported {
  static constexpr std::string_view fact = "order.reported";
  EngagementId engagement_id;
  OrderId id;
  State state = State::reported;
  Text report;
  Date reported_on;
};
BOOST_DESCRIBE_STRUCT(Reported, (), (engagement_id, id, state, report, reported_on))

struct Closed {
  static constexpr std::string_view fact = "order.closed";
  EngagementId engagement_id;
  OrderId id;
  State state = State::closed;
  Text opinion;
  Date closed_on;
};
BOOST_DESCRIBE_STRUCT(Closed, (), (engagement_id, id, state, opinion, closed_on))

struct SentBack {
  static constexpr std::string_view fact = "order.sent_back";
  EngagementId engagement_id;
  OrderId id;
  State state = State::issued;
  Text opinion;
};
BOOST_DESCRIBE_STRUCT(SentBack, (), (engagement_id, id, state, opinion))

struct Extended {
  static constexpr std::string_view fact = "order.extended";
  EngagementId engagement_id;
  OrderId id;
  Date due_on;
  std::vector<Extension> extensions;
};
BOOST_DESCRIBE_STRUCT(Extended, (), (engagement_id, id, due_on, extensions))

}  // namespace huiyin::order
