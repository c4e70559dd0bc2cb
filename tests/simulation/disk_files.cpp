// SQLite's side of the disk: a VFS over the machine's own that asks the Disk before it writes, syncs or
// removes, and passes everything else on.

#include <new>
#include <string>

#include "disk.hpp"

namespace huiyin::simulation {
namespace {

Disk the_disk;

struct File {
  sqlite3_file base;
  std::string* path;
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

File* file_of(sqlite3_file* file) {
  return reinterpret_cast<File*>(file);
}
sqlite3_file* real_of(sqlite3_file* file) {
  return file_of(file)->real();
}
const sqlite3_io_methods* methods_of(sqlite3_file* file) {
  return real_of(file)->pMethods;
}

int close(sqlite3_file* file) {
  delete file_of(file)->path;
  return methods_of(file)->xClose(real_of(file));
}
int read(sqlite3_file* file, void* bytes, int count, sqlite3_int64 at) {
  return methods_of(file)->xRead(real_of(file), bytes, count, at);
}
int write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at) {
  return the_disk.write(real_of(file), *file_of(file)->path, bytes, count, at);
}
int truncate(sqlite3_file* file, sqlite3_int64 size) {
  return the_disk.truncate(real_of(file), *file_of(file)->path, size);
}
int sync(sqlite3_file* file, int flags) {
  return the_disk.sync(real_of(file), *file_of(file)->path, flags);
}
int file_size(sqlite3_file* file, sqlite3_int64* size) {
  return methods_of(file)->xFileSize(real_of(file), size);
}
int lock(sqlite3_file* file, int level) {
  return methods_of(file)->xLock(real_of(file), level);
}
int unlock(sqlite3_file* file, int level) {
  return methods_of(file)->xUnlock(real_of(file), level);
}
int check_lock(sqlite3_file* file, int* out) {
  return methods_of(file)->xCheckReservedLock(real_of(file), out);
}
int control(sqlite3_file* file, int what, void* argument) {
  return methods_of(file)->xFileControl(real_of(file), what, argument);
}
int sector_size(sqlite3_file* file) {
  return methods_of(file)->xSectorSize(real_of(file));
}
int characteristics(sqlite3_file*) {
  return 0;  // promises nothing: sectors tear, writes are not kept in order
}
int shm_map(sqlite3_file* file, int page, int size, int extend, void volatile** out) {
  return methods_of(file)->xShmMap(real_of(file), page, size, extend, out);
}
int shm_lock(sqlite3_file* file, int offset, int count, int flags) {
  return methods_of(file)->xShmLock(real_of(file), offset, count, flags);
}
void shm_barrier(sqlite3_file* file) {
  methods_of(file)->xShmBarrier(real_of(file));
}
int shm_unmap(sqlite3_file* file, int remove) {
  return methods_of(file)->xShmUnmap(real_of(file), remove);
}
int fetch(sqlite3_file* file, sqlite3_int64 at, int count, void** out) {
  return methods_of(file)->xFetch(real_of(file), at, count, out);
}
int unfetch(sqlite3_file* file, sqlite3_int64 at, void* page) {
  return methods_of(file)->xUnfetch(real_of(file), at, page);
}

const sqlite3_io_methods methods = {
    3,         close,      read,    write,       truncate,        sync,    file_size, lock,
    unlock,    check_lock, control, sector_size, characteristics, shm_map, shm_lock,  shm_barrier,
    shm_unmap, fetch,      unfetch};

sqlite3_vfs* below() {
  static sqlite3_vfs* const found = sqlite3_vfs_find("unix");
  return found;
}

int vfs_open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags) {
  File* ours = file_of(file);
  const int result = below()->xOpen(below(), name, ours->real(), flags, out_flags);
  ours->base.pMethods = ours->real()->pMethods == nullptr ? nullptr : &methods;
  ours->path = ours->base.pMethods == nullptr ? nullptr : new std::string(name == nullptr ? "" : name);
  return result;
}

int vfs_remove(sqlite3_vfs*, const char* name, int sync_folder) {
  return the_disk.remove(below(), name, sync_folder);
}

}  // namespace

Disk& Disk::installed() {
  static sqlite3_vfs vfs = [] {
    sqlite3_vfs over = *below();
    over.szOsFile = static_cast<int>(sizeof(File)) + below()->szOsFile;
    over.zName = "disk";
    over.pNext = nullptr;
    over.xOpen = vfs_open;
    over.xDelete = vfs_remove;
    return over;
  }();
  static const bool registered = sqlite3_vfs_register(&vfs, 1) == SQLITE_OK;
  static_cast<void>(registered);
  return the_disk;
}

}  // namespace huiyin::simulation
