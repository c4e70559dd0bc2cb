#pragma once
// Many short texts in few blocks of memory; views into it stay good as long as it lives.

#include <memory>
#include <string_view>
#include <vector>

namespace huiyin::sheet {

class TextStore {
 public:
  [[nodiscard]] std::string_view keep(std::string_view text);

 private:
  static constexpr std::size_t block_bytes = 64UL << 10U;
  std::vector<std::unique_ptr<char[]>> blocks_;  // NOLINT(modernize-avoid-c-arrays)
  char* free_ = nullptr;
  std::size_t left_ = 0;
};

}  // namespace huiyin::sheet
