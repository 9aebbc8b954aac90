// Reads the inside of one tag, word by word. The first mistake is told and stops the reading of that tag.
#pragma once

#include <string_view>

#include "core/message.h"
#include "core/place.h"
#include "theme/faults.h"
#include "theme/tree.h"

namespace theme {

struct Cursor {
  const core::SourceFile& file;
  Faults& faults;
  std::string_view rest;
  bool failed = false;
  int depth = 0;  // of parentheses and `not`
};

void skip_space(Cursor&);
// Takes a symbol such as "=" where it stands next.
bool take(Cursor&, std::string_view symbol);
// Takes a whole word such as "in" where it stands next.
bool take_word(Cursor&, std::string_view word);
// A name (letters, digits, _), empty where none stands next.
std::string_view take_name(Cursor&);
// Names and dots, also with hyphens and digits: a key of the words.
std::string_view take_key(Cursor&);

// What stands next is not what it should be: `wanted` in both languages.
void expected(Cursor&, core::Message wanted);

// These tell it where the thing is missing.
std::string_view need_name(Cursor&, core::Message wanted);
std::string_view need_text(Cursor&, core::Message wanted);  // in double quotes; given without them
void need_word(Cursor&, std::string_view word);
void need_end(Cursor&);
Path need_path(Cursor&);
Operand need_operand(Cursor&);
Condition need_condition(Cursor&);  // condition.cpp

}  // namespace theme
