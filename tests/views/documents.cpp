// The files to download: what they are called, when they are from, and which pages use them.
#include <catch2/catch.hpp>
#include <list>

#include "views/shared/agency_view.h"

using base::Language;

namespace {

base::LocalizedText thai(std::string_view words) { return {{words, {}}, {}}; }

struct DocumentWorld {
  model::Agency agency;
  std::list<base::SourceFile> files;

  DocumentWorld() { agency.path = "content/ban-khao"; }

  void add(std::string_view path) { agency.documents.push_back({path, path, {}, 1000, 0, 0, {}}); }
  // A link to a document in a file of the agency.
  model::Link link(std::string_view path, const std::string& file) {
    model::Link out;
    out.to = model::Link::To::document;
    out.target = path;
    files.emplace_back().path = agency.path + "/" + file;
    out.location.file = &files.back();
    agency.links.push_back(out);
    return out;
  }
  std::vector<views::DocumentView> documents() const { return views::document_views(agency, Language::th); }
};

}  // namespace

TEST_CASE("documents: the newest year first, then those without one; the logo is none of them") {
  DocumentWorld world;
  for (std::string_view path :
       {"documents/a.pdf", "documents/logo.png", "documents/plan-2566-2570.pdf", "documents/2568/report.pdf"})
    world.add(path);
  world.agency.logo.emplace().target = "documents/logo.png";
  std::vector<std::pair<int, std::string_view>> found;
  for (const views::DocumentView& d : world.documents()) found.emplace_back(d.year, d.file->path);
  CHECK(found == decltype(found){{2568, "documents/2568/report.pdf"},
                                 {2566, "documents/plan-2566-2570.pdf"},
                                 {0, "documents/a.pdf"}});
}

TEST_CASE(
    "documents: the first name and date that the content has are kept, and each page that links is listed once") {
  DocumentWorld world;
  world.add("documents/manual.pdf");
  model::Year& year = world.agency.years.emplace_back();
  year.year = 2568;
  model::Measure& measure = year.measures.emplace_back();
  measure.file = "2568/measures/10-manual.md";
  measure.slug = "manual";
  measure.title = thai("จัดทำคู่มือ");
  model::TitledLink& first = measure.evidence.emplace_back();
  first.title = thai("คู่มือการปฏิบัติงาน");
  first.href = world.link("documents/manual.pdf", "2568/measures/10-manual.md");
  model::TitledLink& second = measure.evidence.emplace_back();
  second.title = thai("คู่มือ");
  second.href = world.link("documents/manual.pdf", "2568/measures/10-manual.md");
  second.date = base::Date{2025, 3, 31};
  world.link("documents/manual.pdf", "2568/report.md");

  const auto documents = world.documents();
  REQUIRE(documents.size() == 1);
  CHECK(documents[0].title.in(Language::th) == "คู่มือการปฏิบัติงาน");
  CHECK(documents[0].date == base::Date{2025, 3, 31});
  CHECK(documents[0].year == 2568);
  REQUIRE(documents[0].uses.size() == 2);
  CHECK(documents[0].uses[0].page.slug == "manual");
  CHECK(documents[0].uses[0].title.in(Language::th) == "จัดทำคู่มือ");
  CHECK(documents[0].uses[1].words == "documents.use_report");
}
