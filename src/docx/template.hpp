#pragma once
// A .docx template, read once and filled any number of times, from any thread.

#include <memory>
#include <string>
#include <vector>

#include "base/outcome.hpp"
#include "docx/compile_part.hpp"
#include "docx/finding.hpp"
#include "docx/options.hpp"
#include "package/package.hpp"

namespace huiyin::docx {

/// Copies share one compiled template, which never changes.
class Template {
 public:
  struct Contents;

  [[nodiscard]] const Contents& contents() const { return *contents_; }
  [[nodiscard]] const std::vector<Finding>& findings() const;

 private:
  friend Outcome<Template> read_template(std::string bytes, const CompileOptions& options);
  explicit Template(std::shared_ptr<const Contents> contents) : contents_(std::move(contents)) {}
  std::shared_ptr<const Contents> contents_;
};

struct Template::Contents {
  package::Package package;
  CompileOptions options;
  std::vector<Part> parts;
  std::vector<Finding> findings;
  /// The highest id of wp:docPr anywhere; new ones come after it.
  std::size_t drawing_ids = 0;
  /// Of the first section's page, in twips; 156 mm where nothing is said (GB/T 9704-2012, 5.2.1).
  Index text_width = 8844;
};

/// Reads whatever is a document, with all there is to say against its tags. A refusal only where it cannot be
/// read: those of package::Package::open and docx.not_a_document.
[[nodiscard]] Outcome<Template> read_template(std::string bytes, const CompileOptions& options = {});
/// The same, refusing a template with a finding of Weight::refused.
[[nodiscard]] Outcome<Template> compile(std::string bytes, const CompileOptions& options = {});

}  // namespace huiyin::docx
