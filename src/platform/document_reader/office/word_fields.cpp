#include "platform/document_reader/office/word_fields.h"

#include "base/ascii.h"

namespace document_reader::office {

std::string address_of_field(std::string_view code) {
  code = base::trimmed(code);
  if (!base::begins_with_ignoring_case(code, "hyperlink")) return {};
  code = base::trimmed(code.substr(9));
  if (code.starts_with("\\")) return {};
  if (!code.starts_with('"')) return std::string(code.substr(0, code.find_first_of(" \t")));
  return std::string(code.substr(1, code.find('"', 1) - 1));
}

bool is_page_number(std::string_view code) {
  code = base::trimmed(code);
  for (std::string_view word : {"page", "numpages", "sectionpages"})
    if (base::begins_with_ignoring_case(code, word) &&
        (code.size() == word.size() || base::is_space(code[word.size()])))
      return true;
  return false;
}

}  // namespace document_reader::office
