#pragma once
// The program's subcommands. Each reads its options, does one thing and returns the exit code.

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace huiyin::cli {

/// `huiyin serve | replay | verify | rebuild | backup | bpmn | render | rules | openapi`. Returns the exit
/// code.
int run(int count, char** arguments);

struct ServeOptions {
  std::filesystem::path data;
  std::filesystem::path web;
  std::filesystem::path norms;
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;
  std::string tls_certificate;
  std::string tls_key;
};
int serve(const ServeOptions& options);

struct ReplayOptions {
  std::filesystem::path scenario;
  std::filesystem::path data;
  std::filesystem::path norms;
  std::filesystem::path summary;
  std::string as_of;  // a day; empty: to the end
};
int replay(const ReplayOptions& options);

int verify(const std::filesystem::path& data);
int rebuild(const std::filesystem::path& data);
int backup(const std::filesystem::path& data, const std::filesystem::path& target);
/// huiyin bpmn check | show | run: process files, and the decision files they ask.
int check_processes(const std::vector<std::filesystem::path>& files);
int show_process(const std::vector<std::filesystem::path>& files);
int run_process(const std::vector<std::filesystem::path>& files);

enum class Switch : bool { off, on };
struct RenderOptions {
  std::filesystem::path document;
  std::filesystem::path data;
  std::filesystem::path output;
  std::filesystem::path schema;  // empty: the fields of the data
  std::vector<std::string> delimiters;
  Switch lint = Switch::off;
  Switch draft = Switch::off;
  Switch paragraph_loop = Switch::off;
  Switch linebreaks = Switch::off;
};
int render(const RenderOptions& options);
int print_rules();
int print_openapi();

}  // namespace huiyin::cli
