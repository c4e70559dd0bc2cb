// huiyin bpmn check | show | run: process files at the desk of whoever draws them.

#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <sstream>

#include "base/json.hpp"
#include "bpmn/feel/decision_element.hpp"
#include "bpmn/open_tasks.hpp"
#include "bpmn/parse.hpp"
#include "bpmn/step.hpp"
#include "cli/cli.hpp"
#include "crypto/hash.hpp"

namespace huiyin::cli {
namespace {

std::optional<std::string> read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    fmt::print(stderr, "{}: cannot be read\n", path.string());
    return std::nullopt;
  }
  // What would be refused for its size is not read first.
  std::error_code no_plain_file;
  const auto size_bytes = std::filesystem::file_size(path, no_plain_file);
  if (!no_plain_file && size_bytes > bpmn::xml::Limits{}.bytes) {
    fmt::print("{}: refused bpmn.xml.too_large\n", path.string());
    return std::nullopt;
  }
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

void print(const std::filesystem::path& path, const bpmn::Finding& finding) {
  constexpr std::string_view weights[] = {"refused", "unsound", "reported"};
  fmt::print("{}:{}: {} {} {} '{}'", path.string(), finding.line,
             weights[static_cast<std::size_t>(finding.weight)], finding.code, finding.element, finding.id);
  if (!finding.detail.empty()) fmt::print(" [{}]", finding.detail);
  if (!finding.clause.empty()) fmt::print(" ({})", finding.clause);
  if (!finding.path.empty()) fmt::print(" by {}", fmt::join(finding.path, " > "));
  fmt::print("\n");
}

using Files = std::vector<std::filesystem::path>;

/// The decision files among those given, and what their bytes add to a program's key.
struct DecisionFiles {
  bpmn::Decisions models;
  std::string bytes;
  int refused = 0;
};

bool is_decision_file(const std::filesystem::path& path) {
  return path.extension() == ".dmn";
}

DecisionFiles load_decisions(const Files& files) {
  DecisionFiles loaded;
  feel::DecisionModel::Library library;
  // Each sees those before it, for the sake of what it imports.
  for (const auto& path : files) {
    if (!is_decision_file(path)) continue;
    const auto bytes = read_file(path);
    const auto model = bytes ? feel::DecisionModel::read(*bytes, library)
                             : Outcome<std::shared_ptr<const feel::DecisionModel>>(Refusal{});
    if (!model) {
      if (bytes) fmt::print("{}: refused {}\n", path.string(), model.refusal().code);
      ++loaded.refused;
      continue;
    }
    bool broken = false;
    for (const auto& element : (*model)->elements()) {
      if (!element->broken) continue;
      fmt::print("{}: refused {} '{}'\n", path.string(), element->broken->code, element->id);
      broken = true;
    }
    if (broken) ++loaded.refused;
    library[(*model)->space()] = *model;
    loaded.models.push_back(*model);
    loaded.bytes += *bytes;
  }
  return loaded;
}

/// What a file says, its findings printed; nullopt where it may not run.
std::optional<bpmn::Model> load_model(const std::filesystem::path& path, std::string& all_bytes) {
  const auto bytes = read_file(path);
  if (!bytes) return std::nullopt;
  auto reading = bpmn::read(*bytes);
  if (!reading) {
    fmt::print("{}: refused {}\n", path.string(), reading.refusal().code);
    return std::nullopt;
  }
  for (const bpmn::Finding& finding : reading->findings) print(path, finding);
  if (bpmn::any_of_weight(reading->findings, bpmn::Weight::refused)) return std::nullopt;
  all_bytes += *bytes;
  return std::move(reading).value().model;
}

/// The program of the first file and what it may call of the others.
std::optional<bpmn::Program> load(const Files& files, const DecisionFiles& decisions) {
  std::string bytes;
  std::vector<bpmn::Model> models;
  for (const auto& path : files) {
    auto model = load_model(path, bytes);
    if (!model) return std::nullopt;
    models.push_back(std::move(*model));
  }
  if (models.empty()) return std::nullopt;
  const std::vector<bpmn::Model> others(models.begin() + 1, models.end());
  auto compilation =
      bpmn::compile(models.front(), crypto::sha256(bytes + decisions.bytes), others, decisions.models);
  for (const bpmn::Finding& finding : compilation.findings) print(files.front(), finding);
  if (!compilation.findings.empty()) return std::nullopt;
  return std::move(compilation.program);
}

/// The first process file, with all others given beside it.
std::optional<bpmn::Program> load_together(const Files& files) {
  const DecisionFiles decisions = load_decisions(files);
  Files processes;
  std::copy_if(files.begin(), files.end(), std::back_inserter(processes),
               [](const auto& path) { return !is_decision_file(path); });
  return decisions.refused == 0 ? load(processes, decisions) : std::nullopt;
}

/// One instance, driven line by line, with a clock that stands until it is told to move.
class Desk {
 public:
  explicit Desk(const bpmn::Program& program) : program_(program) {}

  void run() {
    for (std::string line; std::getline(std::cin, line);) {
      std::istringstream words(line);
      std::string verb;
      if (!(words >> verb) || verb.starts_with('#')) continue;
      if (verb == "quit") return;
      if (!obey(verb, words)) fmt::print("{}\n", help);
    }
  }

 private:
  static constexpr std::string_view help =
      "start [NAME=FEEL…] | state | complete N ACTOR [OUTCOME] [NAME=FEEL…] | job N [NAME=FEEL…] | claim N "
      "ACTOR |\n"
      "delegate N ACTOR TO | resolve N ACTOR | transfer N ACTOR TO | add N ACTOR before|after|parallel WHO… "
      "|\n"
      "remove N ACTOR | return N ACTOR STEP | withdraw N ACTOR | jump N ACTOR STEP |\n"
      "message NAME [@KEY] [NAME=FEEL…] | signal NAME | error N CODE | escalation N CODE |\n"
      "set NAME=FEEL… | anchor NAME | wait PT1H | suspend | resume | cancel | retry N | settle N | quit";

  void ask(bpmn::Action action) {
    auto step = bpmn::step(program_, instance_, bpmn::Command{std::to_string(++commands_), std::move(action)},
                           now_, calendar_);
    if (!step) {
      fmt::print("refused {} {}\n", step.refusal().code,
                 step.refusal().detail.is_null() ? "" : json::serialize(step.refusal().detail));
      return;
    }
    instance_ = std::move(step->instance);
    for (const bpmn::Event& event : step->events) tell(event);
  }

  void tell(const bpmn::Event& event) const {
    const auto id = [&](bpmn::Index node) {
      return node == bpmn::none ? std::string() : program_.node(node).id;
    };
    if (const auto* opened = std::get_if<bpmn::ActivationOpened>(&event)) {
      const bpmn::Activation& one = opened->activation;
      fmt::print("  {} {} rests: {} {}\n", one.number, id(one.node),
                 boost::describe::enum_to_string(one.rest, ""), one.holding.assignee);
    } else if (const auto* passed = std::get_if<bpmn::Passed>(&event)) {
      fmt::print("  passed {}\n", id(passed->node));
    } else if (const auto* ended = std::get_if<bpmn::ActivationEnded>(&event)) {
      fmt::print("  {} ends: {} {}\n", ended->activation, boost::describe::enum_to_string(ended->ending, ""),
                 ended->actor);
    } else if (const auto* armed = std::get_if<bpmn::TriggerArmed>(&event)) {
      fmt::print("  waits for {} {}\n", id(armed->trigger.node),
                 armed->trigger.due ? armed->trigger.due->text() : "");
    } else if (const auto* sent = std::get_if<bpmn::MessageSent>(&event)) {
      fmt::print("  sends message {}{}{}\n", sent->name, sent->key.empty() ? "" : " @" + sent->key,
                 sent->lives_until ? " until " + sent->lives_until->text() : "");
    } else if (const auto* signal = std::get_if<bpmn::SignalSent>(&event)) {
      fmt::print("  sends signal {}\n", signal->name);
    } else if (const auto* held = std::get_if<bpmn::HoldingChanged>(&event)) {
      fmt::print("  {} is with [{}]{}\n", held->activation, held->holding.assignee,
                 held->holding.first_actor.empty() ? "" : ", done by " + held->holding.first_actor);
    } else if (const auto* raised = std::get_if<bpmn::IncidentRaised>(&event)) {
      fmt::print("  {} incident {} {}\n", raised->activation, raised->failure.code, raised->failure.detail);
    } else if (const auto* over = std::get_if<bpmn::InstanceEnded>(&event)) {
      fmt::print("  instance {} {}\n", boost::describe::enum_to_string(over->status, ""), over->code);
    }
  }

  static feel::Context variables(std::istringstream& words) {
    feel::Context values;
    for (std::string word; words >> word;) {
      const auto sign = word.find('=');
      if (sign == std::string::npos) continue;
      const auto code = feel::compile(word.substr(sign + 1));
      const auto value = code ? code->evaluate({}) : Outcome<feel::Value>(code.refusal());
      if (value) {
        values.put(word.substr(0, sign), *value);
      } else {
        fmt::print("{}: {}\n", word, value.refusal().code);
      }
    }
    return values;
  }

  void state() const {
    fmt::print("{} {}, revision {}, {} bytes\n", now_.text(),
               boost::describe::enum_to_string(instance_.status, ""), instance_.revision,
               bpmn::pack(instance_).size());
    for (const bpmn::Activation& one : instance_.activations) {
      fmt::print("  {} {} {} {} {}\n", one.number, program_.node(one.node).id,
                 boost::describe::enum_to_string(one.rest, ""), one.holding.assignee,
                 one.failure ? one.failure->code : "");
    }
    for (const bpmn::OpenTask& task : bpmn::open_tasks(program_, instance_)) {
      if (task.role.empty() && task.form.empty() && task.deadline.spec.empty()) continue;
      fmt::print("  {} is for [{}], form [{}], deadline [{}] {}\n", task.activation, task.role, task.form,
                 task.deadline.spec, task.deadline.due ? task.deadline.due->text() : "");
    }
    for (const bpmn::Trigger& one : instance_.triggers) {
      fmt::print("  {} waits for {}{} {}\n", one.number, program_.node(one.node).id,
                 one.key.empty() ? "" : " @" + one.key, one.due ? one.due->text() : "");
    }
    for (const bpmn::ScopeInstance& scope : instance_.scopes) {
      for (const auto& [name, value] : scope.variables.entries()) {
        fmt::print("  {} {} = {}\n", program_.scope(scope.scope).id, name, feel::to_text(value));
      }
    }
  }

  /// Moves the clock, firing what falls due on the way, earliest first.
  void wait(const std::string& length) {
    const auto spec = bpmn::DeadlineSpec::parse(length);
    const auto end = spec ? bpmn::reckon(*spec, now_, {}, calendar_) : std::nullopt;
    if (!end) return fmt::print("{}\n", help);
    for (;;) {
      const bpmn::Trigger* next = nullptr;
      for (const bpmn::Trigger& one : instance_.triggers) {
        if (one.due && *one.due <= *end && (next == nullptr || *one.due < *next->due)) next = &one;
      }
      if (next == nullptr || instance_.status != bpmn::Status::running) break;
      now_ = std::max(now_, *next->due);
      fmt::print("{} {}\n", now_.text(), program_.node(next->node).id);
      ask(bpmn::TimerDue{next->number});
    }
    now_ = std::max(now_, *end);
  }

  bool obey(const std::string& verb, std::istringstream& words) {
    if (verb == "state") return state(), true;
    if (verb == "start") return ask(bpmn::Start{{}, {}, variables(words)}), true;
    if (verb == "set") return ask(bpmn::SetVariables{variables(words)}), true;
    if (verb == "suspend") return ask(bpmn::Suspend{}), true;
    if (verb == "resume") return ask(bpmn::Resume{}), true;
    if (verb == "cancel") return ask(bpmn::Cancel{}), true;
    std::string name;
    if (verb == "message" || verb == "signal" || verb == "anchor" || verb == "wait") {
      if (!(words >> name)) return false;
      if (verb == "message") {
        std::string key;
        const auto place = words.tellg();
        if (words >> key && !key.starts_with('@')) {
          key.clear();
          words.seekg(place);
        }
        return ask(bpmn::DeliverMessage{name, variables(words), key.empty() ? key : key.substr(1)}), true;
      }
      if (verb == "signal") return ask(bpmn::DeliverSignal{name, variables(words)}), true;
      if (verb == "anchor") return ask(bpmn::MoveAnchor{name, now_}), true;
      return wait(name), true;
    }
    bpmn::Number number = 0;
    if (!(words >> number)) return false;
    if (verb == "job") return ask(bpmn::CompleteJob{number, variables(words)}), true;
    std::string actor;
    words >> actor;
    if (verb == "error") return ask(bpmn::ThrowError{number, actor, variables(words)}), true;
    if (verb == "escalation") return ask(bpmn::ThrowEscalation{number, actor, variables(words)}), true;
    if (verb == "retry") return ask(bpmn::Retry{number, actor, {}}), true;
    if (verb == "settle") return ask(bpmn::ResolveIncident{number, actor, {}}), true;
    if (verb == "claim") return ask(bpmn::Claim{number, actor}), true;
    if (verb == "resolve") return ask(bpmn::Resolve{number, actor, {}}), true;
    if (verb == "withdraw") return ask(bpmn::Withdraw{number, actor}), true;
    if (verb == "remove") return ask(bpmn::RemoveSigner{number, actor}), true;
    if (verb == "complete") {
      std::string outcome;
      const auto place = words.tellg();
      if (words >> outcome && outcome.find('=') != std::string::npos) {
        outcome.clear();
        words.seekg(place);
      }
      return ask(bpmn::CompleteTask{number, actor, outcome, variables(words)}), true;
    }
    if (!(words >> name)) return false;
    if (verb == "return") return ask(bpmn::ReturnTo{number, name, actor, {}}), true;
    if (verb == "jump") return ask(bpmn::Jump{number, name, actor, {}}), true;
    if (verb == "delegate") return ask(bpmn::Delegate{number, actor, name}), true;
    if (verb == "transfer") return ask(bpmn::Transfer{number, actor, name}), true;
    if (verb != "add") return false;
    bpmn::AddSigners add{number, actor, bpmn::SignerPlace::parallel, {}};
    if (name == "before") add.place = bpmn::SignerPlace::before;
    if (name == "after") add.place = bpmn::SignerPlace::after;
    for (std::string who; words >> who;) add.signers.push_back(who);
    return ask(std::move(add)), true;
  }

  const bpmn::Program& program_;
  bpmn::Weekdays calendar_;
  bpmn::Instance instance_;
  Instant now_{std::chrono::sys_days(std::chrono::year(2026) / 1 / 5) + std::chrono::hours(1)};
  int commands_ = 0;
};

}  // namespace

int check_processes(const std::vector<std::filesystem::path>& files) {
  const DecisionFiles decisions = load_decisions(files);
  int refused = decisions.refused;
  for (const auto& path : files) {
    if (!is_decision_file(path) && !load({path}, decisions)) ++refused;
  }
  fmt::print("{} of {} may run\n", files.size() - static_cast<std::size_t>(refused), files.size());
  return refused == 0 ? 0 : 1;
}

int show_process(const std::vector<std::filesystem::path>& files) {
  const auto program = load_together(files);
  if (!program) return 1;
  fmt::print("{}", bpmn::listing(*program));
  return 0;
}

int run_process(const std::vector<std::filesystem::path>& files) {
  const auto program = load_together(files);
  if (!program) return 1;
  Desk(*program).run();
  return 0;
}

}  // namespace huiyin::cli
