#include "publish/ledger.h"

#include <algorithm>

namespace publish {

void Ledger::keep(std::size_t first, std::size_t end) {
  pages_.use([&](Page& page) { page.kept.push_back({first, end}); });
}

void Ledger::add(Record::Kind kind, const Made& made) {
  std::string line = line_of(made);
  pages_.use([&](Page& page) { page.fresh.push_back({kind, page.text.keep(line)}); });
}

std::vector<Record> Ledger::sorted_fresh() {
  std::vector<Record> all;
  pages_.for_each([&](const Page& page) { all.insert(all.end(), page.fresh.begin(), page.fresh.end()); });
  std::sort(all.begin(), all.end(), [](const Record& a, const Record& b) { return a.path() < b.path(); });
  return all;
}

std::vector<unsigned char> Ledger::times_kept() {
  std::vector<unsigned char> times(earlier_.size());
  pages_.for_each([&](const Page& page) {
    for (const Lines& lines : page.kept)
      for (std::size_t i = lines.first; i < lines.end; ++i) times[i] = times[i] ? 2 : 1;
  });
  return times;
}

core::Extent Ledger::extent(std::uint64_t above) {
  core::Extent out;
  auto count = [&](const Record& record) {
    const std::uint64_t size = record.size();
    ++out.files;
    out.bytes += size;
    if (size > above) out.big.push_back({std::string(record.path()), size});
  };
  pages_.for_each([&](const Page& page) {
    for (const Record& record : page.fresh) count(record);
    for (const Lines& lines : page.kept)
      for (std::size_t i = lines.first; i < lines.end; ++i) count({Record::same, earlier_.line(i)});
  });
  std::sort(out.big.begin(), out.big.end(),
            [](const auto& a, const auto& b) { return a.bytes != b.bytes ? a.bytes > b.bytes : a.path < b.path; });
  return out;
}

// The lines of the earlier manifest are sorted already, and most builds keep nearly all of them.
std::vector<Record> Ledger::sorted() {
  std::vector<Record> fresh = sorted_fresh(), all;
  std::vector<unsigned char> times = times_kept();
  all.reserve(times.size() + fresh.size());
  std::size_t next = 0;
  auto keep_before = [&](std::size_t end) {
    for (; next < end; ++next) all.insert(all.end(), times[next], {Record::same, earlier_.line(next)});
  };
  for (const Record& record : fresh) {
    keep_before(earlier_.lower_bound(record.path()));
    all.push_back(record);
  }
  keep_before(times.size());
  return all;
}

}  // namespace publish
