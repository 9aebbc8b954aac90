#include "parts/report_lists.h"

#include "parts/figures_text.h"
#include "parts/measure_numbers.h"
#include "parts/prose_html.h"

namespace parts {

REFLECT(ReportProblem, "report problem", number, title, problems, suggestions);
REFLECT(ReportEvidence, "report evidence", number, link, date, mark, address);

namespace {

template <class Add>
void for_each_measure(const ReportInput& in, Add add) {
  for (const DimensionMeasures& dimension : measures_by_dimension(in.year))
    for (const NumberedMeasure& numbered : dimension.measures) add(numbered.number, *numbered.measure);
}

core::Html stated(const ReportInput& in, const model::Measure& m, const model::Prose& prose, std::string_view key) {
  core::Html out;
  if (prose.empty()) return out.raw("<span class=\"mut\">").text(in.words()("frame.not_stated")).raw("</span>");
  return prose_html(in.links, prose).html(in.mark(m, key));
}

// As it can be typed from paper: documents and pages of the site by the site's own address.
std::string printed_address(const AgencyLinks& links, const model::Link& link) {
  const Context& context = links.context();
  const model::Settings& settings = context.site.settings;
  using To = model::Link::To;
  if (link.to == To::outside) return std::string(links.to(link).view());
  std::string path;
  if (link.to == To::document) path = agency_file(settings, context.agency.slug, link.target);
  if (link.to == To::page)
    path = folder_of(settings, context.agency.slug, context.language(), Address{link.kind, link.year, {}});
  if (path.empty()) return path;
  std::string full = full_address(settings, path);
  return full.empty() ? path : full;
}

}  // namespace

std::vector<ReportProblem> report_problems(const ReportInput& in) {
  std::vector<ReportProblem> out;
  for_each_measure(in, [&](const std::string& number, const model::Measure& m) {
    if (m.problems.empty() && m.suggestions.empty()) return;
    out.push_back({number, m.title.phrase(in.language()), stated(in, m, m.problems, "problems"),
                   stated(in, m, m.suggestions, "suggestions")});
  });
  return out;
}

std::vector<ReportEvidence> report_evidence(const ReportInput& in) {
  std::vector<ReportEvidence> out;
  for_each_measure(in, [&](const std::string& number, const model::Measure& m) {
    std::size_t position = 0;
    for (const model::Evidence& evidence : m.evidence) {
      const std::string key = "evidence." + std::to_string(++position);
      ReportEvidence row;
      row.number = number;
      row.link.label = evidence.title.phrase(in.language());
      if (evidence.href) {
        row.link = linked(in.links, *evidence.href, row.link.label);
        row.address = printed_address(in.links, *evidence.href);
      }
      if (evidence.date) row.date = time_html(*evidence.date, in.language(), core::DateStyle::compact);
      row.mark = in.mark(m, key).html(in.mark(m, key + ".title")).html(in.mark(m, key + ".date"));
      out.push_back(std::move(row));
    }
  });
  return out;
}

}  // namespace parts
