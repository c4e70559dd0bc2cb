#include "sheet/report.hpp"

namespace huiyin::sheet {
namespace {

constexpr std::size_t most_seen_bytes = 200;

void cut(std::string& text) {
  if (text.size() <= most_seen_bytes) return;
  std::size_t end = most_seen_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U) --end;
  text.resize(end);
  text += "\u2026";
}

}  // namespace

void Report::add(Remark remark) {
  if (remark.weight == Weight::problem) ++problems_;
  if (++counts_[remark.code] > most_of_a_code) return;
  cut(remark.seen);
  remarks_.push_back(std::move(remark));
}

std::size_t Report::count(std::string_view code) const {
  const auto at = counts_.find(code);
  return at == counts_.end() ? 0 : at->second;
}

}  // namespace huiyin::sheet
