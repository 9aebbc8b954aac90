// Names of agencies with the abbreviation of their type.
#pragma once

#include <string>
#include <string_view>

#include "base/html.h"
#include "base/localized_text.h"

namespace views {

// "อบต.หนองแสง" of องค์การบริหารส่วนตำบลหนองแสง; empty where the name begins with no type that has an abbreviation.
std::string abbreviated_agency_name(std::string_view name);

// <abbr title="องค์การบริหารส่วนตำบล">อบต.</abbr>หนองแสง, kept on one line, for narrow columns; else as
// agency_name_html().
base::Html short_agency_name_html(const base::ResolvedText& name);

}  // namespace views
