#pragma once
// An OPC package (ECMA-376 part 2) whose parts, types and relationships have been looked at: whatever would
// make Word or Excel fetch, run or unpack something is refused here, once, for documents and workbooks alike.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "package/archive.hpp"

namespace huiyin::package {

enum class TargetMode { internal, external };

struct Relationship {
  std::string id;
  /// The last segment of its type ("officeDocument", "image"): transitional and strict differ before it.
  std::string type;
  /// The part's name without a leading slash; for an external one what is written.
  std::string target;
  TargetMode mode = TargetMode::internal;
};

class Package {
 public:
  /// Refusals: those of Archive::read and check_xml, and package.not_opc, .bad_target, .macro, .ole,
  /// .remote_template, .external_target. An attached template on a local drive is no remote one: Word writes
  /// it.
  [[nodiscard]] static Outcome<Package> open(std::string bytes, const Limits& limits = {});

  [[nodiscard]] const Archive& archive() const { return archive_; }
  /// Empty where none is declared.
  [[nodiscard]] std::string_view content_type(std::string_view part) const;
  /// Of a part, or of the package for "".
  [[nodiscard]] const std::vector<Relationship>& relationships(std::string_view part) const;
  /// The one part the package is about (word/document.xml, xl/workbook.xml).
  [[nodiscard]] const std::string& main_part() const { return main_part_; }

 private:
  explicit Package(Archive archive) : archive_(std::move(archive)) {}
  [[nodiscard]] std::optional<Refusal> read_types();
  [[nodiscard]] std::optional<Refusal> read_relationships();

  Archive archive_;
  std::map<std::string, std::string, std::less<>> types_;
  std::map<std::string, std::string, std::less<>> types_of_extension_;
  std::map<std::string, std::vector<Relationship>, std::less<>> relationships_;
  std::string main_part_;
};

inline constexpr std::string_view content_types_part = "[Content_Types].xml";
/// Where the relationships of a part stand: "word/_rels/document.xml.rels".
[[nodiscard]] std::string relationships_part(std::string_view part);

}  // namespace huiyin::package
