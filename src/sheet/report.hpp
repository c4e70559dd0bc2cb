#pragma once
// What was noticed in a ledger, by place. A problem leaves a value out; a note says what was taken for what:
// no guess is silent.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace huiyin::sheet {

enum class Weight : std::uint8_t { problem, note };

/// `code` is a key of words.json. Row from 1 as on the screen, 0 for the sheet; column as on the screen or
/// empty.
struct Remark {
  std::string code;
  Weight weight = Weight::problem;
  std::uint32_t row = 0;
  std::string column;
  std::string field;
  /// What stands there, cut to a line.
  std::string seen;
  bool operator==(const Remark&) const = default;
};

class Report {
 public:
  /// Of one code no more are kept; all are counted.
  static constexpr std::size_t most_of_a_code = 1000;

  void add(Remark remark);
  [[nodiscard]] const std::vector<Remark>& remarks() const { return remarks_; }
  [[nodiscard]] const std::map<std::string, std::size_t, std::less<>>& counts() const { return counts_; }
  [[nodiscard]] std::size_t problems() const { return problems_; }
  [[nodiscard]] std::size_t count(std::string_view code) const;

 private:
  std::vector<Remark> remarks_;
  std::map<std::string, std::size_t, std::less<>> counts_;
  std::size_t problems_ = 0;
};

}  // namespace huiyin::sheet
