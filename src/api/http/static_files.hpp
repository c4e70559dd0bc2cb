#pragma once

#include <filesystem>
#include <memory>

#include "api/http/message.hpp"

namespace huiyin::http {

// Serves a built web folder. The folder is scanned once; only names found then are ever opened, so no request
// can reach another file. Contents are read when first asked for and kept. Safe to call from any thread.
class StaticFiles {
 public:
  // Throws std::filesystem::filesystem_error when the folder cannot be read.
  explicit StaticFiles(const std::filesystem::path& folder);
  ~StaticFiles();
  StaticFiles(StaticFiles&&) noexcept;
  StaticFiles& operator=(StaticFiles&&) noexcept;

  // GET and HEAD; a path without an extension that names no file is a page of the single-page application and
  // answers index.html. 404 and 405 otherwise.
  Response answer(const Request& request) const;

 private:
  class Folder;
  std::unique_ptr<const Folder> folder_;
};

}  // namespace huiyin::http
