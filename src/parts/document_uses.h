// The files that an agency has to download: what they are called, when they are from, and which pages use them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parts/links.h"

namespace parts {

struct DocumentUse {
  core::Phrase title;  // of a measure, update or free page; or
  std::string name;    // what our own page is called: "ผลคะแนน ปี 2565"
  core::Url href;
};

struct NamedDocument {
  const model::DocumentFile* file = nullptr;
  core::Phrase title;                // as the content calls it; empty where it has no words for it
  std::optional<core::Date> date;    // as the content states it
  std::optional<core::Month> month;  // set where only the month is stated
  int year = 0;                      // Buddhist Era, of its name or date; 0 where neither tells
  std::vector<DocumentUse> uses;     // each page once, in the order of the content
};

// All but the agency's logo, by year, newest first, then by date, newest first, then by path.
std::vector<NamedDocument> named_documents(const AgencyLinks& links);

}  // namespace parts
