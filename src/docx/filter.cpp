#include "docx/filter.hpp"

#include <algorithm>
#include <charconv>

#include "docx/figure.hpp"

namespace huiyin::docx {
namespace {

using Arguments = std::vector<std::string>;

std::optional<std::size_t> count_of(const Arguments& arguments, std::size_t index) {
  if (index >= arguments.size()) return std::nullopt;
  std::size_t value = 0;
  const std::string& text = arguments[index];
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

struct Moment {
  Date day;
  int hour = 0;
  int minute = 0;
};

/// A day, or a moment in the office's zone.
std::optional<Moment> moment_of(const json::value& value) {
  if (!value.is_string()) return std::nullopt;
  const std::string_view text = value.get_string();
  if (const auto day = Date::parse(text)) return Moment{*day};
  const auto instant = Instant::parse(text);
  if (!instant) return std::nullopt;
  const auto local = instant->time + std::chrono::hours(8);
  const auto day = std::chrono::floor<std::chrono::days>(local);
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(local - day).count();
  return Moment{Date{day}, static_cast<int>(minutes / 60), static_cast<int>(minutes % 60)};
}

std::string two_digits(unsigned value) {
  return (value < 10 ? "0" : "") + std::to_string(value);
}

/// YYYY MM M DD D HH H mm in `pattern`; everything else stands for itself.
std::string formatted(const Moment& moment, std::string_view pattern) {
  const std::chrono::year_month_day day(moment.day.days);
  const auto month = static_cast<unsigned>(day.month());
  const auto date = static_cast<unsigned>(day.day());
  const auto hour = static_cast<unsigned>(moment.hour);
  const std::pair<std::string_view, std::string> fields[] = {
      {"YYYY", std::to_string(static_cast<int>(day.year()))},
      {"MM", two_digits(month)},
      {"M", std::to_string(month)},
      {"DD", two_digits(date)},
      {"D", std::to_string(date)},
      {"HH", two_digits(hour)},
      {"H", std::to_string(hour)},
      {"mm", two_digits(static_cast<unsigned>(moment.minute))}};
  std::string out;
  while (!pattern.empty()) {
    const auto* field =
        std::ranges::find_if(fields, [&](const auto& one) { return pattern.starts_with(one.first); });
    if (field == std::end(fields)) {
      out += pattern.front();
      pattern.remove_prefix(1);
    } else {
      out += field->second;
      pattern.remove_prefix(field->first.size());
    }
  }
  return out;
}

/// 二〇二〇年七月六日 (GB/T 15835-2011: the circle for zero in years).
std::string chinese_date(const Moment& moment) {
  const std::chrono::year_month_day day(moment.day.days);
  std::string out;
  for (const char c : std::to_string(static_cast<int>(day.year()))) {
    if (c >= '0' && c <= '9') out += names().digits[static_cast<std::size_t>(c - '0')];
  }
  const auto number = [](unsigned value) { return chinese_number(*Figure::parse(std::to_string(value))); };
  return out + names().year + number(static_cast<unsigned>(day.month())) + names().month +
         number(static_cast<unsigned>(day.day())) + names().day;
}

std::optional<std::string> joined(const json::value& value, const Arguments& arguments) {
  if (!value.is_array()) return text_of(value);
  const std::string& separator = arguments.empty() ? names().list_separator : arguments[0];
  std::string out;
  bool first = true;
  for (const json::value& one : value.get_array()) {
    const auto text = text_of(one);
    if (!text) return std::nullopt;
    if (!first) out += separator;
    first = false;
    out += *text;
  }
  return out;
}

std::optional<json::value> picked(const json::value& value, const Arguments& arguments) {
  if (!value.is_array() || arguments.empty()) return std::nullopt;
  json::array out;
  for (const json::value& one : value.get_array()) {
    const json::value* field = one.is_object() ? one.get_object().if_contains(arguments[0]) : nullptr;
    if (field != nullptr && !field->is_null()) out.push_back(*field);
  }
  return json::value(std::move(out));
}

std::string first_characters(std::string_view text, std::size_t count) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xc0U) == 0x80U) continue;
    if (count-- == 0) return std::string(text.substr(0, i)) + "\xe2\x80\xa6";
  }
  return std::string(text);
}

std::optional<json::value> of_figure(Filter filter, const json::value& value, const Arguments& arguments) {
  const auto figure = Figure::read(value);
  if (!figure) return std::nullopt;
  const auto decimals = count_of(arguments, 0);
  if (decimals.value_or(0) > 12) return std::nullopt;
  switch (filter) {
    case Filter::amount_in_words:
      return json::string(amount_in_words(*figure));
    case Filter::chinese_number:
      return json::string(chinese_number(*figure));
    case Filter::grouped:
      return json::string((decimals ? figure->rounded(*decimals) : *figure).grouped());
    case Filter::ten_thousands:
      return json::string(figure->shifted(-4).rounded(decimals.value_or(2)).text());
    case Filter::decimals:
      return json::string(figure->rounded(decimals.value_or(2)).text());
    default: {
      Figure percent = figure->shifted(2);
      if (decimals) percent = percent.rounded(*decimals);
      while (!decimals && percent.fraction.ends_with('0')) percent.fraction.pop_back();
      return json::string(percent.text() + "%");
    }
  }
}

std::optional<json::value> of_text(Filter filter, const json::value& value, const Arguments& arguments) {
  const auto text = text_of(value);
  if (!text) return std::nullopt;
  const std::string first = arguments.empty() ? "" : arguments[0];
  if (filter == Filter::cut)
    return json::string(first_characters(*text, count_of(arguments, 0).value_or(20)));
  if (text->empty()) return json::string();
  return json::string(filter == Filter::prefix ? first + *text : *text + first);
}

std::optional<json::value> apply(Filter filter, const json::value& value, const Arguments& arguments) {
  const auto choice = [&](const std::string& yes, const std::string& no) {
    const std::size_t index = is_falsy(&value) ? 1 : 0;
    if (index < arguments.size()) return json::value(json::string(arguments[index]));
    return json::value(json::string(index == 0 ? yes : no));
  };
  switch (filter) {
    case Filter::date:
    case Filter::chinese_date:
    case Filter::time: {
      const auto moment = moment_of(value);
      if (!moment) return std::nullopt;
      if (filter == Filter::chinese_date) return json::string(chinese_date(*moment));
      const std::string usual =
          filter == Filter::time ? "HH:mm" : "YYYY" + names().year + "M" + names().month + "D" + names().day;
      return json::string(formatted(*moment, arguments.empty() ? usual : arguments[0]));
    }
    case Filter::amount_in_words:
    case Filter::chinese_number:
    case Filter::grouped:
    case Filter::ten_thousands:
    case Filter::decimals:
    case Filter::percent:
      return of_figure(filter, value, arguments);
    case Filter::cut:
    case Filter::prefix:
    case Filter::suffix:
      return of_text(filter, value, arguments);
    case Filter::join: {
      const auto text = joined(value, arguments);
      return text ? std::optional<json::value>(json::string(*text)) : std::nullopt;
    }
    case Filter::pick:
      return picked(value, arguments);
    case Filter::count:
      if (!value.is_array()) return std::nullopt;
      return json::value(value.get_array().size());
    case Filter::tick:
      return choice(names().ticked, names().unticked);
    case Filter::yes_no:
      return choice(names().yes, names().no);
    case Filter::otherwise:
    case Filter::merge_same:
      return value;
  }
  return std::nullopt;
}

bool is_missing(const json::value* value) {
  return value == nullptr || value->is_null();
}

}  // namespace

Filtered filtered(const json::value* value, const std::vector<FilterCall>& calls) {
  Filtered out;
  out.borrowed = is_missing(value) ? nullptr : value;
  for (const FilterCall& call : calls) {
    if (call.filter == Filter::merge_same) continue;
    const json::value* now = out.value();
    const bool empty = now == nullptr || (now->is_string() && now->get_string().empty());
    if (call.filter == Filter::otherwise) {
      if (empty) out.own = json::string(call.arguments.empty() ? "" : call.arguments[0]);
      continue;
    }
    const bool decides = call.filter == Filter::tick || call.filter == Filter::yes_no;
    // Nothing stays nothing, except where nothing means no.
    if (empty && !decides) continue;
    const json::value nothing;
    auto next = apply(call.filter, now == nullptr ? nothing : *now, call.arguments);
    if (!next) {
      out.refused = call.filter;
      return out;
    }
    out.own = std::move(*next);
  }
  return out;
}

bool is_falsy(const json::value* value) {
  if (value == nullptr || value->is_null()) return true;
  if (value->is_bool()) return !value->get_bool();
  if (value->is_int64()) return value->get_int64() == 0;
  if (value->is_uint64()) return value->get_uint64() == 0;
  if (value->is_double()) return value->get_double() == 0;
  if (value->is_string()) return value->get_string().empty();
  return value->is_array() && value->get_array().empty();
}

std::optional<std::string> text_of(const json::value& value) {
  if (value.is_string()) return std::string(value.get_string());
  if (value.is_bool()) return value.get_bool() ? "true" : "false";
  if (value.is_number()) return number_text(value);
  if (value.is_null()) return "";
  if (!value.is_array()) return std::nullopt;
  std::string out;
  for (const json::value& one : value.get_array()) {
    const auto text = text_of(one);
    if (!text) return std::nullopt;
    if (&one != value.get_array().data()) out += ",";
    out += *text;
  }
  return out;
}

}  // namespace huiyin::docx
