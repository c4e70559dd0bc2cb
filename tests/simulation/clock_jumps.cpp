// The clock is wrong for a while: minutes back after a time server spoke, days either way after a dead
// battery. Only rules that look at the day may refuse for it, by their names, and accept once the clock is
// right; nobody is signed out, nobody is locked out for longer than the lock lasts, and the round still ends.

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "checks.hpp"
#include "rehearsal.hpp"
#include "store/row.hpp"

namespace huiyin::simulation {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr minutes jumps[] = {minutes(-5), minutes(-90), hours(-26),    hours(-24 * 40),
                             minutes(45), hours(26),    hours(24 * 5), hours(24 * 400)};

/// Every rung that compares with today, by the last part of its name.
constexpr std::string_view asks_the_day[] = {"held_in_future",   "left_in_future",     "month_in_future",
                                             "due_before_today", "until_before_today", "not_overdue",
                                             "too_soon"};

bool looks_at_the_day(const std::string& wrong) {
  return std::ranges::any_of(asks_the_day, [&](std::string_view name) {
    return wrong.find("." + std::string(name) + "\"") != std::string::npos;
  });
}

json::object moved(json::object step, minutes jump) {
  if (auto* at = step.if_contains("at"))
    *at = json::string(Instant{Instant::parse(std::string(at->as_string()))->time + jump}.text());
  return step;
}

void check_ends(Theatre& theatre, Score& score) {
  auto lease = theatre.node().readers().borrow();
  const auto open = store::number(*lease, "SELECT COUNT(*) FROM engagement WHERE state <> 'closed'");
  const auto ended = store::number(*lease, "SELECT COUNT(*) FROM engagement WHERE state = 'closed'");
  score.note(open == 0 && ended > 0 ? "" : fmt::format("{} engagements never ended", open), "clock, end");
}

/// Five wrong passwords, then the clock falls back by years: the lock ends fifteen minutes later all the
/// same, not in years.
void lock_across_a_jump(Theatre& theatre, const Settings& settings, Score& score) {
  const std::string who = "audit.admin";
  const Instant wrong_day{theatre.clock().now().time + hours(24 * 365 * 30)};
  theatre.clock().set(wrong_day);
  const auto sign_in = [&](const std::string& password) {
    http::Request request;
    request.method = "POST";
    request.path = "/api/session.open";
    request.body = json::serialize(json::object{{"account", who}, {"password", password}});
    return theatre.client().send(std::move(request)).status;
  };
  const session::Policy policy;
  for (int i = 0; i < policy.failures_before_lock; ++i) static_cast<void>(sign_in("not the password"));
  const std::string right = password_of(settings);
  score.note(sign_in(right) == 403 ? "" : "no lock after five failures", "lock");
  theatre.clock().set(Instant{wrong_day.time - hours(24 * 365 * 30)});
  score.note(sign_in(right) == 403 ? "" : "setting the clock back opens a lock", "lock");
  theatre.clock().set(Instant{theatre.clock().now().time + policy.lock_time + minutes(1)});
  score.note(sign_in(right) == 200 ? "" : "locked for years by a clock that was wrong", "lock");
}

}  // namespace

void jump_the_clock(const Settings& settings, Score& score) {
  std::mt19937_64 chance(settings.seed * 31);
  Theatre theatre(scratch("clock"), settings.norms, password_of(settings));
  minutes jump{0};
  int steps_left = 0;
  int refused = 0;
  int jumped = 0;
  const auto steps = read_steps(settings.scenario / "steps.jsonl");
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const std::string where = fmt::format("seed {} step {} clock {} min", settings.seed, i + 1, jump.count());
    if (steps_left == 0 && chance() % 60 == 0) {
      steps_left = 1 + static_cast<int>(chance() % 8);
      jump = jumps[chance() % std::size(jumps)];
    }
    if (steps_left == 0) jump = minutes(0);
    if (steps_left > 0) --steps_left;
    std::string wrong = theatre.player().play(moved(steps[i], jump));
    if (jump.count() != 0) ++jumped;
    if (!wrong.empty() && jump.count() != 0) {
      ++refused;
      score.note(looks_at_the_day(wrong) ? "" : wrong, where);
      if (chance() % 10 == 0) theatre.node().checkpoint();
      wrong = theatre.player().play(steps[i]);
    }
    score.note(wrong, where + ", clock right");
    if (!wrong.empty()) break;
    if (chance() % 3000 == 0) theatre.restart();
  }
  score.note(jumped > 100 && refused > 0 ? "" : "the clock hardly jumped", "clock");
  check_ends(theatre, score);
  lock_across_a_jump(theatre, settings, score);
  theatre.close();
  score.note(journal_wrong(theatre.data()), "after the jumps");
  std::filesystem::remove_all(theatre.data());
}

}  // namespace huiyin::simulation
