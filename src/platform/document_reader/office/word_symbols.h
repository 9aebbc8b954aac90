// The signs of fonts that have signs in place of letters.
#pragma once

#include <string_view>

namespace document_reader::office {

// The signs of Wingdings and its like that forms are ticked with, as characters of their own; of others, a bullet.
std::string_view symbol(unsigned long code);

bool is_symbol_font(std::string_view name);

}  // namespace document_reader::office
