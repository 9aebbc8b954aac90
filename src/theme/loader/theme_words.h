// The words of a theme: a file words/LANGUAGE.yaml, its keys joined by dots.
#pragma once

#include "base/report.h"
#include "base/source_location.h"
#include "base/translations.h"

// Puts the words of the file over those that are there. Errors, code `unknown-words`, each at its place: of a theme
// that is not `default` a key that is not there yet (but its own, `own.…`), a value in braces that the words before
// do not have or lack, and words that no longer tell zero, not published and nothing to publish apart.
void read_theme_words(const base::SourceFile& file, bool is_default, base::Translations& words, base::Report& report);
