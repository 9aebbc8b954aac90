// Old addresses that lead to pages (`aliases`): each leads to one page only, and none is the address of a page.
#pragma once

#include <string>
#include <vector>

#include "core/report.h"
#include "model/agency.h"
#include "model/settings.h"
#include "parts/page.h"

// `pages` are all of the agency; `reserved` are portal::reserved_addresses, which matter to a site of one agency.
void check_aliases(const model::Settings& settings, const model::Agency& agency,
                   const std::vector<parts::Page>& pages, const std::vector<std::string>& reserved,
                   core::Report& report);
