#include "sheet/words_read.hpp"

#include <algorithm>

namespace huiyin::sheet {
namespace {

constexpr std::u32string_view yes[] = {
    U"\u662F", U"\u6709", U"\u5BF9", U"\u53EF", U"\u5DF2",  // 是 有 对 可 已
    U"\u221A", U"\u2713", U"\u2714", U"\u2611",             // √ ✓ ✔ ☑
    U"y",      U"yes",    U"true",   U"t",      U"1"};
constexpr std::u32string_view no[] = {
    U"\u5426", U"\u65E0",       U"\u9519",       U"\u4E0D",
    U"\u672A", U"\u4E0D\u662F", U"\u6CA1\u6709",             // 否 无 错 不 未 不是 没有
    U"\u00D7", U"\u2717",       U"\u2718",       U"\u2610",  // × ✗ ✘ ☐
    U"n",      U"no",           U"false",        U"f",
    U"0"};
constexpr std::u32string_view blank[] = {U"-",      U"--",           U"/",  U"\\",
                                         U"\u65E0", U"\u6682\u65E0", U"n/a"};  // 无 暂无
constexpr std::u32string_view total[] = {U"\u5408\u8BA1", U"\u603B\u8BA1", U"\u5C0F\u8BA1",
                                         U"\u5171\u8BA1"};  // 合计 总计 小计 共计

template <std::size_t size>
bool among(const std::u32string_view (&words)[size], std::u32string_view text) {
  return std::ranges::find(words, text) != std::end(words);
}

}  // namespace

std::optional<Answer> yes_or_no(std::u32string_view text) {
  if (among(yes, text)) return Answer::yes;
  if (among(no, text)) return Answer::no;
  return std::nullopt;
}

bool is_blank_word(std::u32string_view text) {
  return among(blank, text);
}

bool is_total_word(std::u32string_view text) {
  if (!text.empty() && (text.back() == U':' || text.back() == U'\uFF1A')) text.remove_suffix(1);
  return among(total, text);
}

}  // namespace huiyin::sheet
