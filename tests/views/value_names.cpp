// What an enum's table calls a value is what pages of the default theme call it.
#include <catch2/catch.hpp>

#include "model/measure.h"
#include "tests/views/theme_words.h"
#include "views/portal/agency_lists.h"

namespace {

std::string_view name_in(const model::ValueName& name, base::Language language) {
  return language == base::Language::th ? name.th : name.en;
}

}  // namespace

TEST_CASE("names of values are the words of the default theme") {
  for (base::Language language : base::all_languages) {
    const base::Translations words = theme_words(language);
    for (const model::ValueName& name : model::agency_types.names())
      CHECK(words(views::type_words(static_cast<model::AgencyType>(name.value))) == name_in(name, language));
    for (const model::ValueName& name : model::statuses.names())
      CHECK(words(model::key_of_words("measures.status_", name.id)) == name_in(name, language));
    for (const model::ValueName& name : model::measure_kinds.names())
      CHECK(words(model::key_of_words("measure.kind_", name.id)) == name_in(name, language));
  }
}
