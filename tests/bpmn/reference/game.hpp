#pragma once
// The token game played the slow way: one list of tokens, moved one after another in the order they came;
// everything else (what is due, what a join may still get, what a frame still holds) is looked up in that
// list anew each time. Commands answer "" or the reason of the refusal, named as the engine names it after
// "bpmn.".

#include <map>
#include <set>
#include <string>
#include <vector>

#include "reference/drawing.hpp"

namespace huiyin::reference {

using Variables = std::map<std::string, int>;
/// The forks a token came through and has not left by a join.
using Path = std::vector<int>;
[[nodiscard]] bool begins_with(const Path& path, const Path& prefix);

enum class Rest { entering, leaving, throwing, task, event, inside, loop, mark };
enum class Place { own, before, after, beside };  // of an added signer

struct Token {
  int id = 0;
  Rest rest = Rest::entering;
  int turn = 0;  // when it moves
  int node = -1;
  int flow = -1;
  int frame = 0;
  Path path;
  int loop = 0;     // the token whose instance this is
  int sponsor = 0;  // the task this signer was added to
  int index = 0;
  // of a loop
  int total = 0;
  int started = 0;
  int done = 0;
  int gone = 0;
  std::vector<std::string> people;  // of instances added with a name
  // of a task
  std::string holder;
  std::string lender;
  std::vector<std::string> after;
  Place place = Place::own;
  bool signed_off = false;
  std::string said_by;
};

/// A running level. Frame 1 is the process.
struct Frame {
  int id = 0;
  int level = 0;
  int token = 0;  // the one that waits outside
  int parent = 0;
  Path path;
  bool interrupted = false;
  Variables variables;
};

/// An event waited for: by a token, at a token's boundary, or (no token) by an event sub-process of the
/// frame.
struct Alarm {
  int id = 0;
  int node = -1;
  int token = 0;
  int frame = 0;
  int base = 0;  // minutes
  int fired = 0;
  int left = 1;  // -1: without end
};

/// Something that ended.
struct Done {
  int id = 0;
  bool task = false;
  bool scope = false;
  int node = -1;
  int frame = 0;
  int loop = 0;
  int index = 0;
  Path path;
  std::string ending;
  std::string actor;
  bool taken_back = false;
  bool passed_by = false;  // an inclusive join behind it did not wait for it
};

struct Pause {
  int from = 0;
  int until = -1;
};

class Game {
 public:
  static constexpr int most_moves = 3000;  // of one command

  explicit Game(const Drawing& drawing) : drawing_(&drawing) {}

  int now = 0;    // minutes
  int clock = 0;  // of the last command carried out
  std::string status = "unstarted";
  std::string end_code;
  std::vector<Token> tokens;
  std::vector<Frame> frames;
  std::vector<Alarm> alarms;
  std::vector<Done> history;
  std::map<std::string, int> passed;  // how often each event and each step that does not wait

  std::string start(const Variables& variables);
  std::string complete(int task, const std::string& actor, const Variables& variables);
  std::string message(const std::string& name, const Variables& variables);
  std::string signal(const std::string& name, const Variables& variables);
  std::string timer(int alarm);
  std::string set(const Variables& variables);
  std::string throw_error(int task, const std::string& code);
  std::string throw_escalation(int task, const std::string& code);
  std::string claim(int task, const std::string& actor);
  std::string unclaim(int task, const std::string& actor);
  std::string delegate(int task, const std::string& actor, const std::string& to);
  std::string resolve(int task, const std::string& actor, const Variables& variables);
  std::string transfer(int task, const std::string& actor, const std::string& to);
  std::string add_signers(int task, const std::string& actor, Place place,
                          const std::vector<std::string>& signers);
  std::string remove_signer(int task, const std::string& actor);
  std::string return_to(int task, int target, const std::string& actor);
  std::string withdraw(int done, const std::string& actor);
  std::string jump(int task, int target, const std::string& actor);
  std::string suspend();
  std::string resume();
  std::string cancel(const std::string& actor);

  [[nodiscard]] const Drawing& drawing() const { return *drawing_; }
  [[nodiscard]] const Token* find(int token) const;
  /// In minutes; -1 while the instance is suspended.
  [[nodiscard]] int due(const Alarm& alarm) const;
  /// What can be seen from outside, a line each, in no order of its own.
  [[nodiscard]] std::vector<std::string> seen() const;
  /// Where in the tree of running levels a frame stands.
  [[nodiscard]] std::string address(int frame) const;

 private:
  // game.cpp: how tokens move
  void settle();
  void enter(Token token);
  void leave(const Token& token);
  void leave_later(Token token);
  /// A new branch, made by `node`.
  int branch(int node);
  void join_parallel(const Token& token);
  void go_on_merged(const std::vector<int>& marks);
  [[nodiscard]] bool holds(const Condition& condition, int frame) const;
  void put(Token token, Rest rest);
  int rest(Token token, Rest rest);
  void pass(int node) { ++passed[drawing_->node(node).id]; }
  void finish(const std::string& how, const std::string& code);
  // game_inclusive.cpp
  bool fire_an_inclusive_join();
  [[nodiscard]] bool may_fire(int join, int frame) const;
  [[nodiscard]] bool would_wait(int join, int frame, int node) const;
  void pass_by(const std::vector<int>& late, const Path& merged);
  // game_scopes.cpp: levels and loops inside one another
  void open_frame(int token, int level, const Path& path, const Variables& variables);
  void begin_level(int frame);
  void close_empty_frames();
  void end(int token, const std::string& ending, const std::string& actor = "");
  void kill(int token, const std::string& ending, const std::string& actor = "");
  void kill_all_in(int frame, const std::string& ending);
  void completed(int token, std::string actor);
  void begin_activity(Token token);
  void begin_instances(int loop);
  void after_instance(int loop);
  void end_loop(int loop);
  // game_events.cpp
  void arm(int node, int token, int frame);
  void arm_boundary(int token);
  void arm_event_sub_processes(int frame);
  void fire(int alarm, const Variables& variables);
  void interrupt_or_run_beside(int host, int boundary);
  void run_event_sub_process(int frame, int node, const Variables& variables);
  void set_from(int frame, const Variables& variables);
  void throw_at(const Token& token);
  void pass_signal(int token);
  void signal_all(const std::string& name, const Variables& variables);
  void raise_error(const std::string& code, int frame, int token);
  bool caught(Trigger trigger, const std::string& code, int frame, int token);
  // game_tasks.cpp, game_back.cpp
  /// Why nothing at all may be asked now.
  [[nodiscard]] std::string admitted() const;
  [[nodiscard]] std::string open_task(int task, const std::string& command) const;
  [[nodiscard]] std::string held(int task, const std::string& actor, const std::string& command) const;
  void add_signer(int sponsor, const std::string& signer, Place place);
  void signed_or_wait(int task);
  [[nodiscard]] int last_done(const Path& caller, int target, bool& elsewhere) const;
  void go_back(int done, int caller, const std::string& how, const std::string& actor,
               const std::string& holder);
  std::string withdraw_word(int done);
  void take_away(const Path& path, int caller, const std::string& how, const std::string& actor);
  void live_again(int frame);
  // game_jump.cpp
  [[nodiscard]] std::vector<int> next_of(int node) const;
  [[nodiscard]] std::set<int> reached(int node, int without) const;
  [[nodiscard]] int meeting_of(int split) const;
  [[nodiscard]] std::vector<int> blocks_around(int node) const;
  [[nodiscard]] bool anyone(int sponsor) const;

  [[nodiscard]] Token& token(int id);
  [[nodiscard]] Frame& frame(int id);
  [[nodiscard]] const Frame& frame(int id) const;
  [[nodiscard]] bool exists(int frame) const;

  const Drawing* drawing_;
  int next_ = 1;
  int turn_ = 0;
  std::vector<Pause> pauses_;
  std::map<int, int> made_by_;  // branch → node
};

}  // namespace huiyin::reference
