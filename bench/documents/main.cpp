// What Word and Excel cost: CPU on one thread, medians, beside npm's libraries where they are installed.
//   huiyin_bench_documents --files DIRECTORY   writes the workloads as files, for the others
//   huiyin_bench_documents [FIGURES]           measures; FIGURES has a line "sheet.write 123456.7" for each

#include <filesystem>
#include <fstream>
#include <iostream>

#include "sheet.hpp"

namespace {

huiyin::bench::Figures figures_of_peers(const char* path) {
  huiyin::bench::Figures figures;
  std::ifstream file(path);
  std::string name;
  for (double figure = 0; file >> name >> figure;) figures[name] = figure;
  return figures;
}

}  // namespace

int main(int count, char** arguments) {
  if (count == 3 && arguments[1] == std::string_view("--files")) {
    huiyin::bench::write_sheet_files(arguments[2]);
    return 0;
  }
  if (count > 2) {
    std::cerr << "usage: huiyin_bench_documents --files DIRECTORY | [FIGURES]\n";
    return 2;
  }
  huiyin::bench::measure_sheets(count == 2 ? figures_of_peers(arguments[1]) : huiyin::bench::Figures());
  return 0;
}
