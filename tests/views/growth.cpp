// An agency's pages cost in proportion to its measures: memory asked for is counted, of one number and of twice as
// many.
#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <list>
#include <new>

#include "tests/views/theme_words.h"
#include "views/shared/agency_pages.h"
#include "views/shared/agency_view.h"

namespace {

std::atomic<std::size_t> allocations{0}, bytes{0};

void* counted(std::size_t size) {
  allocations.fetch_add(1, std::memory_order_relaxed);
  bytes.fetch_add(size, std::memory_order_relaxed);
  if (void* memory = std::malloc(size ? size : 1)) return memory;
  throw std::bad_alloc();
}

}  // namespace

void* operator new(std::size_t size) { return counted(size); }
void* operator new[](std::size_t size) { return counted(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return std::malloc(size ? size : 1); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return std::malloc(size ? size : 1); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

enum class Written { as_report, as_plan };

// One year of measures, each with a text, a document of its own and one that all share, and footnotes of its own.
class LargeAgency {
 public:
  LargeAgency(int measures, Written written) {
    framework_.dimensions = {{"process-1", "", text("กระบวนการ"), {}, {}}, {"process-2", "", text("บริการ"), {}, {}}};
    agency_.slug = "ban-khao";
    agency_.name = text("องค์การบริหารส่วนตำบลบ้านเขา");
    model::Year& year = agency_.years.emplace_back();
    year.year = 2568;
    year.framework = &framework_;
    add_document("documents/all.pdf");
    for (int i = 0; i < measures; ++i) year.measures.push_back(measure(std::to_string(10000 + i), written));
    std::sort(agency_.documents.begin(), agency_.documents.end(),
              [](const auto& a, const auto& b) { return a.path < b.path; });
  }

  struct Cost {
    std::size_t pages = 0, allocations = 0, bytes = 0;
  };
  Cost cost_of_pages() const {
    const base::Translations words = theme_words(base::Language::th);
    const views::Tools tools{[](std::string_view) { return std::string("0123456789"); }, nullptr};
    const views::Site site{settings_, frameworks_, words, assets_, nullptr, tools};
    const std::size_t allocations_before = allocations, bytes_before = bytes;
    const views::AgencyView view = views::prepare(agency_, frameworks_, base::Language::th);
    const model::AgencyPages agency_pages(agency_, views::kinds());
    const views::Context context{site, agency_, agency_pages, view};
    Cost cost;
    for (const views::AgencyPage* page : views::all_agency_pages) {
      views::Pages made;
      page->add(context, made);
      cost.pages += made.list().size();
    }
    cost.allocations = allocations - allocations_before;
    cost.bytes = bytes - bytes_before;
    return cost;
  }

 private:
  std::string_view keep(std::string words) { return kept_.emplace_back(std::move(words)); }
  base::LocalizedText text(std::string words) { return {{keep(std::move(words)), {}}, {}}; }
  model::Prose prose(std::string words) {
    model::Prose out;
    base::Node paragraph, inside;
    paragraph.kind = base::NodeKind::paragraph;
    inside.kind = base::NodeKind::text;
    paragraph.end = inside.end = 2;
    inside.text = keep(std::move(words));
    out.words[0].nodes = {paragraph, inside};
    return out;
  }
  void add_document(std::string path) {
    const std::string_view kept = keep(std::move(path));
    agency_.documents.push_back({kept, kept, {}, 1000, 0, 0, {}});
  }
  void add_evidence(model::Measure& m, const std::string& path) {
    model::TitledLink& evidence = m.evidence.emplace_back();
    evidence.title = text("หลักฐาน " + path);
    evidence.href.emplace();
    evidence.href->to = model::Link::To::document;
    evidence.href->target = keep(path);
    base::SourceFile& file = files_.emplace_back();
    file.path = m.file;
    evidence.href->location.file = &file;
    agency_.links.push_back(*evidence.href);
  }
  model::Measure measure(const std::string& name, Written written) {
    model::Measure m;
    m.slug = keep(name);
    m.file = keep("2568/measures/01-" + name + ".md");
    m.title = text("มาตรการ " + name);
    m.dimension = name.back() % 2 ? "process-1" : "process-2";
    m.steps = {prose("ขั้นแรก " + name), prose("ขั้นที่สอง " + name)};
    m.remarks.printed.push_back({"title", text("พิมพ์ว่า " + name), {}, {}});
    m.remarks.printed.push_back({"dimension", text("มิติ " + name), {}, {}});
    if (written == Written::as_plan) return m;
    m.results.push_back({1, {}, {}, prose("ผล " + name)});
    add_document("documents/" + name + ".pdf");
    add_evidence(m, "documents/" + name + ".pdf");
    add_evidence(m, "documents/all.pdf");
    return m;
  }

  model::Settings settings_;
  model::Frameworks frameworks_;
  views::Assets assets_;
  model::Framework framework_;
  model::Agency agency_;
  std::list<std::string> kept_;
  std::list<base::SourceFile> files_;
};

void check_growth(Written written) {
  const auto one = LargeAgency(200, written).cost_of_pages(), two = LargeAgency(400, written).cost_of_pages();
  CHECK(two.pages == one.pages + 200);
  CHECK(static_cast<double>(two.allocations) < 2.1 * static_cast<double>(one.allocations));
  CHECK(static_cast<double>(two.bytes) < 2.1 * static_cast<double>(one.bytes));
}

}  // namespace

TEST_CASE("twice as many measures of a year cost twice as much") { check_growth(Written::as_report); }
TEST_CASE("so they do in a plan") { check_growth(Written::as_plan); }
