#pragma once
// Texts from Windows in Chinese: GB18030 (GB 18030-2005), which holds GBK and GB 2312.

#include <optional>
#include <string>
#include <string_view>

namespace huiyin::sheet {

/// UTF-8 of the text; none where the bytes are no GB18030.
[[nodiscard]] std::optional<std::string> utf8_from_gb18030(std::string_view bytes);

}  // namespace huiyin::sheet
