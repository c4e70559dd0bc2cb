#include "docx/names.hpp"

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <stdexcept>

#include "base/json.hpp"

namespace huiyin::docx {

/// Made by the build from names.json.
extern const std::string_view embedded_names;

BOOST_DESCRIBE_ENUM(Filter, date, chinese_date, time, amount_in_words, grouped, ten_thousands, otherwise,
                    merge_same, join, decimals, percent, chinese_number, tick, yes_no, cut, prefix, suffix,
                    count, pick)

namespace {

/// One text for each character of `text`.
std::vector<std::string> characters(std::string_view text) {
  std::vector<std::string> out;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xc0U) != 0x80U) out.emplace_back();
    out.back() += c;
  }
  return out;
}

Names read() {
  const json::object all = json::parse(embedded_names).as_object();
  const auto text = [&](const char* key) { return std::string(all.at(key).as_string()); };
  const auto texts = [&](const char* key) {
    std::vector<std::string> out;
    for (const json::value& one : all.at(key).as_array()) out.emplace_back(one.as_string());
    return out;
  };
  Names names;
  for (const auto& [name, filter] : all.at("filters").as_object()) {
    const auto known = enum_named<Filter>(filter.as_string());
    if (!known) throw std::logic_error("names.json names a filter that is not there");
    names.filters.emplace_back(name, *known);
  }
  for (const auto& [written, meant] : all.at("punctuation").as_object()) {
    names.punctuation.emplace_back(written, meant.as_string()[0]);
  }
  names.digits = characters(text("digits"));
  names.units = texts("units");
  names.sections = texts("sections");
  names.amount_digits = characters(text("amount_digits"));
  names.amount_units = texts("amount_units");
  names.amount_sections = texts("amount_sections");
  const std::pair<const char*, std::string*> plain[] = {{"restart_numbering", &names.restart_numbering},
                                                        {"row_number", &names.row_number},
                                                        {"zero", &names.zero},
                                                        {"ten", &names.ten},
                                                        {"yuan", &names.yuan},
                                                        {"jiao", &names.jiao},
                                                        {"fen", &names.fen},
                                                        {"whole", &names.whole},
                                                        {"negative", &names.negative},
                                                        {"year", &names.year},
                                                        {"month", &names.month},
                                                        {"day", &names.day},
                                                        {"hour", &names.hour},
                                                        {"minute", &names.minute},
                                                        {"yes", &names.yes},
                                                        {"no", &names.no},
                                                        {"ticked", &names.ticked},
                                                        {"unticked", &names.unticked},
                                                        {"list_separator", &names.list_separator},
                                                        {"bullet", &names.bullet},
                                                        {"missing_before", &names.missing_before},
                                                        {"missing_after", &names.missing_after}};
  for (const auto& [key, to] : plain) *to = text(key);
  return names;
}

}  // namespace

const Names& names() {
  static const Names all = read();
  return all;
}

const Filter* filter_named(std::string_view name) {
  for (const auto& [known, filter] : names().filters) {
    if (known == name) return &filter;
  }
  return nullptr;
}

}  // namespace huiyin::docx
