#include "views/shared/figure_tools.h"

#include "views/shared/source_html.h"

namespace views {

REFLECT(FigureTools, "tools of a figure", id, what, svg, csv, source, is_source_of_all, cite);

std::string FigureOf::cite() const {
  const Context& context = links.context();
  const std::string page = folder_of(context.site.settings, context.agency.slug, context.language(), own);
  const std::string address = context.site.settings.base_url.empty()
                                  ? std::string()
                                  : " " + full_address(context.site.settings, page) + "#figure-" + id;
  return context.words()(own.year ? "figures.cite" : "figures.cite_years",
                         {{"agency", context.agency.name.in(context.language())},
                          {"what", what},
                          {"year", std::to_string(own.year)},
                          {"ce", std::to_string(own.year - base::buddhist_offset)}}) +
         address;
}

// Beside the pages of a year; below a page without one.
std::string FigureOf::folder_of_charts(base::Language language) const {
  const Context& context = links.context();
  std::string folder = folder_of(context.site.settings, context.agency.slug, language, own);
  if (own.year) {
    folder.pop_back();
    folder.resize(folder.rfind('/') + 1);
  }
  return folder + "charts/";
}

std::string FigureOf::last_line() const {
  const base::Translations& words = links.context().words();
  if (!source || source->title.empty()) return cite();
  return words("figures.source") + " " + std::string(source->title.in(words.language())) + ". " + cite();
}

FigureTools FigureOf::tools(std::string svg, const Table& table, std::vector<File>& files) const {
  const Context& context = links.context();
  const base::Language first = context.site.settings.first_language();
  const std::string csv = folder_of_charts(first) + id + ".csv";
  FigureTools out{id, what, {}, links.file(csv), {}, false, cite()};
  if (source) out.source = source_html(links, *source);
  if (context.language() == first) files.push_back({csv, to_csv(table)});
  if (svg.empty()) return out;
  const std::string picture = folder_of_charts(context.language()) + id + ".svg";
  out.svg = links.file(picture);
  files.push_back({picture, std::move(svg)});
  return out;
}

void say_source_once(const std::vector<FigureTools*>& figures) {
  for (std::size_t i = 1; i < figures.size(); ++i) {
    figures[i]->source = {};
    figures.front()->is_source_of_all = true;
  }
}

}  // namespace views
