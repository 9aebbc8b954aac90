// What is wrong with the content, as the pages of the preview show it.
#pragma once

#include <string>

#include "base/language.h"
#include "base/report.h"

namespace serve {

struct Findings {
  std::size_t errors = 0, warnings = 0;
  std::string version;  // changes whenever anything in it changes; empty where there is nothing to show
  std::string text;     // each as in the terminal, errors first
  std::string json;     // the labels of the overlay and each finding, for preview.js
};

// `failure`: why the build failed for another reason than content; counted as an error.
Findings findings_of(const base::Report& report, const base::BilingualText& failure, base::Language language);

// What is shown in place of a page as long as none could be built.
std::string empty_page(const Findings& findings, base::Language language);

}  // namespace serve
