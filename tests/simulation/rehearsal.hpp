#pragma once
// What every simulation needs: where the scenario lies, under which seed it is played, and how it went.

#include <filesystem>
#include <string>
#include <vector>

#include "base/json.hpp"

namespace huiyin::simulation {

struct Settings {
  std::filesystem::path scenario;
  std::filesystem::path norms;
  std::uint64_t seed = 1;
};

struct Score {
  int passed = 0;
  int failed = 0;
  /// `wrong` is empty where all is well.
  void note(const std::string& wrong, const std::string& where);
};

[[nodiscard]] std::vector<json::object> read_steps(const std::filesystem::path& file);
[[nodiscard]] std::string password_of(const Settings& settings);
[[nodiscard]] std::string who_of(const json::object& step);
/// A folder of this process's own; nothing is in it.
[[nodiscard]] std::filesystem::path scratch(const std::string& name);

// The simulations, a file each.
void jump_the_clock(const Settings& settings, Score& score);
void fail_the_disk(const Settings& settings, Score& score, int round);
void fail_uploads(const Settings& settings, Score& score);
void cut_the_power(const Settings& settings, Score& score, int round);

}  // namespace huiyin::simulation
