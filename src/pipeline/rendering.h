// One page, from its data to its bytes.
#pragma once

#include <string>

#include "pipeline/inputs.h"
#include "views/shared/page.h"

namespace pipeline {

// Whether the page has Thai digits.
bool wants_thai_digits(const model::Settings& settings, base::Language language, const views::Page& page);

// `bytes` is a buffer that is used again and again.
void render(const theme::Program& program, const views::Page& page, const theme::RenderOptions& options,
            std::string& bytes);

}  // namespace pipeline
