// What a package may not hold, fetch or run; and that XML is cut without loss.

#include "package/package.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "package/writer.hpp"
#include "package/xml_check.hpp"
#include "package/xml_scanner.hpp"

namespace huiyin::package {
namespace {

const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string relationship(const std::string& type, const std::string& target, const std::string& mode = "") {
  return "<Relationship Id=\"r\" Type=\"" + office + type + "\" Target=\"" + target + "\"" +
         (mode.empty() ? "" : " TargetMode=\"" + mode + "\"") + "/>";
}

struct Sample {
  std::string types = "<Default Extension=\"xml\" ContentType=\"application/xml\"/>";
  std::string own = "";
  std::string extra_part = "word/extra.bin";
  std::string main = "<w:document/>";

  [[nodiscard]] std::string bytes() const {
    const auto list = [](const std::string& inner) { return "<Relationships>" + inner + "</Relationships>"; };
    Writer writer;
    writer.add(content_types_part, "<Types>" + types + "</Types>");
    writer.add("_rels/.rels", list(relationship("officeDocument", "word/document.xml")));
    writer.add("word/document.xml", main);
    writer.add("word/_rels/document.xml.rels", list(own));
    writer.add(extra_part, "extra");
    return std::move(writer).finish();
  }
};

std::string code_of(const Sample& sample) {
  const auto package = Package::open(sample.bytes());
  return package ? "" : package.refusal().code;
}

TEST(Package, FindsMainPartTypesAndTargets) {
  const auto package = Package::open(Sample{.own = relationship("header", "../word/./header1.xml") +
                                                   relationship("image", "/word/media/a.png")}
                                         .bytes());
  ASSERT_TRUE(package);
  EXPECT_EQ(package->main_part(), "word/document.xml");
  EXPECT_EQ(package->content_type("word/Document.XML"), "application/xml");
  EXPECT_EQ(package->content_type("word/extra.bin"), "");
  ASSERT_EQ(package->relationships("word/document.xml").size(), 2U);
  EXPECT_EQ(package->relationships("word/document.xml")[0].target, "word/header1.xml");
  EXPECT_EQ(package->relationships("word/document.xml")[1].target, "word/media/a.png");
  EXPECT_EQ(relationships_part("word/document.xml"), "word/_rels/document.xml.rels");
}

TEST(Package, RefusesCode) {
  EXPECT_EQ(code_of({.own = relationship("vbaProject", "vbaProject.bin")}), "package.macro");
  EXPECT_EQ(code_of({.own = relationship("control", "activeX1.xml")}), "package.macro");
  EXPECT_EQ(code_of({.extra_part = "word/vbaProject.bin"}), "package.macro");
  EXPECT_EQ(
      code_of({.types = "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"}),
      "package.macro");
}

TEST(Package, RefusesEmbeddedObjects) {
  EXPECT_EQ(code_of({.own = relationship("oleObject", "embeddings/a.bin")}), "package.ole");
  EXPECT_EQ(code_of({.own = relationship("package", "embeddings/a.xlsx")}), "package.ole");
}

TEST(Package, RefusesWhatPointsOutside) {
  EXPECT_EQ(code_of({.own = relationship("image", "http://a.example/b.png", "External")}),
            "package.external_target");
  EXPECT_EQ(code_of({.own = relationship("frame", "file:///C:/a.docx", "External")}),
            "package.external_target");
  EXPECT_EQ(code_of({.own = relationship("hyperlink", "http://a.example/", "External")}), "");
  EXPECT_EQ(code_of({.own = relationship("header", "../../header.xml")}), "package.bad_target");
  for (const char* target : {"http://a.example/a.dotm", "file://host/share/a.dotx", "\\\\host\\share\\a.dotx",
                             "file:///\\\\host\\a.dotx", "file:///C:\\\\host"}) {
    EXPECT_EQ(code_of({.own = relationship("attachedTemplate", target, "External")}),
              "package.remote_template")
        << target;
  }
  EXPECT_EQ(code_of({.own = relationship("attachedTemplate", "file:///C:\\Templates\\a.dotx", "External")}),
            "");
}

TEST(Package, RefusesWhatIsNoPackage) {
  Writer writer;
  writer.add("a.xml", "<a/>");
  EXPECT_EQ(Package::open(std::move(writer).finish()).refusal().code, "package.not_opc");
  EXPECT_EQ(code_of({.types = "<!DOCTYPE a>"}), "package.xml_malformed");
  Writer other;
  other.add(content_types_part, "<!DOCTYPE Types [<!ENTITY a \"b\">]><Types/>");
  EXPECT_EQ(Package::open(std::move(other).finish()).refusal().code, "package.xml_doctype");
}

std::string xml_code(const std::string& source) {
  const auto no = check_xml("a.xml", source);
  return no ? no->code : "";
}

TEST(XmlCheck, RefusesByName) {
  EXPECT_EQ(xml_code("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>&lt;&#20013;</a>"), "");
  EXPECT_EQ(xml_code("<!DOCTYPE a SYSTEM \"http://a.example/\"><a/>"), "package.xml_doctype");
  EXPECT_EQ(xml_code("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"), "package.xml_doctype");
  EXPECT_EQ(xml_code("<a>&b;</a>"), "package.xml_malformed");
  EXPECT_EQ(xml_code("<a><b></a>"), "package.xml_malformed");
  EXPECT_EQ(xml_code("<a>\x01</a>"), "package.xml_malformed");
  EXPECT_EQ(xml_code("<?xml version=\"1.0\" encoding=\"GBK\"?><a/>"), "package.xml_encoding");
  EXPECT_EQ(xml_code("\xff\xfe<\0a\0/\0>\0"), "package.xml_encoding");
  std::string deep;
  for (int i = 0; i < 300; ++i) deep += "<a>";
  EXPECT_EQ(xml_code(deep), "package.xml_too_deep");
}

RC_GTEST_PROP(XmlScanner, CutsWithoutLoss, ()) {
  const auto parts = *rc::gen::container<std::vector<std::string>>(
      rc::gen::element<std::string>("<w:p>", "</w:p>", "<a b='>'/>", "text", "<!--", "-->", "<![CDATA[",
                                    "]]>", "<?", "?>", "<", "\"", "&amp;"));
  std::string source;
  for (const std::string& part : parts) source += part;
  XmlScanner scanner(source);
  std::string again;
  for (XmlPiece piece; scanner.next(piece);) {
    RC_ASSERT(piece.end > piece.begin);
    again += piece.in(source);
  }
  RC_ASSERT(again == source);
}

TEST(XmlScanner, ReadsNamesAttributesAndText) {
  const std::string source = "<w:t xml:space=\"preserve\" a = 'x>y'>1 &lt; 2 &#x4e2d;&unknown;</w:t>";
  XmlScanner scanner(source);
  XmlPiece piece;
  ASSERT_TRUE(scanner.next(piece));
  EXPECT_EQ(piece.kind, XmlKind::open);
  EXPECT_EQ(piece.name, "w:t");
  EXPECT_EQ(local_name(piece.name), "t");
  EXPECT_EQ(attribute(piece.in(source), "a"), "x>y");
  EXPECT_EQ(attribute(piece.in(source), "space"), std::nullopt);
  ASSERT_TRUE(scanner.next(piece));
  EXPECT_EQ(decoded(piece.in(source)), "1 < 2 \xe4\xb8\xad&unknown;");
}

RC_GTEST_PROP(XmlText, EscapingNeverBreaksAPart, (const std::string& bytes)) {
  RC_ASSERT(!check_xml("a.xml", "<a b=\"" + escaped(bytes) + "\">" + escaped(bytes) + "</a>"));
}

TEST(XmlText, LeavesOutWhatXmlHasNot) {
  EXPECT_EQ(escaped(std::string("a\0b\x0b<", 5)), "ab&lt;");
  EXPECT_EQ(escaped("\xff\xed\xa0\x80"), "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
}

}  // namespace
}  // namespace huiyin::package
