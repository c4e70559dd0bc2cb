#include "cli/cli.hpp"

#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>

#include "crypto/hash.hpp"

namespace huiyin::cli {
namespace {

/// Beside the program in a checkout, or where the package puts it.
std::filesystem::path shared_folder(const char* name) {
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  if (!error) {
    const auto checkout = program.parent_path().parent_path().parent_path();
    const auto built = std::string_view(name) == "web" ? checkout / "web" / "dist" : checkout / name;
    if (std::filesystem::exists(built)) return built;
    const auto installed = program.parent_path().parent_path() / "share" / "huiyin" / name;
    if (std::filesystem::exists(installed)) return installed;
  }
  return name;
}

}  // namespace

int run(int count, char** arguments) {
  crypto::start();
  CLI::App app{"huiyin: inspection rounds, from kickoff to the last problem closed"};
  app.set_version_flag("--version", HUIYIN_VERSION);
  app.require_subcommand(1);

  ServeOptions serving{.data = "data", .web = shared_folder("web"), .norms = shared_folder("norms")};
  auto* serve_command = app.add_subcommand("serve", "Serve a data folder");
  serve_command->add_option("--data", serving.data, "Data folder");
  serve_command->add_option("--web", serving.web, "Folder of the built pages");
  serve_command->add_option("--norms", serving.norms, "Folder of the norms pack");
  serve_command->add_option("--address", serving.address, "Address to listen on");
  serve_command->add_option("--port", serving.port, "Port to listen on");
  serve_command->add_option("--tls-certificate", serving.tls_certificate,
                            "PEM file with the certificate chain");
  serve_command->add_option("--tls-key", serving.tls_key, "PEM file with its key");

  ReplayOptions replaying{.norms = shared_folder("norms")};
  auto* replay_command = app.add_subcommand("replay", "Play a scenario into a new data folder");
  replay_command->add_option("scenario", replaying.scenario, "Scenario folder")->required();
  replay_command->add_option("--data", replaying.data, "Data folder to make")->required();
  replay_command->add_option("--norms", replaying.norms, "Folder of the norms pack");
  replay_command->add_option("--summary", replaying.summary, "Where to write the counts as JSON");
  replay_command->add_option("--as-of", replaying.as_of, "Stop at the end of this day (2020-06-10)");

  std::filesystem::path data = "data";
  std::filesystem::path target;
  auto* verify_command = app.add_subcommand("verify", "Walk the journal's chains and checkpoints, offline");
  verify_command->add_option("--data", data, "Data folder");
  auto* rebuild_command = app.add_subcommand("rebuild", "Recreate every record from the journal and compare");
  rebuild_command->add_option("--data", data, "Data folder");
  auto* backup_command = app.add_subcommand("backup", "Copy a data folder, also while it is served");
  backup_command->add_option("--data", data, "Data folder");
  backup_command->add_option("target", target, "Folder to make")->required();
  std::vector<std::filesystem::path> processes;
  auto* bpmn_command = app.add_subcommand("bpmn", "Process files: BPMN 2.0");
  bpmn_command->require_subcommand(1);
  auto* check_command = bpmn_command->add_subcommand("check", "Say all there is to say against them");
  check_command->add_option("files", processes, "Process files, and decision files they ask (.dmn)")
      ->required();
  auto* show_command = bpmn_command->add_subcommand("show", "Print the program a file compiles to");
  show_command->add_option("files", processes, "Process file, and others it calls or asks")->required();
  auto* run_command =
      bpmn_command->add_subcommand("run", "Run one instance by hand, with a clock that waits");
  run_command->add_option("files", processes, "Process file, and others it calls or asks")->required();
  RenderOptions rendering;
  auto* render_command = app.add_subcommand("render", "Fill a Word template, or check it");
  render_command->add_option("template", rendering.document, "Template, .docx")->required();
  render_command->add_option("data", rendering.data, "Data, JSON")->required();
  render_command->add_option("-o,--output", rendering.output,
                             "Document to make; with --lint the commented template");
  render_command->add_option("--schema", rendering.schema,
                             "Fields there are, JSON; those of the data otherwise");
  const auto add_switch = [&](const char* name, Switch& to, const char* words) {
    render_command->add_flag_callback(name, [&to] { to = Switch::on; }, words);
  };
  add_switch("--lint", rendering.lint, "Say all there is to say against the template");
  add_switch("--draft", rendering.draft, "Mark what is missing in red instead of refusing");
  add_switch("--paragraph-loop", rendering.paragraph_loop,
             "Drop paragraphs that hold nothing but a loop's tags");
  add_switch("--linebreaks", rendering.linebreaks, "Line feeds in values become line breaks");
  render_command->add_option("--delimiters", rendering.delimiters, "What tags begin and end with")
      ->expected(2);
  auto* rules_command = app.add_subcommand("rules", "Print the table of rules");
  auto* openapi_command = app.add_subcommand("openapi", "Print the OpenAPI description");

  CLI11_PARSE(app, count, arguments);
  try {
    if (*serve_command) return serve(serving);
    if (*replay_command) return replay(replaying);
    if (*verify_command) return verify(data);
    if (*rebuild_command) return rebuild(data);
    if (*backup_command) return backup(data, target);
    if (*check_command) return check_processes(processes);
    if (*show_command) return show_process(processes);
    if (*run_command) return run_process(processes);
    if (*render_command) return render(rendering);
    if (*rules_command) return print_rules();
    if (*openapi_command) return print_openapi();
  } catch (const std::exception& error) {
    spdlog::error("{}", error.what());
  }
  return 1;
}

}  // namespace huiyin::cli
