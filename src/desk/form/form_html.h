// A form as HTML: every control with its label, help and what is wrong with it; it works without script.
#pragma once

#include <vector>

#include "base/html.h"
#include "base/report.h"
#include "base/translations.h"
#include "base/url.h"
#include "desk/form/field.h"

namespace desk {

// What is said of the value at a place: a finding of the checks.
struct Remark {
  std::string at;  // JSON Pointer; one that no field has is shown at the nearest field around it
  base::Severity severity = base::Severity::error;
  std::string text;    // in the person's language
  std::string advice;  // what to write instead; may be empty
  base::Url ignore;    // the page where a person says that it is right as it is; may be empty
};

void add_remark(base::Html& out, const Remark& remark, const base::Translations& words);

// The fields of the form that are usual, then the others, folded.
base::Html form_html(const Field& form, const std::vector<Remark>& remarks, const base::Translations& words);

}  // namespace desk
