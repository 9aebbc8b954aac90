// What is wrong with the content, as the pages of the preview show it.
#pragma once

#include <string>

#include "core/language.h"
#include "core/report.h"

namespace serve {

struct Findings {
  std::size_t errors = 0, warnings = 0;
  std::string version;  // another one where anything is said differently; empty where there is nothing to say
  std::string text;     // each as the terminal has it, errors first
  std::string json;     // the words of the overlay and each finding, for preview.js
};

// `failure`: of the machine, counted as an error.
Findings findings_of(const core::Report& report, const core::Message& failure, core::Language language);

// What stands in place of a page as long as none could be made.
std::string empty_page(const Findings& findings, core::Language language);

}  // namespace serve
