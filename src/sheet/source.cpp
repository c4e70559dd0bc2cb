#include "sheet/source.hpp"

namespace huiyin::sheet {

Outcome<Source> Source::open(std::string_view bytes) {
  Source source;
  // APPNOTE 4.3.7 and 4.3.16, [MS-CFB] 2.2; a text may well begin with PK.
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06") ||
      bytes.starts_with("\xD0\xCF\x11\xE0")) {
    auto book = Workbook::open(bytes);
    if (!book) return book.refusal();
    source.book_ = std::move(book).value();
    source.sheets_ = source.book_->sheets();
    return source;
  }
  auto csv = read_csv(bytes);
  if (!csv) return csv.refusal();
  source.csv_ = std::move(csv).value();
  source.sheets_.push_back({});
  return source;
}

Outcome<Grid> Source::read(const SheetEntry& sheet) {
  if (book_) return book_->read(sheet);
  return std::move(csv_->grid);
}

void Source::describe(Report& report) const {
  if (!csv_) return;
  if (csv_->encoding == Encoding::gb18030) report.add({"sheet.found.gb18030", Weight::note});
  if (csv_->separator != ',') {
    report.add({"sheet.found.separator",
                Weight::note,
                0,
                {},
                {},
                csv_->separator == '\t' ? "TAB" : std::string(1, csv_->separator)});
  }
}

}  // namespace huiyin::sheet
