// Small diagrams in every order of everything (the exhaustive interleavings): no token lost or
// doubled, completion exactly once, inclusive joins as their definition has them (the reference walks every
// path), nothing orphaned after a return.

#include <gtest/gtest.h>

#include <algorithm>

#include "reference/blocks.hpp"
#include "reference/explore.hpp"
#include "reference/graphs.hpp"
#include "reference/orders.hpp"
#include "reference/setting.hpp"

namespace huiyin::reference {
namespace {

constexpr int small = 12;  // nodes

TEST(Orders, GraphsWithoutStructure) {
  const unsigned first = setting("HUIYIN_SEED", 1);
  const unsigned rounds = setting("HUIYIN_ROUNDS", 400);
  std::size_t states = 0;
  std::size_t returned = 0;
  unsigned walked = 0;
  unsigned cut_short = 0;  // more states than are looked at
  for (unsigned seed = first; walked < rounds; ++seed) {
    Chance chance(seed);
    const Drawing drawing = graph(chance, 3 + chance.below(small - 4));
    const Verdict verdict = explore(drawing);
    if (!verdict.decided || !verdict.sound() || !verdict.safe) continue;
    ++walked;
    const Built built = build(drawing);
    ASSERT_EQ(built.refused, "") << "seed " << seed << "\n" << drawing.xml();
    Orders orders(drawing, built.program, Orders::Returns::one, &verdict.positions);
    ASSERT_EQ(orders.walk(), "") << "seed " << seed;
    states += orders.states();
    if (!orders.complete()) ++cut_short;
    returned += orders.returned();
  }
  std::printf("%u graphs (%u cut short), %zu states, %zu returns\n", walked, cut_short, states, returned);
  EXPECT_GT(returned, walked / 10);
  EXPECT_LT(cut_short, walked / 5 + 1);
}

// An inclusive join that went on because nothing more could come, and then a return behind which something
// could: it was let through.
TEST(Orders, NothingComesToAnInclusiveJoinThatHasGoneOn) {
  Chance chance(101292);
  const Drawing drawing = graph(chance, 3 + chance.below(small - 4));
  const Verdict verdict = explore(drawing);
  ASSERT_TRUE(verdict.decided && verdict.sound() && verdict.safe);
  Orders orders(drawing, build(drawing).program, Orders::Returns::one, &verdict.positions);
  EXPECT_EQ(orders.walk(), "");
  EXPECT_TRUE(orders.complete());
  EXPECT_GT(orders.returned(), 0U);
}

TEST(Orders, SmallBlocks) {
  const unsigned first = setting("HUIYIN_SEED", 1);
  const unsigned rounds = setting("HUIYIN_ROUNDS", 400);
  std::size_t states = 0;
  std::size_t returned = 0;
  unsigned walked = 0;
  unsigned cut_short = 0;  // more states than are looked at
  for (unsigned seed = first; walked < rounds; ++seed) {
    Chance chance(seed);
    const Drawing drawing = Blocks(chance).draw(2);
    // A loop without a bound has a state for each time round.
    const bool bounded = std::none_of(drawing.nodes.begin(), drawing.nodes.end(), [](const Node& one) {
      return one.many == Many::again && one.count == 0;
    });
    if (!bounded || static_cast<int>(drawing.nodes.size()) > small) continue;
    ++walked;
    const Built built = build(drawing);
    ASSERT_EQ(built.refused, "") << "seed " << seed << "\n" << drawing.xml();
    Orders orders(drawing, built.program, Orders::Returns::one, nullptr);
    ASSERT_EQ(orders.walk(), "") << "seed " << seed;
    states += orders.states();
    if (!orders.complete()) ++cut_short;
    returned += orders.returned();
  }
  std::printf("%u blocks (%u cut short), %zu states, %zu returns\n", walked, cut_short, states, returned);
  EXPECT_GT(returned, walked / 10);
  EXPECT_LT(cut_short, walked / 5 + 1);
}

}  // namespace
}  // namespace huiyin::reference
