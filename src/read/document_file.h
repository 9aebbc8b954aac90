// A file of documents/, which is published as it is.
#pragma once

#include <string>

#include "base/report.h"
#include "model/agency.h"
#include "read/discover.h"

namespace readers {

// `shown` is its path as given; `path`, where it is published, lives as long as the agency. An SVG that
// would run as a page of the site is an error (unsafe-svg).
model::DocumentFile read_document_file(const File& file, const std::string& shown, std::string_view path,
                                       base::Report& report);

}  // namespace readers
