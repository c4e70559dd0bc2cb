#pragma once
// What one filling gathers beside the parts' text: pictures, relationships, numbers of lists, complaints.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "docx/budget.hpp"
#include "docx/guest.hpp"
#include "docx/options.hpp"
#include "docx/template.hpp"
#include "package/writer.hpp"
#include "package/xml_scanner.hpp"

namespace huiyin::docx {

struct NewPart {
  std::string bytes;
  std::string content_type;
  package::Effort effort = package::Effort::quick;
};

struct Complaint {
  std::string code;
  std::string part;
  std::string tag;
  std::string paragraph;
};

class Filling {
 public:
  Filling(const Template::Contents& document, const RenderOptions& options);

  const Template::Contents& document;
  const RenderOptions& options;
  Budget budget;
  std::vector<Complaint> complaints;

  /// A new relationship of `part`; the same one again for the same target.
  [[nodiscard]] std::string relate(const std::string& part, std::string_view type, std::string_view target,
                                   package::TargetMode mode);
  /// A part for the bytes, one for the same bytes, named from their order.
  [[nodiscard]] std::string add_media(std::string bytes, std::string_view extension,
                                      std::string_view content_type);
  void add_part(const std::string& name, std::string bytes, std::string_view content_type) {
    parts_[name] = {std::move(bytes), std::string(content_type)};
  }
  [[nodiscard]] std::size_t next_drawing_id() { return ++drawing_ids_; }
  /// From here on another number stands for the list.
  void restart_list(Index list);
  [[nodiscard]] Index list_number(Index list) const;

  /// What sub-documents bring; numbers are free in the host.
  [[nodiscard]] Belongings& belongings();

  /// A part that grows too large to hold: pieces of it go straight into the archive.
  void stream(const std::string& part, std::string_view piece);
  void end_stream();

  /// The whole document: filled parts under their names, all else as it was packed.
  [[nodiscard]] std::string assemble(const std::map<std::string, std::string>& filled);

 private:
  struct NewRelationship {
    std::string id, type, target;
    package::TargetMode mode = package::TargetMode::internal;
  };
  [[nodiscard]] std::string relationships_of(const std::string& part) const;
  [[nodiscard]] std::string content_types() const;
  [[nodiscard]] std::string numbering() const;
  [[nodiscard]] std::string styles() const;
  /// The part of that relationship, related and typed anew where the host has none.
  [[nodiscard]] std::string part_for(std::string_view type, const std::string& name,
                                     std::string_view content_type);

  std::map<std::string, std::vector<NewRelationship>> relationships_;
  std::map<std::string, NewPart> parts_;
  package::Writer writer_;
  std::set<std::string> streamed_;
  std::map<std::string, std::string> media_;  // bytes → part
  std::size_t drawing_ids_ = 0;
  std::optional<Belongings> belongings_;
  std::map<Index, Index> list_numbers_;
  std::vector<std::pair<Index, Index>> new_lists_;  // number, list it goes on from
};

}  // namespace huiyin::docx
