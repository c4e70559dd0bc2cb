#include "process/messages.hpp"

#include "bpmn/pack.hpp"
#include "process/rows.hpp"
#include "store/row.hpp"

namespace huiyin::process {
namespace {

struct Letter {
  std::string id;
  std::string engagement;
  std::string kind;
  std::string name;
  std::string key;
  feel::Context variables;
  std::int64_t lives_until_ms = 0;

  /// An instance heard its own signal when it sent it.
  [[nodiscard]] bool is_of(std::string_view instance) const {
    return id.starts_with(instance) && id.size() > instance.size() && id[instance.size()] == '/';
  }
};

std::optional<Letter> find_letter(store::Connection& connection, const std::string& engagement,
                                  const std::string& id) {
  store::Statement row = connection.prepare(
      "SELECT id, engagement_id, kind, name, correlation_key, variables, lives_until_ms FROM process_message "
      "WHERE id = ? AND engagement_id = ?");
  if (!row.with(id, engagement).step()) return std::nullopt;
  Letter letter{std::string(row.text(0)),
                std::string(row.text(1)),
                std::string(row.text(2)),
                std::string(row.text(3)),
                std::string(row.text(4)),
                {},
                row.integer(6)};
  bpmn::Unpacker variables(row.text(5));
  letter.variables = variables.context();
  if (!variables.at_end()) throw store::Fault("the variables of message " + id + " cannot be read");
  return letter;
}

/// Instances that wait for it, the oldest first; for a message those that named its very key before those
/// that take any.
std::vector<std::string> waiting(store::Connection& connection, const Letter& letter) {
  return store::texts(connection,
                      "SELECT instance_id FROM process_subscription WHERE engagement_id = ? AND kind = ? AND "
                      "name = ? AND correlation_key IN (?, '') ORDER BY correlation_key DESC, instance_id",
                      std::string_view(letter.engagement), std::string_view(letter.kind),
                      std::string_view(letter.name), std::string_view(letter.key));
}

struct Beginning {
  std::string definition;
  bpmn::Start start;
};

std::vector<Beginning> beginnings(store::Connection& connection, const Letter& letter) {
  store::Statement row = connection.prepare(
      "SELECT process, starts, node FROM process_start WHERE kind = ? AND name = ? ORDER BY process, node");
  row.with(letter.kind, letter.name);
  std::vector<Beginning> found;
  while (row.step())
    found.push_back({last_release(connection, row.text(0)),
                     {std::string(row.text(1)), std::string(row.text(2)), letter.variables}});
  return found;
}

/// Moves those who receive it, as facts; none where nobody does.
class Delivery {
 public:
  Delivery(store::Connection& connection, Instances& instances, const Letter& letter,
           const Occasion& occasion)
      : connection_(connection), instances_(instances), letter_(letter), occasion_(occasion) {}

  Facts message() {
    for (const std::string& instance : waiting(connection_, letter_)) {
      if (move(instance, bpmn::DeliverMessage{letter_.name, letter_.variables, letter_.key}))
        return std::move(facts_);
    }
    for (const Beginning& beginning : beginnings(connection_, letter_)) {
      if (begin(beginning)) break;
    }
    return std::move(facts_);
  }

  Facts signal() {
    std::string last;
    for (const std::string& instance : waiting(connection_, letter_)) {
      if (instance == last || letter_.is_of(instance)) continue;
      last = instance;
      move(instance, bpmn::DeliverSignal{letter_.name, letter_.variables});
    }
    for (const Beginning& beginning : beginnings(connection_, letter_)) begin(beginning);
    return std::move(facts_);
  }

 private:
  bool move(const std::string& instance, bpmn::Action action) {
    const Place place{letter_.engagement, instance};
    const auto held = find_instance(connection_, instances_, place);
    if (!held) return false;
    return keep(stepped(instances_, *held, place, std::move(action), occasion_));
  }
  bool begin(const Beginning& beginning) {
    return keep(
        begun(connection_, instances_, letter_.engagement, beginning.definition, beginning.start, occasion_));
  }
  bool keep(const Outcome<Stepped>& outcome) {
    if (outcome) facts_ << *outcome;
    return outcome.ok();
  }

  store::Connection& connection_;
  Instances& instances_;
  const Letter& letter_;
  const Occasion& occasion_;
  Facts facts_;
};

}  // namespace

Outcome<Facts> Sending::decide(store::Connection& connection, const Occasion&) const {
  if (store::number(connection, "SELECT COUNT(*) FROM process_message WHERE id = ?",
                    std::string_view(sent_.id)) > 0)
    return Refusal{"process.send.known", RefusalKind::conflict};
  return facts_of(sent_);
}

Outcome<Facts> Delivering::decide(store::Connection& connection, const Occasion& occasion) const {
  const auto letter = find_letter(connection, std::string(engagement()), id_);
  if (!letter) return Refusal{"process.deliver.gone", RefusalKind::not_found};
  const bool over = letter->lives_until_ms <= milliseconds_of(occasion.now);
  // What is for now or never may be a moment late; anything else not.
  Delivery delivery(connection, instances(), *letter, occasion);
  Facts facts;
  if (letter->kind == "signal") {
    facts = delivery.signal();
  } else if (!over || letter->lives_until_ms == 0) {
    facts = delivery.message();
  }
  if (!facts.empty() || letter->kind == "signal") {
    facts << Received{letter->id};
    return facts;
  }
  if (over) return facts_of(Lapsed{letter->id});
  return Refusal{"process.deliver.nobody_waits", RefusalKind::conflict};
}

std::vector<Undelivered> deliverable(store::Connection& connection, Instant now, int limit) {
  store::Statement row = connection.prepare(
      "SELECT m.engagement_id, m.id FROM process_message m WHERE m.lives_until_ms <= ? OR m.kind = 'signal' "
      "OR EXISTS (SELECT 1 FROM process_subscription s WHERE s.engagement_id = m.engagement_id AND s.kind = "
      "m.kind AND s.name = m.name AND s.correlation_key IN (m.correlation_key, '')) OR EXISTS (SELECT 1 FROM "
      "process_start b WHERE b.kind = m.kind AND b.name = m.name) ORDER BY m.id LIMIT ?");
  row.with(milliseconds_of(now), limit);
  std::vector<Undelivered> found;
  while (row.step()) found.push_back({std::string(row.text(0)), std::string(row.text(1))});
  return found;
}

}  // namespace huiyin::process
