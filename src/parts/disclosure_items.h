// The items of public disclosure by section of the framework, each with its state and links.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/disclosures.h"
#include "parts/footnotes.h"
#include "parts/resolved_link.h"
#include "parts/badges.h"

namespace parts {

using model::DisclosureState;

// Null where the file does not name the item.
DisclosureState state_of(const model::Disclosure* item);

struct DisclosureRow {
  std::string code;  // "O12", the row's id as well
  core::Phrase title;
  std::optional<ResolvedLink> only;  // the one link of an item that has one
  std::vector<ResolvedLink> links;   // of an item that has several
  std::optional<Badge> tag;      // of its state
  core::Phrase none, note;
  core::Html updated, mark;
  std::vector<core::Phrase> required;
};

struct DisclosureSection {
  core::Html heading;  // "9.1 ข้อมูลพื้นฐาน"; empty where the framework does not say
  std::vector<DisclosureRow> rows;
};

// Every item of the framework's list in its order, then a section of those that only the file has. `framework` may be
// null. `footnotes` know the file as "disclosures".
std::vector<DisclosureSection> disclosure_sections(const AgencyLinks& links, const model::Framework* framework,
                                                   const model::Disclosures& given, Footnotes& footnotes);

// What must be published, without a word on whether it is.
std::vector<DisclosureSection> required_sections(const AgencyLinks& links, const model::Framework& framework);

REFLECTED(DisclosureRow);
REFLECTED(DisclosureSection);

}  // namespace parts
