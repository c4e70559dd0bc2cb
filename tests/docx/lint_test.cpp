// Every bad tag in one pass, with a suggestion, and as a comment in the document.

#include "docx/lint.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "docx/sample.hpp"

namespace huiyin::docx {
namespace {

using namespace test;

const char* const schema_text =
    R"({"标题": "text", "日期": "date", "金额": "number", "照片": "picture", "正文": "rich_text",
  "附件": ["text"], "单位": {"名称": "text"}, "问题": [{"描述": "text", "条款": [{"编号": "text"}]}]})";

std::vector<Finding> findings_of(const Sample& sample) {
  const auto schema = read_schema(json::parse(schema_text));
  EXPECT_TRUE(schema);
  const auto read = read_template(sample.bytes());
  EXPECT_TRUE(read);
  return lint(*read, *schema);
}

TEST(Lint, HasNothingToSayOfAGoodTemplate) {
  const auto findings =
      findings_of({p("{标题}{日期|中文日期}{金额|大写金额}{单位.名称}{附件|连接}{附件|条数}") +
                   p("{#问题}{$序号}{描述}{标题}{#条款}{编号}{/条款}{/问题}{^附件}无{/附件}") +
                   p("{%照片 40 30}") + p("{@正文}") + p("{#附件}{.}{/附件}")});
  for (const Finding& one : findings) ADD_FAILURE() << one.code << " " << one.tag;
}

TEST(Lint, SaysEverythingInOnePass) {
  Sample sample{p("第一段{标提}") + p("{#问题}{描诉}{/问题}") + p("{日期|大写金额}{标题|大写}") +
                p("{#附件") + p("{/单位}") + p("{照片}") + p("{描述}")};
  sample.parts = {{"header1.xml", Sample::root("w:hdr", p("{单位.名}"))}};
  sample.related = {{"header", "header1.xml"}};
  const auto findings = findings_of(sample);
  std::string all;
  for (const Finding& one : findings) {
    all += one.part.substr(5) + " " + one.code.substr(5) + " " + one.tag + " " + one.suggestion + "\n";
  }
  EXPECT_EQ(all,
            "document.xml unknown_field {标提} 标题\n"
            "document.xml unknown_field {描诉} 描述\n"
            "document.xml wrong_type {日期|大写金额} \n"
            "document.xml unknown_filter {标题|大写} 大写金额\n"
            "document.xml tag_unclosed {#附件 \n"
            "document.xml close_without_section {/单位} \n"
            "document.xml wrong_type {照片} \n"
            "document.xml unknown_field {描述} \n"
            "header1.xml unknown_field {单位.名} 单位.名称\n");
  EXPECT_EQ(findings[0].paragraph, "第一段{标提}");
}

TEST(Lint, WritesComments) {
  Sample sample{p("第一段{标提}") + p("{描诉}")};
  sample.parts = {{"header1.xml", Sample::root("w:hdr", p("{单位.名}"))}};
  sample.related = {{"header", "header1.xml"}};
  const auto read = read_template(sample.bytes());
  const auto findings = lint(*read, *read_schema(json::parse(schema_text)));
  const auto document =
      with_comments(*read, findings, [](const Finding& one) { return one.code + " <" + one.tag; });
  ASSERT_TRUE(document);
  const std::string body = body_of(*document);
  EXPECT_EQ(count(body, "<w:commentRangeStart "), 3U);
  EXPECT_EQ(count(body, "<w:commentReference "), 3U);
  EXPECT_EQ(words(body), "第一段{标提}|{描诉}|");
  const std::string comments = part_of(*document, "word/huiyin-comments.xml");
  EXPECT_NE(comments.find("docx.unknown_field &lt;{标提}"), std::string::npos);
  // Commented once more, the comments are added to.
  const auto again = read_template(*document);
  const auto twice = with_comments(*again, findings, [](const Finding& one) { return one.code; });
  EXPECT_EQ(count(part_of(*twice, "word/huiyin-comments.xml"), "<w:comment "), 6U);
}

TEST(Lint, ReadsSchemas) {
  for (const char* wrong : {"[]", "{\"a\": 1}", "{\"a\": \"words\"}", "{\"a\": [\"text\", \"text\"]}"}) {
    EXPECT_FALSE(read_schema(json::parse(wrong))) << wrong;
  }
  const Field field = schema_of_data(json::parse(R"({"a": [{"b": 1}, {"c": 2}], "d": {"e": null}})"));
  EXPECT_NE(field.find("a")->find("c"), nullptr);
  EXPECT_NE(field.find("d")->find("e"), nullptr);
}

TEST(Lint, FindsTheNearestName) {
  const std::vector<std::string> names = {"标题", "发文字号", "主送机关"};
  EXPECT_EQ(nearest("发文字好", names), "发文字号");
  EXPECT_EQ(nearest("发字文号", names), "发文字号") << "two swapped";
  EXPECT_EQ(nearest("天气", names), "");
}

TEST(Words, EveryCodeHasWordsInBothLanguages) {
  const auto text_of_file = [](const std::filesystem::path& path) {
    std::ifstream in(path);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
  };
  for (const std::string module : {"package", "docx"}) {
    const std::filesystem::path folder = std::string(HUIYIN_SOURCES) + "/" + module;
    const json::object words = json::parse(text_of_file(folder / "words.json")).as_object();
    std::string sources;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      if (entry.path().extension() == ".cpp") sources += text_of_file(entry.path());
    }
    const std::string prefix = "\"" + module + ".";
    for (std::size_t at = sources.find(prefix); at != std::string::npos; at = sources.find(prefix, at + 1)) {
      const std::string code = sources.substr(at + 1, sources.find('"', at + 1) - at - 1);
      EXPECT_TRUE(words.contains(code)) << code;
    }
    for (const auto& [code, text] : words) {
      EXPECT_TRUE(text.as_object().contains("zh") && text.as_object().contains("en")) << code;
    }
  }
}

}  // namespace
}  // namespace huiyin::docx
