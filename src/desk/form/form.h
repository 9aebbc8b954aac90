// From a file's values to its form, and from a form that was filled in to edits.
#pragma once

#include <vector>

#include "base/translations.h"
#include "desk/fields.h"
#include "desk/form/field.h"
#include "edit/edits.h"
#include "model/framework.h"
#include "read/schema.h"

namespace desk {

// What a form rests on beside the file.
struct FormBasis {
  std::string_view kind;                        // the name of the readers::ContentKind: "measure"
  std::vector<base::Language> languages;        // of the site, the first one first
  const base::Translations& words;              // of the desk, in the language of the person
  const model::Framework* framework = nullptr;  // of the file's year; null where it has none
};

// The form of a file that has these values; `values` of kind none for a file that is not there yet.
Field form_of(const readers::ContentKind& kind, const base::YamlValue& values, const FormBasis& basis);

// Takes over what was sent: "v" and the place for a value, "k" and the place for the key of a new entry, "d" and the
// place for an item to be taken out. What was not sent stays. Blanks at the ends go.
void fill(Field& form, const Fields& sent);

// What the field says as filled in; none where it says nothing.
base::YamlValue value_of(const Field& field);

// An item of a list that goes to another place of it.
struct Move {
  std::string at;      // the item's place in the file, "/steps/3"; empty for none
  std::size_t to = 0;  // from 0; one behind the last is the last
};
// As a form sends it: "/steps/3 0".
std::string name_of(const Move& move);
Move move_called(std::string_view name);  // none where it is no such name

// The edits that turn the file into what was filled in; none where nothing was changed.
std::vector<editing::Change> changes_of(const Field& form, const Move& move = {});

}  // namespace desk
