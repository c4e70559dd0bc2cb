#pragma once
// Runs one part's program: appends slices and values, turn by turn; no tree is built.

#include <optional>
#include <string>
#include <vector>

#include "docx/filling.hpp"
#include "docx/filter.hpp"
#include "docx/scope.hpp"

namespace huiyin::docx {

class PartFiller {
 public:
  PartFiller(const Program& program, const json::value& data, Filling& filling);

  [[nodiscard]] std::optional<Refusal> run();
  /// The part's text, unless it went into the archive as it grew.
  std::string out;
  enum class Kept : std::uint8_t { in_memory, in_archive } kept = Kept::in_memory;

 private:
  struct Turn {
    Index begin = 0;
    const json::array* list = nullptr;  // nullptr: one turn
    std::size_t next = 0;
  };
  struct MergeState {
    std::string value;
    enum class Standing : std::uint8_t { fresh, first, goes_on } standing = Standing::fresh;
  };
  struct TableBegin {
    std::size_t place = 0;
    std::size_t tables = 0;
  };
  struct TableState {
    double factor = 1;
    std::size_t columns = 1;
  };

  [[nodiscard]] std::optional<Refusal> step(const Op& op);
  [[nodiscard]] std::optional<Refusal> flush();
  void begin_section(const Op& op);
  void end_section(const Op& op);
  void value(const Site& site);
  void write_text(std::string_view text, const Site& site);
  void missing(const Site& site);
  void complain(std::string_view code, const Site& site);
  /// The same between paragraphs.
  void complain_in_paragraph(std::string_view code, const Site& site);
  void merge(Index index);
  void ensure_paragraph();
  void end_table();
  void columns(const ColumnTable& table);
  [[nodiscard]] std::optional<Refusal> rich_text(const Site& site, OpKind kind);
  [[nodiscard]] std::optional<Refusal> picture(const Site& site);
  [[nodiscard]] std::optional<Refusal> sub_document(const Site& site);
  [[nodiscard]] const TagText& tag_of(const Site& site) const { return program_.tags[site.tag]; }

  const Program& program_;
  Filling& filling_;
  Scopes scopes_;
  std::size_t at_ = 0;
  std::size_t flushed_ = 0;
  std::vector<Turn> turns_;
  std::vector<MergeState> merges_;
  std::vector<TableBegin> table_begins_;
  std::vector<TableState> tables_;
};

}  // namespace huiyin::docx
