// What an enum's table calls a value is what pages of the default theme call it.
#include <catch2/catch.hpp>

#include "model/measure.h"
#include "parts/agency_lists.h"
#include "tests/parts/theme_words.h"

namespace {

std::string_view name_in(const model::ValueName& name, core::Language language) {
  return language == core::Language::th ? name.th : name.en;
}

}  // namespace

TEST_CASE("names of values are the words of the default theme") {
  for (core::Language language : core::all_languages) {
    const core::Words words = theme_words(language);
    for (const model::ValueName& name : model::agency_types.names())
      CHECK(words(parts::type_words(static_cast<model::AgencyType>(name.value))) == name_in(name, language));
    for (const model::ValueName& name : model::statuses.names())
      CHECK(words(model::key_of_words("measures.status_", name.id)) == name_in(name, language));
    for (const model::ValueName& name : model::measure_kinds.names())
      CHECK(words(model::key_of_words("measure.kind_", name.id)) == name_in(name, language));
  }
}
