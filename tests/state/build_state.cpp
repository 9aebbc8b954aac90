// What one build knows of the last one: all of it, or nothing.
#include "state/build_state.h"

#include <stdlib.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "state/previous_build.h"
#include "state/state_writer.h"
#include "state/summary_record.h"
#include "tests/damage.h"

namespace fs = std::filesystem;

namespace {

struct TemporaryFile {
  std::string path;
  TemporaryFile() {
    path = (fs::temp_directory_path() / "prongsai-state-XXXXXX").string();
    const int file = ::mkstemp(path.data());
    REQUIRE(file >= 0);
    ::close(file);
  }
  ~TemporaryFile() { fs::remove(path); }
};

std::optional<state::BuildState> read(const std::string& bytes) {
  const TemporaryFile file;  // what is mapped outlives its name
  std::ofstream(file.path, std::ios::binary) << bytes;
  return state::BuildState::of(platform::MappedFile::open(file.path));
}

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

std::string state_of(state::StateWriter& writer, std::vector<state::AgencyRow> rows) {
  writer.add_framework("ita-2568", 2568, platform::hash("framework"));
  state::StateHead head;
  head.root = writer.add_text("content");
  head.portal_roots = writer.add_texts({"index.html"});
  head.redirects_left_out = 3;
  return writer.bytes(head, std::move(rows));
}

std::string sample() {
  state::StateWriter writer(nullptr, 4'000);
  const Agency agency;
  return state_of(writer, {writer.add(agency.record())});
}

void check_sample(const state::BuildState& state) {
  const Agency agency;
  const state::AgencyRow* row = state.find("ban-khao");
  REQUIRE(row);
  CHECK(state.texts(row->folders) == agency.files.folders);
  CHECK(state.texts(row->roots) == agency.roots);
  const auto files = state.rows<state::FileRow>(row->files);
  REQUIRE(files.size() == 2);
  CHECK(state.text(files[1].path) == "documents/a.pdf");
  CHECK((files[0].has_hash && files[0].hash == platform::hash("x") && !files[0].is_recent));
  CHECK((!files[1].has_hash && files[1].is_recent));
  base::Report report, silenced;
  state.add_findings(*row, report, silenced);
  REQUIRE(report.findings().size() == 1);
  REQUIRE(silenced.findings().size() == 1);
  CHECK(report.findings()[0].what.th == "ไทย");
  CHECK(report.findings()[0].column == 4);
  CHECK(silenced.findings()[0].code == "another");
  const model::FrameworkDependencies asked = state.asked(*row);
  CHECK((asked.ids == agency.asked.ids && asked.years == agency.asked.years && asked.newest));
  const auto summary = state.summary(*row);
  REQUIRE(summary);
  CHECK(state::summary_record(*summary) == state::summary_record(agency.summary));
  CHECK(row->summary_fingerprint == platform::hash(state::summary_record(agency.summary)));
}

}  // namespace

TEST_CASE("a state is read back as it was written") {
  const auto state = read(sample());
  REQUIRE(state);
  check_sample(*state);
  CHECK_FALSE(state->find("ban"));
  CHECK_FALSE(state->find("ban-khao-2"));
  CHECK(state->text(state->head().root) == "content");
  CHECK(state->texts(state->head().portal_roots) == std::vector<std::string>{"index.html"});
  CHECK(state->head().redirects_left_out == 3);
  REQUIRE(state->frameworks().size() == 1);
  CHECK(state->text(state->frameworks()[0].id) == "ita-2568");
}

TEST_CASE("what an agency keeps of the last state is the same in the next, with and without the texts of the last") {
  const auto first = read(sample());
  REQUIRE(first);
  state::StateWriter writer(&*first, 4'000);
  const std::string bytes = state_of(writer, {writer.keep(first->agencies()[0])});
  const auto second = read(bytes);
  REQUIRE(second);
  check_sample(*second);

  // Texts that no row names are left out as soon as there are more of them than there is use for.
  state::StateWriter wasteful(&*second, 4'000);
  for (int i = 0; i < 30'000; ++i) wasteful.add_text(std::to_string(i) + std::string(100, 'x'));
  const auto large = read(state_of(wasteful, {wasteful.keep(second->agencies()[0])}));
  REQUIRE(large);
  check_sample(*large);
  state::StateWriter tidy(&*large, 4'000);
  const auto small = read(state_of(tidy, {tidy.keep(large->agencies()[0])}));
  REQUIRE(small);
  check_sample(*small);
  CHECK(small->all_texts().size() < 1'000);
}

TEST_CASE("an agency without a published page has no summary") {
  state::StateWriter writer(nullptr, 0);
  Agency agency;
  state::AgencyRecord record{"ban-khao",    nullptr,         agency.files, agency.roots,
                             agency.report, agency.silenced, agency.asked};
  const auto state = read(state_of(writer, {writer.add(record)}));
  REQUIRE(state);
  CHECK_FALSE(state->summary(state->agencies()[0]));
  CHECK(state->agencies()[0].summary_fingerprint == platform::Hash{});
}

TEST_CASE("a state that is damaged anywhere is none") {
  CHECK(first_damage_that_passes(sample(), [](const std::string& bytes) { return read(bytes).has_value(); }) == "");
  CHECK_FALSE(state::BuildState::of(std::nullopt));
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
  CHECK(std::to_string(state::BuildStateFormat::version) + " " + platform::hex(platform::hash(record)) ==
        "7 89de6ed8c305d3c7c96d8a8ad6fd9dd0");
  CHECK_FALSE(state::summary_from(record + "x"));
}
