#pragma once
// Workbooks made by hand, so that each part can be wrong.

#include <map>
#include <string>

#include "package/writer.hpp"

namespace huiyin::sheet::test {

inline constexpr const char* main_space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

inline std::string worksheet(const std::string& rows, const std::string& before = "",
                             const std::string& after = "") {
  return std::string("<worksheet xmlns=\"") + main_space + "\">" + before + "<sheetData>" + rows +
         "</sheetData>" + after + "</worksheet>";
}

/// Parts by name; those that are not set are the plainest there are, with one sheet.
struct Made {
  std::string sheet = worksheet("");
  std::string strings = {};
  std::string number_format = "yyyy/m/d";
  std::string book_properties = {};
  std::string sheets = R"(<sheet name="Sheet1" sheetId="1" r:id="rId1"/>)";
  std::string main_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  std::string more_relationships = {};
  std::map<std::string, std::string> more_parts = {};

  [[nodiscard]] std::string bytes() const {
    const std::string r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string rels = "http://schemas.openxmlformats.org/package/2006/relationships";
    package::Writer zip;
    zip.add("[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            "<Default Extension=\"rels\" "
            "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" +
                main_type + "\"/></Types>");
    zip.add("_rels/.rels", "<Relationships xmlns=\"" + rels + "\"><Relationship Id=\"rId1\" Type=\"" + r +
                               "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    zip.add("xl/workbook.xml", std::string("<workbook xmlns=\"") + main_space + "\" xmlns:r=\"" + r + "\">" +
                                   book_properties + "<sheets>" + sheets + "</sheets></workbook>");
    zip.add("xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"" + rels + "\"><Relationship Id=\"rId1\" Type=\"" + r +
                "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" + r +
                "/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId3\" Type=\"" + r +
                "/sharedStrings\" Target=\"sharedStrings.xml\"/>" + more_relationships + "</Relationships>");
    // Format 0 is a number, 1 a built-in date, 2 the one that is asked for.
    zip.add("xl/styles.xml",
            std::string("<styleSheet xmlns=\"") + main_space +
                "\"><numFmts count=\"1\"><numFmt numFmtId=\"200\" formatCode='" + number_format +
                "'/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf "
                "numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"200\"/></cellXfs></styleSheet>");
    zip.add("xl/sharedStrings.xml", std::string("<sst xmlns=\"") + main_space + "\">" + strings + "</sst>");
    zip.add("xl/worksheets/sheet1.xml", sheet);
    for (const auto& [name, part] : more_parts) zip.add(name, part);
    return std::move(zip).finish();
  }
};

}  // namespace huiyin::sheet::test
