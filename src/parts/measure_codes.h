// The indicators, questions and disclosure items that a measure serves, each with its name and a link to its score.
#pragma once

#include <string>
#include <vector>

#include "core/shape.h"
#include "parts/links.h"

namespace parts {

struct CodeLink {
  std::string code;   // "5", "I28", "O11"
  core::Phrase name;  // empty where it is not known
  core::Url href;     // empty where no page has it
  std::string year;   // "ปี 2565" where it is of another year than the measure
};

enum class CodeKind : unsigned char { indicator, question, disclosure };

// `year` is that of the measure.
std::vector<CodeLink> code_links(const AgencyLinks& links, const std::vector<model::Code>& codes, CodeKind kind,
                                 int year);

REFLECTED(CodeLink);

}  // namespace parts
