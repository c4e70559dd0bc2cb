#pragma once
// What moves while a command is carried out.

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bpmn/state.hpp"

namespace huiyin::bpmn {

/// A token in transit, about to enter `node` or to leave it.
struct Token {
  Index node = none;
  Number scope = 0;
  Lineage lineage;
  Index flow = none;
  Phase phase = Phase::entering;
  /// An instance of a loop; and who waits for it.
  Number owner = 0;
  Number sponsor = 0;
  std::int64_t index = 0;
  feel::Context locals = {};
  std::optional<std::string> assignee = {};
  std::uint64_t serial = 0;
};

/// The token that rests there, on its way again.
[[nodiscard]] inline Token token_of(const Activation& resting) {
  Token token{resting.node, resting.scope, resting.lineage};
  token.owner = resting.owner;
  token.sponsor = resting.sponsor;
  token.index = resting.index;
  token.locals = resting.locals;
  return token;
}

/// Tokens that wait their turn, first come first. Mostly one or two at a time, so that one small block of
/// memory serves a whole command.
class Tokens {
 public:
  [[nodiscard]] bool empty() const { return first_ == tokens_.size(); }
  [[nodiscard]] Token& front() { return tokens_[first_]; }
  [[nodiscard]] Token& back() { return tokens_.back(); }
  [[nodiscard]] auto begin() const { return tokens_.begin() + static_cast<std::ptrdiff_t>(first_); }
  [[nodiscard]] auto end() const { return tokens_.end(); }

  [[nodiscard]] auto begin() { return tokens_.begin() + static_cast<std::ptrdiff_t>(first_); }
  [[nodiscard]] auto end() { return tokens_.end(); }

  void push(Token&& token) { tokens_.push_back(std::move(token)); }
  Token pop() {
    Token token = std::move(tokens_[first_++]);
    if (first_ == tokens_.size()) {
      clear();
    } else if (2 * first_ > tokens_.size()) {
      tokens_.erase(tokens_.begin(), begin());
      first_ = 0;
    }
    return token;
  }
  template <class Which>
  void drop(const Which& which) {
    tokens_.erase(std::remove_if(tokens_.begin() + static_cast<std::ptrdiff_t>(first_), tokens_.end(), which),
                  tokens_.end());
    if (first_ == tokens_.size()) clear();
  }
  void clear() {
    tokens_.clear();
    first_ = 0;
  }

 private:
  std::vector<Token> tokens_;
  std::size_t first_ = 0;
};

}  // namespace huiyin::bpmn
