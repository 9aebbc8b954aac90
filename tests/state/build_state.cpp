// What one build knows of the last one: all of it, or nothing.
#include "state/build_state.h"

#include <catch2/catch.hpp>

#include "state/previous_build.h"
#include "state/state_writer.h"
#include "state/summary_record.h"
#include "tests/damage.h"

namespace {

// What a build has written: the two files of a state.
struct Written {
  std::string root, leaves;
  std::optional<state::BuildState> read() const { return state::BuildState::of(root, leaves); }
};

model::Summary sample_summary() {
  model::Summary s;
  s.slug = "ban-khao";
  s.name.words[0] = "เทศบาลตำบลบ้านข้าว";
  s.type = model::AgencyType::other;
  model::YearSummary year;
  year.year = 2568;
  year.total = base::Points{9196};
  year.instruments = {{"iit", {9000}}, {"eit", {8800}}};
  year.computed_instruments = {"eit"};
  s.years = {year, {}};
  s.newest = base::Date{2025, 3, 1};
  s.index_sizes = {8, 16};
  s.moved = {{"pages/old/", "pages/new/"}};
  return s;
}

struct Agency {
  readers::AgencyFiles files{
      {{"agency.yaml", "", 12, 1'000, 2'000, 7, platform::hash("x")}, {"documents/a.pdf", "", 99, 5'000, 5'000, 8}},
      {"documents"}};
  std::vector<std::string> roots{"ban-khao", "en/ban-khao"};
  base::Report report, silenced;
  model::FrameworkDependencies asked{{"ita-2568"}, {2567, 2568}, true};
  model::Summary summary = sample_summary();

  Agency() {
    report.add(
        {base::Severity::warning, "a-code", "agency.yaml", 3, 4, 5, "a: b", {"ไทย", "English"}, {"แก้", "fix"}});
    silenced.add({base::Severity::note, "another", "agency.yaml", 0, 0, 1, "", {"ก", "b"}, {}});
  }
  state::AgencyRecord record() const { return {"ban-khao", &summary, files, roots, report, silenced, asked}; }
};

// A build that adds to what the last one has written, or, with `is_anew`, writes all of it.
class Build {
 public:
  explicit Build(const Written& then, bool is_anew = false)
      : then_(then),
        previous_(then_.read()),
        leaves_(is_anew ? 0 : then.leaves.size(),
                [this](std::string_view bytes) {
                  added_ += bytes;
                  return true;
                }),
        writer(previous_ ? &*previous_ : nullptr, 4'000, leaves_) {}

  const state::AgencyRow& row() const { return previous_->agencies()[0]; }
  Written finish(std::vector<state::AgencyRow> rows) {
    writer.add_framework("ita-2568", 2568, platform::hash("framework"));
    state::StateHead head;
    head.root = writer.add_text("content");
    head.portal_roots = writer.add_texts({"index.html"});
    head.redirects_left_out = 3;
    const std::string root = writer.root(head, std::move(rows));
    REQUIRE(leaves_.finish());
    return {root, (leaves_.keeps_leaves() ? then_.leaves : "") + added_};
  }

 private:
  const Written then_;
  std::optional<state::BuildState> previous_;
  std::string added_;
  publish::LeafWriter leaves_;

 public:
  state::StateWriter writer;
};

Written sample() {
  Build build({});
  const Agency agency;
  return build.finish({build.writer.add(agency.record())});
}

void check_sample(const Written& written) {
  const auto state = written.read();
  REQUIRE(state);
  const Agency agency;
  const state::AgencyRow* row = state->find("ban-khao");
  REQUIRE(row);
  const state::AgencyState& own = state->agency(*row);
  CHECK(own.folders() == agency.files.folders);
  CHECK(own.roots() == agency.roots);
  const auto files = own.files();
  REQUIRE(files.size() == 2);
  CHECK(own.text(files[1].path) == "documents/a.pdf");
  CHECK((files[0].has_hash && files[0].hash == platform::hash("x") && !files[0].is_recent));
  CHECK((!files[1].has_hash && files[1].is_recent));
  base::Report report, silenced;
  own.add_findings(report, silenced);
  REQUIRE(report.findings().size() == 1);
  REQUIRE(silenced.findings().size() == 1);
  CHECK(report.findings()[0].what.th == "ไทย");
  CHECK(report.findings()[0].column == 4);
  CHECK(silenced.findings()[0].code == "another");
  const model::FrameworkDependencies asked = own.asked();
  CHECK((asked.ids == agency.asked.ids && asked.years == agency.asked.years && asked.newest));
  const auto summary = own.summary();
  REQUIRE(summary);
  CHECK(state::summary_record(*summary) == state::summary_record(agency.summary));
  CHECK(row->summary_fingerprint == platform::hash(state::summary_record(agency.summary)));
}

}  // namespace

TEST_CASE("a state is read back as it was written") {
  const Written written = sample();
  check_sample(written);
  const auto state = written.read();
  CHECK_FALSE(state->find("ban"));
  CHECK_FALSE(state->find("ban-khao-2"));
  CHECK(state->text(state->head().root) == "content");
  CHECK(state->texts(state->head().portal_roots) == std::vector<std::string>{"index.html"});
  CHECK(state->head().redirects_left_out == 3);
  REQUIRE(state->frameworks().size() == 1);
  CHECK(state->text(state->frameworks()[0].id) == "ita-2568");
}

TEST_CASE("what an agency keeps of the last state is the same in the next, whether it stays where it is or not") {
  const Written first = sample();
  Build build(first);
  const Written second = build.finish({build.writer.keep(build.row())});
  CHECK(second.leaves == first.leaves);
  check_sample(second);

  Build anew(second, true);
  const Written third = anew.finish({anew.writer.keep(anew.row())});
  check_sample(third);
  CHECK(third.leaves == first.leaves);
}

TEST_CASE("what is new of an agency is added behind what was there, which stays as it was") {
  const Written first = sample();
  Build build(first);
  Agency agency;
  agency.files.files[0].hash = platform::hash("y");
  const Written second = build.finish({build.writer.add(agency.record())});
  CHECK(second.leaves.starts_with(first.leaves));
  CHECK(second.leaves.size() > first.leaves.size());
  const auto state = second.read();
  REQUIRE(state);
  CHECK(state->agency(state->agencies()[0]).files()[0].hash == platform::hash("y"));
  check_sample({first.root, second.leaves});
  CHECK_FALSE(Written{second.root, first.leaves}.read());

  // Only what the root names counts.
  Build anew(second, true);
  CHECK(anew.finish({anew.writer.keep(anew.row())}).leaves.size() == first.leaves.size());
}

TEST_CASE("an agency whose files only have other times keeps the rest of its state") {
  Build build(sample());
  Agency agency;
  agency.files.files[0].mtime_ns = 3'000;
  const Written second = build.finish({build.writer.refresh(build.row(), agency.files)});
  check_sample(second);
  const auto state = second.read();
  CHECK(state->agency(state->agencies()[0]).files()[0].mtime_ns == 3'000);
}

TEST_CASE("an agency without a published page has no summary") {
  Build build({});
  Agency agency;
  state::AgencyRecord record{"ban-khao",    nullptr,         agency.files, agency.roots,
                             agency.report, agency.silenced, agency.asked};
  const Written written = build.finish({build.writer.add(record)});
  const auto state = written.read();
  REQUIRE(state);
  CHECK_FALSE(state->agency(state->agencies()[0]).summary());
  CHECK(state->agencies()[0].summary_fingerprint == platform::Hash{});
}

TEST_CASE("a state is whole or it is none: damaged anywhere, or of two builds") {
  static const Written good = sample();
  CHECK(first_damage_that_passes(good.root, [](const std::string& bytes) {
          return Written{bytes, good.leaves}.read().has_value();
        }) == "");
  // What is behind the leaves that the root names, a build has left that was broken off.
  CHECK(first_damage_that_passes(good.leaves, [](const std::string& bytes) {
          return bytes.size() <= good.leaves.size() && Written{good.root, bytes}.read().has_value();
        }) == "");
  check_sample({good.root, good.leaves + "half a leaf"});
  CHECK_FALSE(state::BuildState::of(std::nullopt, std::nullopt));

  Build build({});
  Agency agency;
  agency.roots.pop_back();
  const Written other = build.finish({build.writer.add(agency.record())});
  CHECK_FALSE(Written{good.root, other.leaves}.read());
}

TEST_CASE("a summary is read back from its record; other bytes are none") {
  const std::string record = state::summary_record(sample_summary());
  const auto again = state::summary_from(record);
  REQUIRE(again);
  CHECK(state::summary_record(*again) == record);
  CHECK(again->years[0].total->hundredths == 9196);
  CHECK(again->moved[0].to == "pages/new/");
  for (std::size_t i = 0; i < record.size(); ++i) CHECK_FALSE(state::summary_from(record.substr(0, i)));
  // Another program reads it where the version is the same: raise that when this changes.
  CHECK(std::to_string(state::AgencyFormat::version) + " " + platform::hex(platform::hash(record)) ==
        "3 4b40c25176cf6571d297fa44163ef33c");
  CHECK_FALSE(state::summary_from(record + "x"));
}
