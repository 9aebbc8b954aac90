#include "parts/compare_group.h"

#include <map>

#include "charts/totals.h"
#include "parts/agency_type.h"
#include "parts/figures_text.h"
#include "parts/national.h"
#include "parts/score_tag.h"

namespace parts {

REFLECT(ComparedScore, "cell", score);
REFLECT(ComparedRow, "agency", name, href, suffix, type, place, total, grade, instruments, scores);
REFLECT(ComparedGroup, "comparison", id, framework, sentence, chart, national, agencies, totals, median, instruments,
        rows, without_total);

namespace {

ComparedRow row_of(const Links& links, const Comparison& comparison, const Compared& compared) {
  const Site& site = links.site();
  const core::Language language = site.language();
  const model::Summary& agency = *compared.agency;
  ComparedRow row;
  row.name = agency_name_html(agency.name.view().phrase(language));
  const Address scores{model::PageKind::scores, compared.year->year, {}};  // a page of years with an assessment
  row.href = links.folder(
      folder_of(site.settings, agency.slug, language, compared.year->has_assessment ? scores : Address{}));
  row.type = site.words(type_words(agency.type));
  row.place = place_name(agency.district.view(), agency.province.view(), site.words);
  if (compared.year->total) row.total = total_text(*compared.year, site.words);
  row.grade = grade_text(*compared.year, language);
  for (const model::Instrument& i : comparison.framework->instruments)
    row.instruments.push_back({instrument_text(*compared.year, i.id, site.words)});
  row.scores = score_tag(*compared.year, comparison.framework, site.words);
  return row;
}

// The name as the chart shows it: with the place where the name is not alone, and marked where the total is computed.
core::Html label_of(const Compared& compared, const std::string& suffix, const core::Words& words) {
  core::Html label = agency_name_html(compared.agency->name.view().phrase(words.language()));
  if (!suffix.empty()) label.raw(" <small class=\"mut\">").text(suffix).raw("</small>");
  if (compared.year->total_is_computed)
    label.raw(" <small class=\"mut\">(").text(words("frame.computed")).raw(")</small>");
  return label;
}

charts::TotalsData chart_data(const ComparedGroup& group, int year, const Comparison& comparison,
                              const core::Words& words) {
  charts::TotalsData data;
  data.id = group.id;
  data.year = year;
  data.target = comparison.framework->target;
  for (const Compared& c : comparison.with_total)
    data.agencies.push_back({label_of(c, group.rows[data.agencies.size()].suffix, words), *c.year->total});
  return data;
}

// Rows of agencies whose name stands on the page twice carry their place.
void tell_apart(std::vector<ComparedRow>& rows, const std::vector<Compared>& agencies, const Comparison& all,
                const core::Words& words) {
  std::map<std::string_view, int> count_of_name;
  for (const auto* list : {&all.with_total, &all.without_total})
    for (const Compared& c : *list) ++count_of_name[c.agency->name.view().in(words.language())];
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const model::Summary& agency = *agencies[i].agency;
    if (count_of_name[agency.name.view().in(words.language())] < 2) continue;
    rows[i].suffix = place_name(agency.district.view(), agency.province.view(), words);
  }
}

// The totals of `all` that are not among the shown ones: both have one order.
std::vector<core::Points> totals_elsewhere(const Comparison& shown, const Comparison& all) {
  std::vector<core::Points> out;
  std::size_t next = 0;
  for (const Compared& c : all.with_total) {
    if (next < shown.with_total.size() && shown.with_total[next].agency == c.agency)
      ++next;
    else
      out.push_back(*c.year->total);
  }
  return out;
}

}  // namespace

ComparedGroup compared_group(const Links& links, const Comparison& comparison, const Comparison& all, int year) {
  const Site& site = links.site();
  ComparedGroup group;
  group.id = "totals-" + std::string(comparison.framework->id);
  group.framework = comparison.framework->name.phrase(site.language());
  group.national = national_html(*comparison.framework, site.words);
  group.totals = core::with_commas(static_cast<std::int64_t>(comparison.with_total.size()));
  group.agencies = core::with_commas(static_cast<std::int64_t>(all.with_total.size() + all.without_total.size()));
  for (const Compared& c : comparison.with_total) group.rows.push_back(row_of(links, comparison, c));
  for (const Compared& c : comparison.without_total) group.without_total.push_back(row_of(links, comparison, c));
  tell_apart(group.rows, comparison.with_total, all, site.words);
  tell_apart(group.without_total, comparison.without_total, all, site.words);
  charts::TotalsData data = chart_data(group, year, comparison, site.words);
  data.elsewhere = totals_elsewhere(comparison, all);
  group.chart = charts::totals(data, site.words);
  if (all.with_total.size() > 1) group.median = core::to_text(*charts::median(data));
  group.sentence = all.with_total.size() > 1 ? charts::totals_sentence(data, site.words)
                                             : site.words("compare.one_total", {{"n", group.agencies}});
  for (const model::Instrument& i : comparison.framework->instruments) group.instruments.emplace_back(i.id);
  return group;
}

std::string median_text(const Comparison& comparison) {
  charts::TotalsData data;
  for (const Compared& c : comparison.with_total) data.elsewhere.push_back(*c.year->total);
  return data.elsewhere.size() > 1 ? core::to_text(*charts::median(data)) : std::string();
}

}  // namespace parts
