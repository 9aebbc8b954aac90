// The measures of a year, in their order.
#include "desk/file_list.h"

namespace desk {
namespace {

Response show_measures(const Visit& visit) {
  const base::Language language = visit.options.language;
  const ListedAgency listed = listed_agency(visit);
  if (!listed.agency) return message_page(visit, listed.why.in(language), 404);
  const base::Translations& words = words_of(language);
  FilesPage page = files_page(visit, "measures", "measure");
  if (listed.year)
    for (const model::Measure& measure : listed.year->measures) {
      add_file(page, listed.folder() + std::string(measure.file), measure.title.in(language),
               words(measure.results.empty() ? "files.no_result" : "files.has_result"));
      page.rows.back().up = page.rows.size() > 1 && measure.file.ends_with(".md");
    }
  return desk::page("files.html", page, language);
}

// "10" of "agencies/x/2568/measures/10-b.md"; empty where the name has no number.
std::string number_of(const std::string& path) {
  const std::size_t begin = path.rfind('/') + 1, end = path.find_first_not_of("0123456789", begin);
  return end == path.npos || path[end] != '-' ? std::string() : path.substr(begin, end - begin);
}

std::string with_number(const std::string& path, const std::string& number) {
  const std::size_t begin = path.rfind('/') + 1;
  return path.substr(0, begin) + number + path.substr(begin + number_of(path).size());
}

bool rename(Store& store, const std::string& from, const std::string& to, base::BilingualText& why) {
  const auto bytes = store.read(from, why);
  return bytes && store.rename(from, to, Store::mark_of(*bytes), why) == Store::Saved::done;
}

// The two files change their numbers, and so their places in the list.
bool exchange_numbers(Store& store, const std::string& one, const std::string& other, base::BilingualText& why) {
  const std::string first = number_of(one), second = number_of(other);
  if (first.empty() || second.empty() || first == second) return true;
  return rename(store, other, with_number(other, first), why) && rename(store, one, with_number(one, second), why);
}

Response move_measure(const Visit& visit) {
  const base::Language language = visit.options.language;
  const std::string path = field_value(visit.request.form, "path");
  ListedAgency listed = listed_agency(visit);
  if (!listed.year) return message_page(visit, listed.why.in(language), 404);
  const auto& measures = listed.year->measures;
  for (std::size_t i = 1; i < measures.size(); ++i) {
    if (listed.folder() + std::string(measures[i].file) != path) continue;
    if (!exchange_numbers(visit.store, listed.folder() + std::string(measures[i - 1].file), path, listed.why))
      return message_page(visit, words_of(language)("file.not_saved", {{"why", listed.why.in(language)}}), 500);
  }
  return see_other(visit.request.path);
}

}  // namespace

extern const DeskPage measures_page{"agency/{slug}/{year}/measures", show_measures, move_measure};

}  // namespace desk
