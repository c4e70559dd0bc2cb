#include "docx/html.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "base/text.hpp"
#include "package/xml_scanner.hpp"

namespace huiyin::docx {
namespace {

constexpr std::size_t deepest = 16;
constexpr unsigned most_columns = 63;  // Word's own bound

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  return out;
}

bool among(std::string_view one, std::initializer_list<std::string_view> all) {
  return std::ranges::find(all, one) != all.end();
}

/// Entities HTML has beside those of XML, as far as editors write them.
std::string decoded(std::string_view text) {
  static const std::map<std::string_view, std::string_view> named = {
      {"&nbsp;", "\xc2\xa0"},      {"&ensp;", " "},
      {"&emsp;", "\xe3\x80\x80"},  {"&mdash;", "\xe2\x80\x94"},
      {"&ndash;", "\xe2\x80\x93"}, {"&hellip;", "\xe2\x80\xa6"},
      {"&ldquo;", "\xe2\x80\x9c"}, {"&rdquo;", "\xe2\x80\x9d"},
      {"&lsquo;", "\xe2\x80\x98"}, {"&rsquo;", "\xe2\x80\x99"},
      {"&middot;", "\xc2\xb7"},    {"&times;", "\xc3\x97"}};
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    bool replaced = false;
    if (text[i] == '&') {
      const std::string_view name = text.substr(i, text.substr(i, 10).find(';') + 1);
      if (const auto found = named.find(name); found != named.end()) {
        out += found->second;
        i += name.size();
        replaced = true;
      }
    }
    if (!replaced) out += text[i++];
  }
  return package::decoded(out);
}

unsigned number_in(std::string_view text, unsigned most) {
  unsigned value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9' || value > most) break;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return std::clamp(value, 1U, most);
}

/// An attribute's value: names in any case, values in quotes or without.
std::string attribute_of(std::string_view tag, std::string_view name) {
  constexpr std::string_view spaces = " \t\r\n";
  std::size_t at = tag.find_first_of(spaces);
  while (at < tag.size()) {
    at = tag.find_first_not_of(" \t\r\n/>", at);
    if (at == std::string_view::npos) break;
    const std::size_t end = std::min(tag.find_first_of(" \t\r\n=/>", at), tag.size());
    const std::string own = lower(tag.substr(at, end - at));
    at = tag.find_first_not_of(spaces, end);
    if (at == std::string_view::npos) break;
    std::string_view value;
    if (tag[at] == '=') {
      at = tag.find_first_not_of(spaces, at + 1);
      if (at == std::string_view::npos) break;
      const bool quoted = tag[at] == '"' || tag[at] == '\'';
      const std::size_t from = quoted ? at + 1 : at;
      std::size_t to = quoted ? tag.find(tag[at], from) : tag.find_first_of(" \t\r\n>", from);
      to = std::min(to, tag.size());
      value = tag.substr(from, to - from);
      at = quoted ? to + 1 : to;
    } else if (at == end) {
      ++at;
    }
    if (own == name) return decoded(value);
  }
  return "";
}

/// One declaration of a style attribute.
std::string style_of(std::string_view tag, std::string_view property) {
  const std::string style = lower(attribute_of(tag, "style"));
  for (std::string_view rest = style; !rest.empty();) {
    const std::size_t end = rest.find(';');
    const std::string_view one = rest.substr(0, end);
    rest = end == std::string_view::npos ? "" : rest.substr(end + 1);
    const std::size_t colon = one.find(':');
    if (colon != std::string_view::npos && trimmed(one.substr(0, colon)) == property) {
      return trimmed(one.substr(colon + 1));
    }
  }
  return "";
}

/// #f00, #ff0000 and rgb(255, 0, 0) → FF0000.
std::string colour_of(std::string_view text) {
  std::string hexadecimal;
  constexpr std::string_view digits = "0123456789ABCDEF";
  if (text.starts_with('#') && (text.size() == 4 || text.size() == 7)) {
    for (const char c : text.substr(1)) {
      const char upper = c >= 'a' && c <= 'f' ? char(c - 32) : c;
      if (digits.find(upper) == std::string_view::npos) return "";
      hexadecimal.append(text.size() == 4 ? 2 : 1, upper);
    }
  } else if (text.starts_with("rgb(")) {
    for (std::size_t at = 4, part = 0; part < 3; ++part) {
      at = text.find_first_of("0123456789", at);
      if (at == std::string_view::npos) return "";
      const std::size_t end = std::min(text.find_first_not_of("0123456789", at), text.size());
      unsigned value = 0;
      for (const char c : text.substr(at, std::min<std::size_t>(end - at, 3))) {
        value = value * 10 + static_cast<unsigned>(c - '0');
      }
      value = std::min(value, 255U);
      hexadecimal += digits[value / 16];
      hexadecimal += digits[value % 16];
      at = end;
    }
  }
  return hexadecimal;
}

std::string safe_link(const std::string& target) {
  const std::string scheme = lower(std::string_view(target).substr(0, target.find(':') + 1));
  return among(scheme, {"http:", "https:", "mailto:"}) ? target : "";
}

class Reader {
 public:
  explicit Reader(std::string_view html) : html_(html) { targets_.push_back(&blocks_); }

  std::vector<HtmlBlock> run() {
    package::XmlScanner scanner(html_);
    for (package::XmlPiece piece; scanner.next(piece);) {
      const std::string name = lower(piece.name);
      if (piece.kind == package::XmlKind::text) {
        if (hidden_.empty()) text(piece.in(html_));
      } else if (piece.kind == package::XmlKind::open || piece.kind == package::XmlKind::empty) {
        open(name, piece.in(html_));
        const bool is_void = among(name, {"br", "hr", "img", "input", "col", "meta", "link", "wbr"});
        if (piece.kind == package::XmlKind::empty && !is_void) close(name);
      } else if (piece.kind == package::XmlKind::close) {
        close(name);
      }
    }
    end_block();
    return std::move(blocks_);
  }

 private:
  struct Open {
    std::string name;
    HtmlRun before;
  };
  struct List {
    unsigned next = 0;  // 0: bullets
  };
  struct Table {
    HtmlBlock block;
    HtmlRun look;
    std::size_t lists = 0;
  };

  void open(const std::string& name, std::string_view tag) {
    if (!hidden_.empty()) {
      if (name == hidden_) ++hidden_depth_;
      return;
    }
    if (among(name, {"script", "style", "iframe", "object", "embed", "svg", "math", "head", "title",
                     "template", "noscript", "textarea", "select"})) {
      hidden_ = name;
      hidden_depth_ = 1;
      return;
    }
    if (name == "br") {
      look_.text = "\n";
      add_run();
      return;
    }
    if (among(name,
              {"p", "div", "blockquote", "section", "article", "h1", "h2", "h3", "h4", "h5", "h6", "pre"})) {
      end_block();
      begin_block(name, tag);
    } else if (among(name, {"ul", "ol"})) {
      end_block();
      if (lists_.size() < deepest) lists_.push_back({name == "ol" ? 1U : 0U});
    } else if (name == "li") {
      end_block();
      block_.kind = HtmlBlock::Kind::item;
      block_.level = static_cast<unsigned>(std::max<std::size_t>(lists_.size(), 1) - 1);
      if (!lists_.empty() && lists_.back().next != 0) block_.number = lists_.back().next++;
    } else if (name == "table") {
      end_block();
      if (tables_.size() < deepest) tables_.push_back({{HtmlBlock::Kind::table}, look_, lists_.size()});
    } else if (name == "tr" && !tables_.empty()) {
      end_cell();
      tables_.back().block.rows.emplace_back();
    } else if ((name == "td" || name == "th") && !tables_.empty()) {
      begin_cell(name, tag);
    } else {
      look(name, tag);
    }
  }

  void look(const std::string& name, std::string_view tag) {
    if (opened_.size() >= 64) return;
    opened_.push_back({name, look_});
    if (among(name, {"b", "strong"})) look_.bold = 1;
    if (among(name, {"i", "em"})) look_.italic = 1;
    if (among(name, {"u", "ins"})) look_.underlined = 1;
    if (among(name, {"s", "del", "strike"})) look_.struck = 1;
    if (name == "sup") look_.raised = 1;
    if (name == "sub") look_.lowered = 1;
    if (name == "a") look_.link = safe_link(attribute_of(tag, "href"));
    const std::string weight = style_of(tag, "font-weight");
    if (among(weight, {"bold", "600", "700", "800", "900"})) look_.bold = 1;
    if (style_of(tag, "font-style") == "italic") look_.italic = 1;
    const std::string decoration = style_of(tag, "text-decoration");
    if (decoration.find("underline") != std::string::npos) look_.underlined = 1;
    if (decoration.find("line-through") != std::string::npos) look_.struck = 1;
    std::string colour = colour_of(style_of(tag, "color"));
    if (name == "font") colour = colour_of(lower(attribute_of(tag, "color")));
    if (!colour.empty()) look_.colour = colour;
  }

  void close(const std::string& name) {
    if (!hidden_.empty()) {
      if (name == hidden_ && --hidden_depth_ == 0) hidden_.clear();
      return;
    }
    if (among(name, {"p", "div", "blockquote", "section", "article", "li", "h1", "h2", "h3", "h4", "h5", "h6",
                     "pre"})) {
      end_block();
    } else if (among(name, {"ul", "ol"})) {
      end_block();
      if (lists_.size() > (tables_.empty() ? 0 : tables_.back().lists)) lists_.pop_back();
    } else if (name == "table") {
      end_table();
    } else if (name == "td" || name == "th" || name == "tr") {
      end_cell();
    } else {
      for (std::size_t i = opened_.size(); i-- > 0;) {
        if (opened_[i].name != name) continue;
        look_ = opened_[i].before;
        opened_.resize(i);
        return;
      }
    }
  }

  void begin_block(const std::string& name, std::string_view tag) {
    if (name.size() == 2 && name[0] == 'h') {
      block_.kind = HtmlBlock::Kind::heading;
      block_.level = static_cast<unsigned>(name[1] - '0');
    }
    std::string align = style_of(tag, "text-align");
    if (align.empty()) align = lower(attribute_of(tag, "align"));
    if (align == "left") block_.align = HtmlBlock::Align::left;
    if (align == "center") block_.align = HtmlBlock::Align::centre;
    if (align == "right") block_.align = HtmlBlock::Align::right;
  }

  void begin_cell(const std::string& name, std::string_view tag) {
    end_cell();
    auto& rows = tables_.back().block.rows;
    if (rows.empty()) rows.emplace_back();
    HtmlCell cell;
    cell.columns = number_in(attribute_of(tag, "colspan"), most_columns);
    cell.rows = number_in(attribute_of(tag, "rowspan"), 1000);
    cell.head = name == "th" ? 1 : 0;
    rows.back().push_back(std::move(cell));
    cells_.push_back(tables_.size());
    targets_.push_back(&rows.back().back().blocks);
  }

  void end_cell() {
    end_block();
    if (cells_.empty() || cells_.back() != tables_.size()) return;
    cells_.pop_back();
    targets_.pop_back();
  }

  void end_table() {
    end_cell();
    if (tables_.empty()) return;
    Table table = std::move(tables_.back());
    tables_.pop_back();
    lists_.resize(std::min(lists_.size(), table.lists));
    look_ = table.look;
    std::erase_if(table.block.rows, [](const auto& row) { return row.empty(); });
    if (!table.block.rows.empty()) targets_.back()->push_back(std::move(table.block));
  }

  void text(std::string_view source) {
    // White space folds; at the beginning of a block there is none.
    std::string out;
    for (const char c : decoded(source)) {
      const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (!space) {
        out += c;
      } else if (!out.ends_with(' ') && !(out.empty() && (block_.runs.empty() || ends_with_space()))) {
        out += ' ';
      }
    }
    if (out.empty()) return;
    look_.text = std::move(out);
    add_run();
  }

  [[nodiscard]] bool ends_with_space() const {
    const std::string& last = block_.runs.back().text;
    return last.ends_with(' ') || last.ends_with('\n');
  }

  void add_run() {
    block_.runs.push_back(look_);
    look_.text.clear();
  }

  void end_block() {
    // A table outside its cells holds nothing but rows.
    const bool between_cells = !tables_.empty() && (cells_.empty() || cells_.back() != tables_.size());
    if (!block_.runs.empty() && !between_cells) {
      std::string& last = block_.runs.back().text;
      if (last.ends_with(' ')) last.pop_back();
      targets_.back()->push_back(std::move(block_));
    }
    block_ = {};
  }

  std::string_view html_;
  std::vector<HtmlBlock> blocks_;
  std::vector<std::vector<HtmlBlock>*> targets_;
  HtmlBlock block_;
  HtmlRun look_;
  std::vector<Open> opened_;
  std::vector<List> lists_;
  std::vector<Table> tables_;
  std::vector<std::size_t> cells_;  // how many tables were open when each began
  std::string hidden_;
  std::size_t hidden_depth_ = 0;
};

}  // namespace

std::vector<HtmlBlock> read_html(std::string_view html) {
  return Reader(html).run();
}

}  // namespace huiyin::docx
