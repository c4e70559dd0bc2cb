#pragma once
// A database as text: what a release leaves behind so that every later program can be shown to open it.

#include <filesystem>
#include <map>
#include <string>
#include <utility>

#include "store/connection.hpp"

namespace huiyin::upgrade {

/// Tables, then rows, then indexes and triggers: a trigger must not count rows that are only brought back.
void write_dump(store::Connection& connection, const std::filesystem::path& file);
void load_dump(const std::filesystem::path& file, store::Connection& connection);

/// (noun, step) → SHA-256 of the step's SQL.
using Steps = std::map<std::pair<std::string, int>, std::string>;
[[nodiscard]] Steps steps_of_this_program();
void write_steps(const Steps& steps, const std::filesystem::path& file);
[[nodiscard]] Steps read_steps(const std::filesystem::path& file);

}  // namespace huiyin::upgrade
