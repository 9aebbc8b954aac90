// Where an agency is and how to reach it, as its home lists it.
#pragma once

#include <string>
#include <vector>

#include "base/html.h"
#include "base/reflect.h"
#include "views/shared/footnotes.h"
#include "views/shared/links.h"

namespace views {

struct ContactRow {
  std::string label;
  base::Html text;
  base::Url href;   // where the text leads; may be empty
  base::Html mark;  // of its footnotes; those of the name and the place are in the text
  bool is_outside = false;
};

// Whether an address, a telephone number or an e-mail address is given.
bool can_be_reached(const model::Agency&);

// Its name, place, and what is given of address, telephone, e-mail, hours, website and social media.
// `footnotes` know the agency's file as "agency".
std::vector<ContactRow> agency_contact(const AgencyLinks& links, Footnotes& footnotes);

REFLECTED(ContactRow);

}  // namespace views
