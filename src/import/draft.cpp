#include "import/draft.h"

#include <algorithm>

namespace importing {
namespace {

void add_once(std::vector<base::BilingualText>& list, base::BilingualText text) {
  if (std::none_of(list.begin(), list.end(), [&](const auto& own) { return own.th == text.th; }))
    list.push_back(std::move(text));
}

}  // namespace

void Draft::ask(base::BilingualText question) { add_once(questions, std::move(question)); }
void Draft::remark(base::BilingualText text) { add_once(remarks, std::move(text)); }

const model::Framework* Importing::framework(int year) const {
  if (const model::Year* own = agency.year(year); own && own->framework) return own->framework;
  const auto found = frameworks.of_year_for(year, agency.type);
  return found.size() == 1 ? found.front() : nullptr;
}

}  // namespace importing
