// The languages of the program and of its sites.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace base {

enum class Language : unsigned char { th, en };

inline constexpr std::array<Language, 2> all_languages{Language::th, Language::en};

// The code of BCP 47: "th", "en".
constexpr std::string_view code(Language language) { return language == Language::th ? "th" : "en"; }

constexpr std::size_t index(Language language) { return static_cast<std::size_t>(language); }

}  // namespace base
