// Decision tables (DMN 1.4, 8.3).

#include "base/text.hpp"
#include "bpmn/feel/boxed.hpp"

namespace huiyin::feel {

namespace {

HitPolicy policy_named(std::string_view name) {
  if (name == "ANY") return HitPolicy::any;
  if (name == "FIRST") return HitPolicy::first;
  if (name == "PRIORITY") return HitPolicy::priority;
  if (name == "COLLECT") return HitPolicy::collect;
  if (name == "RULE ORDER") return HitPolicy::rule_order;
  if (name == "OUTPUT ORDER") return HitPolicy::output_order;
  return HitPolicy::unique;
}

Aggregation aggregation_named(std::string_view name) {
  if (name == "SUM") return Aggregation::sum;
  if (name == "MIN") return Aggregation::minimum;
  if (name == "MAX") return Aggregation::maximum;
  if (name == "COUNT") return Aggregation::count;
  return Aggregation::list;
}

}  // namespace

NodePointer BoxedReader::table(const Element& element) {
  auto table = std::make_shared<Table>();
  table->policy = policy_named(element.value("hitPolicy"));
  table->aggregation = aggregation_named(element.value("aggregation"));
  for (const Element& child : element.children) {
    if (child.name == "input") {
      const Element* expression = child.child("inputExpression");
      const TypePointer type = expression == nullptr ? built_in_types().at("Any") : type_of(*expression);
      table->inputs.push_back({text(expression), tests(child.child("inputValues")), type});
    } else if (child.name == "output") {
      NodePointer order;
      const Element* values = child.child("outputValues");
      const Element* written = values == nullptr ? nullptr : values->child("text");
      if (written != nullptr && !trimmed(written->text).empty()) {
        order = parsed(parse_expression("[" + written->text + "]", {names_, &types_}));
      }
      const Element* fallback = child.child("defaultOutputEntry");
      table->outputs.push_back({child.value("name"), type_of(child),
                                fallback == nullptr ? nullptr : text(fallback), std::move(order)});
    } else if (child.name == "rule") {
      Table::Rule rule;
      for (const Element& entry : child.children) {
        if (entry.name == "inputEntry") rule.tests.push_back(tests(&entry));
        if (entry.name == "outputEntry") rule.outputs.push_back(text(&entry));
      }
      const bool fits =
          rule.tests.size() == table->inputs.size() && rule.outputs.size() == table->outputs.size();
      if (!fits && !broken_) broken_ = Refusal{"dmn.uneven_rule", RefusalKind::invalid, {}, {}, child.line};
      if (fits) table->rules.push_back(std::move(rule));
    }
  }
  if (table->outputs.empty() && !broken_)
    broken_ = Refusal{"dmn.no_output", RefusalKind::invalid, {}, {}, element.line};
  NodePointer made = node(Shape::table, {});
  made->table = std::move(table);
  return made;
}

}  // namespace huiyin::feel
