#pragma once
// A node of processes alone: store, journal, runner and the runtime, in a folder of its own, with a clock
// that stands until it is told to move. It can be torn down and opened again.

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <future>
#include <latch>
#include <map>

#include "../../src/cli/rebuilding.hpp"
#include "bpmn/sample.hpp"
#include "crypto/hash.hpp"
#include "process/noun.hpp"
#include "process/runtime.hpp"
#include "store/row.hpp"
#include "store/schema.hpp"

namespace huiyin::process {

class HandClock final : public Clock {
 public:
  [[nodiscard]] Instant now() const override {
    return Instant{std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(now_ms_))};
  }
  void set(std::string_view text) { now_ms_ = milliseconds(*Instant::parse(text)); }
  void pass(std::chrono::milliseconds time) { now_ms_ += time.count(); }

 private:
  static std::int64_t milliseconds(Instant instant) { return instant.time.time_since_epoch().count(); }
  std::atomic<std::int64_t> now_ms_ = milliseconds(*Instant::parse("2020-06-01T01:00:00Z"));
};

inline std::shared_ptr<const Actor> somebody(const std::string& account, Role role,
                                             const std::string& engagement = {}) {
  Actor actor;
  actor.account = account;
  actor.grants.push_back({role, engagement.empty() ? ScopeKind::group : ScopeKind::engagement, engagement});
  return std::make_shared<const Actor>(std::move(actor));
}

/// As a modeller writes it.
inline std::string drawn(const std::string& body, const std::string& beside = "") {
  return "<definitions exporter='bpmn-js'" + bpmn::sample(body, beside).substr(12);
}

class Stage {
 public:
  explicit Stage(const std::string& name)
      : data_(std::filesystem::temp_directory_path() /
              ("huiyin-process-" + name + "-" + std::to_string(::getpid()))),
        pack_(std::make_shared<const norms::Pack>(norms::load_pack(HUIYIN_NORMS_DIRECTORY).value())) {
    crypto::start();
    std::filesystem::remove_all(data_);
    std::filesystem::create_directories(data_);
    register_noun(registry_);
    open();
  }
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;
  ~Stage() {
    close();
    std::filesystem::remove_all(data_);
  }

  void open() {
    auto connection = std::make_unique<store::Connection>(file(), store::Access::write);
    store::migrate(*connection, store::schema_steps());
    writer_ = std::make_unique<store::Writer>(std::move(connection), store::Writer::Limits{});
    readers_ = std::make_unique<store::ReaderPool>(file());
    runner_ = std::make_unique<Runner>(
        registry_, *writer_, clock, [this](store::Connection&) { return pack_; }, ++seed_);
    runtime_ = std::make_unique<Runtime>(registry_, *runner_, *writer_, *readers_, clock,
                                         [this](store::Connection&) { return calendar_; });
  }
  void close() {
    runtime_.reset();
    if (writer_ != nullptr) writer_->stop();
    runner_.reset();
    writer_.reset();
    readers_.reset();
  }
  void restart() {
    close();
    open();
  }

  [[nodiscard]] Runtime& runtime() { return *runtime_; }
  [[nodiscard]] store::Writer& writer() { return *writer_; }
  [[nodiscard]] std::filesystem::path file() const { return data_ / "huiyin.db"; }
  void use_calendar(norms::WorkCalendar calendar) {
    auto pack = std::make_shared<norms::Pack>(*pack_);
    pack->calendar = std::move(calendar);
    pack_ = std::move(pack);
    calendar_ += "'";
  }

  /// The definition's id, or the refusal's code.
  std::string deploy(const std::string& body, const std::string& beside = "") {
    return id_or_code(runtime().deploy({{"p.bpmn", drawn(body, beside)}}, {office}));
  }
  std::string start(const std::string& engagement = {}, feel::Context variables = {},
                    const std::string& command_id = {}) {
    return id_or_code(wait([&](Runtime::Done done) {
      runtime().start(engagement, "p", {.variables = std::move(variables)}, {office, command_id},
                      std::move(done));
    }));
  }
  /// All under way at once, so that few commits take them.
  void start_many(int count) {
    std::latch pending(count);
    for (int i = 0; i < count; ++i)
      runtime().start("", "p", {}, {office}, [&](const Result& result) {
        EXPECT_TRUE(std::holds_alternative<Reply>(result));
        pending.count_down();
      });
    pending.wait();
  }
  /// "" where it was done, else the refusal's code.
  std::string move(const Place& place, bpmn::Action action, const Asking& asking) {
    const Result result =
        wait([&](Runtime::Done done) { runtime().move(place, std::move(action), asking, std::move(done)); });
    return std::holds_alternative<Reply>(result) ? std::string() : id_or_code(result);
  }
  std::string complete(const std::string& instance, const std::shared_ptr<const Actor>& actor,
                       feel::Context variables = {}, const std::string& command_id = {}) {
    const auto open_tasks = activations(instance);
    if (open_tasks.empty()) return "no task";
    return move({"", instance}, bpmn::CompleteTask{open_tasks.front(), {}, {}, std::move(variables)},
                {actor, command_id});
  }
  template <class Start>
  Result wait(Start start) {
    std::promise<Result> promise;
    start([&](Result result) { promise.set_value(std::move(result)); });
    return promise.get_future().get();
  }
  static std::string id_or_code(const Result& result) {
    if (const auto* reply = std::get_if<Reply>(&result)) return reply->id;
    if (const auto* refusal = std::get_if<Refusal>(&result)) return refusal->code;
    try {
      std::rethrow_exception(std::get<std::exception_ptr>(result));
    } catch (const std::exception& fault) {
      return std::string("fault: ") + fault.what();
    }
  }

  template <class... Arguments>
  [[nodiscard]] std::vector<std::string> texts(std::string_view sql, const Arguments&... arguments) {
    auto reader = readers_->borrow();
    return store::texts(*reader, sql, std::string_view(arguments)...);
  }
  template <class... Arguments>
  [[nodiscard]] std::int64_t number(std::string_view sql, const Arguments&... arguments) {
    auto reader = readers_->borrow();
    return store::number(*reader, sql, std::string_view(arguments)...);
  }
  [[nodiscard]] std::vector<std::string> tasks(const std::string& instance) {
    return texts("SELECT node FROM process_task WHERE instance_id = ? ORDER BY activation", instance);
  }
  [[nodiscard]] std::vector<bpmn::Number> activations(const std::string& instance) {
    std::vector<bpmn::Number> numbers;
    for (const std::string& text :
         texts("SELECT activation FROM process_task WHERE instance_id = ? ORDER BY activation", instance))
      numbers.push_back(static_cast<bpmn::Number>(std::stoul(text)));
    return numbers;
  }
  [[nodiscard]] std::string status(const std::string& instance) {
    const auto found = texts("SELECT status FROM process_instance WHERE id = ?", instance);
    return found.empty() ? "none" : found.front();
  }
  [[nodiscard]] std::int64_t entries() { return number("SELECT COUNT(*) FROM journal"); }

  /// Everything made anew from the journal; what differs, or "".
  [[nodiscard]] std::string rebuilt_difference() {
    store::Connection live(file(), store::Access::read);
    live.execute("BEGIN");
    store::Connection fresh(":memory:", store::Access::write);
    static_cast<void>(cli::recreate(registry_, live, fresh));
    return cli::compare(registry_, live, fresh).difference;
  }

  HandClock clock;
  std::shared_ptr<const Actor> office = somebody("office", Role::office_director);
  std::shared_ptr<const Actor> member = somebody("member", Role::leading_group);

 private:
  std::filesystem::path data_;
  std::shared_ptr<const norms::Pack> pack_;
  Registry registry_;
  std::string calendar_ = "shipped";
  std::uint64_t seed_ = 0;
  std::unique_ptr<store::Writer> writer_;
  std::unique_ptr<store::ReaderPool> readers_;
  std::unique_ptr<Runner> runner_;
  std::unique_ptr<Runtime> runtime_;
};

inline const std::string two_steps =
    "<startEvent id='s'/><userTask id='draft'/><userTask id='check'/><endEvent id='e'/>[s>draft>check>e]";

}  // namespace huiyin::process
