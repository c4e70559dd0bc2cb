#pragma once
// Small documents written in code, and what became of them.

#include <gtest/gtest.h>

#include <string>

#include "docx/render.hpp"
#include "package/writer.hpp"
#include "package/xml_check.hpp"
#include "package/xml_scanner.hpp"

namespace huiyin::docx::test {

inline constexpr std::string_view office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

struct Sample {
  std::string body;
  /// Further parts of word/: name ("header1.xml") and root with contents; related by `related`.
  std::vector<std::pair<std::string, std::string>> parts = {};
  std::vector<std::pair<std::string, std::string>> related = {};  // type, target

  [[nodiscard]] std::string bytes() const {
    package::Writer writer;
    const std::string main =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    writer.add(package::content_types_part,
               "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
               "Extension=\"rels\" "
               "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default "
               "Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" "
               "ContentType=\"" +
                   main + "\"/></Types>");
    const std::string open =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    writer.add("_rels/.rels", open + "<Relationship Id=\"r1\" Type=\"" + std::string(office) +
                                  "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
    writer.add("word/document.xml", root("w:document", "<w:body>" + body + "<w:sectPr/></w:body>"));
    std::string relationships = open;
    for (std::size_t i = 0; i < related.size(); ++i) {
      relationships += "<Relationship Id=\"rId" + std::to_string(i + 1) + "\" Type=\"" + std::string(office) +
                       related[i].first + "\" Target=\"" + related[i].second + "\"/>";
    }
    writer.add("word/_rels/document.xml.rels", relationships + "</Relationships>");
    for (const auto& [name, contents] : parts) writer.add("word/" + name, contents);
    return std::move(writer).finish();
  }

  static std::string root(const std::string& name, const std::string& contents) {
    return "<" + name +
           " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
           "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "
           "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
           "xmlns:v=\"urn:schemas-microsoft-com:vml\" "
           "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
           "relationships\">" +
           contents + "</" + name + ">";
  }
};

inline std::string p(const std::string& text) {
  return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}
inline std::string tc(const std::string& inner) {
  return "<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>" + inner + "</w:tc>";
}
inline std::string tr(const std::string& inner) {
  return "<w:tr>" + inner + "</w:tr>";
}
inline std::string tbl(const std::string& rows, int columns = 2) {
  std::string out = "<w:tbl><w:tblPr><w:tblW w:w=\"4000\" w:type=\"dxa\"/></w:tblPr><w:tblGrid>";
  for (int i = 0; i < columns; ++i) out += "<w:gridCol w:w=\"2000\"/>";
  return out + "</w:tblGrid>" + rows + "</w:tbl>";
}

/// The part's text; every XML part of the document must be XML, whatever was put in.
inline std::string part_of(const std::string& document, std::string_view name = "word/document.xml") {
  const auto package = package::Package::open(document);
  EXPECT_TRUE(package) << package.refusal().code;
  if (!package) return "";
  EXPECT_FALSE(package->archive().verify());
  std::string wanted;
  for (const package::Member& member : package->archive().members()) {
    if (!member.name.ends_with(".xml") && !member.name.ends_with(".rels")) continue;
    const std::string text = *package->archive().inflate(member);
    const auto no = package::check_xml(member.name, text);
    EXPECT_FALSE(no) << member.name << " " << no->code << "\n" << text;
    if (member.name == name) wanted = text;
  }
  return wanted;
}

inline std::string body_of(const std::string& document) {
  const std::string text = part_of(document);
  const std::size_t begin = text.find("<w:body>");
  const std::size_t end = text.find("<w:sectPr/></w:body>");
  if (begin == std::string::npos || end == std::string::npos) return text;
  return text.substr(begin + 8, end - begin - 8);
}

struct Switches {
  CompileOptions compile = {};
  RenderOptions render = {};
};

inline Outcome<std::string> fill_in(const Sample& sample, const std::string& data,
                                    const Switches& switches = {}) {
  const auto compiled = compile(sample.bytes(), switches.compile);
  if (!compiled) return compiled.refusal();
  return render(*compiled, json::parse(data), switches.render);
}

/// The body after filling.
inline std::string filled(const std::string& body, const std::string& data, const Switches& switches = {}) {
  const auto document = fill_in({body}, data, switches);
  EXPECT_TRUE(document) << document.refusal().code << " " << document.refusal().field;
  return document ? body_of(*document) : "";
}

/// The code of the refusal, compiling or filling.
inline std::string refused(const std::string& body, const std::string& data = "{}",
                           const Switches& switches = {}) {
  const auto document = fill_in({body}, data, switches);
  return document ? "" : document.refusal().code;
}

/// The words of a body, paragraphs divided by "|".
inline std::string words(const std::string& xml) {
  std::string out;
  package::XmlScanner scanner(xml);
  bool in_text = false;
  for (package::XmlPiece piece; scanner.next(piece);) {
    if (piece.name == "w:t") in_text = piece.kind == package::XmlKind::open;
    if (piece.kind == package::XmlKind::text && in_text) package::append_decoded(out, piece.in(xml));
    if (piece.name == "w:br") out += "/";
    if (piece.name == "w:p" && piece.kind != package::XmlKind::open) out += "|";
  }
  return out;
}

inline std::size_t count(const std::string& text, std::string_view piece) {
  std::size_t times = 0;
  for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) ++times;
  return times;
}

}  // namespace huiyin::docx::test
