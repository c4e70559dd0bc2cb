#include "docx/picture.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "package/xml_scanner.hpp"

namespace huiyin::docx {
namespace {

constexpr double emu_per_mm = 36000;
constexpr std::size_t most_pixels = 100'000;

std::size_t big_endian(std::string_view bytes, std::size_t at, std::size_t width) {
  std::size_t value = 0;
  for (std::size_t i = 0; i < width; ++i) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

std::size_t little_endian(std::string_view bytes, std::size_t at, std::size_t width) {
  std::size_t value = 0;
  for (std::size_t i = width; i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

/// The frame header, whichever of its kinds (ITU-T T.81, B.2.2).
std::optional<PictureFormat> jpeg(std::string_view bytes) {
  for (std::size_t at = 2; at + 9 < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) != 0xff) return std::nullopt;
    const auto marker = static_cast<unsigned char>(bytes[at + 1]);
    if (marker == 0xff) {
      ++at;
      continue;
    }
    const bool frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    if (frame)
      return PictureFormat{"jpeg", "image/jpeg", big_endian(bytes, at + 7, 2), big_endian(bytes, at + 5, 2)};
    at += 2 + big_endian(bytes, at + 2, 2);
  }
  return std::nullopt;
}

std::optional<PictureFormat> any_format(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1a\n") && bytes.size() >= 24) {
    return PictureFormat{"png", "image/png", big_endian(bytes, 16, 4), big_endian(bytes, 20, 4)};
  }
  if (bytes.starts_with("\xff\xd8")) return jpeg(bytes);
  if ((bytes.starts_with("GIF87a") || bytes.starts_with("GIF89a")) && bytes.size() >= 10) {
    return PictureFormat{"gif", "image/gif", little_endian(bytes, 6, 2), little_endian(bytes, 8, 2)};
  }
  if (bytes.starts_with("BM") && bytes.size() >= 26) {
    return PictureFormat{"bmp", "image/bmp", little_endian(bytes, 18, 4), little_endian(bytes, 22, 4)};
  }
  return std::nullopt;
}

}  // namespace

std::optional<PictureFormat> picture_format(std::string_view bytes) {
  const auto format = any_format(bytes);
  if (!format || format->width_pixels == 0 || format->height_pixels == 0) return std::nullopt;
  if (format->width_pixels > most_pixels || format->height_pixels > most_pixels) return std::nullopt;
  return format;
}

PictureSize picture_size(const PictureFormat& format, PictureSize said, double most_mm) {
  const double shape = static_cast<double>(format.height_pixels) / static_cast<double>(format.width_pixels);
  if (said.width_mm <= 0 && said.height_mm <= 0) {
    said.width_mm = std::min(static_cast<double>(format.width_pixels) * 25.4 / 96, most_mm);
  }
  if (said.width_mm <= 0) said.width_mm = said.height_mm / shape;
  if (said.height_mm <= 0) said.height_mm = said.width_mm * shape;
  return said;
}

std::string picture_element(const std::string& relationship, std::size_t id, PictureSize size,
                            std::string_view description) {
  const auto width = std::llround(size.width_mm * emu_per_mm);
  const auto height = std::llround(size.height_mm * emu_per_mm);
  // The namespaces are declared here: nobody knows which of them the part has.
  return fmt::format(
      "<w:drawing><wp:inline "
      "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
      "distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{0}\" cy=\"{1}\"/>"
      "<wp:docPr id=\"{2}\" name=\"Picture {2}\" descr=\"{3}\"/>"
      "<a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
      "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
      "<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr>"
      "<pic:cNvPr id=\"{2}\" name=\"Picture {2}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
      "<a:blip xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
      "r:embed=\"{4}\"/>"
      "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
      "<a:ext cx=\"{0}\" cy=\"{1}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>"
      "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>",
      width, height, id, package::escaped(description), relationship);
}

}  // namespace huiyin::docx
