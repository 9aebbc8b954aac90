// Which pages an agency has is decided by what the kinds of pages say of themselves.
#include "model/agency_pages.h"

#include <catch2/catch.hpp>

using model::PageKind;

TEST_CASE("pages of an agency: each kind in the years for which it says so") {
  const model::PageKindInfo scores{.kind = PageKind::scores,
                                   .has_year = [](const model::Year&y) { return y.assessment.has_value(); },
                                   .has_undated = true},
      report{.kind = PageKind::report, .has_year = [](const model::Year&y) { return y.report.has_value(); }},
      updates{.kind = PageKind::updates, .is_of = [](const model::Agency&a) { return !a.updates.empty(); }},
      glossary{.kind = {"glossary"}};
  const model::PageKinds kinds{{&scores, &report, &updates, &glossary}};
  model::Agency agency;
  for (int number : {2566, 2567, 2568}) agency.years.emplace_back().year = number;

  SECTION("nothing yet: the address without a year stands where the kind has one") {
    const model::AgencyPages pages(agency, kinds);
    CHECK(pages.years(PageKind::scores).empty());
    CHECK(pages.has(PageKind::scores));
    CHECK(!pages.has(PageKind::scores, 2568));
    CHECK(pages.nearest_year(PageKind::scores, 2568) == 0);
    CHECK(!pages.has(PageKind::report));
    CHECK(pages.years(PageKind::report).empty());
    CHECK(pages.nearest_year(PageKind::report, 2567) == 0);
    CHECK(!pages.has(PageKind::updates));
    CHECK(pages.has({"glossary"}));
    CHECK(!pages.has(PageKind::data));  // which nobody registered here
  }
  SECTION("two years of scores and an update") {
    agency.years[0].assessment.emplace();
    agency.years[1].assessment.emplace();
    agency.updates.emplace_back();
    const model::AgencyPages pages(agency, kinds);
    CHECK(pages.years(PageKind::scores) == std::vector<int>{2566, 2567});
    CHECK(pages.has(PageKind::scores));
    CHECK(pages.has(PageKind::scores, 2566));
    CHECK(!pages.has(PageKind::scores, 2568));
    CHECK(pages.nearest_year(PageKind::scores, 2566) == 2566);
    CHECK(pages.nearest_year(PageKind::scores, 2568) == 2567);
    CHECK(pages.nearest_year(PageKind::scores, 0) == 2567);
    CHECK(pages.has(PageKind::updates));
    model::Link link;
    link.kind = PageKind::scores;
    CHECK(pages.year_of(link) == 2567);  // the newest where the link names none
    link.year = 2566;
    CHECK(pages.year_of(link) == 2566);
    link.year = 2568;
    CHECK(pages.year_of(link) == 0);  // the file's year has none: the address without a year
    link.has_year_stated = true;
    CHECK(pages.year_of(link) == 2568);  // which is not there
    CHECK(pages.year_of({.kind = {"glossary"}}) == 0);
  }
}
