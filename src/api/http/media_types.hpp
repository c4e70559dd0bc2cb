#pragma once

#include <string_view>

namespace huiyin::http {

// The Content-Type of a file by the ending of its name; application/octet-stream when unknown.
std::string_view media_type_of(std::string_view file_name);

}  // namespace huiyin::http
