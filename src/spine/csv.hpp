#pragma once
// A list as a file for a spreadsheet: what the screen's table shows, cell by cell, in words of the language.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "norms/focus.hpp"
#include "spine/list.hpp"
#include "store/connection.hpp"

namespace huiyin {

class CsvSheet {
 public:
  /// Columns, norms and language outlive it.
  CsvSheet(const ListView& view, const std::vector<const Column*>& columns, const norms::FocusTree& focus,
           std::string_view language);

  void add_heading(std::string& out) const;
  /// The row's first cells are those of the columns, in their order.
  void add_row(std::string& out, const store::Statement& row);

 private:
  /// The cells of a column's few coded values, ready to be written: looked up once for a whole export.
  using Cells = std::map<std::string, std::string, std::less<>>;

  void add_cell(std::string& out, const store::Statement& row, int at);
  const std::string& coded_cell(size_t index, std::string_view code);
  [[nodiscard]] std::string words_of(const Column& column, std::string_view code) const;

  const ListView& view_;
  const std::vector<const Column*>& columns_;
  const norms::FocusTree& focus_;
  std::string_view language_;
  std::vector<Cells> known_;
};

}  // namespace huiyin
