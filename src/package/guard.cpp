#include "package/guard.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace huiyin::package {
namespace {

template <std::size_t size>
bool among(const std::array<std::string_view, size>& all, std::string_view one) {
  return std::ranges::find(all, one) != all.end();
}

// Code in any dress: VBA, its key bindings, Excel 4.0 sheets, ActiveX.
constexpr std::array<std::string_view, 8> macro_types = {
    "vbaProject", "wordVbaData",          "xlMacrosheet",         "xlIntlMacrosheet",
    "control",    "activeXControlBinary", "keyMapCustomizations", "vbaProjectSignature"};

bool is_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// "file:///C:\…\a.dotx" and "C:\…": Word looks on its own disk. A host, in any spelling, is remote.
bool is_on_local_drive(std::string_view target) {
  if (target.starts_with("file:///")) target.remove_prefix(8);
  return target.size() > 2 && is_letter(target[0]) && target[1] == ':' &&
         (target[2] == '\\' || target[2] == '/') && target.substr(3, 1) != "\\" && target.substr(3, 1) != "/";
}

}  // namespace

std::optional<std::string_view> forbidden_part(std::string_view part, std::string_view content_type) {
  if (content_type.find("vbaProject") != std::string_view::npos ||
      content_type.find("macrosheet") != std::string_view::npos ||
      content_type.find("activeX") != std::string_view::npos || part.ends_with("vbaProject.bin")) {
    return "package.macro";
  }
  if (content_type.find("oleObject") != std::string_view::npos) return "package.ole";
  return std::nullopt;
}

std::optional<std::string_view> forbidden_relationship(std::string_view source,
                                                       const Relationship& relationship) {
  if (among(macro_types, relationship.type)) return "package.macro";
  if (relationship.type == "oleObject") return "package.ole";
  // A chart keeps its figures in a workbook of the same type; anywhere else that is an embedded object.
  if (relationship.type == "package" && source.find("/charts/") == std::string_view::npos)
    return "package.ole";
  if (relationship.mode == TargetMode::internal || relationship.type == "hyperlink") return std::nullopt;
  if (relationship.type == "attachedTemplate") {
    if (is_on_local_drive(relationship.target)) return std::nullopt;
    return "package.remote_template";
  }
  return "package.external_target";
}

}  // namespace huiyin::package
