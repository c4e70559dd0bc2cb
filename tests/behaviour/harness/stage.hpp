#pragma once
// The stage a script plays on: a fresh installation, a clock, accounts, and what earlier lines left in
// variables.

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "api/client.hpp"
#include "script.hpp"

namespace huiyin::behaviour {

class Stage {
 public:
  Stage(const std::filesystem::path& scripts, const std::filesystem::path& norms,
        const std::filesystem::path& data);

  void play(const std::filesystem::path& file);

  [[nodiscard]] const std::vector<std::string>& failures() const { return failures_; }
  [[nodiscard]] int passed() const { return passed_; }
  /// Every refusal that was seen, expected or not: "paper.sign.own_paper".
  [[nodiscard]] const std::set<std::string>& refusals() const { return refusals_; }
  [[nodiscard]] const std::set<std::string>& commands() const { return commands_; }
  [[nodiscard]] api::Node& node() { return *node_; }

 private:
  void line(const Line& line);
  void command(const Line& line);
  void question(const Line& line, const std::string& keep_as);
  void check(const Line& line, const std::string& text);
  void note(bool holds, const Line& line, const std::string& what);
  [[nodiscard]] std::string substituted(const std::string& text) const;

  std::filesystem::path scripts_;
  ManualClock clock_;
  std::unique_ptr<api::Node> node_;
  std::unique_ptr<api::Routes> routes_;
  std::unique_ptr<api::Client> client_;
  std::map<std::string, json::value, std::less<>> variables_;
  json::value last_;
  std::string file_;
  std::vector<std::string> failures_;
  std::set<std::string> refusals_;
  std::set<std::string> commands_;
  int passed_ = 0;
};

}  // namespace huiyin::behaviour
