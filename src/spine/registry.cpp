#include "spine/registry.hpp"

#include <algorithm>
#include <stdexcept>

namespace huiyin {
namespace {

/// The value outlives the statement: appliers run it at once.
void bind_member(store::Statement& statement, int index, const json::value& value) {
  switch (value.kind()) {
    case json::kind::null:
      statement.bind(index, nullptr);
      return;
    case json::kind::bool_:
      statement.bind(index, static_cast<std::int64_t>(value.get_bool()));
      return;
    case json::kind::int64:
      statement.bind(index, value.get_int64());
      return;
    case json::kind::string:
      statement.bind_lasting(index, value.get_string());
      return;
    default:
      statement.bind(index, json::serialize(value));
  }
}

bool is_key(std::string_view member) {
  return member == "id" || member == "engagement_id";
}

std::string key_condition(const json::object& data) {
  return data.contains("engagement_id") ? " WHERE engagement_id = ? AND id = ?" : " WHERE id = ?";
}

int bind_key(store::Statement& statement, int index, const json::object& data) {
  if (const auto* engagement = data.if_contains("engagement_id"))
    bind_member(statement, ++index, *engagement);
  bind_member(statement, ++index, data.at("id"));
  return index;
}

}  // namespace

// The SQL text follows from the fact's members, which are the same for every fact of a name, so the
// connection's statement cache holds one statement for each fact.
Applier inserts_into(std::string table) {
  return [table = std::move(table)](store::Connection& connection, const json::object& data,
                                    const Stamp& stamp) {
    std::string sql = "INSERT INTO " + table + " (version, created_at, updated_at";
    std::string places = ") VALUES (1, ?, ?";
    for (const auto& member : data) {
      sql += ", " + std::string(member.key());
      places += ", ?";
    }
    store::Statement statement = connection.prepare(sql + places + ")");
    statement.bind_lasting(1, stamp.at).bind_lasting(2, stamp.at);
    int index = 2;
    for (const auto& member : data) bind_member(statement, ++index, member.value());
    statement.run();
  };
}

Applier updates(std::string table) {
  return [table = std::move(table)](store::Connection& connection, const json::object& data,
                                    const Stamp& stamp) {
    std::string sql = "UPDATE " + table + " SET version = version + 1, updated_at = ?";
    for (const auto& member : data)
      if (!is_key(member.key())) sql += ", " + std::string(member.key()) + " = ?";
    store::Statement statement = connection.prepare(sql + key_condition(data));
    int index = 0;
    statement.bind_lasting(++index, stamp.at);
    for (const auto& member : data)
      if (!is_key(member.key())) bind_member(statement, ++index, member.value());
    bind_key(statement, index, data);
    if (statement.run() != 1) throw store::Fault("a fact speaks of a record that is not in " + table);
  };
}

Applier observed() {
  return [](store::Connection&, const json::object&, const Stamp&) {};
}

Applier deletes_from(std::string table) {
  return [table = std::move(table)](store::Connection& connection, const json::object& data, const Stamp&) {
    store::Statement statement = connection.prepare("DELETE FROM " + table + key_condition(data));
    bind_key(statement, 0, data);
    if (statement.run() != 1) throw store::Fault("a fact removes a record that is not in " + table);
  };
}

std::string repository_path(std::string_view file) {
  const auto at = file.rfind("src/");
  return std::string(at == std::string_view::npos ? file : file.substr(at));
}

// Two definitions of one name would make the registry lie; this is a bug, found at start-up.
void Registry::add(CommandDefinition definition) {
  const std::string name = definition.name;
  if (!commands_.emplace(name, std::move(definition)).second)
    throw std::logic_error("command defined twice: " + name);
}

void Registry::fact(std::string name, Applier applier) {
  if (!facts_.emplace(name, std::move(applier)).second) throw std::logic_error("fact defined twice: " + name);
}

void Registry::query(std::string name, Who who, std::function<Outcome<json::value>(const Question&)> answer) {
  QueryDefinition definition{name, std::move(who), std::move(answer)};
  if (!queries_.emplace(name, std::move(definition)).second)
    throw std::logic_error("query defined twice: " + name);
}

void Registry::view(ListView view, OpenExtras extras) {
  const std::string noun = view.noun;
  const auto [placed, fresh] = views_.emplace(noun, std::move(view));
  if (!fresh) throw std::logic_error("view defined twice: " + noun);
  const ListView& kept = placed->second;
  query(noun + ".list", kept.who, [&kept](const Question& question) { return answer_list(kept, question); });
  if (kept.record != nullptr)
    query(noun + ".open", kept.who, [&kept, extras = std::move(extras)](const Question& question) {
      return answer_open(kept, extras, question);
    });
}

json::array Registry::may(std::string_view noun, const Actor& actor, std::string_view engagement,
                          std::string_view state) const {
  json::array names;
  const std::string prefix = std::string(noun) + ".";
  for (auto at = commands_.lower_bound(prefix); at != commands_.end() && at->first.starts_with(prefix);
       ++at) {
    const CommandDefinition& command = at->second;
    if (command.from.empty() || !command.who.allows(actor, engagement)) continue;
    if (std::ranges::find(command.from, state) != command.from.end() || command.from.front() == "*")
      names.emplace_back(command.name);
  }
  return names;
}

}  // namespace huiyin
