#include "sheet/text_store.hpp"

#include <algorithm>
#include <cstring>

namespace huiyin::sheet {

std::string_view TextStore::keep(std::string_view text) {
  if (text.empty()) return {};
  if (text.size() > left_) {
    left_ = std::max(block_bytes, text.size());
    free_ = blocks_.emplace_back(std::make_unique_for_overwrite<char[]>(left_)).get();  // NOLINT
  }
  char* kept = free_;
  std::memcpy(kept, text.data(), text.size());
  free_ += text.size();
  left_ -= text.size();
  return {kept, text.size()};
}

}  // namespace huiyin::sheet
