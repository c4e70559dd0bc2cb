#pragma once
// Where names are looked up: the turn of the innermost loop, then outwards, then the whole data.

#include <vector>

#include "base/json.hpp"
#include "docx/tag.hpp"

namespace huiyin::docx {

class Scopes {
 public:
  explicit Scopes(const json::value& data) { frames_.push_back({&data, 0}); }

  void push(const json::value* value, std::size_t number) { frames_.push_back({value, number}); }
  void pop() { frames_.pop_back(); }
  [[nodiscard]] const json::value* top() const { return frames_.back().value; }
  /// nullptr where it is nowhere, or null.
  [[nodiscard]] const json::value* find(const TagText& tag);

 private:
  struct Frame {
    const json::value* value = nullptr;
    std::size_t number = 0;
  };
  std::vector<Frame> frames_;
  json::value number_;
};

}  // namespace huiyin::docx
