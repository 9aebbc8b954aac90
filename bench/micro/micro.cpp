// The parts of a build one by one, on the content of the five agencies: shows what a change to one part gains.
// scripts/bench measures whole builds.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "base/html.h"
#include "base/reflect.h"
#include "platform/disk.h"
#include "platform/markdown.h"
#include "platform/yaml_parsers.h"
#include "publish/site.h"
#include "read/front_matter.h"
#include "theme/loader/theme_loader.h"
#include "theme/theme.h"
#include "views/charts/rows.h"
#include "views/shared/agency_pages.h"

namespace {

const std::string source = SOURCE_DIR;

// The longest file of a measure, or of the reports.
base::SourceFile longest(bool is_measure) {
  base::SourceFile longest;
  base::BilingualText why;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(source + "/content/agencies")) {
    const bool is_meant =
        is_measure ? entry.path().parent_path().filename() == "measures" : entry.path().filename() == "report.md";
    if (is_meant && entry.file_size() > longest.text.size())
      longest = {entry.path(), platform::read_file(entry.path(), 1 << 20, why).value_or("")};
  }
  return longest;
}

const base::SourceFile& measure() {
  static const base::SourceFile file = longest(true);
  return file;
}

readers::FrontMatter parts_of(const base::SourceFile& file) {
  base::Report report;
  return readers::split_front_matter(file, false, report).value_or(readers::FrontMatter{});
}

void count_bytes(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * state.iterations());
}

template <class Parse>
void yaml(benchmark::State& state, Parse parse) {
  const readers::FrontMatter parts = parts_of(measure());
  for (auto _ : state) {
    base::Arena arena;
    platform::YamlTree tree;
    base::Report report;
    benchmark::DoNotOptimize(parse(measure(), parts.yaml_offset, parts.yaml_length, arena, tree, report));
  }
  count_bytes(state, parts.yaml_length);
}
void yaml_as_built(benchmark::State& state) { yaml(state, platform::parse_yaml); }
void yaml_by_library(benchmark::State& state) { yaml(state, platform::parse_library_yaml); }
BENCHMARK(yaml_as_built);
BENCHMARK(yaml_by_library);

void markdown(benchmark::State& state, platform::MarkdownSource text) {
  platform::prepare_markdown();
  for (auto _ : state) {
    base::Arena arena;
    base::Tree tree;
    base::Report report;
    benchmark::DoNotOptimize(platform::parse_markdown(text, arena, tree, report));
  }
  count_bytes(state, text.text.size());
}
void markdown_body(benchmark::State& state) {
  const base::SourceFile report = longest(false);
  const readers::FrontMatter parts = parts_of(report);
  markdown(state, {std::string_view(report.text).substr(parts.body_offset), {&report, parts.body_line, 1, 1}});
}
void markdown_value(benchmark::State& state) {
  markdown(state, {"กำหนดแนวทางการรับเรื่องร้องเรียนและเผยแพร่ช่องทางให้ประชาชนทราบ", {&measure(), 1, 1, 1}, true, false});
}
BENCHMARK(markdown_body);
BENCHMARK(markdown_value);

void escaping(benchmark::State& state) {
  std::string out;
  for (auto _ : state) {
    out.clear();
    base::append_escaped(out, measure().text);
    benchmark::DoNotOptimize(out.data());
  }
  count_bytes(state, measure().text.size());
}
BENCHMARK(escaping);

struct Row {
  std::string title, note;
  base::Url href;
  long long number = 0;
};
struct Page {
  std::string title;
  std::vector<Row> rows;
};

REFLECT(Row, "row", title, note, href, number);
REFLECT(Page, "page", title, rows);

}  // namespace

namespace {

void template_of_60_rows(benchmark::State& state) {
  theme::Sources sources;
  sources.files.push_back(std::make_unique<base::SourceFile>(
      base::SourceFile{"page.html",
                       "<h1>{{ title }}</h1><ul>{% for r in rows %}<li>{{ r.number }} <a href=\"{{ r.href }}\">{{ "
                       "r.title }}</a>{% if r.note %} "
                       "({{ r.note }}){% endif %}</li>\n{% endfor %}</ul>"}));
  sources.templates.push_back({"page.html", sources.files.back().get()});
  base::Report report;
  const base::Translations words(base::Language::th);
  const theme::Program program = theme::compile(sources, "page.html", base::type_info<Page>(), words, report);
  Page page{"มาตรการส่งเสริมคุณธรรมและความโปร่งใส", {}};
  for (int i = 0; i < 60; ++i)
    page.rows.push_back(
        {"การเผยแพร่ข้อมูลการจัดซื้อจัดจ้างบนเว็บไซต์", i % 2 ? "ดำเนินการแล้ว" : "", base::Url::within("m1"), i});
  std::string out;
  for (auto _ : state) {
    out.clear();
    program.render(&page, out);
    benchmark::DoNotOptimize(out.data());
  }
  count_bytes(state, out.size());
}
BENCHMARK(template_of_60_rows);

void chart_of_totals(benchmark::State& state) {
  ThemeFiles theme;
  base::Report report;
  if (!read_theme(source + "/content", "default", {}, views::kinds(), theme, report))
    return state.SkipWithError("no theme");
  charts::Rows rows{charts::Rows::Of::agencies, "totals", 2568, 0, base::Points{8500}};
  for (int i = 0; i < 20; ++i) rows.values.push_back({base::Points{7000 + 150 * i}, {}});
  rows.choose_form();
  std::size_t bytes = 0;
  for (auto _ : state) {
    bytes = charts::rows_axis(rows, theme.words[base::index(base::Language::th)]).view().size();
    for (const charts::RowValue& value : rows.values) bytes += charts::rows_plot(rows, value).view().size();
  }
  count_bytes(state, bytes);
}
BENCHMARK(chart_of_totals);

void scan_of_the_content(benchmark::State& state) {
  std::size_t files = 0;
  for (auto _ : state) {
    std::vector<platform::Unread> unread;
    files = platform::scan(source + "/content", unread).size();
  }
  state.counters["entries"] = static_cast<double>(files);
}
BENCHMARK(scan_of_the_content);

// 200 pages of 20 kB are staged and published into a new folder; nothing is flushed to the disk.
void write_200_pages(benchmark::State& state) {
  char made[] = "/tmp/prongsai-micro-XXXXXX";
  const std::string root = ::mkdtemp(made) ? made : "";
  const std::string bytes(20'000, 'x');
  base::BilingualText why;
  for (auto _ : state) {
    auto site = publish::Site::open({root + "/site", {}, "micro", false, &platform::unflushed_syscalls}, why);
    for (int i = 0; i < 200; ++i) site->put("a/" + std::to_string(i) + "/index.html", bytes);
    publish::Outcome outcome;
    if (!site->publish(outcome, why)) return state.SkipWithError(why.en.c_str());
    state.PauseTiming();
    site.reset();
    std::filesystem::remove_all(root + "/site");
    std::filesystem::remove_all(root + "/site.state");
    state.ResumeTiming();
  }
  std::filesystem::remove_all(root);
  count_bytes(state, 200 * bytes.size());
}
BENCHMARK(write_200_pages)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
