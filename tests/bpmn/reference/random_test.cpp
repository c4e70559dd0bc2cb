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

/// Whether some level has more tokens than are looked at: blocks have no other way to be unsound.
bool piles_up(const Drawing& drawing) {
  for (int level = 0; level < static_cast<int>(drawing.levels.size()); ++level) {
    const Verdict verdict = explore(drawing, level);
    EXPECT_TRUE(!verdict.decided || verdict.sound()) << drawing.xml();
    if (!verdict.decided) return true;
  }
  return false;
}

TEST(Reference, BlocksUnderRandomCommands) {
  const unsigned first = setting("HUIYIN_SEED", 1);
  const unsigned rounds = setting("HUIYIN_ROUNDS", 1500);
  unsigned piled = 0;
  for (unsigned seed = first; seed < first + rounds; ++seed) {
    Chance chance(seed);
    const Drawing drawing = Blocks(chance).draw(1 + chance.below(4));
    const Built built = build(drawing);
    ASSERT_EQ(built.refused, "") << "seed " << seed << "\n" << drawing.xml();
    if (!built.unsound.empty() && piles_up(drawing)) {
      // A branch that ends all there is may be waited on while its loop goes round without it.
      ++piled;
      for (const std::string& one : built.unsound)
        ASSERT_TRUE(one.starts_with("bpmn.soundness.tokens_pile_up")) << "seed " << seed << " " << one;
    } else {
      ASSERT_TRUE(built.unsound.empty()) << "seed " << seed << " " << built.unsound.front() << "\n"
                                         << drawing.xml();
    }
    for (int i = 0; i < 3; ++i) {
      Duel duel(drawing, built.program);
      Script(duel, chance).run(80);
      ASSERT_EQ(duel.fault, "") << "seed " << seed << "\n" << duel.report();
    }
  }
  std::printf("%u of %u blocks pile up\n", piled, rounds);
  EXPECT_LT(piled, rounds / 100 + 2);
}

using Draw = Drawing (*)(Chance&, int);

void play_graph(unsigned seed, unsigned& sound, Draw draw = graph) {
  Chance chance(seed);
  const Drawing drawing = draw(chance, 3 + chance.below(8));
  const Built built = build(drawing);
  ASSERT_EQ(built.refused, "") << "seed " << seed << "\n" << drawing.xml();
  const Verdict verdict = explore(drawing);
  if (!verdict.decided) return;
  ASSERT_EQ(built.unsound.empty(), verdict.sound())
      << "seed " << seed << (built.unsound.empty() ? "" : " " + built.unsound.front()) << " stuck "
      << verdict.stuck << " endless " << verdict.endless << " dead " << verdict.dead << " piles "
      << verdict.piles << "\n"
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

// A reminder's branch that ends by itself may stand there any number of times; one that comes back may not.
TEST(Reference, GraphsWithRemindersUnderRandomCommands) {
  const unsigned first = setting("HUIYIN_SEED", 1);
  const unsigned rounds = setting("HUIYIN_ROUNDS", 3000);
  unsigned sound = 0;
  for (unsigned seed = first; seed < first + rounds; ++seed) {
    play_graph(seed, sound, graph_with_reminders);
    if (HasFatalFailure()) return;
  }
  std::printf("%u of %u graphs with reminders are sound\n", sound, rounds);
  EXPECT_GT(sound, rounds / 30);
}

TEST(Reference, GraphsThatOnceDiffered) {
  unsigned sound = 0;
  for (const unsigned seed : {16U, 2012419U}) play_graph(seed, sound);
  EXPECT_EQ(sound, 2U);
}

}  // namespace
}  // namespace huiyin::reference
