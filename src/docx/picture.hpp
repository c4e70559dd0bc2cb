#pragma once
// A picture's format and size, read from its first bytes, and the element that shows it.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace huiyin::docx {

struct PictureFormat {
  std::string_view extension;
  std::string_view content_type;
  std::size_t width_pixels = 0;
  std::size_t height_pixels = 0;
};

/// PNG, JPEG, GIF or BMP; nullopt for anything else.
[[nodiscard]] std::optional<PictureFormat> picture_format(std::string_view bytes);

struct PictureSize {
  double width_mm = 0;
  double height_mm = 0;
};
/// What is not said follows from the picture's shape; of nothing said 96 pixels are an inch, and no picture
/// is wider than `most_mm`.
[[nodiscard]] PictureSize picture_size(const PictureFormat& format, PictureSize said, double most_mm);

/// w:drawing with an inline picture (ECMA-376 20.4.2.8).
[[nodiscard]] std::string picture_element(const std::string& relationship, std::size_t id, PictureSize size,
                                          std::string_view description);

}  // namespace huiyin::docx
