// A backup is whole: everything in it is covered by a signature of the node, also what was written a moment
// ago.

#include <gtest/gtest.h>
#include <unistd.h>

#include "api/client.hpp"
#include "cli/cli.hpp"
#include "crypto/hash.hpp"
#include "journal/verify.hpp"
#include "store/row.hpp"

namespace huiyin::cli {
namespace {

class BackingUp : public testing::Test {
 protected:
  void SetUp() override {
    crypto::start();
    data_ = std::filesystem::temp_directory_path() / ("huiyin-backup-" + std::to_string(::getpid()));
    copy_ = data_.string() + "-copy";
    std::filesystem::remove_all(data_);
    std::filesystem::remove_all(copy_);
    node_ = std::make_unique<api::Node>(
        api::NodeSettings{
            .data = data_, .norms = HUIYIN_NORMS_DIRECTORY, .password_cost = crypto::PasswordCost::cheap},
        clock_);
    api::Routes routes(*node_, api::RouteSettings{});
    api::Client client(routes, "Echo-2020");
    const auto administrator = [](const char* name) {
      return json::object{{"name", name}, {"password", "Echo-2020"}};
    };
    const auto founded = client.command("-", "installation.found",
                                        {{"group_name", "集团"},
                                         {"system", administrator("system")},
                                         {"security", administrator("security")},
                                         {"audit", administrator("audit")}});
    ASSERT_EQ(founded.status, 200);
  }
  void TearDown() override {
    node_.reset();
    std::filesystem::remove_all(data_);
    std::filesystem::remove_all(copy_);
  }

  ManualClock clock_{*Instant::parse("2020-05-20T01:00:00Z")};
  std::filesystem::path data_;
  std::filesystem::path copy_;
  std::unique_ptr<api::Node> node_;
};

TEST_F(BackingUp, NoEntryOfTheCopyIsUnsigned) {
  ASSERT_EQ(backup(data_, copy_), 0);  // while the node is open, and before it has signed anything
  store::Connection copied(api::database_file(copy_), store::Access::read);
  const auto key = crypto::NodeKey::load_or_make(copy_ / "node.key");
  const auto verdict = journal::verify(copied, key.public_key());
  EXPECT_FALSE(verdict.fault);
  EXPECT_GT(verdict.entries, 0);
  EXPECT_GT(verdict.checkpoints, 0);
  EXPECT_EQ(verdict.unsigned_entries, 0);
}

TEST_F(BackingUp, TheNodeGoesOnWithoutAFault) {
  ASSERT_EQ(backup(data_, copy_), 0);
  {
    api::Routes routes(*node_, api::RouteSettings{});
    api::Client client(routes, "Echo-2020");
    EXPECT_EQ(client.command("system", "account.create", {{"name", "x"}, {"password", "Echo-2020"}}).status,
              200);
  }
  node_.reset();
  store::Connection live(api::database_file(data_), store::Access::read);
  const auto verdict = journal::verify(live, crypto::NodeKey::load_or_make(data_ / "node.key").public_key());
  EXPECT_FALSE(verdict.fault);
  EXPECT_EQ(verdict.unsigned_entries, 0);
}

TEST_F(BackingUp, AFolderWithoutAnInstallationIsNotMadeOne) {
  EXPECT_THROW(backup(data_.string() + "-absent", copy_), std::runtime_error);
  EXPECT_FALSE(std::filesystem::exists(copy_));
  EXPECT_FALSE(std::filesystem::exists(data_.string() + "-absent"));
}

}  // namespace
}  // namespace huiyin::cli
