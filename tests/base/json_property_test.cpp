// What is written is read again, and nothing that is sent breaks the reader.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/json.hpp"

namespace huiyin {
namespace {

enum class Shade { light, dark };
BOOST_DESCRIBE_ENUM(Shade, light, dark)

struct Leaf {
  Line name;
  Date due_on;
  bool done = false;
};
BOOST_DESCRIBE_STRUCT(Leaf, (), (name, due_on, done))

struct TreeNoun;
struct Tree {
  Id<TreeNoun> id;
  Line title;
  std::optional<Text> note;
  Shade shade = Shade::light;
  int count = 0;
  std::int64_t amount_fen = 0;
  Instant seen_at;
  std::vector<Leaf> leaves;
  std::optional<std::int64_t> size;
};
BOOST_DESCRIBE_STRUCT(Tree, (), (id, title, note, shade, count, amount_fen, seen_at, leaves, size))

/// Text as a person types it: no blank at either end, nothing below a space.
std::string any_text() {
  static const std::vector<std::string> characters = {"a",  "Z", "0",  "\"", "\\", "/", "回",
                                                      "音", "é", "🙂", "{",  ",",  "'", "<"};
  std::string text;
  for (const std::string& one :
       *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(characters))))
    text += one;
  return text;
}

Tree any_tree() {
  Tree tree;
  Mint mint(*rc::gen::arbitrary<std::uint64_t>());
  // To the end of the year 9999: what the text form holds.
  tree.seen_at = Instant{std::chrono::sys_time<std::chrono::milliseconds>(
      std::chrono::milliseconds(*rc::gen::inRange<std::int64_t>(0, 253'402'300'799'999)))};
  tree.id.value = mint.next(tree.seen_at);
  tree.title.value = any_text();
  if (*rc::gen::arbitrary<bool>()) tree.note = Text{any_text() + "\n" + any_text()};
  tree.shade = *rc::gen::element(Shade::light, Shade::dark);
  tree.count = *rc::gen::arbitrary<int>();
  tree.amount_fen = *rc::gen::inRange<std::int64_t>(-9'007'199'254'740'991, 9'007'199'254'740'991);
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
    tree.leaves.push_back({Line{any_text()}, Date::parse("2020-02-28")->plus(*rc::gen::inRange(-9000, 9000)),
                           *rc::gen::arbitrary<bool>()});
  if (*rc::gen::arbitrary<bool>()) tree.size = 7;
  return tree;
}

RC_GTEST_PROP(Json, ReadsWhatItWrites, ()) {
  const json::value written = to_json(any_tree());
  const auto parsed = parse_json(json::serialize(written));
  RC_ASSERT(static_cast<bool>(parsed));
  const auto read = from_json<Tree>(*parsed);
  RC_ASSERT(static_cast<bool>(read));
  RC_ASSERT(to_json(*read) == written);
}

RC_GTEST_PROP(Json, ABrokenByteIsRefusedOrReadNeverWorse, ()) {
  std::string text = json::serialize(to_json(any_tree()));
  const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
  text[at] = static_cast<char>(*rc::gen::inRange(0, 256));
  const auto parsed = parse_json(text);
  if (!parsed) {
    RC_ASSERT(parsed.refusal().code.starts_with("request."));
    return;
  }
  const auto read = from_json<Tree>(*parsed);
  if (!read) RC_ASSERT(read.refusal().code.starts_with("request."));
}

RC_GTEST_PROP(Json, AMemberTooManyOrTooFewIsNamed, ()) {
  json::value written = to_json(any_tree());
  json::object& members = written.as_object();
  if (*rc::gen::arbitrary<bool>()) {
    members["surplus"] = 1;
    const auto read = from_json<Tree>(written);
    RC_ASSERT(!read);
    RC_ASSERT(read.refusal().code == "request.unknown_field");
    RC_ASSERT(read.refusal().field == "surplus");
    return;
  }
  const std::string missing =
      *rc::gen::elementOf(std::vector<std::string>{"id", "title", "shade", "count", "leaves"});
  members.erase(missing);
  const auto read = from_json<Tree>(written);
  RC_ASSERT(!read);
  RC_ASSERT(read.refusal().code == "request.missing_field");
  RC_ASSERT(read.refusal().field == missing);
}

}  // namespace
}  // namespace huiyin
