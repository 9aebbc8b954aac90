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

// "did you mean 'x'?", else "valid values: a, b, c" with at most forty of `known`; empty where nothing is known.
BilingualText did_you_mean(std::string_view written, const std::vector<std::string_view>& known, KnownAs as = {});

// One value of a list: what is written, what it is called, and every word that is taken for it.
struct KnownValue {
  std::string_view id, name;
  std::vector<std::string_view> words;
};

// Of one of such values: "did you mean 'done' (แล้วเสร็จ)?" where one is nearer than all others, else all of them with
// their names, the nearest first where they are many.
BilingualText which_is_meant(std::string_view written, const std::vector<KnownValue>& known);

}  // namespace base
