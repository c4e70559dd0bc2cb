// Rich text, pictures and sub-documents.

#include "crypto/base64.hpp"
#include "docx/html.hpp"
#include "docx/picture.hpp"
#include "docx/sample.hpp"

namespace huiyin::docx {
namespace {

using namespace test;

std::string rich(const std::string& html, const std::string& body = p("{@a}")) {
  const auto compiled = compile(Sample{body}.bytes());
  EXPECT_TRUE(compiled);
  const auto document = render(*compiled, json::object{{"a", html}});
  EXPECT_TRUE(document);
  return body_of(*document);
}

TEST(RichText, KeepsWhatItKnows) {
  const std::string out =
      rich("<p>一<b>二</b><i>三</i><span style=\"color: #f00\">四</span></p><p>五<br>六</p>");
  EXPECT_EQ(words(out), "一二三四|五/六|");
  EXPECT_NE(out.find("<w:b/>"), std::string::npos);
  EXPECT_NE(out.find("<w:color w:val=\"FF0000\"/>"), std::string::npos);
  EXPECT_EQ(words(rich("<ol><li>甲</li><li>乙<ul><li>丙</li></ul></li></ol>")), "1.甲|2.乙|•丙|");
}

TEST(RichText, DropsWhatIsDangerous) {
  const std::string out = rich(
      "<p onclick=\"x()\">a<script>alert(1)</script><style>p{}</style><iframe src=\"//b\">c</iframe><a "
      "href=\"javascript:x()\">d</a><img src=\"http://a.example/x.png\" onerror=\"x\"></p><!-- <w:p/> "
      "--><w:p/>");
  EXPECT_EQ(words(out), "ad|");
  for (const char* gone : {"alert", "javascript", "onclick", "http://a.example", "iframe"}) {
    EXPECT_EQ(out.find(gone), std::string::npos) << gone;
  }
}

TEST(RichText, WritesTablesWithWidthAndGrid) {
  const std::string out = rich(
      "<table><tr><th colspan=2>头</th></tr><tr><td "
      "rowspan=2>左</td><td>右</td></tr><tr><td>下</td></tr></table>");
  EXPECT_EQ(words(out), "头|左|右||下|");
  EXPECT_NE(out.find("<w:tblW w:w=\"8844\" w:type=\"dxa\"/>"), std::string::npos);
  EXPECT_EQ(count(out, "<w:gridCol w:w=\"4422\"/>"), 2U);
  EXPECT_EQ(count(out, "<w:vMerge"), 2U);
}

TEST(RichText, TakesTheLookOfItsPlace) {
  const std::string body =
      "<w:p><w:pPr><w:pStyle w:val=\"x\"/></w:pPr><w:r><w:rPr><w:rFonts "
      "w:eastAsia=\"f\"/></w:rPr><w:t>{@a}</w:t></w:r></w:p>";
  const std::string out = rich("<p>1</p><p>2</p>", body);
  EXPECT_EQ(count(out, "<w:pStyle w:val=\"x\"/>"), 2U);
  EXPECT_EQ(count(out, "w:eastAsia=\"f\""), 2U);
  EXPECT_EQ(words(rich("<p>1</p><p>2</p>", p("x{@a}y"))), "x1/2y|");
}

TEST(RichText, TakesNoWordprocessingMl) {
  EXPECT_EQ(count(rich("<w:p><w:r><w:t>x</w:t></w:r></w:p>"), "<w:p>"), 1U) << "its words, none of its tags";
}

// One pixel of black.
const std::string png =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";

TEST(Pictures, StandWithTheirSize) {
  const auto document = fill_in({p("甲{%a 40 30}乙")}, "{\"a\": \"data:image/png;base64," + png + "\"}");
  ASSERT_TRUE(document) << document.refusal().code;
  const std::string body = body_of(*document);
  EXPECT_NE(body.find("<wp:extent cx=\"1440000\" cy=\"1080000\"/>"), std::string::npos);
  EXPECT_EQ(words(body), "甲乙|");
  const auto package = package::Package::open(*document);
  EXPECT_EQ(package->content_type("word/media/huiyin1.png"), "image/png");
  EXPECT_EQ(package->relationships("word/document.xml").at(0).target, "word/media/huiyin1.png");
  EXPECT_EQ(refused(p("{%a}"), "{\"a\": \"bm90IGEgcGljdHVyZQ==\"}"), "docx.picture_unreadable");
  EXPECT_EQ(refused(p("{%a x}"), "{}"), "docx.bad_size");
}

TEST(Pictures, TheSameBytesAreOnePart) {
  const auto document =
      fill_in({p("{#a}{%b}{/a}")}, "{\"a\": [{\"b\": \"" + png + "\"}, {\"b\": \"" + png + "\"}]}");
  ASSERT_TRUE(document);
  const auto package = package::Package::open(*document);
  EXPECT_EQ(package->relationships("word/document.xml").size(), 1U);
  EXPECT_EQ(count(body_of(*document), "<w:drawing>"), 2U);
}

TEST(Pictures, AFilledDocumentMayBeATemplateAgain) {
  Sample second{p("{%a}")};
  // The same names are taken in it already.
  second.parts = {{"media/huiyin1.png", "other"}};
  const std::string bytes = second.bytes();
  const auto compiled = compile(bytes);
  const auto again = render(*compiled, json::parse("{\"a\": \"" + png + "\"}"));
  ASSERT_TRUE(again);
  EXPECT_EQ(package::Package::open(*again)->relationships("word/document.xml").at(0).target,
            "word/media/huiyin2.png");
}

TEST(Objects, DraftsStayXmlWhateverIsWrong) {
  Switches draft;
  draft.render.missing = Missing::mark;
  const std::string body =
      p("{@a}") + p("{+a}") + p("x{@a}") + p("{%a}") + tbl(tr(tc(p("{+a}")) + tc(p("{@a}"))));
  for (const char* data : {"{}", R"({"a": 1})", R"({"a": {"b": 1}})", R"({"a": "bm90aGluZw=="})"}) {
    const auto document = fill_in({body}, data, draft);
    if (document) {
      EXPECT_NE(part_of(*document), "") << data;
    }
  }
  EXPECT_EQ(words(filled(p("{+a}"), "{}", draft)), "【缺：a】|");
}

TEST(Pictures, FormatsAreReadFromTheirBytes) {
  const std::string gif("GIF89a\x0a\x00\x14\x00", 10);
  EXPECT_EQ(picture_format(gif)->width_pixels, 10U);
  const std::string jpeg("\xff\xd8\xff\xe0\x00\x04\x00\x00\xff\xc0\x00\x0b\x08\x00\x10\x00\x20\x01\x01\x11",
                         20);
  EXPECT_EQ(picture_format(jpeg)->width_pixels, 32U);
  EXPECT_EQ(picture_format(jpeg)->height_pixels, 16U);
  for (std::size_t i = 0; i < jpeg.size(); ++i) (void)picture_format(jpeg.substr(0, i));
  EXPECT_FALSE(picture_format("<svg/>"));
}

TEST(SubDocuments, BringTheirBodyPicturesAndLinks) {
  Sample inner{p("子") +
               "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"a\"/><a:blip "
               "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" r:embed=\"rId1\"/></"
               "wp:inline></w:drawing></w:r></w:p>"};
  inner.related = {{"image", "media/a.png"}};
  inner.parts = {{"media/a.png", *crypto::from_base64(png)}};
  const std::string data = "{\"a\": \"" + crypto::to_base64(inner.bytes()) + "\"}";
  const auto document = fill_in({p("前") + p("{+a}") + p("后")}, data);
  ASSERT_TRUE(document) << document.refusal().code;
  const std::string body = body_of(*document);
  EXPECT_EQ(words(body), "前|子||后|");
  EXPECT_EQ(body.find("rId1"), std::string::npos);
  EXPECT_EQ(package::Package::open(*document)->relationships("word/document.xml").at(0).type, "image");
  EXPECT_EQ(refused(p("x{+a}"), data), "docx.misplaced");
  EXPECT_EQ(refused(p("{+a}"), "{\"a\": \"bm90IGEgemlw\"}"), "package.not_zip");
}

TEST(SubDocuments, BringStylesAndListsTheHostHasNot) {
  Sample inner{
      "<w:p><w:pPr><w:pStyle w:val=\"G\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId "
      "w:val=\"2\"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"};
  inner.parts = {
      {"styles.xml",
       Sample::root(
           "w:styles",
           "<w:style w:type=\"paragraph\" w:styleId=\"G\"><w:basedOn w:val=\"B\"/></w:style><w:style "
           "w:type=\"paragraph\" w:default=\"1\" w:styleId=\"B\"/><w:style w:styleId=\"unused\"/>")},
      {"numbering.xml",
       Sample::root("w:numbering",
                    "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"/></w:abstractNum><w:num "
                    "w:numId=\"2\"><w:abstractNumId w:val=\"0\"/></w:num>")}};
  inner.related = {{"styles", "styles.xml"}, {"numbering", "numbering.xml"}};
  const auto document = fill_in({p("{+a}")}, "{\"a\": \"" + crypto::to_base64(inner.bytes()) + "\"}");
  ASSERT_TRUE(document) << document.refusal().code;
  EXPECT_NE(body_of(*document).find("<w:numId w:val=\"1\"/>"), std::string::npos);
  const std::string styles = part_of(*document, "word/styles.xml");
  EXPECT_EQ(count(styles, "<w:style "), 2U);
  EXPECT_EQ(styles.find("w:default"), std::string::npos);
  const std::string numbering = part_of(*document, "word/numbering.xml");
  EXPECT_NE(numbering.find("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"), std::string::npos);
  EXPECT_LT(numbering.find("<w:abstractNum "), numbering.find("<w:num "));
  EXPECT_EQ(package::Package::open(*document)->content_type("word/styles.xml"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml");
}

}  // namespace
}  // namespace huiyin::docx
