#include "failing_files.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <filesystem>
#include <mutex>
#include <utility>

namespace huiyin::simulation {
namespace {

std::atomic<FileTrouble> now{FileTrouble::none};
std::mutex mutex;
std::vector<std::string> synced;

bool is_folder(int descriptor) {
  struct stat about{};
  return ::fstat(descriptor, &about) == 0 && S_ISDIR(about.st_mode);
}

}  // namespace

void file_trouble(FileTrouble trouble) {
  now = trouble;
}

std::vector<std::string> synced_files() {
  const std::scoped_lock lock(mutex);
  return std::exchange(synced, {});
}

// What the linker's functions below ask.
static bool fails_to_sync(int descriptor) {
  const FileTrouble trouble = now;
  return (trouble == FileTrouble::sync_fails && !is_folder(descriptor)) ||
         (trouble == FileTrouble::folder_sync_fails && is_folder(descriptor));
}

static void note_synced(int descriptor) {
  const auto path = std::filesystem::read_symlink("/proc/self/fd/" + std::to_string(descriptor));
  const std::scoped_lock lock(mutex);
  synced.push_back(path.string());
}

static FileTrouble trouble_now() {
  return now;
}

}  // namespace huiyin::simulation

// NOLINTBEGIN(bugprone-reserved-identifier): the linker's names for --wrap.
extern "C" {
ssize_t __real_write(int descriptor, const void* bytes, size_t count);
int __real_fsync(int descriptor);

ssize_t __wrap_write(int descriptor, const void* bytes, size_t count) {
  using huiyin::simulation::FileTrouble;
  switch (huiyin::simulation::trouble_now()) {
    case FileTrouble::write_fails:
      errno = ENOSPC;
      return -1;
    case FileTrouble::short_writes:
      return __real_write(descriptor, bytes, std::min<size_t>(count, 7));
    default:
      return __real_write(descriptor, bytes, count);
  }
}

int __wrap_fsync(int descriptor) {
  if (huiyin::simulation::fails_to_sync(descriptor)) {
    errno = EIO;
    return -1;
  }
  const int result = __real_fsync(descriptor);
  if (result == 0) huiyin::simulation::note_synced(descriptor);
  return result;
}
}
// NOLINTEND(bugprone-reserved-identifier)
