#pragma once
// A zip of one workbook with its attachments, each named 单位名-材料类型.扩展名; names as Windows in Chinese
// writes them too.

#include <string>
#include <vector>

#include "package/archive.hpp"
#include "sheet/ledger.hpp"

namespace huiyin::sheet {

struct Attachment {
  /// In UTF-8, with its folders.
  std::string path;
  /// The last part of the path, up to the last full stop.
  std::string stem;
  std::string extension;
  std::size_t member = 0;
};

class Bundle {
 public:
  /// `kinds` tell an attachment that is a workbook itself from the one that lists them all. Refusals beside
  /// those of the archive: sheet.bundle.no_workbook, .several_workbooks (`detail` names them).
  [[nodiscard]] static Outcome<Bundle> open(std::string bytes, const std::vector<Choice>& kinds);

  [[nodiscard]] const Attachment& workbook() const { return workbook_; }
  [[nodiscard]] const std::vector<Attachment>& attachments() const { return attachments_; }
  [[nodiscard]] const Report& report() const { return report_; }
  [[nodiscard]] Outcome<std::string> bytes(const Attachment& attachment) const;

 private:
  explicit Bundle(package::Archive archive) : archive_(std::move(archive)) {}

  package::Archive archive_;
  Attachment workbook_;
  std::vector<Attachment> attachments_;
  Report report_;
};

/// An attachment, the row of the reading it belongs to, and its kind's code.
struct Pair {
  std::size_t attachment = 0;
  std::size_t row = 0;
  std::string kind;
};

struct Pairing {
  std::vector<Pair> pairs;
  Report report;
};

/// By the field that holds the unit's name. Remarks name the attachment; rows without one are noted.
[[nodiscard]] Pairing pair_attachments(const Bundle& bundle, const Reading& reading, const Schema& schema,
                                       std::string_view unit_field, const std::vector<Choice>& kinds);

}  // namespace huiyin::sheet
