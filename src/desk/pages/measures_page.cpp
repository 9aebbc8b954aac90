// The measures of a year, in their order.
#include <algorithm>
#include <charconv>

#include "base/ascii.h"
#include "base/digits.h"
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
    for (const model::Measure& measure : listed.year->measures)
      add_file(page, listed.folder() + std::string(measure.file), measure.title.in(language),
               words(measure.results.empty() ? "files.no_result" : "files.has_result"));
  const bool is_sheet = !page.rows.empty() && !page.rows.front().path.ends_with(".md");  // in the order of its rows
  for (std::size_t i = 0; i < page.rows.size() && !is_sheet && !visit.options.is_read_only; ++i) {
    page.is_ordered = page.rows.size() > 1;
    page.rows[i].place = page.is_ordered ? i + 1 : 0;
    page.rows[i].up = i > 0;
    page.rows[i].down = i + 1 < page.rows.size();
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

// The files' numbers stay where they are in the list; those between the two places move by one.
bool move_file(Store& store, std::vector<std::string> paths, std::size_t from, std::size_t to,
               base::BilingualText& why) {
  std::vector<std::string> numbers;
  for (const std::string& path : paths) numbers.push_back(number_of(path));
  const auto moved = paths.begin() + static_cast<std::ptrdiff_t>(from),
             place = paths.begin() + static_cast<std::ptrdiff_t>(to);
  if (from < to)
    std::rotate(moved, moved + 1, place + 1);
  else
    std::rotate(place, moved, moved + 1);
  for (std::size_t i = std::min(from, to); i <= std::max(from, to); ++i)
    if (const std::string wanted = with_number(paths[i], numbers[i]);
        !numbers[i].empty() && !number_of(paths[i]).empty() && wanted != paths[i] &&
        !rename(store, paths[i], wanted, why))
      return false;
  return true;
}

// Where the person wants the file that is at `place` of `count`, both from 0.
std::size_t wanted_place(const Fields& sent, std::size_t place, std::size_t count) {
  if (find_field(sent, "up")) return place ? place - 1 : 0;
  if (find_field(sent, "down")) return std::min(place + 1, count - 1);
  const std::string to = base::with_arabic_digits(base::trimmed(field_value(sent, "to")));
  std::size_t number = 0;
  if (std::from_chars(to.data(), to.data() + to.size(), number).ec != std::errc()) return place;
  return std::clamp<std::size_t>(number, 1, count) - 1;
}

Response move_measure(const Visit& visit) {
  const base::Language language = visit.options.language;
  ListedAgency listed = listed_agency(visit);
  if (!listed.year) return message_page(visit, listed.why.in(language), 404);
  std::vector<std::string> paths;
  for (const model::Measure& measure : listed.year->measures)
    paths.push_back(listed.folder() + std::string(measure.file));
  const auto found = std::find(paths.begin(), paths.end(), field_value(visit.request.form, "path"));
  if (found == paths.end() || !found->ends_with(".md")) return see_other(visit.request.path);
  const auto from = static_cast<std::size_t>(found - paths.begin());
  const std::size_t to = wanted_place(visit.request.form, from, paths.size());
  if (!move_file(visit.store, std::move(paths), from, to, listed.why))
    return message_page(visit, words_of(language)("file.not_saved", {{"why", listed.why.in(language)}}), 500);
  return see_other(visit.request.path);
}

}  // namespace

extern const DeskPage measures_page{"agency/{slug}/{year}/measures", show_measures, move_measure};

}  // namespace desk
