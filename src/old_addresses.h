// Old addresses that lead to pages (`aliases`): each may lead to one page only, and none may be that of a page.
#pragma once

#include <set>
#include <string_view>

#include "core/report.h"
#include "model/agency.h"
#include "model/settings.h"

// `pages`: the files of all pages of the agency, as parts::Page has them.
void check_old_addresses(const model::Settings& settings, const model::Agency& agency,
                         const std::set<std::string_view>& pages, core::Report& report);
