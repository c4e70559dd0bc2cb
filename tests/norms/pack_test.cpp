// Packs that are broken in one place are refused whole, naming the file and the place.

#include <unistd.h>

#include <boost/json.hpp>
#include <fstream>
#include <iterator>
#include <string>

#include "shipped.hpp"

namespace huiyin::norms {
namespace {

namespace fs = std::filesystem;

/// A copy of the shipped pack that a test may spoil.
class SpoiltPack {
 public:
  SpoiltPack() {
    static int count = 0;
    directory_ = fs::path(testing::TempDir()) /
                 ("norms_" + std::to_string(::getpid()) + "_" + std::to_string(count++));
    fs::remove_all(directory_);
    fs::copy(shipped_directory(), directory_);
  }
  ~SpoiltPack() { fs::remove_all(directory_); }
  SpoiltPack(const SpoiltPack&) = delete;
  SpoiltPack& operator=(const SpoiltPack&) = delete;

  /// Replaces the first `from` of the file. False when there is none: then the test itself is wrong.
  [[nodiscard]] bool replace(const std::string& file, const std::string& from, const std::string& to) const {
    std::ifstream in(directory_ / file, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    const std::size_t at = text.find(from);
    if (at == std::string::npos) return false;
    text.replace(at, from.size(), to);
    std::ofstream(directory_ / file, std::ios::binary) << text;
    return true;
  }
  [[nodiscard]] const fs::path& directory() const { return directory_; }

 private:
  fs::path directory_;
};

struct Spoil {
  const char* file;
  const char* from;
  const char* to;
  const char* code;
  const char* field;
};

class BrokenPack : public testing::TestWithParam<Spoil> {};

TEST_P(BrokenPack, is_refused_by_name_and_place) {
  const Spoil& spoil = GetParam();
  const SpoiltPack pack;
  ASSERT_TRUE(pack.replace(spoil.file, spoil.from, spoil.to)) << spoil.from << " is not in " << spoil.file;
  const Outcome<Pack> loaded = load_pack(pack.directory());
  ASSERT_FALSE(loaded) << spoil.code;
  EXPECT_EQ(loaded.refusal().code, spoil.code);
  EXPECT_EQ(loaded.refusal().field, spoil.field);
}

INSTANTIATE_TEST_SUITE_P(
    Table, BrokenPack,
    testing::Values(
        // pack.json
        Spoil{"pack.json", "{", "[", "norms.pack.malformed", "pack.json"},
        Spoil{"pack.json", "\"version\"", "\"versoin\"", "norms.pack.malformed", "pack.json: version"},
        Spoil{"pack.json", "\"counts\"", "\"more\": 1, \"counts\"", "norms.pack.malformed",
              "pack.json: more"},
        Spoil{"pack.json", "\"focus.json\"", "\"absent.json\"", "norms.pack.file_missing", "absent.json"},
        Spoil{"pack.json", "\"focus.json\"", "\"../focus.json\"", "norms.pack.file_outside",
              "pack.json: files"},
        Spoil{"pack.json", "\"focus.json\"", "\"..\"", "norms.pack.file_missing", ".."},
        Spoil{"pack.json", "\"focus.json\"", "\".\"", "norms.pack.file_missing", "."},
        Spoil{"pack.json", "\"focus.json\"", "\"/focus.json\"", "norms.pack.file_outside",
              "pack.json: files"},
        Spoil{"pack.json", "\"leaves\": 126", "\"leaves\": 127", "norms.pack.count_wrong",
              "pack.json: counts.leaves"},
        Spoil{"pack.json", "\"procedures\": 60", "\"procedures\": -1", "norms.pack.count_wrong",
              "pack.json: counts.procedures"},
        Spoil{"pack.json", "\"six_months\"", "\"two_months\"", "norms.pack.id_twice",
              "pack.json: variants.1.id"},
        Spoil{"pack.json", "\"F+2M\"", "\"F+2Y\"", "norms.deadlines.spec_unknown",
              "pack.json: variants.0.deadlines.0.spec"},
        Spoil{"pack.json", "\"F+2M\"", "\"F+2H\"", "norms.deadlines.needs_instant", "pack.json: rules"},
        Spoil{"pack.json", "[{\"id\": \"rectification_report\"", "[{\"id\": \"rectification_rapport\"",
              "norms.deadlines.rule_missing", "pack.json: variants.0.deadlines.0.id"},
        // calendar.json
        Spoil{"calendar.json", "\"2020-01-19\", ", "\"2020-01-19\" ", "norms.pack.malformed",
              "calendar.json"},
        Spoil{"calendar.json", "\"2020-01-19\"", "\"2020-02-30\"", "norms.calendar.malformed",
              "calendar.json: years.0.workdays.0"},
        Spoil{"calendar.json", "\"2020-01-19\"", "\"2020-01-26\"", "norms.calendar.on_both_lists",
              "calendar.json: 2020.workdays.2020-01-26"},
        Spoil{"calendar.json", "\"2020-01-19\"", "\"2020-01-20\"", "norms.calendar.not_weekend",
              "calendar.json: years.0.workdays.0"},
        Spoil{"calendar.json", "\"2020-01-19\"", "\"2020-04-26\"", "norms.calendar.workday_twice",
              "calendar.json: 2020.workdays.2020-04-26"},
        Spoil{"calendar.json", "\"2020-01-19\"", "\"2022-01-29\"", "norms.calendar.outside_year",
              "calendar.json: years.0.workdays.0"},
        Spoil{"calendar.json", "\"until\": \"2020-02-02\"", "\"until\": \"2020-01-02\"",
              "norms.calendar.range_wrong", "calendar.json: years.0.holidays.1"},
        Spoil{"calendar.json", "\"until\": \"2020-02-02\"", "\"until\": \"2020-12-02\"",
              "norms.calendar.range_wrong", "calendar.json: years.0.holidays.1"},
        Spoil{"calendar.json", "\"from\": \"2022-12-31\"", "\"from\": \"2022-10-31\"",
              "norms.calendar.range_wrong", "calendar.json: years.3.holidays.0"},
        Spoil{"calendar.json", "\"from\": \"2020-01-01\", \"until\": \"2020-01-01\"",
              "\"from\": \"2019-01-01\", \"until\": \"2019-01-01\"", "norms.calendar.outside_year",
              "calendar.json: years.0.holidays.0"},
        Spoil{"calendar.json", "\"year\": 2021", "\"year\": 2020", "norms.calendar.year_twice",
              "calendar.json: years.1.year"},
        // focus.json
        Spoil{"focus.json", "\"A1.1.2\"", "\"A1.1.1\"", "norms.focus.id_twice",
              "focus.json: areas.0.topics.0.leaves.1.id"},
        Spoil{"focus.json", "\"A1.1.2\"", "\"A1.2.9\"", "norms.focus.id_misplaced",
              "focus.json: areas.0.topics.0.leaves.1.id"},
        Spoil{"focus.json", "\"A1.1.2\"", "\"A1.12.1\"", "norms.focus.id_misplaced",
              "focus.json: areas.0.topics.0.leaves.1.id"},
        Spoil{"focus.json", "\"A1.2\"", "\"A2.2\"", "norms.focus.id_misplaced",
              "focus.json: areas.0.topics.1.id"},
        Spoil{"focus.json", "\"id\": \"A2\"", "\"id\": \"A1\"", "norms.focus.id_twice",
              "focus.json: areas.1.id"},
        Spoil{"focus.json", "\"en\": \"First-agenda system\"", "\"en\": \"\"", "norms.focus.malformed",
              "focus.json: areas.0.topics.0.leaves.0.en"},
        Spoil{"focus.json", "\"en\": \"First-agenda system\"", "\"en\": 7", "norms.focus.malformed",
              "focus.json: areas.0.topics.0.leaves.0.en"},
        Spoil{"focus.json", "First-agenda system", "First-agenda \xff system", "norms.pack.malformed",
              "focus.json"},
        // deadlines.json
        Spoil{"deadlines.json", "\"F+15WD\"", "\"F+15 WD\"", "norms.deadlines.spec_unknown",
              "deadlines.json: rules.52.spec"},
        Spoil{"deadlines.json", "\"team_authorise\"", "\"round_approval\"", "norms.deadlines.id_twice",
              "deadlines.json: rules.1.id"},
        Spoil{"deadlines.json", "\"R2 P05\"", "\"R9 P05\"", "norms.deadlines.clause_unknown",
              "deadlines.json: rules.1.clause"},
        Spoil{"deadlines.json", "\"R2 P05\"", "\"R2 P61\"", "norms.deadlines.clause_unknown",
              "deadlines.json: rules.1.clause"},
        Spoil{"deadlines.json", "\"rectification_plan\"", "\"rectify_plan\"", "norms.deadlines.rule_missing",
              "deadlines.json: rules"},
        Spoil{"deadlines.json", "\"request+2WD\"", "\"request+48H\"", "norms.deadlines.needs_instant",
              "deadlines.json: rules"},
        Spoil{"deadlines.json", "\"due-7D\"", "\"due+7D\"", "norms.deadlines.light_unusable",
              "deadlines.json: rules"},
        Spoil{"deadlines.json", "\"tag\": \"C\"", "\"tag\": null", "norms.deadlines.malformed",
              "deadlines.json: rules.0.tag"},
        // clauses.json, procedures.json, templates.json
        Spoil{"clauses.json", "\"R2\"", "\"R1\"", "norms.clauses.id_twice", "clauses.json: clauses.11.id"},
        Spoil{"clauses.json", "\"zh\"", "\"hz\"", "norms.clauses.malformed", "clauses.json: clauses.0.zh"},
        Spoil{"procedures.json", "\"id\": \"P02\"", "\"id\": \"P01\"", "norms.procedures.id_twice",
              "procedures.json: procedures.1.id"},
        Spoil{"procedures.json", "\"templates\": [\"T01\"]", "\"templates\": [\"T61\"]",
              "norms.procedures.template_unknown", "procedures.json: procedures.0.templates"},
        Spoil{"procedures.json", "\"calls\": [\"P02\", \"P57\"]", "\"calls\": [\"P02\", \"P75\"]",
              "norms.procedures.call_unknown", "procedures.json: procedures.0.calls"},
        Spoil{"procedures.json", "\"steps\": [", "\"steps\": 1, \"stepped\": [", "norms.procedures.malformed",
              "procedures.json: procedures.0.steps"},
        Spoil{"templates.json", "\"id\": \"T02\"", "\"id\": \"T01\"", "norms.templates.id_twice",
              "templates.json: templates.1.id"},
        Spoil{"templates.json", "\"used_in\": [\"P01\", \"P02\"]", "\"used_in\": [\"P01\", \"P99\"]",
              "norms.templates.procedure_unknown", "templates.json: templates.0.used_in"},
        Spoil{"templates.json", "\"layout\"", "\"lay_out\"", "norms.templates.malformed",
              "templates.json: templates.0.layout"}));

TEST(Pack, says_what_file_is_broken_and_why) {
  const SpoiltPack pack;
  ASSERT_TRUE(pack.replace("calendar.json", "\"2020-01-19\"", "\"2020-01-20\""));
  const Outcome<Pack> loaded = load_pack(pack.directory());
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.refusal().kind, RefusalKind::invalid);
  EXPECT_EQ(boost::json::serialize(loaded.refusal().detail),
            R"({"file":"calendar.json","place":"years.0.workdays.0","why":"2020-01-20"})");
}

TEST(Pack, absent_folder_is_refused) {
  const Outcome<Pack> loaded = load_pack(fs::path(testing::TempDir()) / "no_such_norms_pack");
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.refusal().code, "norms.pack.file_missing");
  EXPECT_EQ(loaded.refusal().field, "pack.json");
}

TEST(Pack, shipped_one_loads_and_has_every_rule_asked_for) {
  EXPECT_EQ(shipped().id, "huiyin-1666");
  EXPECT_EQ(shipped().version, "2020.1");
  for (const std::string_view rule : deadlines_asked_for)
    EXPECT_NE(shipped().deadline(rule), nullptr) << rule;
}

TEST(Pack, defaults_are_the_catalogue_s) {
  const std::pair<const char*, const char*> defaults[] = {
      {"entry_notice", "E-10WD"},
      {"plan_submit", "E-3WD"},
      {"material_provide", "request+2WD"},
      {"paper_draft", "found+3WD"},
      {"confirmation_answer", "sent+2WD"},
      {"immediate_approval", "proposed+2WD"},
      {"immediate_rectify", "notified+15D"},
      {"midterm_visit", "E+20D"},
      {"midterm_answer", "visit+3D"},
      {"report_draft", "X+7D"},
      {"leading_group_hearing", "X+12D"},
      {"party_group_hearing", "X+14D"},
      {"feedback", "hearing+15D"},
      {"rectification_plan", "F+15WD"},
      {"democratic_life_meeting", "F+1M"},
      {"rectification_report", "F+3M"},
      {"progress", "month+1M@5"},
      {"closure_check", "applied+10WD"},
      {"clue_transfer", "decision+5WD"},
      {"transfer_outcome", "transfer+3M"},
      {"light_yellow", "due-7D"},
      {"order_escalation", "letter+5WD"},
  };
  for (const auto& [rule, spec] : defaults) {
    ASSERT_NE(shipped().deadline(rule), nullptr) << rule;
    EXPECT_EQ(shipped().deadline(rule)->spec.text(), spec) << rule;
  }
}

TEST(Pack, variants_change_their_deadlines_and_nothing_else) {
  const Outcome<Pack> varied = shipped().with_variant("two_months");
  ASSERT_TRUE(varied);
  EXPECT_EQ(varied->version, "2020.1/two_months");
  EXPECT_EQ(varied->due("rectification_report", day("2020-07-14")), day("2020-09-14"));
  EXPECT_EQ(varied->deadline("rectification_report")->tag, "R15");
  EXPECT_EQ(varied->due("rectification_plan", day("2020-07-08")), day("2020-07-29"));
  EXPECT_EQ(shipped().with_variant("six_months")->due("rectification_report", day("2020-08-31")),
            day("2021-02-28"));
  const Outcome<Pack> unknown = shipped().with_variant("nine_months");
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.refusal().code, "norms.pack.variant_unknown");
}

}  // namespace
}  // namespace huiyin::norms
