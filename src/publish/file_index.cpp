#include "publish/file_index.h"

#include <algorithm>

namespace publish {

void FileIndex::keep(std::size_t first, std::size_t end) {
  parts_.use([&](Part& part) { part.kept.push_back({first, end}); });
}

void FileIndex::add(Record::Kind kind, const ManifestEntry& made) {
  parts_.use([&](Part& part) {
    part.fresh.push_back({kind, made});
    part.fresh.back().entry.path = part.paths.keep(made.path);
  });
}

std::vector<Record> FileIndex::sorted_fresh() {
  std::vector<Record> all;
  parts_.for_each([&](const Part& part) { all.insert(all.end(), part.fresh.begin(), part.fresh.end()); });
  std::sort(all.begin(), all.end(), [](const Record& a, const Record& b) { return a.path() < b.path(); });
  return all;
}

std::vector<unsigned char> FileIndex::times_kept() {
  std::vector<unsigned char> times(earlier_.size());
  parts_.for_each([&](const Part& part) {
    for (const Entries& entries : part.kept)
      for (std::size_t i = entries.first; i < entries.end; ++i) times[i] = times[i] ? 2 : 1;
  });
  return times;
}

base::SiteSize FileIndex::extent(std::uint64_t above) {
  base::SiteSize out;
  auto count = [&](const ManifestEntry& file) {
    ++out.files;
    out.bytes += file.size;
    if (file.size > above) out.big.push_back({std::string(file.path), file.size});
  };
  parts_.for_each([&](const Part& part) {
    for (const Record& record : part.fresh) count(record.entry);
    for (const Entries& entries : part.kept)
      for (std::size_t i = entries.first; i < entries.end; ++i) count(earlier_[i]);
  });
  std::sort(out.big.begin(), out.big.end(),
            [](const auto& a, const auto& b) { return a.bytes != b.bytes ? a.bytes > b.bytes : a.path < b.path; });
  return out;
}

// The entries of the earlier manifest are sorted already, and most builds keep nearly all of them.
RecordList FileIndex::sorted() {
  std::vector<Record> fresh = sorted_fresh(), all;
  std::vector<unsigned char> times = times_kept();
  all.reserve(times.size() + fresh.size());
  std::size_t next = 0;
  auto keep_before = [&](std::size_t end) {
    for (; next < end; ++next)
      if (times[next]) all.insert(all.end(), times[next], {Record::same, earlier_[next]});
  };
  for (const Record& record : fresh) {
    keep_before(earlier_.lower_bound(record.path()));
    all.push_back(record);
  }
  keep_before(times.size());
  return RecordList(std::move(all));
}

}  // namespace publish
