#include "reference/duel.hpp"

#include <algorithm>

#include "bpmn/compile.hpp"
#include "bpmn/parse.hpp"

namespace huiyin::reference {
namespace {

Instant at(int minutes) {
  return Instant{std::chrono::sys_days(std::chrono::year(2026) / 3 / 2) + std::chrono::minutes(minutes)};
}

int minutes_of(const Instant& instant) {
  return static_cast<int>(
      std::chrono::duration_cast<std::chrono::minutes>(instant.time - at(0).time).count());
}

const bpmn::Calendar& weekdays() {
  static const bpmn::Weekdays calendar;
  return calendar;
}

/// Fewer passes than the game makes, so that both see what never ends.
const bpmn::Bounds bounds{.passes = Game::most_moves / 2};

/// The lines only one of the two has.
std::string difference(std::vector<std::string> engine, std::vector<std::string> expected) {
  std::sort(engine.begin(), engine.end());
  std::sort(expected.begin(), expected.end());
  std::vector<std::string> alone[2];
  std::set_difference(engine.begin(), engine.end(), expected.begin(), expected.end(),
                      std::back_inserter(alone[0]));
  std::set_difference(expected.begin(), expected.end(), engine.begin(), engine.end(),
                      std::back_inserter(alone[1]));
  std::string text;
  for (const std::string& line : alone[0]) text += "\nonly the engine has: " + line;
  for (const std::string& line : alone[1]) text += "\nonly the reference has: " + line;
  return text;
}

std::string name_of(bpmn::Status status) {
  return boost::describe::enum_to_string(status, "");
}

}  // namespace

feel::Context context_of(const Variables& variables) {
  feel::Context context;
  for (const auto& [name, value] : variables) context.put(name, value);
  return context;
}

Built build(const Drawing& drawing) {
  Built built;
  const auto reading = bpmn::read(drawing.xml());
  if (!reading) {
    built.refused = reading.refusal().code;
    return built;
  }
  for (const bpmn::Finding& one : reading->findings) {
    if (one.weight == bpmn::Weight::refused) built.refused += one.code + " at " + one.id + "\n";
    if (one.weight == bpmn::Weight::unsound) built.unsound.push_back(one.code + " at " + one.id);
  }
  auto compiled = bpmn::compile(reading->model, "drawing");
  for (const bpmn::Finding& one : compiled.findings) built.refused += one.code + " at " + one.id + "\n";
  built.program = std::make_shared<const bpmn::Program>(std::move(compiled.program));
  return built;
}

Duel::Duel(const Drawing& drawing, std::shared_ptr<const bpmn::Program> program)
    : game(drawing), program_(std::move(program)) {}

bool Duel::ask(const std::string& what, bpmn::Action action, const std::string& answer) {
  if (!fault.empty() || endless) return false;
  log.push_back(std::to_string(game.now) + " " + what + (answer.empty() ? "" : " refused: " + answer));
  last_ = bpmn::Command{"c" + std::to_string(++commands_), std::move(action)};
  const auto step = bpmn::step(*program_, instance, last_, at(game.now), weekdays(), bounds);
  const std::string engine = step ? "" : step.refusal().code;
  const std::string expected = answer.empty() ? "" : "bpmn." + answer;
  if (engine != expected) {
    differ("engine answers \"" + engine + "\", reference \"" + expected + "\"");
    return false;
  }
  if (!step) return false;
  if (game.status == "endless") {
    endless = true;
    const auto stopped = [](const auto& one) {
      return one.failure && one.failure->code == "bpmn.incident.endless";
    };
    if (std::none_of(step->instance.activations.begin(), step->instance.activations.end(), stopped))
      differ("the reference goes round for ever");
    return false;
  }
  keeps(*step);
  instance = step->instance;
  game.clock = game.now;
  pair_up();
  compare();
  return true;
}

void Duel::repeat() {
  if (!fault.empty() || endless || instance.handled.empty() || instance.handled.back().command != last_.id)
    return;
  const auto step = bpmn::step(*program_, instance, last_, at(game.now), weekdays());
  const bool same = step && step->answer == bpmn::Answer::done_before && step->events.empty() &&
                    step->revision == instance.revision && pack(step->instance) == pack(instance);
  if (!same) differ("the same command again was not answered as before");
}

/// What the events replay to, and what the packed state is read as, is the state.
void Duel::keeps(const bpmn::Step& step) {
  bpmn::Instance replayed = instance;
  const std::string written = pack(step.events);
  const auto events = bpmn::unpack_events(written);
  if (!events || pack(*events) != written) return differ("the events are read as others");
  bpmn::apply(replayed, *events);
  const std::string bytes = pack(step.instance);
  if (pack(replayed) != bytes) differ("the events replay to another state");
  const auto read = bpmn::unpack(bytes, *program_);
  if (!read || pack(*read) != bytes) differ("the packed state is read as another");
  for (const bpmn::Event& event : step.events) {
    if (const auto* one = std::get_if<bpmn::Passed>(&event)) ++passed_[program_->node(one->node).id];
    if (std::holds_alternative<bpmn::InstanceEnded>(event)) ++ends;
  }
}

/// New tasks of the same step are paired in the order they came.
void Duel::pair_up() {
  for (const Token& token : game.tokens) {
    if (token.rest != Rest::task || tasks_.contains(token.id)) continue;
    for (const bpmn::Activation& one : instance.activations) {
      const bool taken =
          std::any_of(tasks_.begin(), tasks_.end(), [&](const auto& p) { return p.second == one.number; });
      if (taken || one.rest != bpmn::Rest::user ||
          program_->node(one.node).id != game.drawing().node(token.node).id)
        continue;
      if (one.index != token.index || one.holding.assignee != token.holder ||
          engine_address(one.scope) != game.address(token.frame))
        continue;
      tasks_[token.id] = one.number;
      break;
    }
  }
  for (const Alarm& alarm : game.alarms) {
    if (alarms_.contains(alarm.id)) continue;
    for (const bpmn::Trigger& one : instance.triggers) {
      const bool taken =
          std::any_of(alarms_.begin(), alarms_.end(), [&](const auto& p) { return p.second == one.number; });
      if (taken || program_->node(one.node).id != game.drawing().node(alarm.node).id ||
          engine_address(one.scope) != game.address(alarm.frame))
        continue;
      alarms_[alarm.id] = one.number;
      break;
    }
  }
}

void Duel::compare() {
  const std::string other = difference(engine_seen(), game.seen());
  if (!other.empty()) return differ("they see different things" + other);
  if (passed_ == game.passed) return;
  std::string both = "passed differently:";
  for (const auto& [id, count] : passed_) both += " " + id + "=" + std::to_string(count);
  both += " but";
  for (const auto& [id, count] : game.passed) both += " " + id + "=" + std::to_string(count);
  differ(both);
}

std::string Duel::engine_address(bpmn::Number number) const {
  const bpmn::ScopeInstance& scope = *instance.scope(number);
  if (scope.activation == 0) return "";
  const bpmn::Activation& outside = *instance.activation(scope.activation);
  return engine_address(scope.parent) + program_->node(outside.node).id + "#" +
         std::to_string(outside.index) + "/";
}

std::vector<std::string> Duel::engine_seen() const {
  std::vector<std::string> lines = {"status " + name_of(instance.status) + " " + instance.end_code};
  for (const bpmn::Activation& one : instance.activations) {
    std::string line =
        engine_address(one.scope) + program_->node(one.node).id + "#" + std::to_string(one.index);
    switch (one.rest) {
      case bpmn::Rest::mark:
        line += " mark " + program_->flow(one.flow).id;
        break;
      case bpmn::Rest::event:
        line += " event";
        break;
      case bpmn::Rest::scope:
        line += " inside";
        break;
      case bpmn::Rest::loop:
        for (const auto count :
             {one.looping.total, one.looping.started, one.looping.completed, one.looping.terminated}) {
          line += (count == one.looping.total && line.find(" loop") == std::string::npos ? " loop " : " ") +
                  std::to_string(count);
        }
        break;
      case bpmn::Rest::user: {
        const bool signed_off = one.holding.standing == bpmn::Standing::signed_off;
        line += " task of " + one.holding.assignee + " lent by " + one.holding.owner +
                (signed_off ? " signed by " : "") + (signed_off ? one.holding.actor : "") + " place " +
                std::to_string(static_cast<int>(one.holding.signing));
        for (const std::string& next : one.holding.after) line += " then " + next;
        break;
      }
      default:
        line += " incident " + (one.failure ? one.failure->code : "none");
        break;
    }
    lines.push_back(line);
  }
  for (const bpmn::Trigger& one : instance.triggers) {
    std::string line = engine_address(one.scope) + program_->node(one.node).id + " armed";
    if (program_->node(one.node).event.kind == bpmn::EventKind::timer) {
      line += " due " + std::to_string(one.due ? minutes_of(*one.due) : -1);
    }
    lines.push_back(line + " left " + std::to_string(one.left));
  }
  for (const bpmn::ScopeInstance& one : instance.scopes) {
    const bool interrupted = one.state == bpmn::ScopeState::interrupted;
    lines.push_back(engine_address(one.number) + (interrupted ? " interrupted level" : " level"));
    if (one.activation != 0) continue;
    for (const auto& [name, value] : one.variables.entries()) lines.push_back(name + " = " + to_text(value));
  }
  for (const bpmn::Finished& one : instance.finished) {
    lines.push_back("done " + program_->node(one.node).id + " " +
                    boost::describe::enum_to_string(one.ending, "") + " by " + one.actor +
                    (one.recall == bpmn::Recall::taken_back  ? " taken back"
                     : one.recall == bpmn::Recall::passed_by ? " passed by"
                                                             : ""));
  }
  return lines;
}

bool Duel::start(const Variables& variables) {
  return ask("start", bpmn::Start{{}, {}, context_of(variables)}, game.start(variables));
}

bool Duel::complete(int id, const std::string& actor, const Variables& variables) {
  const bpmn::Number number = task(id);
  std::string what = "complete " + std::to_string(number) + " by " + actor;
  for (const auto& [name, value] : variables) what += " " + name + "=" + std::to_string(value);
  return ask(what, bpmn::CompleteTask{number, actor, {}, context_of(variables)},
             game.complete(id, actor, variables));
}

bool Duel::return_to(int id, int target, const std::string& actor) {
  const bpmn::Number number = task(id);
  const std::string name = game.drawing().node(target).id;
  return ask("return " + std::to_string(number) + " to " + name + " by " + actor,
             bpmn::ReturnTo{number, name, actor, {}}, game.return_to(id, target, actor));
}

bool Duel::jump(int id, int target, const std::string& actor) {
  const bpmn::Number number = task(id);
  const std::string name = target < 0 ? "nowhere" : game.drawing().node(target).id;
  return ask("jump " + std::to_string(number) + " to " + name + " by " + actor,
             bpmn::Jump{number, name, actor, {}}, game.jump(id, target, actor));
}

bpmn::Number Duel::task(int id) const {
  const auto found = tasks_.find(id);
  return found == tasks_.end() ? 4'000'000'000U : found->second;
}

bpmn::Number Duel::alarm(int id) const {
  const auto found = alarms_.find(id);
  return found == alarms_.end() ? 4'000'000'000U : found->second;
}

void Duel::differ(const std::string& what) {
  if (fault.empty()) fault = what;
}

std::string Duel::report() const {
  std::string text = game.drawing().xml();
  for (const std::string& line : log) text += line + "\n";
  return text + fault;
}

}  // namespace huiyin::reference
