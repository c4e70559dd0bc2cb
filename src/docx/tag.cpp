#include "docx/tag.hpp"

#include <charconv>

#include "base/text.hpp"

namespace huiyin::docx {
namespace {

/// As the language writes it: no-break and full-width spaces are spaces, and in front and behind are none.
std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    if (text.substr(i).starts_with("\xc2\xa0")) {
      out += ' ';
      i += 2;
    } else if (text.substr(i).starts_with("\xe3\x80\x80")) {
      out += ' ';
      i += 3;
    } else {
      out += text[i++];
    }
  }
  return trimmed(out);
}

/// Signs of a Chinese keyboard as those of the language; what stands in quotes stays as it is.
std::string with_plain_punctuation(std::string_view text) {
  std::string out;
  char quote = 0;
  for (std::size_t i = 0; i < text.size();) {
    char meant = text[i];
    std::size_t bytes = 1;
    if (static_cast<unsigned char>(text[i]) >= 0x80) {
      for (const auto& [written, sign] : names().punctuation) {
        if (!text.substr(i).starts_with(written)) continue;
        if (quote != 0 && sign != quote) continue;
        meant = sign;
        bytes = written.size();
      }
    }
    if (meant == quote) {
      quote = 0;
    } else if (quote == 0 && (meant == '"' || meant == '\'')) {
      quote = meant;
    }
    out += meant;
    i += bytes;
  }
  return out;
}

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// The first place of `wanted` outside quotes.
std::size_t find_unquoted(std::string_view text, char wanted) {
  char quote = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (quote != 0) {
      if (text[i] == quote) quote = 0;
    } else if (text[i] == wanted) {
      return i;
    } else if (text[i] == '"' || text[i] == '\'') {
      quote = text[i];
    }
  }
  return std::string_view::npos;
}

std::vector<std::string> read_arguments(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < text.size();) {
    if (is_space(text[i]) || text[i] == ',' || text[i] == ':' || text[i] == '(' || text[i] == ')') {
      ++i;
    } else if (text[i] == '"' || text[i] == '\'') {
      const std::size_t end = std::min(text.find(text[i], i + 1), text.size());
      out.emplace_back(text.substr(i + 1, end - i - 1));
      i = end + 1;
    } else {
      std::size_t end = i;
      while (end < text.size() && !is_space(text[end]) && text[end] != ',' && text[end] != ')') ++end;
      out.emplace_back(text.substr(i, end - i));
      i = end;
    }
  }
  return out;
}

void read_filters(std::string_view text, TagText& tag) {
  while (!text.empty()) {
    const std::size_t bar = find_unquoted(text, '|');
    const std::string call = trimmed(text.substr(0, bar));
    text = bar == std::string_view::npos ? "" : text.substr(bar + 1);
    const std::size_t name_end = std::min(call.find_first_of(" :(\t"), call.size());
    const std::string name = call.substr(0, name_end);
    const Filter* filter = filter_named(name);
    if (filter == nullptr) {
      tag.fault = "docx.unknown_filter";
      tag.fault_word = name;
      return;
    }
    tag.filters.push_back({*filter, read_arguments(std::string_view(call).substr(name_end))});
  }
}

/// "40", "40mm", "4cm" → millimetres.
std::optional<double> length_mm(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
  if (error != std::errc() || !(value > 0) || value > 2000) return std::nullopt;
  if (unit.empty() || unit == "mm") return value;
  if (unit == "cm") return value * 10;
  return std::nullopt;
}

void read_path(std::string_view name, TagText& tag) {
  tag.name = name;
  if (name == ".") return;
  while (true) {
    const std::size_t dot = name.find('.');
    tag.path.emplace_back(name.substr(0, dot));
    if (dot == std::string_view::npos) return;
    name.remove_prefix(dot + 1);
  }
}

void read_picture(std::string_view text, TagText& tag) {
  const std::size_t space = text.find(' ');
  read_path(text.substr(0, space), tag);
  if (space == std::string_view::npos) return;
  const auto sizes = read_arguments(text.substr(space));
  double* const to[] = {&tag.width_mm, &tag.height_mm};
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    const auto length = length_mm(sizes[i]);
    if (!length || i > 1) {
      tag.fault = "docx.bad_size";
      tag.fault_word = sizes[i];
      return;
    }
    *to[i] = *length;
  }
}

/// {-w:tr a}: the loop reaches over that element.
bool read_dash(std::string_view text, TagText& tag) {
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos) return false;
  const std::string_view element = text.substr(0, space);
  if (element == "w:p") tag.reach = Reach::paragraph;
  if (element == "w:tc") tag.reach = Reach::cell;
  if (element == "w:tr") tag.reach = Reach::row;
  if (element == "w:tbl") tag.reach = Reach::table;
  if (tag.reach == Reach::by_place) return false;
  tag.kind = TagKind::loop;
  read_path(trimmed(text.substr(space)), tag);
  return true;
}

/// {#a [loopOver: "row"]} as easy-template-x writes it.
std::string_view without_options(std::string_view text, TagText& tag) {
  const std::size_t bracket = text.find('[');
  if (bracket == std::string_view::npos || !text.ends_with(']')) return text;
  const std::string_view inner = text.substr(bracket + 1, text.size() - bracket - 2);
  if (inner.find("loopOver") == std::string_view::npos) return text;
  if (inner.find("row") != std::string_view::npos) tag.reach = Reach::row;
  if (inner.find("paragraph") != std::string_view::npos) tag.reach = Reach::paragraph;
  if (inner.find("content") != std::string_view::npos) tag.reach = Reach::content;
  if (inner.find("column") != std::string_view::npos) tag.kind = TagKind::column_loop;
  return text.substr(0, text.find_last_not_of(' ', bracket - 1) + 1);
}

std::optional<TagText> read_delimiters(std::string_view text) {
  if (text.size() < 4 || text.front() != '=' || text.back() != '=') return std::nullopt;
  const std::string inner = trimmed(text.substr(1, text.size() - 2));
  const std::size_t space = inner.find(' ');
  if (space == std::string::npos) return std::nullopt;
  TagText tag;
  tag.kind = TagKind::delimiters;
  tag.delimiters = {inner.substr(0, space), trimmed(inner.substr(space))};
  if (tag.delimiters.close.find(' ') != std::string::npos) return std::nullopt;
  return tag;
}

}  // namespace

TagText read_tag(std::string_view written) {
  std::string text = plain(written);
  if (auto tag = read_delimiters(text)) return *tag;
  // Only where the language has its own signs: a field's name may hold a Chinese bracket.
  const std::size_t first_bytes = !text.empty() && static_cast<unsigned char>(text[0]) >= 0xe0 ? 3 : 0;
  text = with_plain_punctuation(std::string_view(text).substr(0, first_bytes)) + text.substr(first_bytes);
  const std::size_t filters_from = std::min(text.find('|'), text.find("\xef\xbd\x9c"));
  if (filters_from != std::string::npos) {
    text = text.substr(0, filters_from) + with_plain_punctuation(std::string_view(text).substr(filters_from));
  }
  TagText tag;
  if (text.empty()) {
    tag.kind = TagKind::nothing;
    return tag;
  }
  const auto rest = [&](std::size_t from) { return std::string_view(text).substr(from); };
  switch (text.front()) {
    case '#':
    case '^': {
      tag.kind = text.front() == '#' ? TagKind::loop : TagKind::inverted;
      std::string name = trimmed(rest(1));
      if (tag.kind == TagKind::loop && name.starts_with(':')) {
        tag.kind = TagKind::column_loop;
        name = trimmed(std::string_view(name).substr(1));
      }
      read_path(without_options(name, tag), tag);
      break;
    }
    case '/':
      tag.kind = TagKind::close;
      tag.name = trimmed(rest(1));
      if (tag.name.starts_with(':')) tag.name = trimmed(std::string_view(tag.name).substr(1));
      return tag;
    case '@':
      tag.kind = TagKind::rich_text;
      read_path(trimmed(rest(1)), tag);
      break;
    case '%':
      tag.kind = TagKind::picture;
      read_picture(trimmed(rest(1)), tag);
      break;
    case '+':
      tag.kind = TagKind::sub_document;
      read_path(trimmed(rest(1)), tag);
      break;
    case '!':
      tag.kind = TagKind::restart;
      tag.name = trimmed(rest(1));
      if (tag.name != names().restart_numbering) {
        tag.fault = "docx.unknown_directive";
        tag.fault_word = tag.name;
      }
      return tag;
    case '-':
      if (read_dash(rest(1), tag)) break;
      [[fallthrough]];
    default: {
      const std::size_t bar = find_unquoted(text, '|');
      read_path(trimmed(std::string_view(text).substr(0, bar)), tag);
      if (bar != std::string::npos) read_filters(rest(bar + 1), tag);
    }
  }
  if (tag.name.empty() && tag.fault.empty()) tag.fault = "docx.tag_without_name";
  return tag;
}

}  // namespace huiyin::docx
