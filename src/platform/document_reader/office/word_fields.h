// Fields of Word by their instructions (ECMA-376, part 1, 17.16).
#pragma once

#include <string>
#include <string_view>

namespace document_reader::office {

// `HYPERLINK "https://…" \o "…"`, and an address without quotes. Empty of other fields, and of places in the
// document.
std::string address_of_field(std::string_view code);

bool is_page_number(std::string_view code);

}  // namespace document_reader::office
