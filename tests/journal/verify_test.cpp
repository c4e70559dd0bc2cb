// Flip any byte: verify names the entry.

#include "journal/verify.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <unistd.h>

#include "crypto/hash.hpp"
#include "journal/journal.hpp"
#include "store/schema.hpp"

namespace huiyin::journal {
namespace {

class Verifying : public testing::Test {
 protected:
  void SetUp() override {
    crypto::start();
    folder_ = std::filesystem::temp_directory_path() / ("huiyin-verify-" + std::to_string(::getpid()));
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
    connection_ = std::make_unique<store::Connection>(folder_ / "j.db", store::Access::write);
    store::migrate(*connection_, store::schema_steps());
    const auto key = crypto::NodeKey::load_or_make(folder_ / "node.key");
    public_key_ = key.public_key();
    const Instant now = *Instant::parse("2020-05-20T01:00:00Z");
    Journal journal;
    for (int i = 0; i < 12; ++i) {
      Entry entry;
      entry.stream = i % 3 == 0 ? "group" : "engagement-" + std::to_string(i % 3);
      entry.at = now.text();
      entry.account = "somebody";
      entry.command = "paper.sign";
      entry.command_id = "key-" + std::to_string(i);
      entry.facts = R"([{"fact":"paper.signed","data":{"id":")" + std::to_string(i) + "\"}}]";
      journal.append(*connection_, entry, {std::to_string(i)});
      if (i == 5 || i == 11) Journal::checkpoint(*connection_, key, now);
    }
  }
  void TearDown() override {
    connection_.reset();
    std::filesystem::remove_all(folder_);
  }

  /// Changes the data behind the triggers' back, as somebody with the disk would.
  void tamper(const std::string& sql) {
    connection_->execute(
        "DROP TRIGGER IF EXISTS journal_is_never_changed; DROP TRIGGER IF EXISTS journal_is_never_removed;"
        "DROP TRIGGER IF EXISTS checkpoint_is_never_changed;" +
        sql);
  }
  std::string fault() {
    const Verdict verdict = verify(*connection_, public_key_);
    return verdict.fault ? verdict.fault->what + "@" + std::to_string(verdict.fault->position) : "";
  }

  std::filesystem::path folder_;
  std::unique_ptr<store::Connection> connection_;
  std::string public_key_;
};

TEST_F(Verifying, WholeJournalHolds) {
  const Verdict verdict = verify(*connection_, public_key_);
  EXPECT_FALSE(verdict.fault);
  EXPECT_EQ(verdict.entries, 12);
  EXPECT_EQ(verdict.streams, 3);
  EXPECT_EQ(verdict.checkpoints, 2);
  EXPECT_EQ(verdict.unsigned_entries, 0);
}

TEST_F(Verifying, TheDatabaseItselfRefusesChange) {
  EXPECT_THROW(connection_->execute("UPDATE journal SET account = 'x'"), store::Fault);
  EXPECT_THROW(connection_->execute("DELETE FROM journal"), store::Fault);
  EXPECT_THROW(connection_->execute("DELETE FROM checkpoint"), store::Fault);
}

TEST_F(Verifying, EveryColumnOfEveryEntryIsCovered) {
  for (const char* column : {"at", "account", "command", "command_id", "facts"}) {
    SetUp();
    tamper(std::string("UPDATE journal SET ") + column + " = " + column + " || 'x' WHERE position = 7");
    EXPECT_EQ(fault(), "hash_wrong@7") << column;
  }
  SetUp();
  tamper("UPDATE journal SET hash = substr(hash, 2) || '0' WHERE position = 7");
  EXPECT_EQ(fault(), "hash_wrong@7");
  SetUp();
  tamper("UPDATE journal SET previous = substr(previous, 2) || '0' WHERE position = 7");
  EXPECT_EQ(fault(), "previous_wrong@7");
}

TEST_F(Verifying, ARemovedEntryLeavesAGap) {
  tamper("DELETE FROM journal WHERE position = 4");
  EXPECT_EQ(fault(), "checkpoint_head@6");  // the stream's next entry comes after the checkpoint that knew it
  SetUp();
  tamper("DELETE FROM journal WHERE position = 7");
  EXPECT_EQ(fault(), "sequence_gap@10");
}

TEST_F(Verifying, ARemovedTailIsMissedByTheCheckpoint) {
  tamper("DELETE FROM journal WHERE position = 12");
  EXPECT_EQ(fault(), "checkpoint_head@12");
}

TEST_F(Verifying, ARewrittenChainNeedsTheNodesKey) {
  tamper("UPDATE checkpoint SET heads = replace(heads, '\"sequence\":2', '\"sequence\":3')");
  EXPECT_EQ(fault(), "checkpoint_signature@6");
  SetUp();
  tamper("UPDATE checkpoint SET public_key = '" + std::string(64, '1') + "'");
  EXPECT_EQ(fault(), "key_changed@6");
}

}  // namespace
}  // namespace huiyin::journal
