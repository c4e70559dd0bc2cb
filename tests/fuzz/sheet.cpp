// libFuzzer on ledgers: any bytes are refused by name, or inspected and read with nothing left out in
// silence. The first byte says as what: a file as it is, or one part of a workbook (worksheet, shared
// strings, styles, workbook) put into an otherwise plain file.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "package/writer.hpp"
#include "sheet/ledger.hpp"

namespace {

using namespace huiyin;
using namespace huiyin::sheet;

constexpr std::string_view space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

void demand(bool held) {
  if (!held) std::abort();
}

const Schema& schema() {
  using enum FieldType;
  static const Schema some{
      {{.name = "unit", .titles = {"a", "b"}, .need = Need::required},
       {.name = "group", .titles = {"c"}, .type = ordinal, .suffixes = {"x"}},
       {.name = "amount", .titles = {"d"}, .type = money},
       {.name = "day", .titles = {"e"}, .type = date},
       {.name = "month", .titles = {"f"}, .type = month},
       {.name = "number", .titles = {"g"}, .type = decimal},
       {.name = "closed", .titles = {"h"}, .type = yes_no},
       {.name = "state", .titles = {"i"}, .type = choice, .choices = {{"open", {"o"}}}}}};
  return some;
}

std::string element(std::string_view name, std::string_view inside) {
  std::string out = "<";
  out.append(name)
      .append(R"( xmlns=")")
      .append(space)
      .append(R"(" xmlns:r=")")
      .append(relations)
      .append(R"(">)");
  return out.append(inside).append("</").append(name).append(">");
}

std::string related(std::string_view id, std::string_view type, std::string_view target) {
  std::string out = R"(<Relationship Id=")";
  out.append(id)
      .append(R"(" Type=")")
      .append(relations)
      .append("/")
      .append(type)
      .append(R"(" Target=")")
      .append(target);
  return out.append(R"("/>)");
}

std::string book_with(std::size_t part, std::string_view bytes) {
  const std::string rels =
      R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
  const auto text = [&](std::size_t which, std::string plain) {
    return which == part ? std::string(bytes) : plain;
  };
  package::Writer zip;
  zip.add(
      "[Content_Types].xml",
      R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default )"
      R"(Extension="xml" )"
      R"(ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>)");
  zip.add("_rels/.rels", rels + related("a", "officeDocument", "xl/workbook.xml") + "</Relationships>");
  zip.add("xl/_rels/workbook.xml.rels", rels + related("a", "worksheet", "s.xml") +
                                            related("b", "sharedStrings", "t.xml") +
                                            related("c", "styles", "y.xml") + "</Relationships>");
  zip.add("xl/workbook.xml", text(4, element("workbook", R"(<sheets><sheet name="s" r:id="a"/></sheets>)")));
  zip.add(
      "xl/s.xml",
      text(1,
           element("worksheet",
                   R"(<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c s="1"><v>1</v>)"
                   R"(</c><c s="2"><v>2</v></c></row></sheetData>)")));
  zip.add("xl/t.xml", text(2, element("sst", "<si><t>a</t></si><si><t>e</t></si>")));
  zip.add("xl/y.xml",
          text(3, element("styleSheet", R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>)")));
  return std::move(zip).finish();
}

void look_at(const Reading& reading) {
  for (const TypedRow& row : reading.rows)
    demand(row.values.size() == schema().fields.size() && row.number > 0);
  for (const Remark& remark : reading.report.remarks()) demand(remark.code.starts_with("sheet."));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);  // NOLINT
  const std::size_t part = data[0] % 5U;
  const std::string bytes = part == 0 ? std::string(rest) : book_with(part, rest);
  const auto proposal = inspect(bytes, schema());
  if (!proposal) {
    demand(proposal.refusal().code.starts_with("sheet.") || proposal.refusal().code.starts_with("package."));
    return 0;
  }
  const auto reading = read(bytes, schema(), mapping_of(*proposal));
  // What was proposed can be read as it is.
  demand(reading.ok());
  look_at(*reading);
  return 0;
}
