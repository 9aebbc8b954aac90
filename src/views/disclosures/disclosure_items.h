// The items of public disclosure by section of the framework, each with its state and links.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/disclosures.h"
#include "views/charts/disclosure_parts.h"
#include "views/shared/badges.h"
#include "views/shared/footnotes.h"
#include "views/shared/link_groups.h"

namespace views {

using model::DisclosureState;

// Null where the file does not name the item.
DisclosureState state_of(const model::Disclosure* item);

// Counts the items of the framework's list; others of the file are shown and not counted.
charts::DisclosurePartsData count_states(const model::Framework&, const model::Disclosures& given);

// What will be asked of an agency that has nothing yet: by its newest year that has a framework, else by the newest
// framework. May be null.
const model::Framework* framework_to_come(const Context&);

// A page of this site that holds what an item asks for; whether the item itself is published is another question.
struct DisclosurePlace {
  std::string title;  // "แบบรายงาน ปี 2568"
  base::Url href;
  std::string note;  // that the document behind it is not on file; may be empty
};

struct DisclosureRow {
  std::string code;  // "O12", the row's id as well
  base::ResolvedText title;
  std::optional<ResolvedLink> only;  // the link of an item that has one, without a title of its own
  std::vector<LinkGroup> groups;     // else its links
  std::optional<Badge> tag;          // of its state; none where its links show it
  base::ResolvedText none, note;
  base::Html updated, mark;
  std::vector<base::ResolvedText> required;
  std::vector<DisclosurePlace> places;
  base::Url ask;  // the letter that asks for it, where it is not published
};

struct DisclosureSection {
  base::Html heading;  // "9.1 ข้อมูลพื้นฐาน"; empty where the framework does not say
  std::vector<DisclosureRow> rows;
};

// Every item of the framework's list in its order, then a section of those that only the file has. `framework` may be
// null. `footnotes` know the file as "disclosures".
std::vector<DisclosureSection> disclosure_sections(const AgencyLinks& links, const model::Framework* framework,
                                                   const model::Disclosures& given, Footnotes& footnotes, int year);

// The site that most links of the list lead to, taken off these to be said once; empty where it would be said of few.
struct SharedHost {
  std::string host;
  bool is_of_all = false;  // no link leads to another site
};
SharedHost take_shared_host(std::vector<DisclosureSection>& sections);

bool have_places(const std::vector<DisclosureSection>& sections);

// What must be published, without a word on whether it is.
std::vector<DisclosureSection> required_sections(const AgencyLinks& links, const model::Framework& framework);

REFLECTED(DisclosurePlace);
REFLECTED(DisclosureRow);
REFLECTED(DisclosureSection);
REFLECTED(SharedHost);

}  // namespace views
