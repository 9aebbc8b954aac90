// The files of data/, as CMake puts them into the program: text without its comments, each line ended by \n.
#pragma once

#include <string_view>

namespace model::data {

extern const std::string_view provinces;  // by code: code, name, English name, letters
extern const std::string_view districts;  // by code: code, name
extern const std::string_view places;  // by bytes of the name: name, codes as province, as district, of its districts
extern const std::string_view agency_types;    // word, kind
extern const std::string_view general_words;   // word, where it occurs
extern const std::string_view central_hosts;   // a domain a line
extern const std::string_view sheet_headings;  // heading, column
extern const std::string_view help_bodies;     // YAML, read by read/help_bodies.cpp
extern const std::string_view whole_words;     // a word a line
extern const std::string_view damaged_words;   // as it is found, as it should be
extern const std::string_view search_words;    // as it is typed, what is looked for as well, kind of page

}  // namespace model::data
