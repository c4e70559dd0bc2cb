#include <spdlog/spdlog.h>

#include <fstream>
#include <iostream>

#include "cli/cli.hpp"
#include "cli/clock_file.hpp"
#include "cli/player.hpp"
#include "store/row.hpp"

namespace huiyin::cli {
namespace {

/// What the ledger counts, and how.
struct Count {
  const char* name;
  const char* sql;
};
constexpr Count counts[] = {
    {"teams", "SELECT COUNT(*) FROM team"},
    {"engagements", "SELECT COUNT(*) FROM engagement"},
    {"interviews", "SELECT COUNT(*) FROM interview"},
    {"materials", "SELECT COUNT(*) FROM material"},
    {"meetings", "SELECT COUNT(*) FROM meeting"},
    {"papers", "SELECT COUNT(*) FROM paper"},
    {"papers_signed", "SELECT COUNT(*) FROM paper WHERE state = 'signed'"},
    {"immediate", "SELECT COUNT(*) FROM immediate WHERE state <> 'rejected'"},
    {"reports", "SELECT COUNT(*) FROM report"},
    {"feedbacks", "SELECT COUNT(*) FROM feedback"},
    {"items", "SELECT COUNT(*) FROM finding"},
    {"items_open", "SELECT COUNT(*) FROM finding WHERE state <> 'closed'"},
    {"orders", "SELECT COUNT(*) FROM supervision_order"},
    {"escalated", "SELECT COUNT(*) FROM supervision_order WHERE level <> 'notice'"},
    {"reopened", "SELECT COUNT(*) FROM finding WHERE reopened_count > 0"},
};

json::object read_json_file(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  return json::parse(text).as_object();
}

json::object ledger(api::Node& node) {
  auto lease = node.readers().borrow();
  json::object summary;
  for (const Count& count : counts) summary[count.name] = store::number(*lease, count.sql);
  return summary;
}

/// Morning of the day after which nothing was played: where a sample installation's clock starts.
Instant morning_of(Date day) {
  return Instant{day.days + std::chrono::hours(1)};
}  // 09:00 in UTC+8

}  // namespace

int replay(const ReplayOptions& options) {
  if (std::filesystem::exists(api::database_file(options.data)))
    throw std::runtime_error(options.data.string() + " holds data already; replay makes a new folder");
  const auto until = options.as_of.empty() ? std::nullopt : Date::parse(options.as_of);
  if (!options.as_of.empty() && !until) throw std::runtime_error("not a day: " + options.as_of);
  const json::object settings = read_json_file(options.scenario / "accounts.json");
  std::ifstream steps(options.scenario / "steps.jsonl");
  if (!steps) throw std::runtime_error("cannot read " + (options.scenario / "steps.jsonl").string());

  ManualClock clock(Instant{});
  Date reached;
  {
    // The sample password is printed in the README: no cost of guessing would protect it.
    api::Node node({.data = options.data,
                    .norms = options.norms,
                    .password_cost = crypto::PasswordCost::cheap,
                    .seed = 1},
                   clock);
    api::Routes routes(node, {});
    api::Client client(routes, std::string(settings.at("sample_password").as_string()));
    Player player(client, clock);
    std::string line;
    for (int number = 1; std::getline(steps, line); ++number) {
      const json::object step = json::parse(line).as_object();
      if (!step.contains("do")) continue;
      const auto at =
          step.contains("at") ? Instant::parse(std::string(step.at("at").as_string())) : std::nullopt;
      if (until && at && date_in_zone(*at) > *until) break;
      if (at) reached = date_in_zone(*at);
      if (const std::string wrong = player.play(step); !wrong.empty()) {
        spdlog::error("steps.jsonl:{}: {}\n{}", number, wrong, line.substr(0, 400));
        return 1;
      }
    }
    const std::string summary = json::serialize(ledger(node));
    std::cout << summary << std::endl;
    if (!options.summary.empty()) std::ofstream(options.summary) << summary << "\n";
  }
  const Instant start = morning_of(until.value_or(reached).plus(until ? 0 : 1));
  write_clock_offset(options.data, start.time - SystemClock().now().time);
  return 0;
}

}  // namespace huiyin::cli
