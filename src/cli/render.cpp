// huiyin render: fills a Word template from a JSON file, or says everything there is against the template.

#include <fmt/format.h>

#include <fstream>
#include <sstream>

#include "cli/cli.hpp"
#include "docx/lint.hpp"
#include "docx/render.hpp"
#include "spine/words.hpp"

namespace huiyin::cli {
namespace {

constexpr const char* language = "zh";

std::optional<std::string> read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  if (!in) {
    fmt::print(stderr, "{}: cannot be read\n", path.string());
    return std::nullopt;
  }
  return text.str();
}

bool write_file(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << bytes;
  out.close();
  if (out) return true;
  fmt::print(stderr, "{}: cannot be written\n", path.string());
  return false;
}

std::optional<json::value> read_json(const std::filesystem::path& path) {
  const auto text = read_file(path);
  if (!text) return std::nullopt;
  std::error_code error;
  json::value value = json::parse(*text, error);
  if (!error) return value;
  fmt::print(stderr, "{}: {}\n", path.string(), error.message());
  return std::nullopt;
}

std::string said(const docx::Finding& finding) {
  std::string out(words::text(language, finding.code));
  if (!finding.word.empty()) out += " [" + finding.word + "]";
  if (!finding.suggestion.empty()) {
    out += " " + fmt::format(fmt::runtime(words::text(language, "docx.did_you_mean")), finding.suggestion);
  }
  return out;
}

int refuse(const Refusal& refusal) {
  fmt::print(stderr, "{} {}: {}\n", refusal.code, refusal.field, words::text(language, refusal.code));
  if (refusal.detail.is_array()) {
    for (const json::value& one : refusal.detail.get_array())
      fmt::print(stderr, "  {}\n", json::serialize(one));
  }
  return 1;
}

int lint(const RenderOptions& options, const docx::Template& document, const json::value& data) {
  docx::Field schema = docx::schema_of_data(data);
  if (!options.schema.empty()) {
    const auto written = read_json(options.schema);
    if (!written) return 1;
    auto read = docx::read_schema(*written);
    if (!read) return refuse(read.refusal());
    schema = std::move(read).value();
  }
  const auto findings = docx::lint(document, schema);
  for (const docx::Finding& finding : findings) {
    fmt::print("{}: {} | {} | {} | {}\n", finding.part, finding.tag, finding.code, said(finding),
               finding.paragraph);
  }
  if (!findings.empty() && !options.output.empty()) {
    const auto commented = docx::with_comments(document, findings, said);
    if (!commented) return refuse(commented.refusal());
    if (!write_file(options.output, *commented)) return 1;
  }
  fmt::print("{} findings\n", findings.size());
  return findings.empty() ? 0 : 1;
}

}  // namespace

int render(const RenderOptions& options) {
  const auto bytes = read_file(options.document);
  const auto data = read_json(options.data);
  if (!bytes || !data) return 1;
  docx::CompileOptions compile;
  if (options.paragraph_loop == Switch::on) compile.paragraph_loop = docx::ParagraphLoop::on;
  if (options.delimiters.size() == 2) compile.delimiters = {options.delimiters[0], options.delimiters[1]};
  if (options.lint == Switch::on) {
    const auto read = docx::read_template(*bytes, compile);
    return read ? lint(options, *read, *data) : refuse(read.refusal());
  }
  if (options.output.empty()) {
    fmt::print(stderr, "-o names the document to make\n");
    return 1;
  }
  const auto document = docx::compile(*bytes, compile);
  if (!document) return refuse(document.refusal());
  docx::RenderOptions rendering;
  if (options.linebreaks == Switch::on) rendering.linebreaks = docx::Linebreaks::on;
  if (options.draft == Switch::on) rendering.missing = docx::Missing::mark;
  const auto filled = docx::render(*document, *data, rendering);
  if (!filled) return refuse(filled.refusal());
  return write_file(options.output, *filled) ? 0 : 1;
}

}  // namespace huiyin::cli
