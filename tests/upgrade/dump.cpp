#include "dump.hpp"

#include <fmt/format.h>

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "crypto/hash.hpp"
#include "store/row.hpp"
#include "store/schema.hpp"

namespace huiyin::upgrade {
namespace {

std::string read_file(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void write_definitions(store::Connection& connection, std::string_view which, std::ostream& out) {
  for (const std::string& sql : store::texts(
           connection, fmt::format("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE"
                                   " 'sqlite_%' AND {} ORDER BY rowid",
                                   which)))
    out << sql << ";\n";
}

void write_rows(store::Connection& connection, const std::string& table, std::ostream& out) {
  std::string values;
  for (const std::string& column : store::texts(
           connection, "SELECT name FROM pragma_table_info(?) ORDER BY cid", std::string_view(table)))
    values += (values.empty() ? "" : " || ',' || ") + fmt::format("quote(\"{}\")", column);
  for (const std::string& row :
       store::texts(connection, fmt::format("SELECT {} FROM {} ORDER BY 1", values, table)))
    out << "INSERT INTO " << table << " VALUES (" << row << ");\n";
}

}  // namespace

void write_dump(store::Connection& connection, const std::filesystem::path& file) {
  std::ofstream out(file);
  out << "-- Long because it is a whole database: what a release made of "
         "tests/behaviour/round_close.script.\n";
  write_definitions(connection, "type = 'table'", out);
  for (const std::string& table :
       store::texts(connection,
                    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                    " AND name <> 'session' ORDER BY rowid"))
    write_rows(connection, table, out);
  write_definitions(connection, "type <> 'table'", out);
}

void load_dump(const std::filesystem::path& file, store::Connection& connection) {
  connection.execute("BEGIN; PRAGMA defer_foreign_keys=ON;");
  connection.execute(read_file(file));
  connection.execute("COMMIT");
}

Steps steps_of_this_program() {
  Steps steps;
  for (const store::SchemaStep& step : store::schema_steps())
    steps[{std::string(step.noun), step.step}] = crypto::sha256(step.sql);
  return steps;
}

void write_steps(const Steps& steps, const std::filesystem::path& file) {
  std::ofstream out(file);
  for (const auto& [step, hash] : steps) out << step.first << ' ' << step.second << ' ' << hash << "\n";
}

Steps read_steps(const std::filesystem::path& file) {
  std::istringstream in(read_file(file));
  Steps steps;
  std::string noun;
  int step = 0;
  std::string hash;
  while (in >> noun >> step >> hash) steps[{noun, step}] = hash;
  return steps;
}

}  // namespace huiyin::upgrade
