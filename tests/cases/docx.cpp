// Template cases: N.docx, N.json (data and switches), N.txt (the text expected, a line for each paragraph).

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "cases/cases.hpp"
#include "cases/docx_text.hpp"
#include "docx/render.hpp"

namespace huiyin::cases {
namespace {

namespace files = std::filesystem;

std::string read_file(const files::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

bool switched_on(const json::object& test_case, const char* name) {
  const json::value* value = test_case.if_contains(name);
  return value != nullptr && value->is_bool() && value->get_bool();
}

docx::CompileOptions compile_options(const json::object& test_case) {
  docx::CompileOptions options;
  // The templates of such suites are often bare fragments, and their closing tags need not name the section.
  options.strictness = docx::Strictness::fragments;
  if (switched_on(test_case, "paragraphLoop")) options.paragraph_loop = docx::ParagraphLoop::on;
  const json::value* delimiters = test_case.if_contains("delimiters");
  if (delimiters != nullptr && delimiters->is_object()) {
    const auto text = [&](const char* name, std::string& to) {
      const json::value* value = delimiters->get_object().if_contains(name);
      if (value != nullptr && value->is_string()) to = value->get_string();
    };
    text("start", options.delimiters.open);
    text("end", options.delimiters.close);
  }
  return options;
}

/// easy-template-x has links as objects; of a link the text is compared.
json::value with_plain_links(const json::value& data) {
  if (const json::array* list = data.if_array()) {
    json::array out;
    for (const json::value& one : *list) out.push_back(with_plain_links(one));
    return out;
  }
  const json::object* object = data.if_object();
  if (object == nullptr) return data;
  const json::value* type = object->if_contains("_type");
  if (type != nullptr && *type == "link") {
    const json::value* text = object->if_contains("text");
    const json::value* target = object->if_contains("target");
    return text != nullptr ? *text : target != nullptr ? *target : json::value();
  }
  json::object out;
  for (const auto& [name, value] : *object) out[name] = with_plain_links(value);
  return out;
}

/// Empty where the case passes, otherwise what is wrong.
std::string run_case(const files::path& document, const files::path& expected_file) {
  std::error_code error;
  const json::value parsed = json::parse(read_file(files::path(document).replace_extension(".json")), error);
  if (error || !parsed.is_object()) return "its .json cannot be read";
  const json::object& test_case = parsed.get_object();
  const auto compiled = docx::compile(read_file(document), compile_options(test_case));
  if (!compiled) return fmt::format("refused, {} {}", compiled.refusal().code, compiled.refusal().field);
  docx::RenderOptions options;
  options.rich_text = docx::RichText::wordprocessing;
  if (switched_on(test_case, "linebreaks")) options.linebreaks = docx::Linebreaks::on;
  const json::value* found = test_case.if_contains("data");
  const json::value data = found == nullptr ? json::value() : with_plain_links(*found);
  options.missing = docx::Missing::text;
  const std::vector<std::string> expected = lines_of(read_file(expected_file));
  // What stands for a missing value is the suite's, not the language's: docxtemplater's says "undefined",
  // easy-template-x's nothing.
  std::string wrong;
  for (const char* missing : {"undefined", ""}) {
    options.missing_text = missing;
    const auto filled = docx::render(*compiled, data, options);
    const std::string difference =
        filled ? first_difference(expected, text_of_document(*filled))
               : fmt::format("refused, {} {}", filled.refusal().code, filled.refusal().field);
    if (difference.empty()) return "";
    if (wrong.empty()) wrong = difference;
  }
  return wrong;
}

Count run(const files::path& folder) {
  std::set<files::path> documents;
  for (const auto& entry : files::directory_iterator(folder)) {
    if (entry.path().extension() == ".docx") documents.insert(entry.path());
  }
  Count count;
  for (const files::path& document : documents) {
    const files::path expected = files::path(document).replace_extension(".txt");
    if (!files::exists(expected)) continue;
    const std::string wrong = run_case(document, expected);
    if (!wrong.empty()) fmt::print("{}: {}\n", document.stem().string(), wrong);
    ++(wrong.empty() ? count.passed : count.failed);
  }
  return count;
}

const Kind kind("docx", run);

}  // namespace
}  // namespace huiyin::cases
