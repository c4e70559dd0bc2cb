// Random diagrams under random commands, on the engine and on the reference. A failure prints the seed that
// makes it again: HUIYIN_SEED=… HUIYIN_ROUNDS=1.

#include <gtest/gtest.h>

#include "reference/blocks.hpp"
#include "reference/explore.hpp"
#include "reference/graphs.hpp"
#include "reference/script.hpp"
#include "reference/setting.hpp"

namespace huiyin::reference {
namespace {

TEST(Reference, BlocksUnderRandomCommands) {
  const unsigned first = setting("HUIYIN_SEED", 1);
  const unsigned rounds = setting("HUIYIN_ROUNDS", 1500);
  for (unsigned seed = first; seed < first + rounds; ++seed) {
    Chance chance(seed);
    const Drawing drawing = Blocks(chance).draw(1 + chance.below(4));
    const Built built = build(drawing);
    ASSERT_EQ(built.refused, "") << "seed " << seed << "\n" << drawing.xml();
    for (const std::string& one : built.unsound) {
      // What runs beside a step of a loop may be open as often as the loop went round.
      ASSERT_TRUE(one.starts_with("bpmn.soundness.tokens_pile_up")) << "seed " << seed << " " << one << "\n"
                                                                    << drawing.xml();
    }
    for (int i = 0; i < 3; ++i) {
      Duel duel(drawing, built.program);
      Script(duel, chance).run(80);
      ASSERT_EQ(duel.fault, "") << "seed " << seed << "\n" << duel.report();
    }
  }
}

void play_graph(unsigned seed, unsigned& sound) {
  Chance chance(seed);
  const Drawing drawing = graph(chance, 3 + chance.below(8));
  const Built built = build(drawing);
  ASSERT_EQ(built.refused, "") << "seed " << seed << "\n" << drawing.xml();
  const Verdict verdict = explore(drawing);
  if (!verdict.decided) return;
  ASSERT_EQ(built.unsound.empty(), verdict.sound())
      << "seed " << seed << (built.unsound.empty() ? "" : " " + built.unsound.front()) << " stuck "
      << verdict.stuck << " endless " << verdict.endless << " dead " << verdict.dead << "\n"
      << drawing.xml();
  if (!verdict.sound()) return;
  ++sound;
  for (int i = 0; i < 3; ++i) {
    Duel duel(drawing, built.program);
    Script(duel, chance).run(60);
    ASSERT_EQ(duel.fault, "") << "seed " << seed << "\n" << duel.report();
  }
}

TEST(Reference, GraphsUnderRandomCommands) {
  const unsigned first = setting("HUIYIN_SEED", 1);
  const unsigned rounds = setting("HUIYIN_ROUNDS", 3000);
  unsigned sound = 0;
  for (unsigned seed = first; seed < first + rounds; ++seed) {
    play_graph(seed, sound);
    if (HasFatalFailure()) return;
  }
  std::printf("%u of %u graphs are sound\n", sound, rounds);
  EXPECT_GT(sound, rounds / 20);
}

TEST(Reference, GraphsThatOnceDiffered) {
  unsigned sound = 0;
  for (const unsigned seed : {16U, 2012419U}) play_graph(seed, sound);
  EXPECT_EQ(sound, 2U);
}

}  // namespace
}  // namespace huiyin::reference
