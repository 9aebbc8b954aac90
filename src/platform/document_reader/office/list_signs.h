// The numbers and bullets of lists, as the formats name them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace document_reader::office {

// "๓" of 3 and "thaiNumbers", as Word calls its formats; OpenDocument and HTML call them by their first number, "๑".
// Empty where the format shows nothing.
std::string list_number(std::size_t number, std::string_view format);
// A bullet as a character that a font need not draw: "•" for those of symbol fonts.
std::string bullet(std::string_view sign);

}  // namespace document_reader::office
