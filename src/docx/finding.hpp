#pragma once
// What is wrong with a template, where a person finds it.

#include <string>
#include <vector>

#include "base/refusal.hpp"

namespace huiyin::docx {

enum class Weight {
  refused,   // the template cannot be filled
  reported,  // it can, and yet somebody should look
};

/// `code` is a key of words.json.
struct Finding {
  Weight weight = Weight::refused;
  std::string code;
  /// "word/document.xml".
  std::string part;
  /// The text of the paragraph, shortened, and the tag with its delimiters.
  std::string paragraph;
  std::string tag;
  /// The word that was stumbled over, and the nearest one that would do.
  std::string word = {};
  std::string suggestion = {};
  /// Where the tag begins in the part, for the comment.
  std::size_t place = 0;
};

/// One refusal for all of them, with the first one's code.
[[nodiscard]] Refusal refusal_of(const std::vector<Finding>& findings);

}  // namespace huiyin::docx
