// Old addresses that lead to pages (`aliases`): each leads to one page only, and none is the address of a page.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/report.h"
#include "model/agency.h"
#include "model/settings.h"

// `pages` are the files of all pages of the agency, as parts::Page has them; `reserved` are portal::reserved_addresses, which matter to a site of one agency.
void check_aliases(const model::Settings& settings, const model::Agency& agency,
                   const std::set<std::string_view>& pages, const std::vector<std::string>& reserved,
                   core::Report& report);
