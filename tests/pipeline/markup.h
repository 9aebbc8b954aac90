// Reads generated HTML and XML roughly, as a browser would: the tags that are really there, and the words between
// them.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace markup {

struct Tag {
  std::string name;  // small letters; "/p" for an end tag
  std::vector<std::pair<std::string, std::string>>
      attributes;  // names in small letters, values with entities decoded
};

std::vector<Tag> tags_of(const std::string& bytes);

// Why a page is not harmless: an element, attribute or address that our pages never have. Empty where it is.
std::string danger_in(const std::string& bytes);

// What is read between the tags of <main>, or of all where there is none; white space as one space.
std::string words_of(const std::string& bytes);

}  // namespace markup
