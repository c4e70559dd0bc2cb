// Every way an archive lies to its reader, and that what is written depends on nothing but its contents.

#include "package/archive.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "package/raw_zip.hpp"
#include "package/writer.hpp"

namespace huiyin::package {
namespace {

using test::RawMember;
using test::RawZip;

std::string code_of(const RawZip& zip, const Limits& limits = {}) {
  const auto archive = Archive::read(zip.bytes(), limits);
  if (!archive) return archive.refusal().code;
  const auto no = archive->verify();
  return no ? no->code : "";
}

const std::string text(5000, 'x');

TEST(Archive, ReadsStoredAndDeflated) {
  const auto archive = Archive::read(RawZip{{{"a.xml", text}, {"b/c.bin", "short", false}}}.bytes());
  ASSERT_TRUE(archive);
  ASSERT_EQ(archive->members().size(), 2U);
  EXPECT_EQ(*archive->inflate(*archive->find("a.xml")), text);
  EXPECT_EQ(*archive->inflate(*archive->find("b/c.bin")), "short");
  EXPECT_FALSE(archive->verify());
  EXPECT_EQ(archive->find("A.xml"), nullptr);
}

TEST(Archive, LeavesFoldersOut) {
  const auto archive = Archive::read(RawZip{{{"word/", "", false}, {"word/a.xml", text}}}.bytes());
  ASSERT_TRUE(archive);
  EXPECT_EQ(archive->members().size(), 1U);
}

TEST(Archive, RefusesWhatIsNoZip) {
  EXPECT_EQ(Archive::read("").refusal().code, "package.not_zip");
  EXPECT_EQ(Archive::read(std::string(100, 'P')).refusal().code, "package.not_zip");
  EXPECT_EQ(Archive::read(std::string("\xd0\xcf\x11\xe0", 4)).refusal().code, "package.not_zip");
}

TEST(Archive, HoldsItsLimits) {
  const RawZip zip{{{"a", text}, {"b", text}, {"c", std::string(2U << 20U, 'x')}}};
  EXPECT_EQ(code_of(zip, {.archive_bytes = 100}), "package.too_large");
  EXPECT_EQ(code_of(zip, {.inflated_bytes = 9000}), "package.inflates_too_much");
  EXPECT_EQ(code_of(zip, {.parts = 2}), "package.too_many_parts");
  EXPECT_EQ(code_of(zip), "package.ratio");
  EXPECT_EQ(code_of(zip, {.ratio = 2000}), "");
  EXPECT_EQ(code_of(RawZip{{{"a", text}}}), "");
}

TEST(Archive, RefusesHostileNames) {
  for (const char* name : {"/a", "../a", "a/../b", "a\\b", "C:/a", "a//b", "./a", "a/.", "a\x01"}) {
    EXPECT_EQ(code_of(RawZip{{{name, text}}}), "package.bad_name") << name;
  }
  EXPECT_EQ(code_of(RawZip{{{std::string("a\0b", 3), text}}}), "package.bad_name");
  EXPECT_EQ(code_of(RawZip{{{"a..b/c.xml", text}}}), "");
}

TEST(Archive, TakesNamesOfChineseWindows) {
  // GBK 0x985c: a character whose second byte is a backslash.
  const std::string gbk = "\x98\x5c.pdf";
  const auto archive = Archive::read(RawZip{{{gbk, text}}}.bytes());
  ASSERT_TRUE(archive);
  EXPECT_EQ(archive->members()[0].name, gbk);
  EXPECT_EQ(archive->members()[0].encoding, NameEncoding::unmarked);
}

TEST(Archive, RefusesDuplicates) {
  EXPECT_EQ(code_of(RawZip{{{"a", text}, {"a", text}}}), "package.duplicate");
  EXPECT_EQ(code_of(RawZip{{{"word/Document.xml", text}, {"word/document.xml", text}}}), "package.duplicate");
}

TEST(Archive, RefusesEncryptedAndForeignMethods) {
  EXPECT_EQ(code_of(RawZip{{{.name = "a", .data = text, .flags = 1}}}), "package.encrypted");
  EXPECT_EQ(code_of(RawZip{{{.name = "a", .data = text, .flags = 0x40}}}), "package.encrypted");
  EXPECT_EQ(code_of(RawZip{{{.name = "a", .data = text, .method_written = 12}}}), "package.method");
}

TEST(Archive, RefusesMembersThatShareBytes) {
  RawZip zip{{{"a", text}, {"b", text}}};
  zip.members[1].name_in_head = "b";
  zip.members.push_back({.name = "b", .data = text, .head_of_member = 1});
  zip.members[2].name = "c";
  zip.members[2].name_in_head = "c";
  EXPECT_EQ(code_of(zip), "package.damaged") << "the head carries another name";
  RawZip same{{{"aa", text}, {.name = "bb", .data = text, .name_in_head = "aa", .head_of_member = 0}}};
  EXPECT_EQ(code_of(same), "package.damaged");
  // A stored member whose bytes hold a whole second member: both heads are sound, the bytes are shared.
  const std::string inner = RawZip{{{"in", text}}}.bytes();
  std::string body = inner.substr(0, inner.find("\x50\x4b\x01\x02"));
  RawZip nested{{{.name = "out", .data = body, .deflated = false}, {.name = "in", .data = text}}};
  std::string bytes = nested.bytes();
  // The second record points into the first member.
  const std::size_t record = bytes.rfind("\x50\x4b\x01\x02");
  bytes[record + 42] = 33;
  bytes[record + 43] = bytes[record + 44] = bytes[record + 45] = 0;
  EXPECT_EQ(Archive::read(bytes).refusal().code, "package.overlap");
}

TEST(Archive, RefusesRecordsThatDisagree) {
  EXPECT_EQ(code_of(RawZip{{{.name = "a", .data = text, .name_in_head = "b"}}}), "package.damaged");
  EXPECT_EQ(code_of(RawZip{{{.name = "a", .data = text, .crc_off_by = 1}}}), "package.crc");
  EXPECT_EQ(code_of(RawZip{{{.name = "a", .data = text, .size_written = 6000}}}), "package.damaged");
  EXPECT_EQ(code_of(RawZip{{{.name = "a", .data = text, .size_written = 100}}}), "package.damaged");
  EXPECT_EQ(code_of(RawZip{{{"a", text}, {"b", text}}, 0xffffffff}), "package.damaged") << "a hidden member";
  EXPECT_EQ(code_of(RawZip{{{"a", text}}, 1}), "package.damaged");
  EXPECT_EQ(code_of(RawZip{{{"a", text}}, 0, "tail"}), "package.damaged");
}

TEST(Archive, RefusesZip64RecordsThatDisagree) {
  std::string record;
  test::put(record, 0x06064b50, 4);
  test::put(record, 44, 8);
  test::put(record, 0x002d002d, 4);
  test::put(record, 0, 8);
  test::put(record, 3, 8);
  test::put(record, 3, 8);
  test::put(record, 47, 8);
  test::put(record, 0, 8);
  test::put(record, 0x07064b50, 4);
  test::put(record, 0, 4);
  const std::size_t at = RawZip{{{"a", text}}}.bytes().size() - 22;
  test::put(record, at, 8);
  test::put(record, 1, 4);
  EXPECT_EQ(code_of(RawZip{{{"a", text}}, 0, "", record}), "package.damaged");
}

TEST(Archive, EveryCutAndEveryFlippedByteEndsWell) {
  const std::string sound = RawZip{{{"a.xml", text}, {"b.bin", "short", false}}}.bytes();
  for (std::size_t i = 0; i < sound.size(); ++i) {
    EXPECT_FALSE(Archive::read(sound.substr(0, i)));
    std::string flipped = sound;
    flipped[i] = static_cast<char>(flipped[i] ^ 0x55);
    if (const auto archive = Archive::read(flipped)) (void)archive->verify();
  }
}

RC_GTEST_PROP(Writer, GivesBackWhatWasAdded, ()) {
  const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
  const auto repeated = *rc::gen::inRange(1, 200);
  std::string data;
  for (int i = 0; i < repeated; ++i) data += bytes;
  Writer writer;
  writer.add("one.xml", data);
  writer.add("\xe5\x9b\x9e.bin", bytes, Effort::small);
  const auto archive = Archive::read(std::move(writer).finish(), {.ratio = 100000});
  RC_ASSERT(archive.ok());
  RC_ASSERT(*archive->inflate(archive->members()[0]) == data);
  RC_ASSERT(*archive->inflate(archive->members()[1]) == bytes);
  RC_ASSERT(archive->members()[1].encoding == NameEncoding::utf8);
}

TEST(Writer, WritesTheSameBytesEachTime) {
  const auto make = [] {
    Writer writer;
    writer.add("a.xml", text);
    return std::move(writer).finish();
  };
  EXPECT_EQ(make(), make());
}

TEST(Writer, TakesAMemberInPieces) {
  Writer writer;
  writer.open("a.xml");
  for (int i = 0; i < 100; ++i) writer.append(text);
  writer.close();
  writer.add("b.xml", text);
  const auto archive = Archive::read(std::move(writer).finish(), {.ratio = 1000});
  ASSERT_TRUE(archive);
  EXPECT_FALSE(archive->verify());
  EXPECT_EQ(archive->find("a.xml")->size, 100 * text.size());
}

TEST(Writer, CopiesMembersAsTheyArePacked) {
  const auto archive = Archive::read(RawZip{{{"a.xml", text}}}.bytes());
  Writer writer;
  writer.copy(archive->members()[0]);
  const auto again = Archive::read(std::move(writer).finish());
  ASSERT_TRUE(again);
  EXPECT_EQ(again->members()[0].packed, archive->members()[0].packed);
  EXPECT_FALSE(again->verify());
}

}  // namespace
}  // namespace huiyin::package
