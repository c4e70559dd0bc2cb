#include "package/package.hpp"

#include <algorithm>

#include "package/guard.hpp"
#include "package/xml_check.hpp"
#include "package/xml_scanner.hpp"

namespace huiyin::package {
namespace {

Refusal refusal(std::string_view code, std::string_view part) {
  return Refusal{std::string(code), RefusalKind::malformed, {}, {}, {{"part", boost::json::string(part)}}};
}

std::string folded(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  return out;
}

std::string value_of(std::string_view tag, std::string_view name) {
  return decoded(attribute(tag, name).value_or(""));
}

/// "word/_rels/document.xml.rels" → "word/document.xml"; "_rels/.rels" → "".
std::string source_of(std::string_view rels) {
  const std::size_t folder = rels.rfind("_rels/");
  std::string out(rels.substr(0, folder));
  out += rels.substr(folder + 6, rels.size() - folder - 6 - 5);
  return out;
}

/// A target against the folder of its source (RFC 3986, 5.2.4); nullopt where it leaves the package.
std::optional<std::string> resolved(std::string_view source, std::string_view target) {
  target = target.substr(0, target.find('#'));
  std::string path;
  if (!target.starts_with('/')) path = source.substr(0, source.rfind('/') + 1);
  if (source.find('/') == std::string_view::npos && !target.starts_with('/')) path.clear();
  path += target;
  std::vector<std::string_view> segments;
  for (std::string_view rest = path; !rest.empty();) {
    const std::size_t slash = rest.find('/');
    const std::string_view one = rest.substr(0, slash);
    rest = slash == std::string_view::npos ? "" : rest.substr(slash + 1);
    if (one == "..") {
      if (segments.empty()) return std::nullopt;
      segments.pop_back();
    } else if (!one.empty() && one != ".") {
      segments.push_back(one);
    }
  }
  std::string out;
  for (const std::string_view one : segments) out.append(out.empty() ? "" : "/").append(one);
  return out;
}

}  // namespace

std::string relationships_part(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  const std::size_t name = slash == std::string_view::npos ? 0 : slash + 1;
  return std::string(part.substr(0, name)) + "_rels/" + std::string(part.substr(name)) + ".rels";
}

Outcome<Package> Package::open(std::string bytes, const Limits& limits) {
  auto archive = Archive::read(std::move(bytes), limits);
  if (!archive) return archive.refusal();
  Package package(std::move(archive).value());
  if (auto no = package.read_types()) return std::move(*no);
  if (auto no = package.read_relationships()) return std::move(*no);
  for (const Member& member : package.archive_.members()) {
    const auto code = forbidden_part(member.name, package.content_type(member.name));
    if (code) return refusal(*code, member.name);
  }
  if (package.archive_.find(package.main_part_) == nullptr) return refusal("package.not_opc", "_rels/.rels");
  return package;
}

std::optional<Refusal> Package::read_types() {
  const Member* member = archive_.find(content_types_part);
  if (member == nullptr) return refusal("package.not_opc", content_types_part);
  std::string source;
  if (auto no = archive_.inflate(*member, source)) return no;
  if (auto no = check_xml(content_types_part, source)) return no;
  XmlScanner scanner(source);
  for (XmlPiece piece; scanner.next(piece);) {
    const std::string_view name = local_name(piece.name);
    const std::string_view tag = piece.in(source);
    if (piece.kind == XmlKind::close) continue;
    if (name == "Default") {
      types_of_extension_[folded(value_of(tag, "Extension"))] = value_of(tag, "ContentType");
    } else if (name == "Override") {
      std::string part = value_of(tag, "PartName");
      if (part.starts_with('/')) part.erase(0, 1);
      types_[folded(part)] = value_of(tag, "ContentType");
    }
  }
  return std::nullopt;
}

std::optional<Refusal> Package::read_relationships() {
  std::string text;
  for (const Member& member : archive_.members()) {
    if (!member.name.ends_with(".rels") || member.name.find("_rels/") == std::string::npos) continue;
    if (auto no = archive_.inflate(member, text)) return no;
    if (auto no = check_xml(member.name, text)) return no;
    const std::string source = source_of(member.name);
    std::vector<Relationship>& all = relationships_[source];
    XmlScanner scanner(text);
    for (XmlPiece piece; scanner.next(piece);) {
      if (local_name(piece.name) != "Relationship" || piece.kind == XmlKind::close) continue;
      const std::string_view tag = piece.in(text);
      const std::string type = value_of(tag, "Type");
      Relationship one{value_of(tag, "Id"), type.substr(type.rfind('/') + 1), value_of(tag, "Target")};
      if (value_of(tag, "TargetMode") == "External") one.mode = TargetMode::external;
      if (const auto code = forbidden_relationship(source, one)) return refusal(*code, member.name);
      if (one.mode == TargetMode::internal) {
        auto target = resolved(source, one.target);
        if (!target) return refusal("package.bad_target", member.name);
        one.target = std::move(*target);
        if (source.empty() && one.type == "officeDocument") main_part_ = one.target;
      }
      all.push_back(std::move(one));
    }
  }
  return std::nullopt;
}

std::string_view Package::content_type(std::string_view part) const {
  const std::string name = folded(part);
  if (const auto own = types_.find(name); own != types_.end()) return own->second;
  const std::size_t dot = name.rfind('.');
  if (dot == std::string::npos) return "";
  const auto general = types_of_extension_.find(name.substr(dot + 1));
  return general == types_of_extension_.end() ? std::string_view() : std::string_view(general->second);
}

const std::vector<Relationship>& Package::relationships(std::string_view part) const {
  static const std::vector<Relationship> none;
  const auto found = relationships_.find(part);
  return found == relationships_.end() ? none : found->second;
}

}  // namespace huiyin::package
