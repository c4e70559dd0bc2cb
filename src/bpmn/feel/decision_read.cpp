// XML to a decision model: item definitions, then every element with its logic compiled.

#include <algorithm>

#include "bpmn/feel/boxed.hpp"
#include "bpmn/feel/decision_element.hpp"

namespace huiyin::feel {

using bpmn::xml::Element;

namespace {

/// "#id" of a requirement, or "namespace#id".
std::vector<std::string> references(const Element& element, std::string_view requirement,
                                    std::initializer_list<std::string_view> kinds) {
  std::vector<std::string> found;
  for (const Element& child : element.children) {
    if (child.name != requirement) continue;
    for (const Element& inner : child.children) {
      if (std::find(kinds.begin(), kinds.end(), inner.name) != kinds.end())
        found.push_back(inner.value("href"));
    }
  }
  return found;
}

void append(std::vector<std::string>& to, const std::vector<std::string>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

}  // namespace

class DecisionReader {
 public:
  DecisionReader(const Element& root, const DecisionModel::Library& library)
      : root_(root), library_(library), model_(new DecisionModel()) {}

  std::shared_ptr<const DecisionModel> run() {
    model_->space_ = root_.value("namespace");
    for (const Element& child : root_.children) {
      if (child.name == "import") read_import(child);
    }
    for (const Element& child : root_.children) {
      if (child.name == "itemDefinition") definitions_.emplace(child.value("name"), &child);
    }
    for (const auto& [name, element] : definitions_) model_->types_[name] = type_named(name);
    for (const Element& child : root_.children) read_head(child);
    for (auto& [element, source] : sources_) read_logic(*element, *source);
    return model_;
  }

 private:
  void read_import(const Element& element) {
    const auto found = library_.find(element.value("namespace"));
    if (found == library_.end()) return;
    const std::string name = element.value("name");
    model_->imports_.push_back({name, found->second});
    for (const auto& [type_name, type] : found->second->types()) {
      model_->types_[name.empty() ? type_name : name + "." + type_name] = type;
    }
  }

  /// A reference may carry an XML prefix ("feel:string", "ns1:tLoan").
  TypePointer type_named(const std::string& reference) {
    for (const std::string& name : {reference, reference.substr(reference.find(':') + 1)}) {
      if (const auto known = model_->types_.find(name); known != model_->types_.end()) return known->second;
      if (const auto built_in = built_in_types().find(name); built_in != built_in_types().end())
        return built_in->second;
      const auto defined = definitions_.find(name);
      if (defined == definitions_.end()) continue;
      if (resolving_.size() > 50 || std::find(resolving_.begin(), resolving_.end(), name) != resolving_.end())
        break;
      resolving_.push_back(name);
      TypePointer type = item_type(*defined->second);
      resolving_.pop_back();
      model_->types_[name] = type;
      return type;
    }
    return built_in_types().at("Any");  // unknown, or defined by itself: nothing is known of its values
  }

  TypePointer item_type(const Element& item) {
    TypePointer type = built_in_types().at("Any");
    std::vector<std::pair<std::string, TypePointer>> fields;
    for (const Element& child : item.children) {
      if (child.name == "typeRef") type = type_named(child.text);
      if (child.name == "itemComponent") {
        fields.emplace_back(child.value("name"), item_type(child));
        component_names_.push_back(fields.back().first);
      }
      if (child.name == "functionItem") type = function_type(child);
    }
    if (const std::string* reference = item.attribute("typeRef")) type = type_named(*reference);
    if (!fields.empty()) {
      type =
          std::make_shared<const Type>(Type{Type::Sort::context, Kind::context, nullptr, std::move(fields)});
    }
    if (item.value("isCollection") != "true") return type;
    return std::make_shared<const Type>(Type{Type::Sort::list, Kind::list, type, {}});
  }

  TypePointer function_type(const Element& item) {
    std::vector<std::pair<std::string, TypePointer>> parameters;
    for (const Element& child : item.children) {
      if (child.name != "parameters") continue;
      const std::string* reference = child.attribute("typeRef");
      parameters.emplace_back(child.value("name"),
                              reference == nullptr ? built_in_types().at("Any") : type_named(*reference));
    }
    const std::string* result = item.attribute("outputTypeRef");
    return std::make_shared<const Type>(
        Type{Type::Sort::function, Kind::function,
             result == nullptr ? built_in_types().at("Any") : type_named(*result), std::move(parameters)});
  }

  void read_head(const Element& source) {
    using Sort = DecisionElement::Sort;
    static const std::map<std::string_view, Sort> sorts{{"inputData", Sort::input},
                                                        {"decision", Sort::decision},
                                                        {"businessKnowledgeModel", Sort::knowledge},
                                                        {"decisionService", Sort::service}};
    const auto sort = sorts.find(source.name);
    if (sort == sorts.end()) return;
    auto element = std::make_unique<DecisionElement>();
    element->sort = sort->second;
    element->id = source.value("id");
    element->name = source.value("name");
    element->type = built_in_types().at("Any");
    if (const Element* variable = source.child("variable")) {
      if (const std::string* name = variable->attribute("name")) element->name = *name;
      if (const std::string* type = variable->attribute("typeRef")) element->type = type_named(*type);
    }
    if (sort->second == Sort::service) {
      for (const Element& child : source.children) {
        if (child.name == "outputDecision") element->required.push_back(child.value("href"));
        if (child.name == "inputData") element->inputs.push_back(child.value("href"));
      }
      for (const Element& child : source.children) {
        if (child.name == "inputDecision") element->inputs.push_back(child.value("href"));
      }
    } else {
      append(element->required,
             references(source, "informationRequirement", {"requiredDecision", "requiredInput"}));
      append(element->required, references(source, "knowledgeRequirement", {"requiredKnowledge"}));
    }
    sources_.emplace_back(element.get(), &source);
    model_->elements_.push_back(std::move(element));
  }

  void read_logic(DecisionElement& element, const Element& source) {
    const Element* logic = &source;
    if (element.sort == DecisionElement::Sort::knowledge) logic = source.child("encapsulatedLogic");
    if (logic == nullptr || element.sort == DecisionElement::Sort::input ||
        element.sort == DecisionElement::Sort::service) {
      return;
    }
    BoxedReader boxed(model_->types_, [this](const std::string& reference) { return type_named(reference); });
    for (const std::string& name : component_names_) boxed.announce(name);
    for (const std::string& href : element.required) {
      const DecisionTarget target = target_of(*model_, href);
      if (target.element != nullptr) boxed.announce(target.element->name);
    }
    element.parameters = boxed.parameters_of(*logic);
    for (const Parameter& parameter : element.parameters) boxed.announce(parameter.name);
    const NodePointer node = boxed.child_of(*logic);
    element.broken = boxed.broken();
    if (!element.broken) element.code = code_of(*node);
  }

  const Element& root_;
  const DecisionModel::Library& library_;
  std::shared_ptr<DecisionModel> model_;
  std::map<std::string, const Element*, std::less<>> definitions_;
  std::vector<std::string> resolving_;
  std::vector<std::string> component_names_;
  std::vector<std::pair<DecisionElement*, const Element*>> sources_;
};

DecisionModel::DecisionModel() = default;
DecisionModel::~DecisionModel() = default;

Outcome<std::shared_ptr<const DecisionModel>> DecisionModel::read(std::string_view text,
                                                                  const Library& library) {
  const auto document = bpmn::xml::read(text);
  if (!document) return document.refusal();
  if (document->root.name != "definitions") return Refusal{"dmn.not_a_model", RefusalKind::invalid};
  return DecisionReader(document->root, library).run();
}

DecisionTarget target_of(const DecisionModel& model, std::string_view href) {
  const std::size_t hash = href.find('#');
  const std::string_view id = hash == std::string_view::npos ? href : href.substr(hash + 1);
  const std::string_view space = hash == std::string_view::npos ? std::string_view() : href.substr(0, hash);
  const auto find = [&](const DecisionModel& in) -> const DecisionElement* {
    for (const auto& element : in.elements()) {
      if (element->id == id) return element.get();
    }
    return nullptr;
  };
  if (space.empty() || space == model.space()) return {find(model), nullptr};
  for (const DecisionImport& import : model.imports()) {
    if (import.model->space() == space) return {find(*import.model), &import};
  }
  return {};
}

}  // namespace huiyin::feel
