// What the portal is told of one agency, as bytes that are kept from one build to the next.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/summary.h"
#include "parts/redirects.h"

struct PortalRow {
  model::Summary summary;
  std::vector<parts::AgencyRedirect> moved;
};

std::string bytes_of_row(const model::Summary& summary, const std::vector<parts::AgencyRedirect>& moved);
// Nothing where the bytes are no such row.
std::optional<PortalRow> portal_row_from(std::string_view bytes);
