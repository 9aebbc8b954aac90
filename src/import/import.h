// What files of an office say, as content of an agency: from paragraphs and tables to a draft.
#pragma once

#include <string>

#include "base/office_document.h"
#include "import/draft.h"

namespace importing {

// Adds what `document` says to the draft. `folder` is where its file is: links may name others beside it.
void take_document(const base::OfficeDocument& document, const std::string& folder, const Wishes& wishes,
                   const model::Agency& agency, const model::Frameworks& frameworks, Draft& draft);

}  // namespace importing
