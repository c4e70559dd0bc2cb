#pragma once
// What every measurement stands on: a node in the middle of the reference round, with as many findings as
// were asked for.

#include <filesystem>
#include <string>
#include <string_view>

#include "api/node.hpp"

namespace huiyin::bench {

struct Settings {
  std::filesystem::path scenario;
  std::filesystem::path norms;
  std::filesystem::path data;
  std::filesystem::path program;  // the huiyin that is started to see how long that takes
  std::int64_t findings = 1'000'000;
};

/// Findings written straight into their table: 400 units, 400 engagements, eight states.
void fill(const std::filesystem::path& file, std::int64_t count);

class Stage {
 public:
  explicit Stage(const Settings& settings);

  [[nodiscard]] api::Node& node() { return node_; }
  /// Sees everything.
  [[nodiscard]] const Actor& office() const { return office_; }
  /// Belongs to 8 of the 400 engagements.
  [[nodiscard]] const Actor& member() const { return member_; }
  /// A team's leader in the field, who may ask for material.
  [[nodiscard]] Actor leader();
  /// The answer's JSON text, as a route would send it.
  [[nodiscard]] std::string ask(const Actor& actor, const char* query, const Parameters& parameters);
  /// Runs `work` with a question by this actor on a reader of the pool.
  template <class Work>
  auto with_question(const Actor& actor, const Parameters& parameters, Work work) {
    auto lease = node_.readers().borrow();
    const Instant now = clock_.now();
    const auto norms = node_.norms(*lease);
    return work(Question{*lease, actor, parameters, now, date_in_zone(now), *norms, node_.registry()});
  }

 private:
  // A clock that moves, as a real one does: ids made in one frozen millisecond would scatter over every
  // index.
  SystemClock clock_{Instant::parse("2020-06-10T02:00:00Z")->time - SystemClock().now().time};
  api::Node node_;
  Actor office_;
  Actor member_;
};

/// One line of the table that is printed.
void print_row(std::string_view name, double cost_microseconds, double bare_microseconds,
               std::string_view bare_name);

// Each prints its rows.
void measure_lists(Stage& stage, std::int64_t findings);
void measure_durable(Stage& stage, const Settings& settings);
void measure_http(Stage& stage, const Settings& settings);
void measure_start(const Settings& settings);

}  // namespace huiyin::bench
