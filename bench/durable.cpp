// How many durable commands a second, beside a plain insert through the same group-committing writer.

#include <fmt/format.h>

#include <iostream>

#include "meter.hpp"
#include "pace.hpp"
#include "stage.hpp"
#include "store/row.hpp"

namespace huiyin::bench {
namespace {

/// The command measured: permission, gather, rule, facts, journal, five indexes.
class MaterialRequest {
 public:
  explicit MaterialRequest(Stage& stage)
      : stage_(stage),
        definition_(stage.node().registry().commands().at("material.request")),
        actor_(std::make_shared<Actor>(stage.leader())),
        payload_{{"engagement", actor_->grants.front().scope},
                 {"title", "2019年度党委会议记录"},
                 {"description", "请提供原件"},
                 {"focus", json::array{"A1.1.1"}}} {}

  [[nodiscard]] CommandRequest read() const {
    return {.definition = &definition_, .ready = definition_.read(payload_).value(), .actor = actor_};
  }
  void start(const std::function<void()>& done) const {
    stage_.node().runner().carry_out(read(), [done](const Result& result) {
      if (!std::holds_alternative<Reply>(result)) std::cerr << "refused\n";
      done();
    });
  }

 private:
  Stage& stage_;
  const CommandDefinition& definition_;
  std::shared_ptr<const Actor> actor_;
  json::value payload_;
};

/// The rows that the command writes, into the same tables with the same indexes, and nothing else: what
/// storage alone would cost.
class SameRows {
 public:
  SameRows(store::Connection& from, store::Connection& into) {
    for (const char* table : {"material", "journal", "journal_subject"}) {
      for (const std::string& sql :
           store::texts(from,
                        "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL AND type IN"
                        " ('table', 'index') ORDER BY type DESC",
                        std::string_view(table)))
        into.execute(sql);
      store::Statement one = from.prepare(fmt::format("SELECT * FROM {} LIMIT 1", table));
      one.step();
      Row& row = rows_.emplace_back();
      std::string places;
      for (int i = 0; i < one.columns(); ++i) {
        row.columns.emplace_back(one.column_name(i));
        row.values.emplace_back(one.text(i));
        places += i == 0 ? "?" : ", ?";
      }
      row.sql = fmt::format("INSERT INTO {} VALUES ({})", table, places);
    }
  }
  void insert(store::Connection& into) {
    ++count_;
    const std::string id = fmt::format("0171e8c1-9c00-7abc-8def-{:012d}", count_);
    for (const Row& row : rows_) {
      store::Statement statement = into.prepare(row.sql);
      for (std::size_t i = 0; i < row.columns.size(); ++i) {
        const std::string& column = row.columns[i];
        const int place = static_cast<int>(i) + 1;
        if (column == "id" || column == "subject" || column == "number") {
          statement.bind(place, id);
        } else if (column == "ordinal" || column == "sequence" || column == "position") {
          statement.bind(place, count_);
        } else if (column == "command_id") {
          statement.bind(place, nullptr);
        } else {
          statement.bind_lasting(place, row.values[i]);
        }
      }
      statement.run();
    }
  }

 private:
  struct Row {
    std::string sql;
    std::vector<std::string> columns;
    std::vector<std::string> values;
  };
  std::vector<Row> rows_;
  std::int64_t count_ = 0;
};

}  // namespace

void measure_durable(Stage& stage, const Settings& settings) {
  const MaterialRequest request(stage);
  print_row("create (one alone, with its sync)",
            cost_microseconds(
                5, 100, [&] { static_cast<void>(stage.node().runner().carry_out_and_wait(request.read())); }),
            0, {});
  auto connection = std::make_unique<store::Connection>(settings.data / "bare.db", store::Access::write);
  connection->execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, text TEXT)");
  SameRows same_rows(*stage.node().readers().borrow(), *connection);
  store::Writer bare(std::move(connection), store::Writer::Limits{});
  const std::string text(300, 'x');
  const Start insert = [&](const std::function<void()>& done) {
    const bool taken = bare.submit(
        {[&](store::Connection& c) { c.prepare("INSERT INTO bare (text) VALUES (?)").with(text).run(); },
         [done](const std::exception_ptr&) { done(); }});
    if (!taken) done();
  };
  const Start insert_same = [&](const std::function<void()>& done) {
    const bool taken = bare.submit(
        {[&](store::Connection& c) { same_rows.insert(c); }, [done](const std::exception_ptr&) { done(); }});
    if (!taken) done();
  };
  for (const auto& [clients, total] : {std::pair{1, 500}, {64, 20'000}, {512, 40'000}}) {
    // One after the other in each round, so that a noisy moment falls on both.
    std::vector<double> rates;
    std::vector<double> bare_rates;
    std::vector<double> same_rates;
    std::vector<double> ratios;
    std::vector<double> same_ratios;
    std::vector<double> costs;
    std::vector<double> bare_costs;
    for (int round = 0; round < 5; ++round) {
      const Pace ours = pace(clients, total, [&](const auto& done) { request.start(done); });
      const Pace theirs = pace(clients, total, insert);
      const Pace same = pace(clients, total, insert_same);
      same_rates.push_back(same.per_second);
      same_ratios.push_back(ours.per_second / same.per_second);
      rates.push_back(ours.per_second);
      bare_rates.push_back(theirs.per_second);
      ratios.push_back(ours.per_second / theirs.per_second);
      costs.push_back(ours.cpu_microseconds);
      bare_costs.push_back(theirs.cpu_microseconds);
    }
    std::cout
        << fmt::format(
               "| durable commands, {} clients | {:.0f}/s, {:.0f} µs each | bare insert {:.0f}/s, {:.0f} µs:"
               " {:.0f} % of its pace; the same rows bare {:.0f}/s: {:.0f} % |\n",
               clients, median(rates), median(costs), median(bare_rates), median(bare_costs),
               median(ratios) * 100, median(same_rates), median(same_ratios) * 100)
        << std::flush;
  }
}

}  // namespace huiyin::bench
