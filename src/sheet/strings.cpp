#include "sheet/strings.hpp"

#include "sheet/cell_text.hpp"
#include "sheet/sax.hpp"

namespace huiyin::sheet {
namespace {

/// A string is one text, or runs of them; how it is to be pronounced (rPh, 18.4.6) is no part of it.
class Strings final : public Listener {
 public:
  explicit Strings(TextStore& store) : store_(store) {}

  void start(std::string_view name, const Attributes& /*attributes*/) override {
    if (name == "si") {
      current_.clear();
    } else if (name == "rPh") {
      phonetic_ = true;
    } else if (name == "t") {
      collecting_ = !phonetic_;
    }
  }
  void finish(std::string_view name) override {
    if (name == "t") {
      collecting_ = false;
    } else if (name == "rPh") {
      phonetic_ = false;
    } else if (name == "si") {
      unguard(current_);
      texts.push_back(store_.keep(current_));
    }
  }
  void text(std::string_view piece) override {
    if (collecting_) current_ += piece;
  }

  std::vector<std::string_view> texts;

 private:
  TextStore& store_;
  std::string current_;
  bool collecting_ = false;
  bool phonetic_ = false;
};

}  // namespace

Outcome<SharedStrings> read_shared_strings(std::string_view xml, std::string_view part) {
  auto store = std::make_shared<TextStore>();
  Strings strings(*store);
  if (auto no = listen(xml, part, strings)) return std::move(*no);
  return SharedStrings{std::move(strings.texts), std::move(store)};
}

}  // namespace huiyin::sheet
