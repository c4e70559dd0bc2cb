// One sync for many commands, nothing acknowledged before it, and a failed job that takes nobody with it.

#include "store/writer.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <future>
#include <latch>

namespace huiyin::store {
namespace {

class Writing : public testing::Test {
 protected:
  void SetUp() override {
    file_ = std::filesystem::temp_directory_path() / ("huiyin-writer-" + std::to_string(::getpid()) + ".db");
    remove();
    auto connection = std::make_unique<Connection>(file_, Access::write);
    connection->execute("CREATE TABLE row (n INTEGER PRIMARY KEY)");
    writer_ = std::make_unique<Writer>(std::move(connection), Writer::Limits{.queue = 64});
  }
  void TearDown() override {
    writer_.reset();
    remove();
  }
  void remove() const {
    for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(file_.string() + suffix);
  }
  std::int64_t rows() const {
    Connection reader(file_, Access::read);
    Statement count = reader.prepare("SELECT COUNT(*) FROM row");
    count.step();
    return count.integer(0);
  }
  static void insert(Connection& connection, int n) {
    connection.prepare("INSERT INTO row VALUES (?)").with(n).run();
  }

  std::filesystem::path file_;
  std::unique_ptr<Writer> writer_;
};

TEST_F(Writing, AcknowledgesOnlyWhatIsCommitted) {
  std::promise<std::int64_t> seen;
  ASSERT_TRUE(
      writer_->submit({[](Connection& c) { insert(c, 1); },
                       [&](const std::exception_ptr& failure) { seen.set_value(failure ? -1 : rows()); }}));
  EXPECT_EQ(seen.get_future().get(), 1);
}

TEST_F(Writing, AFailingJobLeavesTheOthers) {
  EXPECT_THROW(writer_->run([](Connection& c) {
    insert(c, 1);
    throw Fault("no");
  }),
               Fault);
  writer_->run([](Connection& c) { insert(c, 2); });
  EXPECT_EQ(rows(), 1);
}

TEST_F(Writing, AFullQueueRefuses) {
  std::promise<void> gate;
  auto opened = gate.get_future().share();
  std::latch running(1);
  ASSERT_TRUE(writer_->submit({[&, opened](Connection&) {
                                 running.count_down();
                                 opened.wait();
                               },
                               [](const std::exception_ptr&) {}}));
  running.wait();
  std::atomic<int> settled = 0;
  int taken = 0;
  while (writer_->submit(
      {[&, n = taken](Connection& c) { insert(c, 10 + n); }, [&](const std::exception_ptr&) { ++settled; }}))
    ++taken;
  EXPECT_EQ(taken, 64);
  gate.set_value();
  writer_->stop();
  EXPECT_EQ(settled.load(), 64);
  EXPECT_EQ(rows(), 64);
}

TEST_F(Writing, AFailureInABatchIsRunAgainAloneAndTakesNobodyWithIt) {
  std::promise<void> gate;
  auto opened = gate.get_future().share();
  std::latch running(1);
  ASSERT_TRUE(writer_->submit({[&, opened](Connection&) {
                                 running.count_down();
                                 opened.wait();
                               },
                               [](const std::exception_ptr&) {}}));
  running.wait();
  std::atomic<int> good = 0;
  std::atomic<int> bad = 0;
  for (int n = 0; n < 9; ++n) {
    const auto work = [n](Connection& c) {
      insert(c, n);
      if (n == 4) throw Fault("the fifth never works");
    };
    ASSERT_TRUE(writer_->submit(
        {work, [&](const std::exception_ptr& failure) { failure == nullptr ? ++good : ++bad; }}));
  }
  gate.set_value();
  writer_->stop();
  EXPECT_EQ(good.load(), 8);
  EXPECT_EQ(bad.load(), 1);
  EXPECT_EQ(rows(), 8);
}

TEST_F(Writing, ABrokenTransactionFailsItsJobAndTheNextOneWorks) {
  std::promise<bool> failed;
  int rollbacks = 0;
  writer_->on_rollback([&] { ++rollbacks; });
  ASSERT_TRUE(
      writer_->submit({[](Connection& c) {
                         insert(c, 1);
                         c.execute("ROLLBACK");  // what a full disk does to SQLite
                       },
                       [&](const std::exception_ptr& failure) { failed.set_value(failure != nullptr); }}));
  EXPECT_TRUE(failed.get_future().get());
  writer_->run([](Connection& c) { insert(c, 2); });
  EXPECT_EQ(rows(), 1);
  EXPECT_EQ(rollbacks, 2);  // the batch, then the job alone
}

}  // namespace
}  // namespace huiyin::store
