#include "portal_row.h"

#include "model/summary_text.h"

// A line for each page that moved, an empty one, then the summary. Addresses hold neither spaces nor line ends.
std::string bytes_of_row(const model::Summary& summary, const std::vector<parts::AgencyRedirect>& moved) {
  std::string out;
  for (const parts::AgencyRedirect& m : moved) out += m.from + " " + m.to + "\n";
  return out + "\n" + model::to_bytes(summary);
}

std::optional<PortalRow> portal_row_from(std::string_view bytes) {
  PortalRow row;
  for (;;) {
    const std::size_t end = bytes.find('\n');
    if (end == bytes.npos) return std::nullopt;
    const std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(end + 1);
    if (line.empty()) break;
    const std::size_t space = line.find(' ');
    if (space == line.npos) return std::nullopt;
    row.moved.push_back({std::string(line.substr(0, space)), std::string(line.substr(space + 1))});
  }
  auto summary = model::summary_from(bytes);
  if (!summary) return std::nullopt;
  row.summary = std::move(*summary);
  return row;
}
