#include "disk.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace huiyin::simulation {
namespace {

constexpr sqlite3_int64 sector_bytes = 512;

/// What the file holds there now; zeros where it ends before.
std::string read_sector(sqlite3_file* real, sqlite3_int64 sector) {
  std::string bytes(static_cast<std::size_t>(sector_bytes), '\0');
  real->pMethods->xRead(real, bytes.data(), static_cast<int>(sector_bytes), sector * sector_bytes);
  return bytes;
}

}  // namespace

const char* name_of(Trouble trouble) {
  switch (trouble) {
    case Trouble::write_fails:
      return "write fails";
    case Trouble::sync_fails:
      return "sync fails";
    case Trouble::full:
      return "disk full";
    case Trouble::short_write:
      return "short write";
  }
  return "";
}

void Disk::trouble(Trouble kind, int after, int lasting) {
  const std::scoped_lock lock(mutex_);
  kind_ = kind;
  after_ = after;
  lasting_ = lasting;
}

void Disk::heal() {
  const std::scoped_lock lock(mutex_);
  lasting_ = 0;
}

void Disk::cut_after(std::int64_t operations) {
  const std::scoped_lock lock(mutex_);
  cut_at_ = operations_ + operations;
}

bool Disk::is_cut() {
  const std::scoped_lock lock(mutex_);
  return cut_;
}

std::int64_t Disk::operations() {
  const std::scoped_lock lock(mutex_);
  return operations_;
}

int Disk::verdict(bool is_sync) {
  if (cut_) return is_sync ? SQLITE_IOERR_FSYNC : SQLITE_IOERR_WRITE;
  ++operations_;
  if (lasting_ == 0 || --after_ >= 0) return SQLITE_OK;
  if (is_sync != (kind_ == Trouble::sync_fails)) return SQLITE_OK;
  --lasting_;
  if (is_sync) return SQLITE_IOERR_FSYNC;
  return kind_ == Trouble::full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

Disk::Unsynced& Disk::unsynced(sqlite3_file* real, const std::string& path) {
  const auto [found, fresh] = unsynced_.try_emplace(path);
  if (fresh) real->pMethods->xFileSize(real, &found->second.durable_size);
  return found->second;
}

int Disk::write(sqlite3_file* real, const std::string& path, const void* bytes, int count, sqlite3_int64 at) {
  const std::scoped_lock lock(mutex_);
  const int no = verdict(false);
  if (no != SQLITE_OK && (cut_ || kind_ != Trouble::short_write)) return no;
  const int arriving = no == SQLITE_OK ? count : count / 2;
  Unsynced& kept = unsynced(real, path);
  for (sqlite3_int64 sector = at / sector_bytes; sector * sector_bytes < at + arriving; ++sector)
    if (!kept.sectors.contains(sector)) kept.sectors.emplace(sector, read_sector(real, sector));
  const int result = real->pMethods->xWrite(real, bytes, arriving, at);
  if (cut_at_ >= 0 && operations_ >= cut_at_) {
    cut_ = true;
    return SQLITE_IOERR_WRITE;
  }
  return no != SQLITE_OK ? no : result;
}

int Disk::sync(sqlite3_file* real, const std::string& path, int flags) {
  const std::scoped_lock lock(mutex_);
  if (cut_at_ >= 0 && operations_ + 1 >= cut_at_) cut_ = true;
  if (const int no = verdict(true); no != SQLITE_OK) return no;
  // Nothing is asked of the real disk: what it would keep is what counts as synced here.
  static_cast<void>(flags);
  Unsynced& kept = unsynced(real, path);
  kept.sectors.clear();
  return real->pMethods->xFileSize(real, &kept.durable_size);
}

int Disk::truncate(sqlite3_file* real, const std::string& path, sqlite3_int64 size) {
  const std::scoped_lock lock(mutex_);
  if (const int no = verdict(false); no != SQLITE_OK) return no;
  Unsynced& kept = unsynced(real, path);
  kept.durable_size = std::min(kept.durable_size, size);
  kept.sectors.erase(kept.sectors.lower_bound((size + sector_bytes - 1) / sector_bytes), kept.sectors.end());
  return real->pMethods->xTruncate(real, size);
}

int Disk::remove(sqlite3_vfs* below, const char* name, int sync_folder) {
  const std::scoped_lock lock(mutex_);
  if (cut_) return SQLITE_IOERR_DELETE;
  unsynced_.erase(name);
  return below->xDelete(below, name, sync_folder);
}

void Disk::lose_unsynced(std::mt19937_64& chance) {
  const std::scoped_lock lock(mutex_);
  for (const auto& [path, kept] : unsynced_) {
    if (path.ends_with("-shm") || !std::filesystem::exists(path)) continue;
    auto size = static_cast<sqlite3_int64>(std::filesystem::file_size(path));
    // All of it, none of it, or any of it: the extremes are what disks do most often.
    const auto mood = chance() % 3;
    {
      std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
      for (const auto& [sector, before] : kept.sectors) {
        if (mood == 0 || (mood == 2 && chance() % 2 == 0)) continue;
        const sqlite3_int64 at = sector * sector_bytes;
        if (at >= size) continue;
        file.seekp(at);
        file.write(before.data(), std::min(sector_bytes, size - at));
      }
    }
    if (mood != 0 && size > kept.durable_size) {
      const auto grown = static_cast<std::uint64_t>(size - kept.durable_size);
      size = kept.durable_size + (mood == 1 ? 0 : static_cast<sqlite3_int64>(chance() % (grown + 1)));
      std::filesystem::resize_file(path, static_cast<std::uintmax_t>(size));
    }
    std::filesystem::remove(path.substr(0, path.ends_with("-wal") ? path.size() - 4 : path.size()) + "-shm");
  }
  unsynced_.clear();
  cut_ = false;
  cut_at_ = -1;
  lasting_ = 0;
}

}  // namespace huiyin::simulation
