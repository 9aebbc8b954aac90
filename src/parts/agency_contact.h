// Where an agency is and how to reach it, as its home lists it.
#pragma once

#include <string>
#include <vector>

#include "core/html.h"
#include "core/shape.h"
#include "parts/footnotes.h"
#include "parts/links.h"

namespace parts {

struct ContactRow {
  std::string label;
  core::Html text;
  core::Url href;   // where the text leads; may be empty
  core::Html mark;  // of its footnotes; those of the name and the place are in the text
  bool is_outside = false;
};

// Whether an address, a telephone number or an e-mail address is given.
bool can_be_reached(const model::Agency&);

// Its name, place, and what is given of address, telephone, e-mail, hours, website and social media.
// `footnotes` know the agency's file as "agency".
std::vector<ContactRow> agency_contact(const AgencyLinks& links, Footnotes& footnotes);

REFLECTED(ContactRow);

}  // namespace parts
