// What a figure is called, by its id in figures.json: "scores/indicator-3" is "3 · การใช้อำนาจ".
#pragma once

#include <string>
#include <string_view>

#include "base/translations.h"
#include "model/framework.h"

namespace desk {

// `framework`: of the figure's year; null where it has none. The id itself where it is of no known form.
std::string figure_in_words(std::string_view id, const model::Framework* framework, const base::Translations& words);

}  // namespace desk
