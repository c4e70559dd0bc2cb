#include "sheet/styles.hpp"

#include <charconv>
#include <map>

#include "sheet/sax.hpp"

namespace huiyin::sheet {
namespace {

/// 18.8.30: 14 to 17 and 22 are days; of 27 to 36 and 50 to 58, which differ by language, what they are in
/// Chinese. 18 to 21 and 45 to 47 are times of a day.
Shape shape_of_builtin(int id) {
  if (id == 17 || id == 27 || id == 36 || id == 50 || id == 52 || id == 57) return Shape::month;
  const bool date = (id >= 14 && id <= 16) || id == 22 || (id >= 28 && id <= 31) || id == 51 || id == 53 ||
                    id == 54 || id == 58;
  return date ? Shape::date : Shape::number;
}

int number_of(std::string_view text) {
  int number = -1;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

class Styles final : public Listener {
 public:
  void start(std::string_view name, const Attributes& attributes) override {
    if (name == "numFmt") {
      formats_[number_of(attributes.value("numFmtId"))] = shape_of_code(attributes.value("formatCode"));
    } else if (name == "cellXfs") {
      inside_ = true;
    } else if (name == "xf" && inside_) {
      const int id = number_of(attributes.value("numFmtId"));
      const auto custom = formats_.find(id);
      shapes.push_back(custom == formats_.end() ? shape_of_builtin(id) : custom->second);
    }
  }
  void finish(std::string_view name) override {
    if (name == "cellXfs") inside_ = false;
  }

  Shapes shapes;

 private:
  std::map<int, Shape> formats_;
  bool inside_ = false;
};

}  // namespace

Shape shape_of_code(std::string_view code) {
  bool year = false;
  bool day = false;
  bool month_or_minute = false;
  bool time = false;
  for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    switch (code[i]) {
      case '"':  // a text, shown as it is
        i = std::min(code.find('"', i + 1), code.size() - 1);
        break;
      case '\\':
      case '_':
      case '*':
        ++i;
        break;
      case '[': {  // a colour, a condition, a locale, or time beyond a day
        const std::size_t end = std::min(code.find(']', i), code.size() - 1);
        if (end > i + 1 && (code[i + 1] | 0x20) != 'r' &&
            code.substr(i + 1, end - i - 1).find_first_not_of("hHmMsS") == std::string_view::npos) {
          return Shape::number;
        }
        i = end;
        break;
      }
      case 'y':
      case 'Y':
        year = true;
        break;
      case 'd':
      case 'D':
        day = true;
        break;
      case 'm':
      case 'M':
        month_or_minute = true;
        break;
      case 'h':
      case 'H':
      case 's':
      case 'S':
        time = true;
        break;
      case 'G':  // General, in which nothing is a code
        if (code.substr(i).starts_with("General")) i += 6;
        break;
      case '0':
      case '#':
      case '?':
        // 18.8.31 has no placeholder of digits beside a day; "d0" is somebody's text.
        if (!time) return Shape::number;
        break;
      default:
        break;
    }
  }
  if (day) return Shape::date;
  if (year) return month_or_minute && !time ? Shape::month : Shape::date;
  return month_or_minute && !time ? Shape::date : Shape::number;
}

Outcome<Shapes> read_styles(std::string_view xml, std::string_view part) {
  Styles styles;
  if (auto no = listen(xml, part, styles)) return std::move(*no);
  return std::move(styles.shapes);
}

}  // namespace huiyin::sheet
