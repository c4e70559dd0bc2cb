// The DMN compatibility kit (dmn-tck): every folder with a test file beside its models. Decisions that are
// one literal expression and take no input come first, then all the others; each part says its own count.

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "base/text.hpp"
#include "bpmn/feel/decision_model.hpp"
#include "cases/cases.hpp"
#include "cases/feel_values.hpp"

namespace huiyin::cases {

namespace {

namespace files = std::filesystem;
using bpmn::xml::Element;
using feel::DecisionModel;
using feel::Value;

std::string read_file(const files::path& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
}

struct Models {
  std::map<std::string, std::shared_ptr<const DecisionModel>> by_file;
  std::map<std::string, std::string> refused;          // by file
  std::map<std::string, std::set<std::string>> plain;  // by file: decisions that are one literal expression
};

std::set<std::string> plain_decisions(const Element& root) {
  std::set<std::string> names;
  for (const Element& child : root.children) {
    if (child.name == "decision" && child.child("literalExpression") != nullptr)
      names.insert(child.value("name"));
  }
  return names;
}

/// Models that import are read after those they import.
Models read_models(const files::path& folder) {
  struct Waiting {
    std::string name;
    std::string text;
    std::set<std::string> imports;
    std::string space;
  };
  Models models;
  std::vector<Waiting> waiting;
  for (const auto& entry : files::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".dmn") continue;
    Waiting one{entry.path().filename().string(), read_file(entry.path()), {}, {}};
    const auto document = bpmn::xml::read(one.text);
    if (!document) {
      models.refused[one.name] = document.refusal().code;
      continue;
    }
    one.space = document->root.value("namespace");
    for (const Element& child : document->root.children) {
      if (child.name == "import") one.imports.insert(child.value("namespace"));
    }
    models.plain[one.name] = plain_decisions(document->root);
    waiting.push_back(std::move(one));
  }
  std::sort(waiting.begin(), waiting.end(),
            [](const Waiting& a, const Waiting& b) { return a.name < b.name; });
  DecisionModel::Library library;
  while (!waiting.empty()) {
    const auto is_ready = [&](const Waiting& one) {
      return std::none_of(waiting.begin(), waiting.end(), [&](const Waiting& other) {
        return &other != &one && one.imports.contains(other.space);
      });
    };
    auto ready = std::find_if(waiting.begin(), waiting.end(), is_ready);
    if (ready == waiting.end()) ready = waiting.begin();  // imports in a circle: as far as it goes
    const auto model = DecisionModel::read(ready->text, library);
    if (model) {
      models.by_file[ready->name] = *model;
      library[ready->space] = *model;
    } else {
      models.refused[ready->name] = model.refusal().code;
    }
    waiting.erase(ready);
  }
  return models;
}

struct Result {
  std::string line;  // empty: passed
  enum class Part { plain, other } part = Part::other;
};

feel::Limits limits() {
  feel::Limits chosen;
  chosen.now = feel::DateTime::parse("2020-07-06T08:30:00Z");
  return chosen;
}

Result run_node(const Element& test_case, const Element& node, const DecisionModel& model,
                const std::set<std::string>& plain, const std::string& label) {
  feel::Context inputs;
  for (const Element& child : test_case.children) {
    if (child.name == "inputNode") inputs.put(child.value("name"), value_of(child));
  }
  const std::string name = node.value("name");
  Result result;
  if (inputs.size() == 0 && plain.contains(name)) result.part = Result::Part::plain;
  const Element* wanted = node.child("expected");
  const Value expected = wanted == nullptr ? Value() : value_of(*wanted);
  const bool is_service = test_case.value("type") == "decisionService";
  auto actual = model.evaluate(is_service ? test_case.value("invocableName") : name, inputs, limits());
  if (is_service && actual && actual->context() != nullptr) {
    if (const Value* output = actual->context()->find(name)) actual = Value(*output);
  }
  const std::string where = fmt::format("{} {}: {}", label, test_case.value("id"), name);
  if (!actual) {
    if (node.value("errorResult") != "true") {
      result.line =
          fmt::format("{}: refused, {}; expected {}", where, actual.refusal().code, to_text(expected));
    }
  } else if (!matches(expected, *actual)) {
    result.line = fmt::format("{}: {}; expected {}", where, to_text(*actual), to_text(expected));
  }
  return result;
}

void run_file(const files::path& path, const Models& models, std::vector<Result>& results) {
  const auto document = bpmn::xml::read(read_file(path));
  if (!document || document->root.name != "testCases") return;
  const Element* name = document->root.child("modelName");
  const std::string file = name == nullptr ? "" : trimmed(name->text);
  const std::string label = path.stem().string();
  const auto model = models.by_file.find(file);
  for (const Element& test_case : document->root.children) {
    if (test_case.name != "testCase") continue;
    for (const Element& node : test_case.children) {
      if (node.name != "resultNode") continue;
      if (model != models.by_file.end()) {
        results.push_back(run_node(test_case, node, *model->second, models.plain.at(file), label));
      } else {
        const auto refused = models.refused.find(file);
        results.push_back({fmt::format("{} {}: model {} {}", label, test_case.value("id"), file,
                                       refused == models.refused.end() ? "is not there" : refused->second)});
      }
    }
  }
}

Count run(const files::path& folder) {
  std::set<files::path> tests;
  for (const auto& entry : files::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".xml") tests.insert(entry.path());
  }
  std::map<files::path, Models> models;
  std::vector<Result> results;
  for (const files::path& path : tests) {
    const files::path parent = path.parent_path();
    if (!models.contains(parent)) models.emplace(parent, read_models(parent));
    run_file(path, models.at(parent), results);
  }
  Count count;
  for (const auto& [part, title] : {std::pair{Result::Part::plain, "literal expressions without inputs"},
                                    std::pair{Result::Part::other, "tables and all others"}}) {
    Count own;
    for (const Result& result : results) {
      if (result.part != part) continue;
      if (!result.line.empty()) fmt::print("{}\n", result.line);
      ++(result.line.empty() ? own.passed : own.failed);
    }
    fmt::print("{}: {} of {}\n", title, own.passed, own.passed + own.failed);
    count.passed += own.passed;
    count.failed += own.failed;
  }
  return count;
}

const Kind kind("feel", run);

}  // namespace

}  // namespace huiyin::cases
