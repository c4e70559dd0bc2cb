// Uploads on a failing disk: a fault by its name, no half file under a whole file's name, nothing left
// lying; and once acknowledged, every name on the way to the file is on the disk.

#include <fmt/format.h>

#include <algorithm>

#include "crypto/hash.hpp"
#include "failing_files.hpp"
#include "rehearsal.hpp"
#include "theatre.hpp"

namespace huiyin::simulation {
namespace {

constexpr const char* uploader = "office.founding";

int files_in(const std::filesystem::path& folder) {
  int files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    files += entry.is_regular_file() ? 1 : 0;
  return files;
}

/// Every folder from the file up to where blobs lie, and the file itself under the name it was written by.
std::string not_synced(const std::filesystem::path& file, const std::filesystem::path& blobs,
                       const std::vector<std::string>& synced) {
  const bool content = std::ranges::any_of(
      synced, [&](const std::string& path) { return path.starts_with(file.string() + ".part"); });
  if (!content) return "the file's content";
  for (auto folder = file.parent_path(); true; folder = folder.parent_path()) {
    if (std::ranges::find(synced, folder.string()) == synced.end()) return folder.string();
    if (folder == blobs) return {};
  }
}

}  // namespace

void fail_uploads(const Settings& settings, Score& score) {
  Theatre theatre(scratch("uploads"), settings.norms, password_of(settings));
  for (const json::object& step : read_steps(settings.scenario / "steps.jsonl")) {
    if (const std::string wrong = theatre.player().play(step); !wrong.empty()) score.note(wrong, "uploads");
    if (step.at("do").as_string() == "unit.add") break;
  }
  const auto blobs = std::filesystem::canonical(theatre.data() / "blobs");
  for (const FileTrouble trouble : {FileTrouble::write_fails, FileTrouble::sync_fails,
                                    FileTrouble::folder_sync_fails, FileTrouble::short_writes}) {
    const std::string bytes = fmt::format("evidence {}", static_cast<int>(trouble));
    const std::string hash = crypto::sha256(bytes);
    const std::string where = fmt::format("upload under trouble {}", static_cast<int>(trouble));
    const int before = files_in(blobs);
    static_cast<void>(synced_files());
    file_trouble(trouble);
    auto answer = theatre.client().put_blob(uploader, bytes);
    file_trouble(FileTrouble::none);
    if (trouble == FileTrouble::short_writes) {
      score.note(answer.status == 200 ? "" : answer.text, where);  // as a busy disk does: only slower
      continue;
    }
    score.note(
        answer.status == 500 && answer.text.find("server.fault") != std::string::npos ? "" : answer.text,
        where);
    score.note(theatre.node().blobs().find(hash) ? "stands under its name though it was refused" : "", where);
    score.note(files_in(blobs) == before ? "" : "left something lying", where);
    answer = theatre.client().put_blob(uploader, bytes);
    score.note(answer.status == 200 ? "" : answer.text, where + ", afterwards");
    const auto file = theatre.node().blobs().find(hash);
    score.note(file ? not_synced(std::filesystem::canonical(*file), blobs, synced_files()) : "is not there",
               where + ", acknowledged but not on the disk");
  }
  theatre.close();
  std::filesystem::remove_all(theatre.data());
}

}  // namespace huiyin::simulation
