// Reads the inside of one tag, word by word. The first mistake is reported and stops the reading of that tag.
#pragma once

#include <string_view>

#include "base/bilingual_text.h"
#include "base/source_location.h"
#include "theme/diagnostics.h"
#include "theme/template/tree.h"

namespace theme {

struct TokenReader {
  const base::SourceFile& file;
  Diagnostics& diagnostics;
  std::string_view rest;
  bool failed = false;
  int depth = 0;  // of parentheses and `not`
};

void skip_space(TokenReader&);
// Takes a symbol such as "=" where it comes next.
bool take(TokenReader&, std::string_view symbol);
// Takes a whole word such as "in" where it comes next.
bool take_word(TokenReader&, std::string_view word);
// A name (letters, digits, _), empty where none comes next.
std::string_view take_name(TokenReader&);
// Names and dots, also with hyphens and digits: a key of the words.
std::string_view take_key(TokenReader&);

// What comes next is not what it should be: `wanted` in both languages.
void expected(TokenReader&, base::BilingualText wanted);

// These report it where the thing is missing.
std::string_view need_name(TokenReader&, base::BilingualText wanted);
std::string_view need_text(TokenReader&, base::BilingualText wanted);  // in double quotes; given without them
void need_word(TokenReader&, std::string_view word);
void need_end(TokenReader&);
Path need_path(TokenReader&);
Operand need_operand(TokenReader&);
Condition need_condition(TokenReader&);  // condition.cpp

}  // namespace theme
