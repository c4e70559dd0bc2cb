#include "api/http/static_files.hpp"

#include <openssl/evp.h>

#include <array>
#include <fstream>
#include <iterator>
#include <mutex>
#include <stdexcept>
#include <unordered_map>

#include "api/http/media_types.hpp"
#include "api/http/negotiation.hpp"

namespace huiyin::http {
namespace {

std::string read_whole(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string content{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return content;
}

std::string entity_tag_of(std::string_view content) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int length = 0;
  if (EVP_Digest(content.data(), content.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1) {
    throw std::runtime_error("sha256");
  }
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string tag = "\"";
  for (std::size_t at = 0; at < 16; ++at) {  // 128 bits tell versions of one file apart
    tag += digits[digest[at] >> 4U];
    tag += digits[digest[at] & 15U];
  }
  return tag += '"';
}

// One stored form of a file: as it is, or compressed beforehand.
class Form {
 public:
  explicit Form(std::filesystem::path path) : path_(std::move(path)) {}

  struct Loaded {
    std::shared_ptr<const std::string> content;
    std::string entity_tag;
  };
  const Loaded& load() const {
    std::call_once(once_, [this] {
      auto content = std::make_shared<const std::string>(read_whole(path_));
      loaded_ = Loaded{content, entity_tag_of(*content)};
    });
    return loaded_;
  }

 private:
  std::filesystem::path path_;
  mutable std::once_flag once_;
  mutable Loaded loaded_;
};

struct Entry {
  std::unique_ptr<Form> plain;
  std::unique_ptr<Form> gzip;
  std::unique_ptr<Form> brotli;
};

bool looks_like_hash(std::string_view text) {
  // A plain word of eight small letters is taken for no hash: that costs one revalidation, the other mistake
  // would freeze a file in every browser.
  static constexpr std::string_view marks = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  return text.find_first_of(marks) != std::string_view::npos;
}

// Vite names a built asset stem-hash.ending with eight letters of base64url: its content never changes.
bool has_hashed_name(std::string_view path) {
  static constexpr std::size_t hash_length = 8;
  if (!path.starts_with("/assets/")) return false;
  const std::string_view name = path.substr(path.rfind('/') + 1);
  for (std::size_t dot = name.find('.'); dot != std::string_view::npos; dot = name.find('.', dot + 1)) {
    if (dot <= hash_length + 1 || name[dot - hash_length - 1] != '-') continue;
    if (looks_like_hash(name.substr(dot - hash_length, hash_length))) return true;
  }
  return false;
}

bool has_extension(std::string_view path) {
  return path.find('.', path.rfind('/')) != std::string_view::npos;
}

}  // namespace

class StaticFiles::Folder {
 public:
  explicit Folder(const std::filesystem::path& root) {
    std::unordered_map<std::string, std::filesystem::path> found;
    for (const auto& item : std::filesystem::recursive_directory_iterator(root)) {
      // A link could lead outside the folder.
      if (item.is_symlink() || !item.is_regular_file()) continue;
      found.emplace('/' + item.path().lexically_relative(root).generic_string(), item.path());
    }
    for (const auto& [name, path] : found) {
      if (is_sibling(name, found)) continue;
      Entry entry{std::make_unique<Form>(path), form_of(name + ".gz", found), form_of(name + ".br", found)};
      entries_.emplace(name, std::move(entry));
    }
  }

  const Entry* find(const std::string& name) const {
    const auto found = entries_.find(name);
    return found == entries_.end() ? nullptr : &found->second;
  }

 private:
  using Found = std::unordered_map<std::string, std::filesystem::path>;

  static bool is_sibling(const std::string& name, const Found& found) {
    return (name.ends_with(".gz") || name.ends_with(".br")) &&
           found.contains(name.substr(0, name.size() - 3));
  }

  static std::unique_ptr<Form> form_of(const std::string& name, const Found& found) {
    const auto sibling = found.find(name);
    return sibling == found.end() ? nullptr : std::make_unique<Form>(sibling->second);
  }

  std::unordered_map<std::string, Entry> entries_;
};

StaticFiles::StaticFiles(const std::filesystem::path& folder) : folder_(std::make_unique<Folder>(folder)) {}
StaticFiles::~StaticFiles() = default;
StaticFiles::StaticFiles(StaticFiles&&) noexcept = default;
StaticFiles& StaticFiles::operator=(StaticFiles&&) noexcept = default;

Response StaticFiles::answer(const Request& request) const {
  if (request.method != "GET" && request.method != "HEAD") {
    Response response = refusal_response(405, "request.method_not_allowed");
    response.headers.set("Allow", "GET, HEAD");
    return response;
  }
  std::string name = request.path;
  const Entry* entry = folder_->find(name);
  if (entry == nullptr && !has_extension(name)) {
    name = "/index.html";
    entry = folder_->find(name);
  }
  if (entry == nullptr) return refusal_response(404, "record.not_found");

  const std::string_view accepted = request.headers.get("Accept-Encoding").value_or("");
  Coding coding = Coding::identity;
  const Form* form = entry->plain.get();
  if (entry->brotli && accepts(accepted, Coding::brotli)) {
    coding = Coding::brotli;
    form = entry->brotli.get();
  } else if (entry->gzip && accepts(accepted, Coding::gzip)) {
    coding = Coding::gzip;
    form = entry->gzip.get();
  }
  const Form::Loaded& loaded = form->load();

  Response response;
  response.headers.set("ETag", loaded.entity_tag);
  response.headers.set("Cache-Control",
                       has_hashed_name(name) ? "public, max-age=31536000, immutable" : "no-cache");
  if (entry->brotli || entry->gzip) response.headers.set("Vary", "Accept-Encoding");
  const auto if_none_match = request.headers.get("If-None-Match");
  if (if_none_match && matches_entity_tag(*if_none_match, loaded.entity_tag)) {
    response.status = 304;
    return response;
  }
  response.headers.set("Content-Type", media_type_of(name));
  if (coding != Coding::identity) response.headers.set("Content-Encoding", name_of(coding));
  response.shared_body = loaded.content;
  return response;
}

}  // namespace huiyin::http
