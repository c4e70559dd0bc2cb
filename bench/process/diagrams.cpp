#include "diagrams.hpp"

#include <fmt/format.h>

namespace huiyin::bench {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '<' ? "&lt;" : std::string(1, c);
  return out;
}

/// Eighteen nodes; gives the last one.
std::string blocks(Drawing& drawing, std::string_view before, Condition condition, int number) {
  const auto id = [&](std::string_view name) { return fmt::format("{}{}", name, number); };
  const auto tasks = [&](std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) drawing.node("serviceTask", id(name));
  };
  const auto choice = [&](std::string_view split, std::string_view one, std::string_view other,
                          std::string_view join) {
    drawing.node("exclusiveGateway", id(split), fmt::format(" default=\"{}_{}\"", id(split), id(other)));
    drawing.node("exclusiveGateway", id(join));
    drawing.flow(id(split), id(one), condition.large);
    drawing.flow(id(split), id(other));
    drawing.flow(id(one), id(join));
    drawing.flow(id(other), id(join));
  };
  const auto path = [&](std::initializer_list<std::string_view> names) {
    for (const auto* name = names.begin(); name + 1 != names.end(); ++name)
      drawing.flow(id(name[0]), id(name[1]));
  };
  tasks({"receive", "audit", "skim", "ask", "visit", "report", "count", "weigh", "warn", "praise", "file",
         "tell"});
  choice("size", "audit", "skim", "sized");
  choice("verdict", "warn", "praise", "judged");
  drawing.node("parallelGateway", id("fork"));
  drawing.node("parallelGateway", id("join"));
  drawing.flow(before, id("receive"));
  path({"receive", "size"});
  path({"sized", "fork", "ask", "join"});
  path({"fork", "visit", "report", "join"});
  path({"fork", "count", "join"});
  path({"join", "weigh", "verdict"});
  path({"judged", "file", "tell"});
  return id("tell");
}

}  // namespace

void Drawing::node(std::string_view element, std::string_view id, std::string_view inside) {
  // What follows the id: attributes, then, after a '>', children.
  const bool has_children = inside.find('>') != std::string_view::npos;
  body_ += has_children ? fmt::format("<{} id=\"{}\"{}</{}>\n", element, id, inside, element)
                        : fmt::format("<{} id=\"{}\"{}/>\n", element, id, inside);
}

void Drawing::flow(std::string_view from, std::string_view to, std::string_view condition) {
  body_ += fmt::format("<sequenceFlow id=\"{0}_{1}\" sourceRef=\"{0}\" targetRef=\"{1}\"", from, to);
  body_ += condition.empty() ? std::string("/>\n")
                             : fmt::format(
                                   "><conditionExpression xsi:type=\"tFormalExpression\">{}"
                                   "</conditionExpression></sequenceFlow>\n",
                                   escaped(condition));
}

std::string Drawing::file() const {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<definitions id=\"file\" targetNamespace=\"urn:bench\" "
         "xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" "
         "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n"
         "<process id=\"p\" isExecutable=\"true\">\n" +
         body_ + "</process>\n</definitions>\n";
}

std::string in_a_row(std::string_view element, int count) {
  Drawing drawing;
  std::string before = "start";
  drawing.node("startEvent", before);
  for (int i = 1; i <= count; ++i) {
    const std::string id = fmt::format("task{}", i);
    drawing.node(element, id);
    drawing.flow(before, id);
    before = id;
  }
  drawing.node("endEvent", "end");
  drawing.flow(before, "end");
  return drawing.file();
}

std::string branches(Condition condition) {
  Drawing drawing;
  drawing.node("startEvent", "start");
  drawing.flow(blocks(drawing, "start", condition, 1), "end");
  drawing.node("endEvent", "end");
  return drawing.file();
}

std::string sixty_nodes() {
  Drawing drawing;
  drawing.node("startEvent", "start");
  std::string before = "start";
  for (int i = 1; i <= 3; ++i) before = blocks(drawing, before, feel, i);
  drawing.node("userTask", "sign");
  drawing.flow(before, "sign");
  drawing.node("boundaryEvent", "late",
               " attachedToRef=\"sign\" cancelActivity=\"false\"><timerEventDefinition id=\"days\">"
               "<timeDuration xsi:type=\"tFormalExpression\">P3D</timeDuration></timerEventDefinition>");
  drawing.node("task", "remind");
  drawing.node("endEvent", "reminded");
  drawing.node("endEvent", "end");
  drawing.flow("late", "remind");
  drawing.flow("remind", "reminded");
  drawing.flow("sign", "end");
  return drawing.file();
}

}  // namespace huiyin::bench
