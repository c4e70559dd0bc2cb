#pragma once
// A database connection: statements are prepared once per text and kept. SQLite today; SQL stays what
// PostgreSQL also reads.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace huiyin::store {

/// The disk or the database failed: a fault, never a refusal.
class Fault : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class Connection;

/// A prepared statement in use; goes back to its connection's cache, reset, when it leaves scope. 1-based
/// parameters.
class Statement {
 public:
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&&) = delete;
  ~Statement();

  Statement& bind(int index, std::string_view text);
  /// Without a copy: the text outlives the statement's use.
  Statement& bind_lasting(int index, std::string_view text);
  Statement& bind(int index, const char* text) { return bind(index, std::string_view(text)); }
  Statement& bind(int index, std::int64_t number);
  Statement& bind(int index, int number) { return bind(index, static_cast<std::int64_t>(number)); }
  Statement& bind(int index, std::nullptr_t);

  /// Binds the arguments in order, from parameter 1.
  template <class... Arguments>
  Statement& with(const Arguments&... arguments) {
    int index = 0;
    (bind(++index, arguments), ...);
    return *this;
  }

  /// True while there is a row to read.
  bool step();
  /// Runs a statement that gives no rows; says how many rows it changed.
  std::int64_t run();

  [[nodiscard]] bool is_null(int column) const;
  [[nodiscard]] std::int64_t integer(int column) const;
  /// Valid until the next step().
  [[nodiscard]] std::string_view text(int column) const;
  [[nodiscard]] int columns() const;
  [[nodiscard]] std::string_view column_name(int column) const;
  /// 'i' integer, 'f' float, 't' text, 'b' blob, 'n' null.
  [[nodiscard]] char type(int column) const;
  [[nodiscard]] double real(int column) const;

 private:
  friend class Connection;
  Statement(Connection& connection, sqlite3_stmt* statement, std::string_view sql)
      : connection_(&connection), statement_(statement), sql_(sql) {}

  Connection* connection_;
  sqlite3_stmt* statement_;
  std::string_view sql_;  // key in the connection's cache, owned there
};

enum class Access { read, write };

class Connection {
 public:
  Connection(const std::filesystem::path& file, Access access);
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  Connection(Connection&&) = delete;
  Connection& operator=(Connection&&) = delete;
  ~Connection();

  [[nodiscard]] Statement prepare(std::string_view sql);
  void execute(const std::string& sql);

 private:
  friend class Statement;
  void forget_idle();
  void give_back(sqlite3_stmt* statement, std::string_view sql) noexcept;

  struct Cached {
    sqlite3_stmt* statement = nullptr;  // null while in use
  };
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  sqlite3* handle_ = nullptr;
  std::unordered_map<std::string, Cached, Hash, std::equal_to<>> cache_;
};

}  // namespace huiyin::store
