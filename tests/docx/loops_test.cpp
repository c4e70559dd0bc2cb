// Sections over text, paragraphs, rows and columns; empty ones leave a document that opens.

#include "docx/sample.hpp"

namespace huiyin::docx {
namespace {

using namespace test;

const std::string two = R"({"a": [{"b": "1"}, {"b": "2"}], "c": "out"})";

Switches paragraph_loop() {
  Switches switches;
  switches.compile.paragraph_loop = ParagraphLoop::on;
  return switches;
}

TEST(Loops, RepeatWithinAParagraph) {
  EXPECT_EQ(words(filled(p("x{#a}{b}{c},{/a}y"), two)), "x1out,2out,y|");
  EXPECT_EQ(words(filled(p("x{#a}{b}{/}y{^a}none{/}"), R"({"a": []})")), "xynone|");
  EXPECT_EQ(words(filled(p("{#a}{.}{/a}"), R"({"a": [1, "two", true]})")), "1twotrue|");
  EXPECT_EQ(words(filled(p("{#a}{$序号}.{b} {/a}"), two)), "1.1 2.2 |");
}

TEST(Loops, LetThroughWhatIsTrue) {
  for (const char* value : {"true", "1", "\"x\"", "{\"c\": \"out\"}", "[0]"}) {
    EXPECT_EQ(
        words(filled(p("{#a}{c}{/a}{^a}no{/a}"), std::string("{\"c\": \"out\", \"a\": ") + value + "}")),
        "out|")
        << value;
  }
  for (const char* value : {"false", "0", "\"\"", "null", "[]"}) {
    EXPECT_EQ(
        words(filled(p("{#a}{c}{/a}{^a}no{/a}"), std::string("{\"c\": \"out\", \"a\": ") + value + "}")),
        "no|")
        << value;
  }
}

TEST(Loops, RepeatParagraphs) {
  const std::string body = p("前") + p("{#a}") + p("{b}") + p("{/a}") + p("后");
  EXPECT_EQ(words(filled(body, two, paragraph_loop())), "前|1|2|后|");
  EXPECT_EQ(words(filled(body, R"({"a": []})", paragraph_loop())), "前|后|");
  EXPECT_EQ(words(filled(body, two)), "前||1||2||后|");
}

TEST(Loops, KeepBreaksAndBookmarksOfTheTagsParagraphs) {
  const std::string open =
      "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"m\"/><w:r><w:t>{#a}</w:t></w:r><w:bookmarkEnd "
      "w:id=\"1\"/></w:p>";
  const std::string close = "<w:p><w:r><w:t>{/a}</w:t></w:r><w:r><w:br w:type=\"page\"/></w:r></w:p>";
  const std::string body = filled(open + p("{b}") + close, two, paragraph_loop());
  EXPECT_EQ(count(body, "w:name=\"m\""), 1U);
  EXPECT_EQ(count(body, "w:type=\"page\""), 1U);
  const std::string section =
      "<w:p><w:pPr><w:sectPr><w:type w:val=\"nextPage\"/></w:sectPr></w:pPr><w:r><w:t>{/a}</w:t></w:r></w:p>";
  EXPECT_EQ(count(filled(p("{#a}") + p("{b}") + section, R"({"a": []})", paragraph_loop()), "nextPage"), 1U);
}

TEST(Loops, RepeatRows) {
  const std::string body = tbl(tr(tc(p("头")) + tc(p("头"))) + tr(tc(p("{#a}{b}")) + tc(p("{c}{/a}"))));
  const std::string out = filled(body, two);
  EXPECT_EQ(words(out), "头|头|1|out|2|out|");
  EXPECT_EQ(count(out, "<w:tr>"), 3U);
  EXPECT_EQ(count(filled(body, R"({"a": []})"), "<w:tr>"), 1U);
}

TEST(Loops, EmptyOnesLeaveAValidDocument) {
  // A cell without a paragraph, a table without a row, a header without anything: Word calls each damaged.
  EXPECT_NE(filled(tbl(tr(tc(p("{#a}") + p("{b}") + p("{/a}")) + tc(p("x")))), "{}", paragraph_loop())
                .find("</w:tcPr><w:p/></w:tc>"),
            std::string::npos);
  EXPECT_EQ(filled(tbl(tr(tc(p("{#a}{b}")) + tc(p("{/a}")))), "{}"), "");
  EXPECT_NE(
      filled(tbl(tr(tc(tbl(tr(tc(p("{#a}{b}")) + tc(p("{/a}"))))) + tc(p("x")))), "{}").find("<w:p/></w:tc>"),
      std::string::npos);
  EXPECT_NE(filled(tbl(tr(tc(p("{@a}")) + tc(p("x")))), R"({"a": ""})").find("<w:p/></w:tc>"),
            std::string::npos);
  Sample sample{p("x")};
  sample.parts = {{"header1.xml", Sample::root("w:hdr", p("{#a}") + p("y") + p("{/a}"))}};
  sample.related = {{"header", "header1.xml"}};
  EXPECT_NE(part_of(*fill_in(sample, "{}", paragraph_loop()), "word/header1.xml").find("<w:p/></w:hdr>"),
            std::string::npos);
}

TEST(Loops, RepeatColumnsAndKeepTheTableAsWide) {
  const std::string data =
      R"({"月": [{"名": "一月", "数": 1}, {"名": "二月", "数": 2}, {"名": "三月", "数": 3}]})";
  const std::string head =
      tr("<w:tc><w:tcPr><w:tcW w:w=\"4000\" w:type=\"dxa\"/><w:gridSpan w:val=\"2\"/></w:tcPr>" + p("标题") +
         "</w:tc>");
  const std::string body =
      tbl(head + tr(tc(p("项")) + tc(p("{#:月}{名}{/月}"))) + tr(tc(p("数")) + tc(p("{数}"))));
  const std::string out = filled(body, data);
  EXPECT_EQ(words(out), "标题|项|一月|二月|三月|数|1|2|3|");
  EXPECT_EQ(count(out, "<w:gridCol "), 4U);
  EXPECT_EQ(count(out, "<w:gridCol w:w=\"1000\"/>"), 4U) << "as wide as it was drawn";
  EXPECT_EQ(count(out, "<w:tcW w:w=\"1000\" w:type=\"dxa\"/>"), 8U);
  EXPECT_NE(out.find("<w:gridSpan w:val=\"4\"/>"), std::string::npos);
  const std::string none = filled(body, R"({"月": []})");
  EXPECT_EQ(words(none), "标题|项|数|");
  EXPECT_EQ(count(none, "<w:gridCol w:w=\"4000\"/>"), 1U);
}

TEST(Loops, WriteWidthAndGridOfTablesThatLackThem) {
  const std::string bare = "<w:tbl>" + tr(tc(p("{a}")) + tc(p("x"))) + "</w:tbl>";
  const std::string frame =
      "<w:tbl><w:tblPr><w:tblW w:w=\"4000\" w:type=\"dxa\"/></w:tblPr><w:tblGrid><w:gridCol "
      "w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid><w:tr>";
  EXPECT_TRUE(filled(bare, R"({"a": 1})").starts_with(frame));
  const std::string half =
      "<w:tbl><w:tblPr><w:tblStyle w:val=\"s\"/><w:jc w:val=\"left\"/></w:tblPr><w:tblGrid/>" +
      tr(tc(p("{a}"))) + "</w:tbl>";
  EXPECT_TRUE(
      filled(half, R"({"a": 1})")
          .starts_with("<w:tbl><w:tblPr><w:tblStyle w:val=\"s\"/><w:tblW w:w=\"2000\" w:type=\"dxa\"/><w:jc "
                       "w:val=\"left\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"2000\"/></w:tblGrid>"));
  EXPECT_EQ(filled(tbl(tr(tc(p("{a}")) + tc(p("x")))), R"({"a": 1})").find("<w:tblW", 60), std::string::npos);
}

TEST(Loops, MergeCellsDownwardsByGroups) {
  const std::string body = tbl(tr(tc(p("{#a}{u|合并同值}")) + tc(p("{g|合并同值}{/a}"))));
  const std::string out =
      filled(body, R"({"a": [{"u": "甲", "g": "一"}, {"u": "甲", "g": "一"}, {"u": "乙", "g": "一"}]})");
  EXPECT_EQ(words(out), "甲|一|||乙|一|");
  EXPECT_EQ(count(out, "<w:vMerge w:val=\"restart\"/>"), 4U);
  EXPECT_EQ(count(out, "<w:vMerge/>"), 2U);
  EXPECT_NE(out.find("<w:tcW w:w=\"2000\" w:type=\"dxa\"/><w:vMerge"), std::string::npos);
}

TEST(Loops, NestAndLookOutwards) {
  const std::string body = p("{#a}") + p("{b}") + p("{#d}{c}{b}{e} {/d}") + p("{/a}");
  EXPECT_EQ(words(filled(body, R"({"c": "C", "a": [{"b": 1, "d": [{"e": 1}, {"e": 2}]}, {"b": 2, "d": []}]})",
                         paragraph_loop())),
            "1|C11 C12 |2||");
}

TEST(Loops, AcrossALinkTakeWholeElements) {
  const std::string body =
      "<w:p><w:hyperlink><w:r><w:t>{#a}</w:t></w:r></w:hyperlink><w:r><w:t>{b}</w:t></w:r><w:r><w:t>{/a}</"
      "w:t></w:r></w:p>";
  const std::string out = filled(body, two);
  EXPECT_EQ(words(out), "12|");
  EXPECT_EQ(count(out, "<w:hyperlink>"), count(out, "</w:hyperlink>"));
}

TEST(Loops, ThatCannotBeLaidAreRefused) {
  EXPECT_EQ(refused(p("{#a}")), "docx.section_unclosed");
  EXPECT_EQ(refused(p("{/a}")), "docx.close_without_section");
  EXPECT_EQ(refused(p("{#a}{#b}{/a}{/b}")), "docx.sections_crossed");
  EXPECT_EQ(refused(p("{a")), "docx.tag_unclosed");
  EXPECT_EQ(refused(p("x{#a}y") + tbl(tr(tc(p("x{/a}y"))))), "docx.loop_cuts_across");
  EXPECT_EQ(refused(tbl(tr(tc(p("{#a}")) + tc(p("{/a}{#b}")) + tc(p("{/b}"))))), "docx.loops_overlap");
  std::string open;
  std::string close;
  for (int i = 0; i < 13; ++i) {
    open += "{#a}";
    close += "{/a}";
  }
  EXPECT_EQ(refused(p(open + close)), "docx.nested_too_deep");
}

TEST(Loops, OverElementsThatNeverEndAreSafe) {
  // Only fragments hold such; expat has refused a document.
  Switches switches = paragraph_loop();
  switches.compile.strictness = Strictness::fragments;
  for (const char* body :
       {"<w:p><w:r><w:t>{#a}</w:t></w:r>", "<w:tbl><w:tr><w:tc><w:p><w:t>{#:a}</w:t>{/a}</w:p>",
        "<w:p><w:t>{!重新编号}{@a}{/a}</w:t>", "</w:p></w:tc><w:p><w:t>{#a}{/a}"}) {
    (void)fill_in({body}, two, switches);
    (void)fill_in({std::string(body) + p("{/a}")}, two, switches);
  }
}

TEST(Loops, AreBounded) {
  std::string many = "{\"a\": [";
  for (int i = 0; i < 200; ++i) many += i == 0 ? "1" : ",1";
  many += "]}";
  const std::string body = p("{#a}{#a}{#a}") + p("x") + p("{/a}{/a}{/a}");
  Switches switches;
  switches.render.paragraphs = 10'000;
  EXPECT_EQ(refused(body, many, switches), "docx.too_many_paragraphs");
  switches = {};
  switches.render.cpu = std::chrono::milliseconds(5);
  EXPECT_EQ(refused(p("{#a}{#a}{#a}x{/a}{/a}{/a}"), many, switches), "docx.took_too_long");
}

TEST(Loops, LargeDocumentsGoIntoTheArchiveAsTheyGrow) {
  std::string many = "{\"a\": [";
  for (int i = 0; i < 100; ++i) many += i == 0 ? "1" : ",1";
  many += "]}";
  const std::string text(600, 'x');
  Sample sample{p("{#a}{#a}") + p(text + text) + p("{/a}{/a}")};
  Switches switches = paragraph_loop();
  const auto document = fill_in(sample, many, switches);
  ASSERT_TRUE(document);
  const auto archive = package::Archive::read(*document, {.ratio = 2000});
  ASSERT_TRUE(archive) << archive.refusal().code;
  const std::string out = *archive->inflate(*archive->find("word/document.xml"));
  EXPECT_GT(out.size(), 12'000'000U);
  EXPECT_EQ(count(out, "<w:p>"), 10'000U);
  EXPECT_FALSE(package::check_xml("word/document.xml", out));
  switches.render.bytes = 9'000'000;
  EXPECT_EQ(fill_in(sample, many, switches).refusal().code, "docx.too_many_bytes");
}

TEST(Loops, GivePicturesIdsOfTheirOwn) {
  const std::string drawing =
      "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"5\" name=\"a\"/></wp:inline></w:drawing></w:r></w:p>";
  const std::string out = filled(p("{#a}") + drawing + p("{/a}"), two, paragraph_loop());
  EXPECT_EQ(count(out, "<wp:docPr id=\"6\""), 1U);
  EXPECT_EQ(count(out, "<wp:docPr id=\"7\""), 1U);
}

TEST(Loops, RestartListsEachTurn) {
  const std::string item =
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId "
      "w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>{.}</w:t></w:r></w:p>";
  Sample sample{p("{#a}") + p("{!重新编号}") + p("{#d}") + item + p("{/d}") + p("{/a}")};
  sample.parts = {
      {"numbering.xml",
       Sample::root(
           "w:numbering",
           "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/></w:lvl></"
           "w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/></w:num>")}};
  sample.related = {{"numbering", "numbering.xml"}};
  const auto document = fill_in(sample, R"({"a": [{"d": ["x", "y"]}, {"d": ["z"]}]})", paragraph_loop());
  ASSERT_TRUE(document);
  const std::string body = body_of(*document);
  EXPECT_EQ(words(body), "x|y|z|");
  EXPECT_EQ(count(body, "<w:numId w:val=\"4\"/>"), 2U);
  EXPECT_EQ(count(body, "<w:numId w:val=\"5\"/>"), 1U);
  const std::string numbering = part_of(*document, "word/numbering.xml");
  EXPECT_NE(numbering.find("<w:num w:numId=\"5\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride "
                           "w:ilvl=\"0\"><w:startOverride w:val=\"1\"/>"),
            std::string::npos);
}

TEST(Loops, RestartListsThatAStyleNames) {
  const std::string item =
      "<w:p><w:pPr><w:pStyle w:val=\"item\"/><w:keepNext/><w:jc "
      "w:val=\"left\"/></w:pPr><w:r><w:t>{.}</w:t></w:r></w:p>";
  Sample sample{p("{#a}") + p("{!重新编号}") + p("{#d}") + item + p("{/d}") + p("{/a}")};
  sample.parts = {
      {"numbering.xml", Sample::root("w:numbering",
                                     "<w:abstractNum w:abstractNumId=\"1\"/><w:num "
                                     "w:numId=\"3\"><w:abstractNumId w:val=\"1\"/></w:num>")},
      {"styles.xml", Sample::root("w:styles",
                                  "<w:style w:styleId=\"base\"><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId "
                                  "w:val=\"3\"/></w:numPr></w:pPr></w:style><w:style "
                                  "w:styleId=\"item\"><w:basedOn w:val=\"base\"/></w:style>")}};
  sample.related = {{"numbering", "numbering.xml"}, {"styles", "styles.xml"}};
  const auto document = fill_in(sample, R"({"a": [{"d": ["x", "y"]}, {"d": ["z"]}]})", paragraph_loop());
  ASSERT_TRUE(document);
  const std::string body = body_of(*document);
  EXPECT_EQ(count(body, "<w:keepNext/><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"4\"/></w:numPr><w:jc"),
            2U);
  EXPECT_EQ(count(body, "<w:numId w:val=\"5\"/>"), 1U);
}

}  // namespace
}  // namespace huiyin::docx
