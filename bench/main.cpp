// A million findings in 400 units: what each screen costs, what a request costs over HTTP, how many durable
// commands a second one laptop takes, how fast it starts. Beside every row its bare limit, in the same run.

#include <fmt/format.h>
#include <unistd.h>

#include <iostream>

#include "cli/cli.hpp"
#include "crypto/hash.hpp"
#include "stage.hpp"

int main(int count, char** arguments) {
  using namespace huiyin;
  if (count < 4) {
    std::cerr << "usage: huiyin_bench SCENARIO NORMS PROGRAM [FINDINGS [start|lists|http|durable]]\n";
    return 2;
  }
  crypto::start();
  bench::Settings settings{
      .scenario = arguments[1],
      .norms = arguments[2],
      .data = std::filesystem::temp_directory_path() / fmt::format("huiyin-bench-{}", ::getpid()),
      .program = arguments[3]};
  if (count > 4) settings.findings = std::stoll(arguments[4]);
  const auto chosen = [part = std::string_view(count > 5 ? arguments[5] : "")](std::string_view name) {
    return part.empty() || part == name;
  };
  if (cli::replay({.scenario = settings.scenario,
                   .data = settings.data,
                   .norms = settings.norms,
                   .as_of = "2020-06-10"}) != 0)
    return 1;
  std::cout << fmt::format("\n| {} findings | CPU | beside |\n|---|---|---|\n", settings.findings);
  bench::fill(api::database_file(settings.data), settings.findings);
  if (chosen("start")) bench::measure_start(settings);
  {
    bench::Stage stage(settings);
    if (chosen("lists")) bench::measure_lists(stage, settings.findings);
    if (chosen("http")) bench::measure_http(stage, settings);
    if (chosen("durable")) bench::measure_durable(stage, settings);
  }
  std::filesystem::remove_all(settings.data);
  return 0;
}
