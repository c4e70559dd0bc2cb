#pragma once
// The same table as CSV, with the mark that makes a spreadsheet take it for UTF-8.

#include <span>
#include <string>

#include "sheet/table.hpp"

namespace huiyin::sheet {

/// The mark and the head. Titles are left out: in a file without cells to merge they would be data.
void add_csv_head(std::string& out, const Table& table);
/// Days as 2020-07-06, which every spreadsheet takes for a day; money in ten thousand yuan.
void add_csv_row(std::string& out, const Table& table, std::span<const Entry> row);

}  // namespace huiyin::sheet
