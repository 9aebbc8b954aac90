// A form as HTML: every control with its label, help and what is wrong with it; it works without script.
#pragma once

#include <vector>

#include "base/html.h"
#include "base/translations.h"
#include "desk/form/field.h"
#include "desk/form/remark.h"

namespace desk {

// The fields of the form that are usual, then the others, folded.
base::Html form_html(const Field& form, const std::vector<Remark>& remarks, const base::Translations& words);

}  // namespace desk
