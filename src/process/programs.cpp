#include "process/programs.hpp"

#include "bpmn/feel/decision_element.hpp"
#include "bpmn/parse.hpp"
#include "crypto/hash.hpp"

namespace huiyin::process {
namespace {

json::value as_json(const std::vector<bpmn::Finding>& findings) {
  json::array list;
  for (const bpmn::Finding& finding : findings) {
    if (finding.weight == bpmn::Weight::reported) continue;
    list.push_back({{"code", finding.code},
                    {"element", finding.element},
                    {"id", finding.id},
                    {"line", finding.line},
                    {"clause", finding.clause},
                    {"detail", finding.detail}});
  }
  return list;
}

Refusal refused(const char* code, const File& file, json::value detail) {
  return Refusal{code, RefusalKind::invalid, file.name, {}, std::move(detail)};
}

Outcome<bpmn::Model> read_model(const File& file) {
  auto reading = bpmn::read(file.content);
  if (!reading) return refused("process.deploy.unreadable", file, {{"code", reading.refusal().code}});
  if (bpmn::any_of_weight(reading->findings, bpmn::Weight::refused))
    return refused("process.deploy.refused", file, as_json(reading->findings));
  if (bpmn::any_of_weight(reading->findings, bpmn::Weight::unsound))
    return refused("process.deploy.unsound", file, as_json(reading->findings));
  return std::move(reading.value().model);
}

using Decisions = std::shared_ptr<const feel::DecisionModel>;

/// Each sees those before it, for the sake of what it imports.
Outcome<Decisions> read_decisions(const File& file, feel::DecisionModel::Library& library) {
  auto model = feel::DecisionModel::read(file.content, library);
  if (!model) return refused("process.deploy.unreadable", file, {{"code", model.refusal().code}});
  for (const auto& element : (*model)->elements()) {
    if (element->broken)
      return refused("process.deploy.refused", file,
                     json::array{{{"code", element->broken->code}, {"id", element->id}}});
  }
  library[(*model)->space()] = *model;
  return *model;
}

}  // namespace

std::string key_of(const std::vector<File>& files) {
  std::string all;
  for (const File& file : files) {
    for (const std::string& part : {file.name, file.content}) all += std::to_string(part.size()) + ":" + part;
  }
  return crypto::sha256(all);
}

Outcome<bpmn::Program> compiled(const std::vector<File>& files) {
  std::vector<bpmn::Model> models;
  bpmn::Decisions decisions;
  feel::DecisionModel::Library library;
  for (const File& file : files) {
    if (file.name.ends_with(".dmn")) {
      auto decision = read_decisions(file, library);
      if (!decision) return decision.refusal();
      decisions.push_back(std::move(decision).value());
    } else {
      auto model = read_model(file);
      if (!model) return model.refusal();
      models.push_back(std::move(model).value());
    }
  }
  if (models.empty()) return invalid_field("process.deploy.files_missing", "files");
  auto compilation = bpmn::compile(models.front(), key_of(files),
                                   std::span<const bpmn::Model>(models).subspan(1), decisions);
  if (!compilation.findings.empty())
    return refused("process.deploy.uncompiled", files.front(), as_json(compilation.findings));
  return std::move(compilation.program);
}

std::shared_ptr<const bpmn::Program> Programs::get(store::Connection& connection,
                                                   const std::string& definition) {
  const std::scoped_lock lock(mutex_);
  auto& known = known_[definition];
  if (known != nullptr) return known;
  store::Statement row = connection.prepare("SELECT files FROM process_definition WHERE id = ?");
  if (!row.with(definition).step()) throw store::Fault("no process definition " + definition);
  auto files = from_json<std::vector<File>>(json::parse(row.text(0)));
  if (!files) throw store::Fault("the files of process definition " + definition + " cannot be read");
  auto program = compiled(*files);
  if (!program) throw store::Fault("process definition " + definition + ": " + program.refusal().code);
  known = std::make_shared<const bpmn::Program>(std::move(program).value());
  return known;
}

}  // namespace huiyin::process
