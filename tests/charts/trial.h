// What the tests of charts share: words of the default theme, golden files, a look at the markup.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/html.h"
#include "base/localized_text.h"
#include "base/number.h"
#include "base/translations.h"

namespace trial {

// The `charts` section of themes/default/words.
const base::Translations& thai();
const base::Translations& english();

base::Points points(std::string_view text);  // "91.96"
base::ResolvedText phrase(std::string_view text);

// Compares with tests/charts/golden/NAME.html, and checks the markup. PRONGSAI_ACCEPT=1 writes the file instead: read
// the difference then.
void golden(std::string_view name, const base::Html& html);

// What is wrong with the markup, one line a fault; empty where nothing is: tags closed, ids unique and used, no
// `style`, no handlers, paint only in classes.
std::string faults(std::string_view html);

std::size_t count(const base::Html& html, std::string_view part);
bool has(const base::Html& html, std::string_view part);

}  // namespace trial
