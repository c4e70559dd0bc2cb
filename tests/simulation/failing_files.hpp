#pragma once
// write(2) and fsync(2) as the program's own code calls them (the linker puts these in their place), so that
// uploads can meet a failing disk too.

#include <string>
#include <vector>

namespace huiyin::simulation {

enum class FileTrouble { none, write_fails, short_writes, sync_fails, folder_sync_fails };

void file_trouble(FileTrouble trouble);
/// The paths synced since the last call.
[[nodiscard]] std::vector<std::string> synced_files();

}  // namespace huiyin::simulation
