// The signs of fonts that have signs in place of letters.
#pragma once

#include <string>
#include <string_view>

namespace document_reader::office {

// The signs of Wingdings and its like that forms are ticked with, as characters of their own; of others, a bullet.
std::string_view symbol(unsigned long code);

bool is_symbol_font(std::string_view name);

// A text with its signs as characters of their own: all of it where its font is such a font, and what Word puts at
// U+F000 to U+F0FF.
std::string with_symbols(std::string_view text, bool is_of_symbol_font);

}  // namespace document_reader::office
