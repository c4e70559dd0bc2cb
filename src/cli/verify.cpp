#include <fstream>
#include <iostream>

#include "api/node.hpp"
#include "cli/cli.hpp"
#include "journal/verify.hpp"

namespace huiyin::cli {

int verify(const std::filesystem::path& data) {
  // The public half of the key beside the data: a journal signed by another key is not this node's.
  const auto key_file = data / "node.key";
  const std::string public_key = std::filesystem::exists(key_file)
                                     ? crypto::NodeKey::load_or_make(key_file).public_key()
                                     : std::string();
  store::Connection connection(api::database_file(data), store::Access::read);
  const journal::Verdict verdict = journal::verify(connection, public_key);
  json::object out{{"entries", verdict.entries},
                   {"streams", verdict.streams},
                   {"checkpoints", verdict.checkpoints},
                   {"unsigned", verdict.unsigned_entries}};
  out["holds"] = !verdict.fault.has_value();
  if (verdict.fault)
    out["fault"] = {{"position", verdict.fault->position},
                    {"stream", verdict.fault->stream},
                    {"sequence", verdict.fault->sequence},
                    {"what", verdict.fault->what}};
  std::cout << json::serialize(out) << std::endl;
  return verdict.fault ? 1 : 0;
}

}  // namespace huiyin::cli
