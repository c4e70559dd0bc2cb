#pragma once
// The one registry. Routes, validation, permission, OpenAPI, docs/rules.md and the journal all hang on these
// definitions.

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <typeindex>
#include <vector>

#include "base/json.hpp"
#include "base/schema.hpp"
#include "crypto/password.hpp"
#include "spine/list.hpp"
#include "spine/question.hpp"
#include "spine/rule.hpp"
#include "store/connection.hpp"

namespace huiyin {

/// A payload that was read and is ready to be decided.
class ReadyCommand {
 public:
  ReadyCommand() = default;
  ReadyCommand(const ReadyCommand&) = delete;
  ReadyCommand& operator=(const ReadyCommand&) = delete;
  virtual ~ReadyCommand() = default;
  /// Gathers and decides; reads only.
  [[nodiscard]] virtual Outcome<Facts> decide(store::Connection& connection,
                                              const Occasion& occasion) const = 0;
  /// Empty where the command belongs to no engagement.
  [[nodiscard]] virtual std::string_view engagement() const = 0;
  /// Keeps what must not enter the journal; in the same transaction as the facts.
  virtual void keep_secret(store::Connection& connection, const Facts& facts) const = 0;
};

/// For the few commands that carry a secret: `prepare` hashes it on the caller's thread, `keep` stores it
/// with the facts.
template <class Command>
struct SecretHandling {
  std::function<void(Command&)> prepare;
  std::function<void(store::Connection&, const Command&, const Facts&)> keep;
};

/// Which chain an entry joins.
enum class Stream { of_payload, group, security, opened };

struct RungDescription {
  std::string code;
  RefusalKind kind;
  std::string clause;
  std::string field;
};

struct CommandDefinition {
  std::string name;
  Who who;
  Stream stream = Stream::group;
  std::vector<std::string> from;
  std::vector<RungDescription> ladder;
  std::string source;  // the rule's file, from the repository's root
  json::value (*schema)() = nullptr;
  std::function<Outcome<std::unique_ptr<ReadyCommand>>(const json::value&)> read;

  [[nodiscard]] std::string_view noun() const { return std::string_view(name).substr(0, name.find('.')); }
};

/// When and by whom a fact was entered; every applier may keep it.
struct Stamp {
  std::string at;
  std::string account;
};

using Applier = std::function<void(store::Connection&, const json::object&, const Stamp&)>;

/// Nothing to write: the entry itself is the record (a session opened).
[[nodiscard]] Applier observed();
/// INSERT of all members as columns, with version 1 and the stamp.
[[nodiscard]] Applier inserts_into(std::string table);
/// UPDATE of the row with this id (and engagement_id, where the fact has one); bumps the version.
[[nodiscard]] Applier updates(std::string table);
/// DELETE of the row with this id.
[[nodiscard]] Applier deletes_from(std::string table);

struct QueryDefinition {
  std::string name;
  Who who;
  std::function<Outcome<json::value>(const Question&)> answer;
};

class Registry {
 public:
  explicit Registry(crypto::PasswordCost password_cost = crypto::PasswordCost::standard)
      : password_cost_(password_cost) {}
  [[nodiscard]] crypto::PasswordCost password_cost() const { return password_cost_; }

  /// `Gather`: State(store::Connection&, const Command&, const Occasion&).
  template <class RuleType, class Gather>
  void command(const RuleType& rule, Who who, Gather gather, Stream stream = Stream::of_payload,
               SecretHandling<typename RuleType::Command> secret = {});
  void fact(std::string name, Applier applier);
  void query(std::string name, Who who, std::function<Outcome<json::value>(const Question&)> answer);
  /// Registers `<noun>.list` and `<noun>.open`; `extras` adds to what open shows.
  void view(ListView view, OpenExtras extras = {});
  /// What a noun keeps in memory beside its tables for as long as the registry lives (compiled programs).
  /// Made when it is first asked for.
  template <class Part>
  [[nodiscard]] std::shared_ptr<Part> part() {
    std::shared_ptr<void>& kept = parts_[typeid(Part)];
    if (kept == nullptr) kept = std::make_shared<Part>();
    return std::static_pointer_cast<Part>(kept);
  }
  /// A table that no fact writes (sessions, secrets): rebuild neither makes nor compares it.
  void volatile_table(std::string table) { volatile_tables_.push_back(std::move(table)); }

  [[nodiscard]] const std::map<std::string, CommandDefinition, std::less<>>& commands() const {
    return commands_;
  }
  [[nodiscard]] const std::map<std::string, QueryDefinition, std::less<>>& queries() const {
    return queries_;
  }
  [[nodiscard]] const std::map<std::string, ListView, std::less<>>& views() const { return views_; }
  [[nodiscard]] const std::map<std::string, Applier, std::less<>>& facts() const { return facts_; }
  [[nodiscard]] const std::vector<std::string>& volatile_tables() const { return volatile_tables_; }
  /// The commands of this noun that this actor could call on a record in this state.
  [[nodiscard]] json::array may(std::string_view noun, const Actor& actor, std::string_view engagement,
                                std::string_view state) const;

 private:
  void add(CommandDefinition definition);

  std::map<std::string, CommandDefinition, std::less<>> commands_;
  std::map<std::string, QueryDefinition, std::less<>> queries_;
  std::map<std::string, ListView, std::less<>> views_;
  std::map<std::string, Applier, std::less<>> facts_;
  std::vector<std::string> volatile_tables_;
  std::map<std::type_index, std::shared_ptr<void>> parts_;
  crypto::PasswordCost password_cost_;
};

/// "src/inspection/paper/rules.cpp" from whatever path the compiler was given.
[[nodiscard]] std::string repository_path(std::string_view file);

namespace detail {

template <class RuleType, class Gather>
class Ready final : public ReadyCommand {
 public:
  using Command = typename RuleType::Command;
  using Keep = std::function<void(store::Connection&, const Command&, const Facts&)>;
  Ready(const RuleType& rule, const Gather& gather, Command command, Keep keep)
      : rule_(rule), gather_(gather), command_(std::move(command)), keep_(std::move(keep)) {}

  [[nodiscard]] Outcome<Facts> decide(store::Connection& connection,
                                      const Occasion& occasion) const override {
    return rule_.decide(occasion, command_, gather_(connection, command_, occasion));
  }
  [[nodiscard]] std::string_view engagement() const override {
    if constexpr (requires { command_.engagement.value; }) {
      return command_.engagement.value;
    } else {
      return {};
    }
  }
  void keep_secret(store::Connection& connection, const Facts& facts) const override {
    if (keep_) keep_(connection, command_, facts);
  }

 private:
  const RuleType& rule_;  // rules are constants of their noun and outlive every command
  Gather gather_;
  Command command_;
  Keep keep_;
};

}  // namespace detail

template <class RuleType, class Gather>
void Registry::command(const RuleType& rule, Who who, Gather gather, Stream stream,
                       SecretHandling<typename RuleType::Command> secret) {
  using Command = typename RuleType::Command;
  CommandDefinition definition;
  definition.name = std::string(rule.name);
  definition.who = std::move(who);
  definition.stream = stream;
  if constexpr (!requires(Command c) { c.engagement.value; }) {
    if (stream == Stream::of_payload) definition.stream = Stream::group;
  }
  definition.from.assign(rule.from.begin(), rule.from.end());
  for (const auto& rung : rule.ladder)
    definition.ladder.push_back(
        {std::string(rung.code), rung.kind, std::string(rung.clause), std::string(rung.field)});
  definition.source = repository_path(rule.source.file_name());
  definition.schema = [] { return schema_of<Command>(); };
  definition.read = [&rule, gather, secret = std::move(secret)](
                        const json::value& payload) -> Outcome<std::unique_ptr<ReadyCommand>> {
    auto command = from_json<Command>(payload);
    if (!command) return command.refusal();
    if (secret.prepare) secret.prepare(command.value());
    return std::unique_ptr<ReadyCommand>(std::make_unique<detail::Ready<RuleType, Gather>>(
        rule, gather, std::move(command).value(), secret.keep));
  };
  add(std::move(definition));
}

}  // namespace huiyin
