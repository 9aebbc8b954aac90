#include "publish/ledger.h"

#include <algorithm>

namespace publish {

void Ledger::keep(std::size_t first, std::size_t end) {
  pages_.use([&](Page& page) {
    for (std::size_t i = first; i < end; ++i) page.entries.push_back({Record::same, i, 0});
  });
}

void Ledger::add(Record::Kind kind, const Made& made) {
  std::string line = line_of(made);
  pages_.use([&](Page& page) {
    page.entries.push_back({kind, page.lines.size(), line.size()});
    page.lines += line;
  });
}

std::vector<Record> Ledger::sorted() {
  std::vector<Record> all;
  pages_.for_each([&](const Page& page) {
    std::string_view lines = page.lines;
    for (const Entry& e : page.entries)
      all.push_back({e.kind, e.kind == Record::same ? earlier_.line(e.start) : lines.substr(e.start, e.length)});
  });
  std::sort(all.begin(), all.end(), [](const Record& a, const Record& b) { return a.path() < b.path(); });
  return all;
}

}  // namespace publish
