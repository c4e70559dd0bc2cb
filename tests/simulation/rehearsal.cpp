#include "rehearsal.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <fstream>
#include <iostream>

namespace huiyin::simulation {

void Score::note(const std::string& wrong, const std::string& where) {
  if (wrong.empty()) {
    ++passed;
    return;
  }
  ++failed;
  std::cout << where << ": " << wrong << "\n";
}

std::vector<json::object> read_steps(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::vector<json::object> steps;
  for (std::string line; std::getline(in, line);) {
    auto step = json::parse(line).as_object();
    if (step.contains("do")) steps.push_back(std::move(step));
  }
  return steps;
}

std::string password_of(const Settings& settings) {
  std::ifstream in(settings.scenario / "accounts.json");
  const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  return std::string(json::parse(text).at("sample_password").as_string());
}

std::string who_of(const json::object& step) {
  const auto* who = step.if_contains("who");
  return who == nullptr ? "-" : std::string(who->as_string());
}

std::filesystem::path scratch(const std::string& name) {
  auto folder = std::filesystem::temp_directory_path() / fmt::format("huiyin-{}-{}", name, ::getpid());
  std::filesystem::remove_all(folder);
  return folder;
}

}  // namespace huiyin::simulation
