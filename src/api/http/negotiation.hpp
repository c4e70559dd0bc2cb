#pragma once

#include <cstdint>
#include <string_view>

namespace huiyin::http {

enum class Coding : std::uint8_t { identity, gzip, brotli };

// Whether an Accept-Encoding header admits the coding (RFC 9110 §12.5.3). Without a header only identity is.
bool accepts(std::string_view accept_encoding, Coding coding);
// The name in Content-Encoding; empty for identity.
std::string_view name_of(Coding coding);

// Whether an If-None-Match header names the entity tag, by weak comparison (RFC 9110 §13.1.2).
bool matches_entity_tag(std::string_view if_none_match, std::string_view entity_tag);

}  // namespace huiyin::http
