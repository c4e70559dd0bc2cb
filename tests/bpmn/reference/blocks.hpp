#pragma once
// Random block-structured diagrams: whatever is split is joined again by its own kind, so every one is sound.

#include "reference/chance.hpp"
#include "reference/drawing.hpp"

namespace huiyin::reference {

class Blocks {
 public:
  explicit Blocks(Chance& chance) : chance_(chance) {}
  [[nodiscard]] Drawing draw(int depth);

 private:
  struct Block {
    int first;
    int last;
  };
  void level(int depth);
  void event_sub_process(int depth);
  Block block(int depth);
  Block sequence(int depth);
  Block split(Kind kind, int depth);
  Block choice_that_ends(int depth);
  Block round_again(int depth);
  Block event_gateway(int depth);
  Block sub_process(int depth);
  Block call(int depth);
  Block user();
  Block with_boundary(Block host, int depth);
  Block one(int node) { return Block{node, node}; }
  void many(int node);
  void name(int node, Trigger trigger);
  Trigger waited_for();
  Condition condition();

  Chance& chance_;
  Drawing drawing_;
  std::vector<int> callable_;  // levels drawn to the end
};

}  // namespace huiyin::reference
