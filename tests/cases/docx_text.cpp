#include "cases/docx_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "package/archive.hpp"
#include "package/xml_scanner.hpp"

namespace huiyin::cases {
namespace {

std::string folded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool no_break = text.substr(i).starts_with("\xc2\xa0");
    if (no_break || std::string_view(" \t\r\n").find(text[i]) != std::string_view::npos) {
      if (no_break) ++i;
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out += text[i];
    }
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

bool has_text(std::string_view name) {
  if (name == "word/document.xml") return true;
  constexpr std::array<std::string_view, 4> stems = {"word/header", "word/footer", "word/footnotes",
                                                     "word/endnotes"};
  return name.ends_with(".xml") && name.find("_rels/") == std::string_view::npos &&
         std::ranges::any_of(stems, [&](std::string_view stem) { return name.starts_with(stem); });
}

void append_text(std::string_view part, std::string_view source, std::vector<std::string>& lines) {
  std::vector<std::string> open = {""};
  bool in_text = false;
  const auto finish = [&] {
    const std::string text = folded(open.back());
    if (!text.empty()) lines.push_back(fmt::format("{}:{}", part, text));
    open.back().clear();
  };
  package::XmlScanner scanner(source);
  for (package::XmlPiece piece; scanner.next(piece);) {
    using package::XmlKind;
    if (piece.name == "w:p" && piece.kind == XmlKind::open) {
      if (open.size() == 1) finish();
      open.emplace_back();
    } else if (piece.name == "w:p" && piece.kind == XmlKind::close) {
      finish();
      if (open.size() > 1) open.pop_back();
    } else if (piece.name == "w:t") {
      in_text = piece.kind == XmlKind::open;
    } else if (piece.name == "w:br" || piece.name == "w:tab" || piece.name == "w:cr") {
      open.back() += ' ';
    } else if (piece.kind == XmlKind::text && in_text) {
      package::append_decoded(open.back(), piece.in(source));
    }
  }
  while (!open.empty()) {
    finish();
    open.pop_back();
  }
}

}  // namespace

std::vector<std::string> text_of_document(const std::string& bytes) {
  std::vector<std::string> lines;
  const auto archive = package::Archive::read(bytes);
  if (!archive) return {archive.refusal().code};
  std::vector<std::string> names;
  for (const package::Member& member : archive->members()) {
    if (has_text(member.name)) names.push_back(member.name);
  }
  std::ranges::sort(names);
  for (const std::string& name : names) {
    const auto source = archive->inflate(*archive->find(name));
    if (!source) return {source.refusal().code};
    append_text(name, *source, lines);
  }
  return lines;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? "" : text.substr(end + 1);
    const std::size_t colon = line.find(':');
    const std::string words = folded(line.substr(colon == std::string_view::npos ? 0 : colon + 1));
    if (!words.empty()) lines.push_back(std::string(line.substr(0, colon + 1)) + words);
  }
  return lines;
}

std::string first_difference(const std::vector<std::string>& expected,
                             const std::vector<std::string>& actual) {
  for (std::size_t i = 0; i < std::max(expected.size(), actual.size()); ++i) {
    const std::string wanted = i < expected.size() ? expected[i] : "(nothing more)";
    const std::string got = i < actual.size() ? actual[i] : "(nothing more)";
    if (wanted != got) return fmt::format("line {}: \"{}\"; expected \"{}\"", i + 1, got, wanted);
  }
  return "";
}

}  // namespace huiyin::cases
