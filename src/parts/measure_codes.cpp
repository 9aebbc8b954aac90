#include "parts/measure_codes.h"

#include <algorithm>
#include <charconv>

namespace parts {

REFLECT(CodeLink, "code", code, name, href, year);

namespace {

using model::PageKind;

const model::Framework* framework_of(const Context& context, int year) {
  if (const model::Year* own = context.agency.year(year)) return own->framework;
  const auto list = context.site.frameworks.of_year(year);
  return list.size() == 1 ? list.front() : nullptr;
}

int number_of(std::string_view id) {
  int value = 0;
  std::from_chars(id.data(), id.data() + id.size(), value);
  return value;
}

const model::Question* question_of(const model::Year* year, std::string_view id) {
  if (!year || !year->assessment) return nullptr;
  const auto& list = year->assessment->questions;
  auto found = std::find_if(list.begin(), list.end(), [&](const model::Question& q) { return q.id == id; });
  return found == list.end() ? nullptr : &*found;
}

core::Text name_of(const Context& context, const model::Code& code, CodeKind kind) {
  const model::Framework* framework = framework_of(context, code.year);
  if (kind == CodeKind::question) {
    const model::Question* question = question_of(context.agency.year(code.year), code.id);
    return question ? question->text : core::Text();
  }
  if (!framework) return {};
  if (kind == CodeKind::indicator) {
    const model::Indicator* indicator = framework->indicator(number_of(code.id));
    return indicator ? indicator->name : core::Text();
  }
  const model::DisclosureItem* item = framework->disclosure(code.id);
  return item ? item->title : core::Text();
}

bool has(const std::vector<std::string_view>& list, std::string_view id) {
  return std::find(list.begin(), list.end(), id) != list.end();
}

// Where a weak point of the year's assessment names the question or item: the finding that the measure answers.
core::Url finding_href(const AgencyLinks& links, const model::Year& year, const model::Code& code, CodeKind kind) {
  if (!year.assessment) return {};
  for (const model::Finding& f : year.assessment->findings)
    if (has(kind == CodeKind::question ? f.questions : f.disclosures, code.id))
      return links.page(PageKind::scores, year.year, "findings");
  return {};
}

// The page of the code's year, where the year has what the code names.
core::Url href_of(const AgencyLinks& links, const model::Code& code, CodeKind kind) {
  const model::Year* year = links.context().agency.year(code.year);
  if (!year) return {};
  if (kind == CodeKind::disclosure) {
    const bool listed = year->disclosures && year->framework && year->framework->disclosure(code.id);
    return listed ? links.page(PageKind::disclosures, code.year, code.id) : finding_href(links, *year, code, kind);
  }
  if (!year->assessment) return {};
  if (kind == CodeKind::question)
    return question_of(year, code.id) ? links.page(PageKind::scores, code.year, "questions")
                                      : finding_href(links, *year, code, kind);
  const bool scored = year->assessment->indicators.count(number_of(code.id)) != 0;
  return scored ? links.page(PageKind::scores, code.year, "indicators") : core::Url();
}

}  // namespace

std::vector<CodeLink> code_links(const AgencyLinks& links, const std::vector<model::Code>& codes, CodeKind kind,
                                 int year) {
  const Context& context = links.context();
  std::vector<CodeLink> out;
  for (const model::Code& code : codes) {
    CodeLink link{std::string(code.id), name_of(context, code, kind).phrase(context.language()),
                  href_of(links, code, kind), ""};
    if (code.year != year) link.year = context.words()("measure.of_year", {{"year", std::to_string(code.year)}});
    out.push_back(std::move(link));
  }
  return out;
}

}  // namespace parts
