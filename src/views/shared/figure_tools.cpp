#include "views/shared/figure_tools.h"

namespace views {

REFLECT(FigureTools, "tools of a figure", id, what, svg, csv, source, cite);

std::string FigureOf::cite() const {
  const Context& context = links.context();
  const std::string page = folder_of(context.site.settings, context.agency.slug, context.language(), own);
  const std::string address = context.site.settings.base_url.empty()
                                  ? std::string()
                                  : " " + full_address(context.site.settings, page) + "#figure-" + id;
  return context.words()("figures.cite", {{"agency", context.agency.name.in(context.language())},
                                          {"what", what},
                                          {"year", std::to_string(own.year)},
                                          {"ce", std::to_string(own.year - base::buddhist_offset)}}) +
         address;
}

std::string FigureOf::last_line() const {
  const base::Translations& words = links.context().words();
  if (!source || source->title.empty()) return cite();
  return words("figures.source") + " " + std::string(source->title.in(words.language())) + ". " + cite();
}

FigureTools FigureOf::tools(std::string svg, const Table& table, std::vector<File>& files) const {
  const Context& context = links.context();
  const model::Settings& settings = context.site.settings;
  const std::string path = std::to_string(own.year) + "/charts/" + id,
                    csv = agency_file(settings, context.agency.slug, path + ".csv");
  FigureTools out{id, what, {}, links.file(csv), {}, cite()};
  if (source) out.source = source->title.phrase(context.language());
  if (context.language() == settings.first_language()) files.push_back({csv, to_csv(table)});
  if (svg.empty()) return out;
  std::string page = folder_of(settings, context.agency.slug, context.language(), own);
  page.pop_back();
  const std::string picture = page.substr(0, page.rfind('/') + 1) + "charts/" + id + ".svg";
  out.svg = links.file(picture);
  files.push_back({picture, std::move(svg)});
  return out;
}

}  // namespace views
