// An export says what the screen's table says: words for codes, numbers that stay numbers, nothing that runs.

#include <gtest/gtest.h>
#include <unistd.h>

#include "norms/pack.hpp"
#include "spine/list.hpp"
#include "spine/registry.hpp"

namespace huiyin {
namespace {

Predicate everything(const Question&) {
  return {};
}

class Exporting : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() / ("huiyin-csv-" + std::to_string(::getpid()));
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
    connection_ = std::make_unique<store::Connection>(folder_ / "c.db", store::Access::write);
    connection_->execute("CREATE TABLE t (id INTEGER, a, b)");
  }
  void TearDown() override {
    connection_.reset();
    std::filesystem::remove_all(folder_);
  }

  /// The body rows of an export of column `a` as this type, one a line.
  std::string cells(Column column, const std::vector<std::string>& values, std::string_view language = "zh") {
    connection_->execute("DELETE FROM t");
    for (const std::string& value : values)
      connection_->execute("INSERT INTO t (id, a) SELECT COALESCE(MAX(id), 0) + 1, " + value + " FROM t");
    column.sql = "t.a";
    return exported({std::move(column)}, language);
  }
  std::string exported(std::vector<Column> columns, std::string_view language) {
    columns.push_back({"position", ColumnType::number, "t.id", sort});
    const ListView view{.noun = "paper",
                        .who = by_anyone(),
                        .from = "t",
                        .id = "t.id",
                        .columns = std::move(columns),
                        .visible = everything,
                        .default_sort = "position"};
    const Actor actor{};
    const Parameters parameters{};
    const Instant now = *Instant::parse("2020-05-20T01:00:00Z");
    const Question question{*connection_, actor, parameters, now, date_in_zone(now), norms_, registry_};
    const auto text = answer_csv(view, question, language);
    heading_ = text->substr(3, text->find("\r\n") - 3);
    std::string body = text->substr(text->find("\r\n") + 2);
    std::erase(body, '\r');
    return body;
  }

  std::filesystem::path folder_;
  std::unique_ptr<store::Connection> connection_;
  norms::Pack norms_ = norms::load_pack(HUIYIN_NORMS_DIRECTORY).value();
  Registry registry_;
  std::string heading_;
};

TEST_F(Exporting, CodesBecomeWords) {
  EXPECT_EQ(cells({"state", ColumnType::enumeration, ""}, {"'signed'", "'nobody_knows'", "NULL"}),
            "已签批\nnobody_knows\n\n");
  EXPECT_EQ(cells({"light", ColumnType::light, ""}, {"'red'", "'done'"}), "红灯\n已办结\n");
  EXPECT_EQ(cells({"light", ColumnType::light, ""}, {"'red'"}, "en"), "Red\n");
  EXPECT_EQ(
      cells({"roles", ColumnType::words, "", shown, "account.role."}, {"'office_director,leading_group'"}),
      "巡视办主任 · 巡视工作领导小组\n");
  EXPECT_EQ(cells({"command", ColumnType::words, ""}, {"'paper.sign'"}, "en"), "Sign\n");
}

TEST_F(Exporting, FocusPointsAndAreasAreSpelledOut) {
  const norms::FocusLeaf& leaf = norms_.focus.leaves().front();
  const norms::FocusArea& area = norms_.focus.areas().front();
  EXPECT_EQ(cells({"focus", ColumnType::focus, ""}, {"'" + leaf.id + "'", "'" + area.id + "'", "'Z9'"}),
            leaf.id + " " + leaf.zh + "\n" + area.id + " " + area.zh + "\nZ9\n");
}

TEST_F(Exporting, MoneyIsInTenThousandYuanAndNumbersStayNumbers) {
  EXPECT_EQ(cells({"amount_fen", ColumnType::money, ""},
                  {"123456789", "1000000", "4999", "5000", "-250000000", "-1", "0", "NULL"}),
            "123.46\n1.00\n0.00\n0.01\n-250.00\n0.00\n0.00\n\n");
  EXPECT_EQ(heading_, "涉及金额（万元）");
  EXPECT_EQ(cells({"minutes", ColumnType::number, ""}, {"-5", "12000", "0.5"}), "-5\n12000\n0.5\n");
}

TEST_F(Exporting, DaysAndInstantsReadAsOnTheScreen) {
  EXPECT_EQ(cells({"signed_on", ColumnType::date, ""}, {"'2020-07-06'"}), "2020-07-06\n");
  EXPECT_EQ(cells({"at", ColumnType::instant, ""}, {"'2020-07-06T16:30:59.000Z'"}), "2020-07-07 00:30\n");
}

TEST_F(Exporting, NothingStartsLikeAFormula) {
  EXPECT_EQ(
      cells({"title", ColumnType::text, ""}, {"'=1+1'", "'+86'", "'-5'", "'@x'", "char(9) || '=1'", "'＝1'"}),
      "\"'=1+1\"\n\"'+86\"\n\"'-5\"\n\"'@x\"\n\"'\t=1\"\n\"'＝1\"\n");
  // A text column that holds a number in words of somebody else's choosing is text.
  EXPECT_EQ(cells({"minutes", ColumnType::number, ""}, {"'=1'"}), "\"'=1\"\n");
  EXPECT_EQ(cells({"title", ColumnType::text, ""}, {"'say \"a\", b'"}), "\"say \"\"a\"\", b\"\n");
}

TEST_F(Exporting, WithoutAChoiceItHoldsTheTablesOwnColumns) {
  connection_->execute("INSERT INTO t (id, a, b) VALUES (1, 'x', '[1]')");
  EXPECT_EQ(
      exported({{"title", ColumnType::text, "t.a"}, {"points", ColumnType::structure, "t.b", shown}}, "zh"),
      "x\n");
}

}  // namespace
}  // namespace huiyin
