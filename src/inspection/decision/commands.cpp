#include "inspection/decision/noun.hpp"
#include "inspection/decision/records.hpp"
#include "inspection/decision/rules.hpp"
#include "inspection/hearing/records.hpp"

namespace huiyin::decision {
namespace {

RecordState gather_record(store::Connection& connection, const Record& command, const Occasion&) {
  return {hearing::find_hearing(connection, command.hearing)};
}

}  // namespace

void register_noun(Registry& registry) {
  register_facts(registry);
  registry.command(record, by_office, gather_record);
  register_views(registry);
}

}  // namespace huiyin::decision
