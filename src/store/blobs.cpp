#include "store/blobs.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <mutex>

#include "store/connection.hpp"

namespace huiyin::store {
namespace {

void write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw Fault("cannot write a file");
    bytes.remove_prefix(static_cast<size_t>(written));
  }
}

void sync_folder(const std::filesystem::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) throw Fault("cannot open " + folder.string());
  const int result = ::fsync(descriptor);
  ::close(descriptor);
  if (result != 0) throw Fault("cannot sync " + folder.string());
}

/// Makes the folders that are missing below `root`, each name on the disk before anything is put beneath it.
void make_folders(const std::filesystem::path& root, const std::filesystem::path& folder) {
  if (folder == root || std::filesystem::is_directory(folder)) return;
  make_folders(root, folder.parent_path());
  std::filesystem::create_directory(folder);
  try {
    sync_folder(folder.parent_path());
  } catch (...) {
    std::filesystem::remove(folder);  // or the next file would find it there and not sync its name
    throw;
  }
}

}  // namespace

std::filesystem::path Blobs::path_of(const std::string& hash) const {
  return folder_ / hash.substr(0, 2) / hash.substr(2, 2) / hash;
}

void Blobs::put(const std::string& hash, std::string_view bytes) const {
  const std::filesystem::path path = path_of(hash);
  if (std::filesystem::exists(path)) return;
  static std::atomic<unsigned> serial{0};
  {
    // Under a lock: who finds the folder there may rely on its being on the disk.
    static std::mutex making_folders;
    const std::scoped_lock lock(making_folders);
    make_folders(folder_, path.parent_path());
  }
  const std::filesystem::path part = path.string() + ".part" + std::to_string(serial.fetch_add(1));
  const int descriptor = ::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (descriptor < 0) throw Fault("cannot make " + part.string());
  try {
    write_all(descriptor, bytes);
    if (::fsync(descriptor) != 0) throw Fault("cannot sync " + part.string());
  } catch (...) {
    ::close(descriptor);
    std::filesystem::remove(part);
    throw;
  }
  ::close(descriptor);
  std::filesystem::rename(part, path);
  try {
    sync_folder(path.parent_path());
  } catch (...) {
    // Left there it would be taken for stored the next time, though a power cut could still lose its name.
    std::filesystem::remove(path);
    throw;
  }
}

std::optional<std::filesystem::path> Blobs::find(const std::string& hash) const {
  if (hash.size() != 64 || hash.find_first_not_of("0123456789abcdef") != std::string::npos)
    return std::nullopt;
  const std::filesystem::path path = path_of(hash);
  if (!std::filesystem::exists(path)) return std::nullopt;
  return path;
}

}  // namespace huiyin::store
