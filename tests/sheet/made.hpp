#pragma once
// Workbooks made by hand, so that each part can be wrong.

#include <map>
#include <string>

#include "package/writer.hpp"

namespace huiyin::sheet::test {

inline constexpr const char* main_space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

inline std::string worksheet(const std::string& rows, const std::string& before = "",
                             const std::string& after = "") {
  return std::string(R"(<worksheet xmlns=")") + main_space + R"(">)" + before + "<sheetData>" + rows +
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
            R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
            R"(<Default Extension="rels" )"
            R"(ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
            R"(<Default Extension="xml" ContentType="application/xml"/>)"
            R"(<Override PartName="/xl/workbook.xml" ContentType=")" +
                main_type + R"("/></Types>)");
    zip.add("_rels/.rels", R"(<Relationships xmlns=")" + rels + R"("><Relationship Id="rId1" Type=")" + r +
                               R"(/officeDocument" Target="xl/workbook.xml"/></Relationships>)");
    zip.add("xl/workbook.xml", std::string(R"(<workbook xmlns=")") + main_space + R"(" xmlns:r=")" + r +
                                   R"(">)" + book_properties + "<sheets>" + sheets + "</sheets></workbook>");
    zip.add("xl/_rels/workbook.xml.rels",
            R"(<Relationships xmlns=")" + rels + R"("><Relationship Id="rId1" Type=")" + r +
                R"(/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type=")" + r +
                R"(/styles" Target="styles.xml"/><Relationship Id="rId3" Type=")" + r +
                R"(/sharedStrings" Target="sharedStrings.xml"/>)" + more_relationships + "</Relationships>");
    // Format 0 is a number, 1 a built-in date, 2 the one that is asked for.
    zip.add("xl/styles.xml",
            std::string(R"(<styleSheet xmlns=")") + main_space +
                R"("><numFmts count="1"><numFmt numFmtId="200" formatCode=')" + number_format +
                R"('/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf )"
                R"(numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="200"/></cellXfs></styleSheet>)");
    zip.add("xl/sharedStrings.xml",
            std::string(R"(<sst xmlns=")") + main_space + R"(">)" + strings + "</sst>");
    zip.add("xl/worksheets/sheet1.xml", sheet);
    for (const auto& [name, part] : more_parts) zip.add(name, part);
    return std::move(zip).finish();
  }
};

}  // namespace huiyin::sheet::test
