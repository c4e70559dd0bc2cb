#include "store/connection.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <exception>
#include <utility>

namespace huiyin::store {
namespace {

[[noreturn]] void fail(sqlite3* handle, std::string_view doing) {
  throw Fault(fmt::format("{}: {}", doing, handle != nullptr ? sqlite3_errmsg(handle) : "no database"));
}

constexpr size_t kept_at_most = 500;

// Readers never block the writer under WAL; FULL keeps every acknowledged commit through a power cut.
constexpr const char* write_settings =
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;"
    "PRAGMA cache_size=-32000; PRAGMA cache_spill=OFF; PRAGMA wal_autocheckpoint=8000; PRAGMA "
    "trusted_schema=OFF;";
constexpr const char* read_settings =
    "PRAGMA query_only=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-8000; PRAGMA trusted_schema=OFF;"
    "PRAGMA mmap_size=1073741824;";

/// Once for the process, before its first connection: each connection belongs to one thread at a time, and
/// nobody asks SQLite how much memory it holds, so it need not lock a count at every allocation.
void configure() {
  static const bool configured = [] {
    sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    return true;
  }();
  static_cast<void>(configured);
}

}  // namespace

Statement::Statement(Statement&& other) noexcept
    : connection_(other.connection_),
      statement_(std::exchange(other.statement_, nullptr)),
      sql_(other.sql_) {}

Statement::~Statement() {
  if (statement_ != nullptr) connection_->give_back(statement_, sql_);
}

Statement& Statement::bind(int index, std::string_view text) {
  if (sqlite3_bind_text64(statement_, index, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8) !=
      SQLITE_OK)
    fail(connection_->handle_, sql_);
  return *this;
}

Statement& Statement::bind_lasting(int index, std::string_view text) {
  if (sqlite3_bind_text64(statement_, index, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8) !=
      SQLITE_OK)
    fail(connection_->handle_, sql_);
  return *this;
}

Statement& Statement::bind(int index, std::int64_t number) {
  if (sqlite3_bind_int64(statement_, index, number) != SQLITE_OK) fail(connection_->handle_, sql_);
  return *this;
}

Statement& Statement::bind(int index, std::nullptr_t) {
  if (sqlite3_bind_null(statement_, index) != SQLITE_OK) fail(connection_->handle_, sql_);
  return *this;
}

bool Statement::step() {
  const int result = sqlite3_step(statement_);
  if (result == SQLITE_ROW) return true;
  if (result != SQLITE_DONE) fail(connection_->handle_, sql_);
  return false;
}

std::int64_t Statement::run() {
  while (step()) {
  }
  return sqlite3_changes64(connection_->handle_);
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}
std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_, column);
}
double Statement::real(int column) const {
  return sqlite3_column_double(statement_, column);
}
int Statement::columns() const {
  return sqlite3_column_count(statement_);
}
std::string_view Statement::column_name(int column) const {
  return sqlite3_column_name(statement_, column);
}

std::string_view Statement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<size_t>(sqlite3_column_bytes(statement_, column))};
}

char Statement::type(int column) const {
  switch (sqlite3_column_type(statement_, column)) {
    case SQLITE_INTEGER:
      return 'i';
    case SQLITE_FLOAT:
      return 'f';
    case SQLITE_TEXT:
      return 't';
    case SQLITE_BLOB:
      return 'b';
    default:
      return 'n';
  }
}

Connection::Connection(const std::filesystem::path& file, Access access) {
  configure();
  const int flags =
      access == Access::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
  if (sqlite3_open_v2(file.c_str(), &handle_, flags | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK) {
    const std::string message = handle_ != nullptr ? sqlite3_errmsg(handle_) : "out of memory";
    sqlite3_close(handle_);
    throw Fault(fmt::format("open {}: {}", file.string(), message));
  }
  sqlite3_busy_timeout(handle_, 5000);
  try {
    execute(access == Access::write ? write_settings : read_settings);
  } catch (...) {
    sqlite3_close(handle_);
    throw;
  }
}

Connection::~Connection() {
  for (auto& [sql, cached] : cache_) sqlite3_finalize(cached.statement);
  sqlite3_close(handle_);
}

Statement Connection::prepare(std::string_view sql) {
  auto found = cache_.find(sql);
  if (found == cache_.end()) {
    // Lists write as many texts as there are filters: what is idle goes before it becomes a burden.
    if (cache_.size() >= kept_at_most) forget_idle();
    found = cache_.emplace(std::string(sql), Cached{}).first;
  }
  sqlite3_stmt* statement = std::exchange(found->second.statement, nullptr);
  if (statement == nullptr) {
    if (sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                           &statement, nullptr) != SQLITE_OK)
      fail(handle_, sql);
  }
  return Statement(*this, statement, found->first);
}

void Connection::forget_idle() {
  std::erase_if(cache_, [](const auto& entry) {
    if (entry.second.statement == nullptr) return false;  // in use: its owner points at the text
    sqlite3_finalize(entry.second.statement);
    return true;
  });
}

void Connection::give_back(sqlite3_stmt* statement, std::string_view sql) noexcept {
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  const auto found = cache_.find(sql);
  if (found != cache_.end() && found->second.statement == nullptr) {
    found->second.statement = statement;
  } else {
    sqlite3_finalize(statement);  // the same text was in use twice; one copy is enough
  }
}

void Connection::execute(const std::string& sql) {
  if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(handle_, sql);
}

}  // namespace huiyin::store
