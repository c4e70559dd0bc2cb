#pragma once
// The workloads as BPMN files: what our engine reads and its peer reads are the same bytes, but for the
// language of a condition.

#include <string>
#include <string_view>

namespace huiyin::bench {

/// Writes a process "p" element by element.
class Drawing {
 public:
  void node(std::string_view element, std::string_view id, std::string_view inside = {});
  void flow(std::string_view from, std::string_view to, std::string_view condition = {});
  [[nodiscard]] std::string file() const;

 private:
  std::string body_;
};

/// Whether the amount is large, in the language of whoever reads the file.
struct Condition {
  std::string_view large;
};
inline constexpr Condition feel{"amount > 1000"};
inline constexpr Condition peer{"${environment.variables.large}"};

/// start → `count` tasks → end
[[nodiscard]] std::string in_a_row(std::string_view element, int count);
/// 20 nodes: two exclusive blocks around a parallel one of three branches.
[[nodiscard]] std::string branches(Condition condition);
/// 60 nodes: three times those blocks, then a user task with a reminder.
[[nodiscard]] std::string sixty_nodes();

}  // namespace huiyin::bench
