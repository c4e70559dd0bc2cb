#pragma once
// A whole document in the place of a paragraph: its body, with what the body refers to.

#include <optional>
#include <string>

#include "docx/filling.hpp"

namespace huiyin::docx {

/// Brings pictures, links and lists along under new names, and styles the host has not. Refusals: those of
/// package::Package::open.
[[nodiscard]] std::optional<Refusal> append_sub_document(const std::string& bytes, const std::string& part,
                                                         Filling& filling, std::string& out,
                                                         std::size_t& paragraphs);

}  // namespace huiyin::docx
