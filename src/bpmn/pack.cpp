#include "bpmn/pack.hpp"

#include <algorithm>

namespace huiyin::bpmn {
namespace {

// Values nest this deep at most; FEEL's own bound is lower.
constexpr int max_depth = 256;

/// One tag for each kind, and one for the numbers that are short: integers.
enum class Tag {
  null,
  yes,
  no,
  integer,
  number,
  text,
  date,
  time,
  date_time,
  days_duration,
  months_duration,
  list,
  context,
  range
};

std::string zone_text(const feel::Zone& zone) {
  return zone.text();
}

}  // namespace

void Packer::value(const feel::Value& item) {
  const auto tag = [&](Tag which) { unsigned_number(static_cast<std::uint64_t>(which)); };
  switch (item.kind()) {
    case feel::Kind::null:
    case feel::Kind::function:  // lives inside one evaluation only
      return tag(Tag::null);
    case feel::Kind::boolean:
      return tag(item.is_true() ? Tag::yes : Tag::no);
    case feel::Kind::number:
      if (const auto integer = item.number()->integer()) {
        tag(Tag::integer);
        return signed_number(*integer);
      }
      tag(Tag::number);
      return text(item.number()->text());
    case feel::Kind::text:
      tag(Tag::text);
      return text(*item.text());
    case feel::Kind::date:
      tag(Tag::date);
      return signed_number(item.date()->days());
    case feel::Kind::time:
      tag(Tag::time);
      signed_number(item.time()->nanos);
      return text(zone_text(item.time()->zone));
    case feel::Kind::date_time:
      tag(Tag::date_time);
      signed_number(item.date_time()->date.days());
      signed_number(item.date_time()->time.nanos);
      return text(zone_text(item.date_time()->time.zone));
    case feel::Kind::days_duration: {
      tag(Tag::days_duration);
      const feel::Nanos nanos = item.days_duration()->nanos;
      signed_number(static_cast<std::int64_t>(nanos / feel::day_nanos));
      return signed_number(static_cast<std::int64_t>(nanos % feel::day_nanos));
    }
    case feel::Kind::months_duration:
      tag(Tag::months_duration);
      return signed_number(item.months_duration()->months);
    case feel::Kind::list:
      tag(Tag::list);
      return put(*item.list());
    case feel::Kind::context:
      tag(Tag::context);
      return context(*item.context());
    case feel::Kind::range:
      tag(Tag::range);
      unsigned_number(static_cast<std::uint64_t>(item.range()->start));
      value(item.range()->low);
      value(item.range()->high);
      return unsigned_number(static_cast<std::uint64_t>(item.range()->end));
  }
}

void Packer::context(const feel::Context& items) {
  unsigned_number(items.size());
  for (const auto& [name, item] : items.entries()) {
    text(name);
    value(item);
  }
}

std::uint64_t Unpacker::long_number() {
  std::uint64_t result = 0;
  for (int shift = 0; good_ && shift < 64; shift += 7) {
    if (position_ == bytes_.size()) break;
    const auto byte = static_cast<std::uint8_t>(bytes_[position_++]);
    const std::uint64_t bits = byte & 0x7FU;
    if (shift == 63 && bits > 1) break;
    result |= bits << shift;
    if (byte < 0x80) {
      if (byte == 0 && shift > 0) break;  // the same number has a shorter form
      return result;
    }
  }
  fail();
  return 0;
}

std::string Unpacker::text() {
  const std::size_t size = length();
  std::string result(bytes_.substr(position_, size));
  position_ += size;
  return result;
}

feel::Context Unpacker::context(int depth) {
  feel::Context result;
  const std::size_t count = length();
  for (std::size_t i = 0; i < count && good_; ++i) {
    std::string name = text();
    if (result.find(name) != nullptr) fail();
    result.put(std::move(name), value(depth + 1));
  }
  return result;
}

feel::Value Unpacker::value(int depth) {
  if (depth > max_depth) fail();
  const std::uint64_t raw = unsigned_number();
  if (!good_ || raw > static_cast<std::uint64_t>(Tag::range)) {
    fail();
    return {};
  }
  const auto zone_at = [&](feel::Time& time) {
    time.nanos = signed_number();
    const std::string text_form = text();
    const auto zone = feel::Zone::parse(text_form);
    if (!zone || zone_text(*zone) != text_form || time.nanos < 0 || time.nanos >= feel::day_nanos)
      return fail();
    time.zone = *zone;
  };
  const auto date_here = [&]() {
    const auto date = feel::Date::of_days(signed_number());
    if (!date) fail();
    return date.value_or(feel::Date{});
  };
  switch (static_cast<Tag>(raw)) {
    case Tag::null:
      return {};
    case Tag::yes:
      return true;
    case Tag::no:
      return false;
    case Tag::integer:
      return signed_number();
    case Tag::number: {
      const std::string digits = text();
      const auto number = feel::Decimal::parse(digits);
      if (!number || number->integer() || number->text() != digits) {
        fail();
        return {};
      }
      return *number;
    }
    case Tag::text:
      return text();
    case Tag::date:
      return date_here();
    case Tag::time: {
      feel::Time time;
      zone_at(time);
      return time;
    }
    case Tag::date_time: {
      feel::DateTime moment;
      moment.date = date_here();
      zone_at(moment.time);
      return moment;
    }
    case Tag::days_duration: {
      const std::int64_t days = signed_number();
      const std::int64_t rest = signed_number();
      if (rest <= -feel::day_nanos || rest >= feel::day_nanos || (days > 0 && rest < 0) ||
          (days < 0 && rest > 0)) {
        fail();
      }
      return feel::DaysDuration{static_cast<feel::Nanos>(days) * feel::day_nanos + rest};
    }
    case Tag::months_duration:
      return feel::MonthsDuration{signed_number()};
    case Tag::list: {
      feel::List items;
      const std::size_t count = length();
      for (std::size_t i = 0; i < count && good_; ++i) items.push_back(value(depth + 1));
      return items;
    }
    case Tag::context:
      return context(depth + 1);
    case Tag::range: {
      feel::Range range;
      const std::uint64_t start = unsigned_number();
      range.low = value(depth + 1);
      range.high = value(depth + 1);
      const std::uint64_t end = unsigned_number();
      if (start > 2 || end > 2) fail();
      range.start = static_cast<feel::Range::End>(start % 3);
      range.end = static_cast<feel::Range::End>(end % 3);
      return range;
    }
  }
  fail();
  return {};
}

}  // namespace huiyin::bpmn
