#pragma once
// What a container may cost before anything of it is believed. The figures are the product's (issue 4).

#include <cstddef>

namespace huiyin::package {

struct Limits {
  std::size_t archive_bytes = 20UL << 20U;
  std::size_t inflated_bytes = 100UL << 20U;
  /// Inflated to packed, over the whole archive, and of each member above `ratio_free_bytes`: a small member
  /// of one repeated byte is no bomb.
  std::size_t ratio = 200;
  std::size_t ratio_free_bytes = 1UL << 20U;
  std::size_t parts = 4000;
};

}  // namespace huiyin::package
