// What a misspelt word was meant to be, for every message that suggests one.
#pragma once

#include <string_view>
#include <vector>

#include "base/bilingual_text.h"

namespace base {

// The nearest of `known` to `written` in edit distance, the first of several; empty where none is near enough to be
// meant (at most half of its characters differ, and at most four).
std::string_view nearest(std::string_view written, const std::vector<std::string_view>& known);

// What a list of suggestions calls its members.
struct KnownAs {
  std::string_view th = "ค่าที่ใช้ได้", en = "valid values";
};

// "did you mean 'x'?", else "valid values: a, b, c" with at most thirty of `known`; empty where nothing is known.
BilingualText did_you_mean(std::string_view written, const std::vector<std::string_view>& known, KnownAs as = {});

}  // namespace base
