#include "package/archive.hpp"

#include <minizip/unzip.h>

#include <algorithm>
#include <memory>
#include <unordered_set>

#include "package/deflate.hpp"
#include "package/directory.hpp"
#include "package/memory_file.hpp"

namespace huiyin::package {
namespace {

struct Close {
  void operator()(unzFile file) const { unzClose(file); }
};
using Handle = std::unique_ptr<std::remove_pointer_t<unzFile>, Close>;

Refusal refusal(std::string_view code, std::string_view member, RefusalKind kind = RefusalKind::malformed) {
  return Refusal{std::string(code), kind, {}, {}, {{"part", boost::json::string(member)}}};
}

/// OPC compares part names without regard to ASCII case (ECMA-376 part 2, 6.2.2.3).
std::string folded(std::string_view name) {
  std::string out(name);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return out;
}

/// Reads the directory record by record, and knows what has been seen.
class Reader {
 public:
  Reader(std::string_view bytes, const Limits& limits) : bytes_(bytes), limits_(limits) {}

  std::optional<Refusal> run(std::vector<Member>& members) {
    MemoryFile file(bytes_);
    zlib_filefunc64_def functions = file.functions();
    const Handle handle(unzOpen2_64("", &functions));
    unz_global_info64 global{};
    if (!handle || unzGetGlobalInfo64(handle.get(), &global) != UNZ_OK) {
      return refusal("package.not_zip", "");
    }
    if (global.number_entry > limits_.parts) {
      return refusal("package.too_many_parts", "", RefusalKind::too_large);
    }
    members.reserve(global.number_entry);
    for (std::size_t i = 0; i < global.number_entry; ++i) {
      const int moved = i == 0 ? unzGoToFirstFile(handle.get()) : unzGoToNextFile(handle.get());
      if (moved != UNZ_OK) return refusal("package.damaged", "");
      if (auto no = read_one(handle.get(), members)) return no;
    }
    if (!ends_well(bytes_, last_record_, global.number_entry)) return refusal("package.damaged", "");
    return apart();
  }

 private:
  struct Interval {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string name;
  };

  std::optional<Refusal> read_one(unzFile handle, std::vector<Member>& members) {
    unz_file_info64 info{};
    Member member;
    member.name.resize(1024);
    if (unzGetCurrentFileInfo64(handle, &info, member.name.data(), member.name.size(), nullptr, 0, nullptr,
                                0) != UNZ_OK) {
      return refusal("package.damaged", "");
    }
    if (info.size_filename > member.name.size()) return refusal("package.bad_name", "");
    member.name.resize(info.size_filename);
    if (!is_plain_name(member.name)) return refusal("package.bad_name", member.name);
    if (!seen_.insert(folded(member.name)).second) return refusal("package.duplicate", member.name);
    // APPNOTE 4.4.4: bit 0 encrypted, 6 strongly, 13 with a masked directory.
    if ((info.flag & 0x2041U) != 0) return refusal("package.encrypted", member.name);
    if (info.compression_method != 0 && info.compression_method != 8) {
      return refusal("package.method", member.name);
    }
    if (auto no = weigh(info, member.name)) return no;
    unz64_file_pos position{};
    Place place;
    int method = 0;
    if (unzGetFilePos64(handle, &position) != UNZ_OK ||
        unzOpenCurrentFile2(handle, &method, nullptr, 1) != UNZ_OK) {
      return refusal("package.damaged", member.name);
    }
    place.record = position.pos_in_zip_directory;
    place.data = unzGetCurrentFileZStreamPos64(handle);
    place.packed = info.compressed_size;
    unzCloseCurrentFile(handle);
    const auto head = head_of(bytes_, place.record);
    if (!head || !head_agrees(bytes_, *head, place, member.name)) {
      return refusal("package.damaged", member.name);
    }
    last_record_ = place.record;
    intervals_.push_back({*head, place.data + place.packed, member.name});
    if (member.name.ends_with('/')) {
      return info.uncompressed_size == 0 ? std::nullopt
                                         : std::optional(refusal("package.bad_name", member.name));
    }
    member.encoding = (info.flag & 0x800U) != 0 ? NameEncoding::utf8 : NameEncoding::unmarked;
    member.method = info.compression_method == 0 ? Method::stored : Method::deflated;
    member.crc = static_cast<std::uint32_t>(info.crc);
    member.size = info.uncompressed_size;
    member.packed = bytes_.substr(place.data, place.packed);
    if (member.method == Method::stored && member.size != place.packed) {
      return refusal("package.damaged", member.name);
    }
    members.push_back(std::move(member));
    return std::nullopt;
  }

  std::optional<Refusal> weigh(const unz_file_info64& info, const std::string& name) {
    const std::size_t size = info.uncompressed_size;
    if (size > limits_.inflated_bytes || inflated_ + size > limits_.inflated_bytes) {
      return refusal("package.inflates_too_much", name, RefusalKind::too_large);
    }
    inflated_ += size;
    if ((size > limits_.ratio_free_bytes && size / limits_.ratio > info.compressed_size) ||
        (inflated_ > limits_.ratio_free_bytes && inflated_ / limits_.ratio > bytes_.size())) {
      return refusal("package.ratio", name, RefusalKind::too_large);
    }
    return std::nullopt;
  }

  std::optional<Refusal> apart() {
    std::ranges::sort(intervals_, {}, &Interval::begin);
    for (std::size_t i = 1; i < intervals_.size(); ++i) {
      if (intervals_[i].begin < intervals_[i - 1].end) return refusal("package.overlap", intervals_[i].name);
    }
    return std::nullopt;
  }

  std::string_view bytes_;
  const Limits& limits_;
  std::unordered_set<std::string> seen_;
  std::vector<Interval> intervals_;
  std::size_t inflated_ = 0;
  std::size_t last_record_ = 0;
};

}  // namespace

Outcome<Archive> Archive::read(std::string bytes, const Limits& limits) {
  if (bytes.size() > limits.archive_bytes) {
    return Refusal{"package.too_large", RefusalKind::too_large, {}, {}, {{"bytes", limits.archive_bytes}}};
  }
  auto contents = std::make_shared<Contents>();
  contents->bytes = std::move(bytes);
  if (auto no = Reader(contents->bytes, limits).run(contents->members)) return std::move(*no);
  return Archive(std::move(contents));
}

const Member* Archive::find(std::string_view name) const {
  for (const Member& member : contents_->members) {
    if (member.name == name) return &member;
  }
  return nullptr;
}

std::optional<Refusal> Archive::inflate(const Member& member, std::string& out) const {
  if (member.method == Method::stored) {
    out.assign(member.packed);
  } else if (!package::inflate(member.packed, member.size, out)) {
    return refusal("package.damaged", member.name);
  }
  if (crc32(out) != member.crc) return refusal("package.crc", member.name);
  return std::nullopt;
}

Outcome<std::string> Archive::inflate(const Member& member) const {
  std::string out;
  if (auto no = inflate(member, out)) return std::move(*no);
  return out;
}

std::optional<Refusal> Archive::verify() const {
  std::string buffer;
  for (const Member& member : members()) {
    if (auto no = inflate(member, buffer)) return no;
  }
  return std::nullopt;
}

}  // namespace huiyin::package
