// What the process engine costs: CPU per instance of four workloads, beside another engine's in the same run.
//   huiyin_bench_process --files DIRECTORY   writes the workloads as files, for the other engine
//   huiyin_bench_process NORMS PROGRAM [FIGURES]   measures; FIGURES has a line "a 123.4" for each workload

#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>

#include "crypto/hash.hpp"
#include "diagrams.hpp"
#include "memory.hpp"

namespace {

using namespace huiyin;

void write_files(const std::filesystem::path& directory) {
  const auto write = [&](const char* name, const std::string& file) {
    std::ofstream(directory / (std::string(name) + ".bpmn"), std::ios::binary) << file;
  };
  write("a", bench::in_a_row("serviceTask", 10));
  write("b", bench::branches(bench::peer));
  write("c", bench::in_a_row("userTask", 1));
  write("d", bench::in_a_row("userTask", 10));
}

std::map<std::string, double> figures_of_peer(const char* path) {
  std::map<std::string, double> figures;
  std::ifstream file(path);
  std::string name;
  for (double microseconds = 0; file >> name >> microseconds;) figures[name] = microseconds;
  return figures;
}

}  // namespace

int main(int count, char** arguments) {
  if (count == 3 && arguments[1] == std::string_view("--files")) {
    write_files(arguments[2]);
    return 0;
  }
  if (count < 3) {
    std::cerr << "usage: huiyin_bench_process --files DIRECTORY | NORMS PROGRAM [FIGURES]\n";
    return 2;
  }
  crypto::start();
  const auto peer = count > 3 ? figures_of_peer(arguments[3]) : std::map<std::string, double>();
  std::cout << "\n| in memory, CPU per instance | µs | npm bpmn-engine, µs | ratio |\n|---|---|---|---|\n";
  const auto row = [&](const std::string& name, std::string_view what, double microseconds) {
    const auto theirs = peer.find(name);
    std::cout << fmt::format(
        "| {}: {} | {:.2f} | {} | {} |\n", name, what, microseconds,
        theirs == peer.end() ? "not installed" : fmt::format("{:.0f}", theirs->second),
        theirs == peer.end() ? "" : fmt::format("{:.0f}", theirs->second / microseconds));
  };
  using bench::compiled;
  row("a", "10 service tasks", bench::straight_through(compiled(bench::in_a_row("serviceTask", 10))));
  row("b", "20 nodes, XOR and AND", bench::straight_through(compiled(bench::branches(bench::feel))));
  row("c", "a user task waits", bench::task_by_task(compiled(bench::in_a_row("userTask", 1))));
  row("d", "10 tasks, state packed after each",
      bench::packed_between(compiled(bench::in_a_row("userTask", 10))));
  std::cout << fmt::format(
      "\n| a command of a lasting instance | µs |\n|---|---|\n| the 2,000th | {:.2f} |\n| the 50,000th | "
      "{:.2f} |\n",
      bench::long_lived(2'000), bench::long_lived(50'000));
  bench::measure_files();
  bench::measure_states();
  const bench::Settings settings{
      .norms = arguments[1],
      .data = std::filesystem::temp_directory_path() / fmt::format("huiyin-bench-process-{}", ::getpid()),
      .program = arguments[2]};
  bench::measure_durable(settings);
  std::filesystem::remove_all(settings.data);
  return 0;
}
