#include "sheet.hpp"

#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>

#include "../meter.hpp"
#include "package/writer.hpp"
#include "sheet/csv_writer.hpp"
#include "sheet/ledger.hpp"
#include "sheet/workbook.hpp"
#include "sheet/writer.hpp"

namespace huiyin::bench {
namespace {

using sheet::ColumnType;
using sheet::Entry;

constexpr int rounds = 5;
constexpr int rows = 20'000;
constexpr int columns = 8;
constexpr std::size_t cells = std::size_t{rows} * columns;

sheet::Table ledger() {
  return {.sheet_name = "Ledger",
          .titles = {"Ledger"},
          .columns = {{"No", ColumnType::integer, 8},
                      {"Unit", ColumnType::text, 24},
                      {"Title", ColumnType::text, 40},
                      {"Amount", ColumnType::money, 14},
                      {"Found on", ColumnType::date, 16},
                      {"State", ColumnType::text, 10},
                      {"Count", ColumnType::integer, 8},
                      {"Share", ColumnType::percent, 10}}};
}

/// Row by row, differing as those of a ledger do.
class Rows {
 public:
  std::span<const Entry> next(std::int64_t i) {
    static constexpr std::string_view states[] = {"open", "in progress", "closed"};
    unit_ = fmt::format("Branch company {} of the group", i % 320);
    title_ = fmt::format("Problem {} found while the books were gone through", i);
    row_ = {i,
            std::string_view(unit_),
            std::string_view(title_),
            std::int64_t{100'000} * (i % 9'973),
            Date{std::chrono::sys_days(std::chrono::days(18'262 + i % 365))},
            states[static_cast<std::size_t>(i) % 3],
            i % 17,
            static_cast<double>(i % 100) / 100};
    return row_;
  }

 private:
  std::string unit_;
  std::string title_;
  std::vector<Entry> row_;
};

void write_to(const std::filesystem::path& file, std::int64_t count) {
  auto writer = sheet::Writer::start(ledger(), file);
  if (!writer) throw std::runtime_error(writer.refusal().code);
  Rows all;
  for (std::int64_t i = 0; i < count; ++i) {
    if (const auto refusal = writer.value().add_row(all.next(i))) throw std::runtime_error(refusal->code);
  }
  writer.value().finish();
}

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

/// The same rows the way Excel saves them: texts shared, formats by number.
std::string as_excel_saves_them() {
  const std::string main_space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const std::string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const std::string package_relations = "http://schemas.openxmlformats.org/package/2006/relationships";
  std::map<std::string, std::size_t, std::less<>> known;
  std::string strings = fmt::format(R"(<sst xmlns="{}">)", main_space);
  const auto shared = [&](std::string_view text) {
    const auto [at, added] = known.emplace(text, known.size());
    if (added) strings += fmt::format("<si><t>{}</t></si>", text);
    return at->second;
  };
  std::string xml = fmt::format(R"(<worksheet xmlns="{}"><sheetData>)", main_space);
  const auto add = [&](std::int64_t row, std::size_t column, const Entry& entry) {
    const std::string place =
        sheet::cell_name(static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(column));
    if (const auto* text = std::get_if<std::string_view>(&entry)) {
      xml += fmt::format(R"(<c r="{}" s="0" t="s"><v>{}</v></c>)", place, shared(*text));
    } else if (const auto* date = std::get_if<Date>(&entry)) {
      xml += fmt::format(R"(<c r="{}" s="1"><v>{}</v></c>)", place, *sheet::serial_of_date(*date));
    } else if (const auto* number = std::get_if<double>(&entry)) {
      xml += fmt::format(R"(<c r="{}" s="0"><v>{}</v></c>)", place, *number);
    } else {
      xml += fmt::format(R"(<c r="{}" s="0"><v>{}</v></c>)", place, std::get<std::int64_t>(entry));
    }
  };
  Rows all;
  const std::vector<sheet::Column> head = ledger().columns;
  for (std::int64_t row = 0; row <= rows; ++row) {
    xml += fmt::format(R"(<row r="{}" spans="1:8">)", row + 1);
    const auto entries = row == 0 ? std::span<const Entry>() : all.next(row - 1);
    for (std::size_t column = 0; column < columns; ++column) {
      add(row + 1, column, row == 0 ? Entry(std::string_view(head[column].title)) : entries[column]);
    }
    xml += "</row>";
  }
  xml += "</sheetData></worksheet>";
  package::Writer zip;
  zip.add(
      "[Content_Types].xml",
      R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default )"
      R"(Extension="rels" )"
      R"(ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" )"
      R"(ContentType="application/xml"/><Override PartName="/xl/workbook.xml" )"
      R"(ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>)");
  zip.add("_rels/.rels",
          fmt::format(R"(<Relationships xmlns="{}"><Relationship Id="rId1" Type="{}/officeDocument" )"
                      R"(Target="xl/workbook.xml"/></Relationships>)",
                      package_relations, relations));
  zip.add("xl/workbook.xml",
          fmt::format(R"(<workbook xmlns="{}" xmlns:r="{}"><sheets><sheet name="Ledger" sheetId="1" )"
                      R"(r:id="rId1"/></sheets></workbook>)",
                      main_space, relations));
  zip.add("xl/_rels/workbook.xml.rels",
          fmt::format(R"(<Relationships xmlns="{0}"><Relationship Id="rId1" Type="{1}/worksheet" )"
                      R"(Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{1}/sharedStrings" )"
                      R"(Target="sharedStrings.xml"/><Relationship Id="rId3" Type="{1}/styles" )"
                      R"(Target="styles.xml"/></Relationships>)",
                      package_relations, relations));
  zip.add("xl/styles.xml", fmt::format(R"(<styleSheet xmlns="{}"><cellXfs><xf numFmtId="0"/><xf )"
                                       R"(numFmtId="14"/></cellXfs></styleSheet>)",
                                       main_space));
  zip.add("xl/sharedStrings.xml", strings + "</sst>", package::Effort::small);
  zip.add("xl/worksheets/sheet1.xml", xml, package::Effort::small);
  return std::move(zip).finish();
}

void read_all(const std::string& bytes) {
  const auto book = sheet::Workbook::open(bytes);
  if (!book) throw std::runtime_error(book.refusal().code);
  const auto grid = book->read(book->sheets().front());
  if (!grid || grid->cells.size() < cells) throw std::runtime_error("cells were lost");
}

sheet::Schema schema() {
  using enum sheet::FieldType;
  return {
      {{.name = "number", .titles = {"No"}, .type = integer},
       {.name = "unit", .titles = {"Unit"}},
       {.name = "title", .titles = {"Title"}},
       {.name = "amount", .titles = {"Amount"}, .type = money, .unit = sheet::MoneyUnit::ten_thousand_yuan},
       {.name = "found_on", .titles = {"Found on"}, .type = date},
       {.name = "state", .titles = {"State"}},
       {.name = "count", .titles = {"Count"}, .type = integer},
       {.name = "share", .titles = {"Share"}, .type = decimal}}};
}

void understand(const std::string& bytes, const sheet::Mapping& mapping) {
  const auto reading = sheet::read(bytes, schema(), mapping);
  if (!reading || reading->rows.size() != rows) throw std::runtime_error("rows were lost");
}

/// Peak memory of a process that writes so many rows, in MiB.
double peak_of_writing(const std::filesystem::path& file, std::int64_t count) {
  const pid_t child = ::fork();
  if (child == 0) {
    write_to(file, count);
    ::_exit(0);
  }
  int status = 0;
  rusage used{};
  if (child < 0 || ::wait4(child, &status, 0, &used) != child || status != 0)
    throw std::runtime_error("the writing process failed");
  return static_cast<double>(used.ru_maxrss) / 1024;
}

void row(std::string_view what, std::string_view name, double microseconds, const Figures& peers) {
  const double speed = static_cast<double>(cells) / microseconds * 1e6;
  const auto peer = peers.find(name);
  std::cout << fmt::format("| {} | {:.0f} | {} | {} |\n", what, speed,
                           peer == peers.end() ? "not installed" : fmt::format("{:.0f}", peer->second),
                           peer == peers.end() ? "" : fmt::format("{:.1f}", speed / peer->second));
}

}  // namespace

void write_sheet_files(const std::filesystem::path& directory) {
  std::ofstream(directory / "ledger.xlsx", std::ios::binary) << as_excel_saves_them();
}

void measure_sheets(const Figures& peers) {
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / fmt::format("huiyin-bench-documents-{}", ::getpid());
  std::filesystem::create_directories(folder);
  const std::filesystem::path file = folder / "ledger.xlsx";
  // First, while this process is still small: a child begins with its memory.
  const double few = peak_of_writing(file, 10'000);
  const double many = peak_of_writing(file, 1'000'000);
  std::cout << fmt::format(
      "\n| ledger of {} × {}, CPU | cells/s | npm exceljs | ratio |\n|---|---|---|---|\n", rows, columns);
  row("write .xlsx", "sheet.write", cost_microseconds(rounds, 1, [&] { write_to(file, rows); }), peers);
  std::string csv;
  row("write CSV", "sheet.csv",
      cost_microseconds(rounds, 1,
                        [&] {
                          csv.clear();
                          const sheet::Table table = ledger();
                          Rows all;
                          add_csv_head(csv, table);
                          for (std::int64_t i = 0; i < rows; ++i) add_csv_row(csv, table, all.next(i));
                        }),
      {});
  const std::string excel = as_excel_saves_them();
  row("read, as Excel saves it", "sheet.read", cost_microseconds(rounds, 1, [&] { read_all(excel); }), peers);
  const std::string ours = bytes_of(file);
  row("read, as we write it", "", cost_microseconds(rounds, 1, [&] { read_all(ours); }), {});
  const auto proposal = sheet::inspect(excel, schema());
  if (!proposal) throw std::runtime_error(proposal.refusal().code);
  const sheet::Mapping mapping = mapping_of(*proposal);
  row("read into typed rows", "", cost_microseconds(rounds, 1, [&] { understand(excel, mapping); }), {});
  std::cout << fmt::format(
      "\n| rows written | peak memory, MiB |\n|---|---|\n| 10,000 | {:.1f} |\n| 1,000,000 | {:.1f} |\n", few,
      many);
  std::filesystem::remove_all(folder);
}

}  // namespace huiyin::bench
