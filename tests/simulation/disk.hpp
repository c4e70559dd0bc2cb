#pragma once
// The disk as an argument. It stands between SQLite and the file system and fails when it is told to, and it
// remembers what was written and not yet synced, so that a power cut can take any of it away.

#include <sqlite3.h>

#include <cstdint>
#include <map>
#include <mutex>
#include <random>
#include <string>

namespace huiyin::simulation {

enum class Trouble {
  write_fails,
  sync_fails,
  full,         // SQLITE_FULL: what a program sees of ENOSPC
  short_write,  // half of it arrives, and an error
};
inline constexpr Trouble troubles[] = {Trouble::write_fails, Trouble::sync_fails, Trouble::full,
                                       Trouble::short_write};
[[nodiscard]] const char* name_of(Trouble trouble);

class Disk {
 public:
  /// From now on every database of this process lies on this disk.
  static Disk& installed();

  /// After so many writes and syncs the trouble begins, and lasts for so many.
  void trouble(Trouble kind, int after, int lasting);
  void heal();
  /// After so many writes and syncs the power goes: nothing is written or synced until lose_unsynced().
  void cut_after(std::int64_t operations);
  [[nodiscard]] bool is_cut();
  /// What comes back after a power cut: of everything written since its file was last synced, each sector
  /// is there or not as chance will have it. Call it with all databases closed.
  void lose_unsynced(std::mt19937_64& chance);
  [[nodiscard]] std::int64_t operations();

  // What the file system below is asked through; disk_files.cpp.
  int write(sqlite3_file* real, const std::string& path, const void* bytes, int count, sqlite3_int64 at);
  int sync(sqlite3_file* real, const std::string& path, int flags);
  int truncate(sqlite3_file* real, const std::string& path, sqlite3_int64 size);
  int remove(sqlite3_vfs* below, const char* name, int sync_folder);

 private:
  struct Unsynced {
    sqlite3_int64 durable_size = 0;
    std::map<sqlite3_int64, std::string> sectors;  // number → what the disk still holds
  };
  /// What to answer instead of doing it; SQLITE_OK: do it.
  int verdict(bool is_sync);
  Unsynced& unsynced(sqlite3_file* real, const std::string& path);

  std::mutex mutex_;
  std::int64_t operations_ = 0;
  Trouble kind_ = Trouble::write_fails;
  int after_ = 0;
  int lasting_ = 0;
  std::int64_t cut_at_ = -1;
  bool cut_ = false;
  std::map<std::string, Unsynced> unsynced_;
};

}  // namespace huiyin::simulation
