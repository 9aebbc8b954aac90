// Workbooks that `prongsai export` wrote, filled in or changed by the office: each cell has its key, and is taken as
// it stands.
#pragma once

#include "base/office_document.h"
#include "import/draft.h"

namespace importing {

bool is_exported_workbook(const base::OfficeDocument& document);

// Takes its sheets out of the document; sheets that the office has added are left in it.
void take_exported_workbook(base::OfficeDocument& document, Importing& in);

}  // namespace importing
