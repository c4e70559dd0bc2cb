#include "reference/graphs.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace huiyin::reference {
namespace {

struct Degrees {
  int in = 0;
  int out = 0;
};

Kind kind_for(Chance& chance, const Degrees& degrees) {
  if (degrees.in == 1 && degrees.out == 1) return chance.one_in(5) ? Kind::service : Kind::user;
  // A task with several flows forks or merges without a gateway.
  if (chance.one_in(8)) return Kind::user;
  constexpr Kind gateways[] = {Kind::exclusive, Kind::parallel, Kind::inclusive};
  return gateways[chance.below(3)];
}

/// What a reminder begins: the nodes up to the one whose flow is still to be drawn.
int remind(Drawing& drawing, Chance& chance, int event) {
  const int first = drawing.add(chance.one_in(3) ? Kind::service : Kind::user, "remind");
  if (!chance.one_in(3)) {
    drawing.connect(event, first);
    return first;
  }
  const Kind kind = chance.one_in(2) ? Kind::parallel : Kind::inclusive;
  const int fork = drawing.add(kind, "fork");
  const int join = drawing.add(chance.one_in(6) ? Kind::parallel : kind, "join");
  const int second = drawing.add(Kind::user, "remind");
  drawing.connect(event, fork);
  const bool chooses = kind == Kind::inclusive;
  drawing.connect(fork, first, chooses ? Condition{"v1", 1} : Condition{});
  const int other = drawing.connect(fork, second);
  if (chooses) drawing.node(fork).otherwise = other;
  drawing.connect(first, join);
  drawing.connect(second, join);
  return join;
}

}  // namespace

Drawing graph(Chance& chance, int inner) {
  // Arrows between numbers first, forwards but for a few: 0 is the start, inner + 1 the end.
  const int end = inner + 1;
  std::vector<std::pair<int, int>> arrows;
  std::vector<Degrees> degrees(static_cast<std::size_t>(end) + 1);
  const auto at = [&](int node) -> Degrees& { return degrees[static_cast<std::size_t>(node)]; };
  const auto draw = [&](int from, int to) {
    for (const auto& arrow : arrows) {
      if (arrow == std::pair(from, to)) return;
    }
    arrows.emplace_back(from, to);
    ++at(from).out;
    ++at(to).in;
  };
  for (int node = 1; node <= inner; ++node) {
    // Near ones mostly, so that there are ways of some length.
    int from = node - 1 - chance.below(std::min(node, 3));
    if (from == 0 && at(0).out > 0) from = 1;
    draw(from, node);
  }
  for (int more = chance.below(inner); more > 0; --more) {
    const int from = 1 + chance.below(inner);
    const int to = 1 + chance.below(inner);
    if (from == to) continue;
    const bool backwards = chance.one_in(6);
    draw(backwards ? std::max(from, to) : std::min(from, to),
         backwards ? std::min(from, to) : std::max(from, to));
  }
  for (int node = 1; node <= inner; ++node) {
    if (at(node).out == 0) draw(node, end);
  }
  if (at(end).in == 0) draw(inner, end);
  Drawing drawing;
  drawing.add(Kind::start, "start");
  for (int node = 1; node <= inner; ++node) {
    const Kind kind = kind_for(chance, at(node));
    constexpr const char* names[] = {"", "", "task", "service", "xor", "and", "or"};
    drawing.add(kind, names[static_cast<int>(kind)]);
  }
  drawing.add(Kind::end, "end");
  int variables = 0;
  std::vector<int> left(degrees.size());
  for (std::size_t i = 0; i < degrees.size(); ++i) left[i] = degrees[i].out;
  for (const auto& [from, to] : arrows) {
    const Kind kind = drawing.node(from).kind;
    const bool chooses = (kind == Kind::exclusive || kind == Kind::inclusive) && at(from).out > 1;
    const bool last = --left[static_cast<std::size_t>(from)] == 0;
    Condition condition;
    if (chooses && !last) condition = Condition{"v" + std::to_string(variables++ % 4), 1};
    const int flow = drawing.connect(from, to, condition);
    if (chooses && last) drawing.node(from).otherwise = flow;
  }
  return drawing;
}

Drawing graph_with_reminders(Chance& chance, int inner) {
  Drawing drawing = graph(chance, inner);
  const int plain = static_cast<int>(drawing.nodes.size());
  for (int more = 1 + chance.below(3); more > 0; --more) {
    // At a task of the graph, or at one that reminds of another.
    std::vector<int> tasks;
    for (int node = 0; node < static_cast<int>(drawing.nodes.size()); ++node) {
      if (drawing.node(node).kind == Kind::user) tasks.push_back(node);
    }
    if (tasks.empty()) return drawing;
    const int event =
        drawing.attach(tasks[static_cast<std::size_t>(chance.below(static_cast<int>(tasks.size())))],
                       Trigger::timer, Stops::no);
    drawing.node(event).minutes = 10 * (1 + chance.below(6));
    drawing.node(event).repeats = chance.one_in(2) ? chance.below(4) : 0;
    const int last = remind(drawing, chance, event);
    const bool ends = !chance.one_in(3);
    if (!ends) {
      // Into a step that does not choose its incoming flows by their number.
      int to = 1 + chance.below(plain - 1);
      const bool end = drawing.node(to).kind == Kind::end;
      if (end || drawing.node(to).kind == Kind::user || drawing.node(to).in.size() > 1) {
        drawing.connect(last, to);
        continue;
      }
    }
    const int end = drawing.add(Kind::end, "end");
    if (chance.one_in(8)) drawing.node(end).trigger = Trigger::terminate;
    drawing.connect(last, end);
  }
  return drawing;
}

}  // namespace huiyin::reference
