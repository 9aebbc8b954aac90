// What a form knows of a key beside its place: how it is called, and which values the framework or the table of keys
// has for it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "desk/form/form.h"

namespace desk {

// In the person's language, from the desk's words: "label_of.measure.title", else "label.title".
std::string label_of(const readers::Key& key, const FormBasis& basis);
// What the key means, where the label does not say it already: from the desk's words ("help_of.measure.results"),
// else from the table of keys.
std::string help_of(const readers::Key& key, const FormBasis& basis, std::string_view label);

// Whether such a file usually has the key: then the form shows it at once.
bool is_usual(std::string_view kind, std::string_view key);

// Whether the value is usually a document of the agency: what a measure is proven by, what has to be disclosed.
bool takes_file(const readers::Key& key, const FormBasis& basis);

// A table of values, with their names in the person's language.
std::vector<Option> options_of(std::span<const model::ValueName> names, const FormBasis& basis);

// The values that may stand there; empty where anything may.
std::vector<Option> known_values_of(const readers::Key& key, const FormBasis& basis);
// Whether a key of free text is chosen from them: dimension, grade, instrument.
bool is_chosen(const readers::Key& key);
// The id of the value that is meant; `word` as it is where none is.
std::string known_id(const readers::Key& key, const std::string& word, const FormBasis& basis);

// The keys that a map by key has in the framework: indicators, instruments, items of disclosure. Empty where any will
// do.
std::vector<Option> known_keys_of(const readers::Key& key, std::string_view at, const FormBasis& basis);
// Whether two spellings are one code: "O1" and "o1".
bool is_same_key(std::string_view a, std::string_view b);

}  // namespace desk
