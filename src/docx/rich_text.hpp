#pragma once
// Sanitised HTML as paragraphs, runs and tables of WordprocessingML, in the look of the place it stands in.

#include <string>
#include <vector>

#include "docx/filling.hpp"
#include "docx/html.hpp"

namespace huiyin::docx {

class RichTextWriter {
 public:
  /// The program's part gets the relationships of links.
  RichTextWriter(const Program& program, const Site& site, Filling& filling)
      : site_(site),
        part_(program.part),
        run_properties_(program.text(site.run_properties)),
        paragraph_properties_(program.text(site.paragraph_properties)),
        filling_(filling) {}

  /// Blocks between paragraphs.
  void blocks(const std::vector<HtmlBlock>& blocks, std::string& out);
  /// Runs only, from inside a run's text back into one; blocks are divided by line breaks.
  void inline_runs(const std::vector<HtmlBlock>& blocks, std::string& out);
  [[nodiscard]] std::size_t paragraphs() const { return paragraphs_; }

 private:
  void paragraph(const HtmlBlock& block, std::string& out);
  enum class Weight : std::uint8_t { as_is, bold };
  void run(const HtmlRun& run, Weight weight, std::string& out);
  void table(const HtmlBlock& block, Index width, std::string& out);
  void some(const std::vector<HtmlBlock>& blocks, Index width, std::string& out);

  const Site& site_;
  const std::string& part_;
  std::string run_properties_;
  std::string paragraph_properties_;
  Filling& filling_;
  std::size_t paragraphs_ = 0;
};

}  // namespace huiyin::docx
