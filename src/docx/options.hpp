#pragma once
// The switches of a template and of one filling.

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "package/limits.hpp"

namespace huiyin::docx {

struct Delimiters {
  std::string open = "{";
  std::string close = "}";
};

/// Tags alone in their paragraphs around whole paragraphs: do the two paragraphs go with the tags?
enum class ParagraphLoop { off, on };
/// Does a line feed in a value become a line break?
enum class Linebreaks { off, on };
/// `fragments` is for foreign cases only: parts that are no whole XML, closing tags that name another
/// section.
enum class Strictness { strict, fragments };

struct CompileOptions {
  Delimiters delimiters;
  ParagraphLoop paragraph_loop = ParagraphLoop::off;
  Strictness strictness = Strictness::strict;
  std::size_t nesting = 12;
  std::size_t tags_per_part = 100'000;
  std::chrono::milliseconds cpu = std::chrono::seconds(10);
  package::Limits limits;
};

/// A value that is not there.
enum class Missing {
  refuse,  // an official issue: docx.value_missing, with every one of them
  mark,    // a draft: in red, with its name
  text,    // what `missing_text` says
};
/// What {@…} takes: HTML, which is sanitised, or WordprocessingML as it is, for foreign cases only.
enum class RichText { html, wordprocessing };

struct RenderOptions {
  Linebreaks linebreaks = Linebreaks::off;
  Missing missing = Missing::refuse;
  std::string missing_text;
  RichText rich_text = RichText::html;
  std::chrono::milliseconds cpu = std::chrono::seconds(10);
  std::size_t paragraphs = 2'000'000;
  /// Of one part, before it is packed.
  std::size_t bytes = 1UL << 30U;
  /// Where a value that names a picture or a document finds its bytes; values may hold them as base64 too.
  std::function<std::optional<std::string>(std::string_view name)> resource = {};
};

}  // namespace huiyin::docx
