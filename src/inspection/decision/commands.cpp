#include "inspection/decision/noun.hpp"
#include "inspection/decision/records.hpp"
#include "inspection/decision/rules.hpp"
#include "inspection/hearing/records.hpp"
#include "inspection/order/records.hpp"

namespace huiyin::decision {
namespace {

RecordState gather_record(store::Connection& connection, const Record& command, const Occasion&) {
  return {hearing::find_hearing(connection, command.hearing)};
}

CarryOutState gather_carry_out(store::Connection& connection, const CarryOut& command, const Occasion&) {
  return {find_decision(connection, command.decision), order::open_orders_from(connection, command.decision)};
}

}  // namespace

void register_noun(Registry& registry) {
  register_facts(registry);
  registry.command(record, by_office, gather_record);
  registry.command(carry_out, by_office, gather_carry_out);
  register_views(registry);
}

}  // namespace huiyin::decision
