// What is said of the value at a place of a form: a finding of the checks.
#pragma once

#include <string>

#include "base/html.h"
#include "base/report.h"
#include "base/translations.h"
#include "base/url.h"

namespace desk {

struct Remark {
  std::string at;  // JSON Pointer; one that no field has is shown at the nearest field around it
  base::Severity severity = base::Severity::error;
  std::string text;    // in the person's language
  std::string advice;  // what to write instead; may be empty
  base::Url ignore;    // the page where a person says that it is right as it is; may be empty
};

void add_remark(base::Html& out, const Remark& remark, const base::Translations& words);

}  // namespace desk
