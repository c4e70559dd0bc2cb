// Tags however they are cut, values however they are, and that nothing else of the document is lost.

#include "docx/sample.hpp"

#include <rapidcheck/gtest.h>

namespace huiyin::docx {
namespace {

using namespace test;

TEST(Tags, FillNamesAndPaths) {
  EXPECT_EQ(words(filled(p("{单位.名称}，{ 编号 }"), R"({"单位": {"名称": "甲公司"}, "编号": 7})")),
            "甲公司，7|");
  EXPECT_EQ(words(filled(p("{a.b}"), R"({"a.b": "dotted key"})")), "dotted key|");
  EXPECT_EQ(words(filled(p("{.}"), R"("whole")")), "whole|");
  EXPECT_EQ(words(filled(p("{x} {y} {z}"), R"({"x": 1.5, "y": true, "z": 3.0})")), "1.5 true 3|");
}

TEST(Tags, AreFoundOverCutRuns) {
  const std::string cut =
      "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>甲{</w:t></w:r><w:proofErr "
      "w:type=\"spellStart\"/><w:r><w:t>na</w:t></w:r>"
      "<w:bookmarkStart w:id=\"1\" w:name=\"mark\"/><w:ins w:id=\"2\" "
      "w:author=\"a\"><w:r><w:t>m</w:t></w:r></w:ins>"
      "<w:del w:id=\"3\" w:author=\"a\"><w:r><w:delText>gone</w:delText></w:r></w:del><w:bookmarkEnd "
      "w:id=\"1\"/>"
      "<w:proofErr w:type=\"spellEnd\"/><w:r><w:t>e}乙</w:t></w:r></w:p>";
  const std::string body = filled(cut, R"({"name": "值"})");
  EXPECT_EQ(words(body), "甲值乙|");
  for (const char* kept : {"<w:proofErr w:type=\"spellStart\"/>", "<w:proofErr w:type=\"spellEnd\"/>",
                           "<w:bookmarkStart w:id=\"1\" w:name=\"mark\"/>", "<w:bookmarkEnd w:id=\"1\"/>",
                           "<w:ins w:id=\"2\" w:author=\"a\">", "<w:delText>gone</w:delText>", "<w:b/>"}) {
    EXPECT_NE(body.find(kept), std::string::npos) << kept;
  }
}

TEST(Tags, AreFoundAroundATextBox) {
  const std::string box = "<w:r><w:pict><v:textbox><w:txbxContent>" + p("{inner}") +
                          "</w:txbxContent></v:textbox></w:pict></w:r>";
  const std::string body = filled("<w:p><w:r><w:t>{out</w:t></w:r>" + box + "<w:r><w:t>er}</w:t></w:r></w:p>",
                                  R"({"outer": "O", "inner": "I"})");
  EXPECT_NE(body.find(">I<"), std::string::npos);
  EXPECT_NE(body.find(">O<"), std::string::npos);
}

TEST(Tags, StandInHeadersFootersNotesAndControls) {
  Sample sample{.body = "<w:sdt><w:sdtPr/><w:sdtContent>" + p("{a}") + "</w:sdtContent></w:sdt>"};
  sample.parts = {
      {"header1.xml", Sample::root("w:hdr", p("{a}"))},
      {"footer1.xml", Sample::root("w:ftr", p("{a}"))},
      {"footnotes.xml", Sample::root("w:footnotes", "<w:footnote w:id=\"1\">" + p("{a}") + "</w:footnote>")}};
  sample.related = {{"header", "header1.xml"}, {"footer", "footer1.xml"}, {"footnotes", "footnotes.xml"}};
  const auto document = fill_in(sample, R"({"a": "值"})");
  ASSERT_TRUE(document);
  for (const char* name :
       {"word/document.xml", "word/header1.xml", "word/footer1.xml", "word/footnotes.xml"}) {
    EXPECT_EQ(words(part_of(*document, name)), "值|") << name;
  }
}

TEST(Tags, ControlCharactersNeverBreakTheFile) {
  const std::string body = filled(p("{a}"), R"({"a": "x\u0000\u0001\u000b\u001f<&>\"'\ufffe]]>y"})");
  EXPECT_EQ(words(body), "x<&>\"'\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd]]>y|");
}

RC_GTEST_PROP(Tags, AnyValueGivesXml, (const std::string& bytes)) {
  Switches switches;
  switches.render.linebreaks = Linebreaks::on;
  const auto compiled = compile(Sample{p("{a}") + p("{@a}")}.bytes());
  RC_ASSERT(compiled.ok());
  const auto document = render(*compiled, json::object{{"a", bytes}}, switches.render);
  RC_ASSERT(document.ok());
  const auto package = package::Package::open(*document);
  RC_ASSERT(package.ok());
  RC_ASSERT(!package::check_xml("document",
                                *package->archive().inflate(*package->archive().find("word/document.xml"))));
}

TEST(Tags, SwitchesAreThoseOfDocxtemplater) {
  Switches on;
  on.render.linebreaks = Linebreaks::on;
  EXPECT_EQ(words(filled(p("{a}"), R"({"a": "one\r\ntwo"})", on)), "one/two|");
  EXPECT_EQ(count(filled(p("{a}"), R"({"a": "one\ntwo"})"), "<w:br/>"), 0U);
  Switches square;
  square.compile.delimiters = {"[[", "]]"};
  EXPECT_EQ(words(filled(p("[[a]] {a}"), R"({"a": "1"})", square)), "1 {a}|");
  Switches angle;
  angle.compile.delimiters = {"<", ">"};
  EXPECT_EQ(words(filled(p("&lt;a&gt;"), R"({"a": "1"})", angle)), "1|");
  EXPECT_EQ(words(filled(p("{=[ ]=}[a] {a}"), R"({"a": "1"})")), "1 {a}|");
}

TEST(Tags, KeepSpacesOfTheText) {
  EXPECT_NE(filled(p("{a} b"), R"({"a": " 1"})").find("<w:t xml:space=\"preserve\"> 1 b</w:t>"),
            std::string::npos);
}

TEST(Tags, WhatIsMissingIsRefusedInAnIssueAndRedInADraft) {
  const auto document = fill_in({p("甲{名称}乙{级别}")}, "{}");
  ASSERT_FALSE(document);
  EXPECT_EQ(document.refusal().code, "docx.value_missing");
  EXPECT_EQ(document.refusal().field, "word/document.xml {名称}");
  EXPECT_EQ(document.refusal().detail.as_array().size(), 2U);
  Switches draft;
  draft.render.missing = Missing::mark;
  const std::string body =
      filled("<w:p><w:r><w:rPr><w:b/><w:sz w:val=\"32\"/></w:rPr><w:t>甲{名称}乙</w:t></w:r></w:p>",
             R"({"名称": null})", draft);
  EXPECT_EQ(words(body), "甲【缺：名称】乙|");
  EXPECT_NE(body.find("<w:rPr><w:b/><w:color w:val=\"FF0000\"/><w:sz w:val=\"32\"/></w:rPr>"),
            std::string::npos);
  EXPECT_EQ(body.find("undefined"), std::string::npos);
  EXPECT_EQ(words(filled(p("{名称|默认值 无}"), "{}")), "无|");
  EXPECT_EQ(words(filled(p("[{名称}]"), R"({"名称": ""})")), "[]|");
  EXPECT_EQ(refused(p("{a}"), R"({"a": {"b": 1}})"), "docx.wrong_type");
}

TEST(Tags, SameInputSameBytes) {
  const Sample sample{p("{#a}{b}{/a}") + p("{@c}")};
  const std::string data =
      R"({"a": [{"b": 1}, {"b": 2}], "c": "<p>x <a href='http://a.example/'>y</a></p>"})";
  EXPECT_EQ(*fill_in(sample, data), *fill_in(sample, data));
  const auto one = compile(sample.bytes());
  EXPECT_EQ(*render(*one, json::parse(data)), *render(*one, json::parse(data)));
}

TEST(Tags, PartsWithoutTagsAreCopiedAsTheyArePacked) {
  Sample sample{p("{a}")};
  sample.parts = {{"styles.xml", Sample::root("w:styles", std::string(3000, ' '))}};
  const std::string before = sample.bytes();
  const auto after = fill_in(sample, R"({"a": 1})");
  const auto packed = [](const std::string& bytes) {
    return std::string(package::Archive::read(bytes)->find("word/styles.xml")->packed);
  };
  EXPECT_EQ(packed(before), packed(*after));
}

TEST(Tags, ChineseFontsAreNamedForChinese) {
  const auto with = [](const std::string& fonts) {
    return filled("<w:p><w:r><w:rPr><w:rFonts " + fonts + "/></w:rPr><w:t>{a}</w:t></w:r></w:p>",
                  R"({"a": 1})");
  };
  EXPECT_NE(with("w:ascii=\"仿宋\"").find("<w:rFonts w:ascii=\"仿宋\" w:eastAsia=\"仿宋\"/>"),
            std::string::npos);
  EXPECT_EQ(with("w:ascii=\"Times New Roman\"").find("eastAsia"), std::string::npos);
  EXPECT_EQ(count(with("w:ascii=\"仿宋\" w:eastAsia=\"黑体\""), "eastAsia"), 1U);
}

TEST(Tags, HostileTemplatesAreRefusedByName) {
  const auto with_part = [](const std::string& name, const std::string& contents) {
    Sample sample{p("{a}")};
    sample.parts = {{name, contents}};
    const auto document = fill_in(sample, R"({"a": 1})");
    return document ? "" : document.refusal().code;
  };
  EXPECT_EQ(with_part("styles.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a/>"), "package.xml_doctype");
  EXPECT_EQ(with_part("vbaProject.bin", "code"), "package.macro");
  EXPECT_EQ(with_part("_rels/settings.xml.rels", "<Relationships><Relationship Id=\"a\" Type=\"" +
                                                     std::string(office) +
                                                     "attachedTemplate\" Target=\"http://a.example/a.dotm\" "
                                                     "TargetMode=\"External\"/></Relationships>"),
            "package.remote_template");
  EXPECT_EQ(with_part("media/a.xml", std::string(60U << 20U, ' ')), "package.ratio")
      << "60 KB that become 60 MB";
  EXPECT_EQ(refused("<w:p><w:r></w:p>"), "package.xml_malformed");
  EXPECT_EQ(refused(p("&amp;{a}<!-- -->") + "<w:p>&unknown;</w:p>"), "package.xml_malformed");
  Switches few;
  few.compile.tags_per_part = 2;
  EXPECT_EQ(refused(p("{a}{a}{a}"), "{}", few), "docx.too_many_tags");
  Switches no_time;
  no_time.compile.cpu = std::chrono::milliseconds(0);
  EXPECT_EQ(refused(p("{a}"), "{}", no_time), "docx.took_too_long");
}

TEST(Tags, TickBoxes) {
  const std::string box =
      "<w:sdt><w:sdtPr><w:alias w:val=\"{同意}\"/><w14:checkbox><w14:checked "
      "w14:val=\"0\"/><w14:checkedState "
      "w14:val=\"2611\" w14:font=\"MS Gothic\"/><w14:uncheckedState w14:val=\"2610\" w14:font=\"MS "
      "Gothic\"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>";
  const std::string yes = filled("<w:p>" + box + "</w:p>", R"({"同意": true})");
  EXPECT_NE(yes.find("<w14:checked w14:val=\"1\"/>"), std::string::npos);
  EXPECT_EQ(words(yes), "☑|");
  EXPECT_NE(yes.find("<w:alias w:val=\"同意\"/>"), std::string::npos);
  const std::string no = filled("<w:p>" + box + "</w:p>", "{}");
  EXPECT_NE(no.find("<w14:checked w14:val=\"0\"/>"), std::string::npos);
  EXPECT_EQ(words(no), "☐|");
}

}  // namespace
}  // namespace huiyin::docx
