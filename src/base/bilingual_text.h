// A message of the program in each of its languages.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "base/language.h"

namespace base {

struct BilingualText {
  std::string th;
  std::string en;

  const std::string& in(Language language) const { return language == Language::th ? th : en; }
  bool empty() const { return en.empty(); }
  BilingualText& operator+=(const BilingualText& more) {
    th += more.th;
    en += more.en;
    return *this;
  }
};

// The two wordings with each `{}` replaced by the next of `values`, and `{0}`, `{1}` … by the one of that number.
BilingualText msg(std::string_view th, std::string_view en, std::initializer_list<std::string_view> values = {});

}  // namespace base
