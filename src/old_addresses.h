// Old addresses that lead to pages (`aliases`): each may lead to one page only, and none may be that of a page.
#pragma once

#include <vector>

#include "core/report.h"
#include "model/agency.h"
#include "model/settings.h"
#include "parts/page.h"

// `pages`: all of the agency.
void check_old_addresses(const model::Settings& settings, const model::Agency& agency,
                         const std::vector<parts::Page>& pages, core::Report& report);
