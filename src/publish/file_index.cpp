#include "publish/file_index.h"

#include <algorithm>
#include <utility>

namespace publish {

void FileIndex::keep(Range entries) {
  parts_.use([&](Part& part) { part.kept.push_back(entries); });
}

void FileIndex::add(Record::Kind kind, const ManifestEntry& made) {
  parts_.use([&](Part& part) {
    part.fresh.push_back({kind, made});
    part.fresh.back().entry.path = part.paths.keep(made.path);
  });
}

MadeFiles FileIndex::made() {
  std::vector<Range> kept;
  std::vector<const Record*> fresh;
  parts_.for_each([&](const Part& part) {
    kept.insert(kept.end(), part.kept.begin(), part.kept.end());
    for (const Record& record : part.fresh) fresh.push_back(&record);
  });
  return MadeFiles(earlier_, std::move(kept), std::move(fresh));
}

base::SiteSize FileIndex::extent(std::uint64_t above) {
  base::SiteSize out;
  const auto note_big = [&](std::string_view path, std::uint64_t bytes) {
    if (bytes > above) out.big.push_back({std::string(path), bytes});
  };
  parts_.for_each([&](const Part& part) {
    for (const Record& record : part.fresh) {
      ++out.files;
      out.bytes += record.entry.size;
      note_big(record.path(), record.entry.size);
    }
    for (const Range& entries : part.kept) {
      const Totals totals = earlier_.totals(entries);
      out.files += totals.files;
      out.bytes += totals.bytes;
      earlier_.for_each_larger(entries, above, note_big);
    }
  });
  std::sort(out.big.begin(), out.big.end(),
            [](const auto& a, const auto& b) { return a.bytes != b.bytes ? a.bytes > b.bytes : a.path < b.path; });
  return out;
}

}  // namespace publish
