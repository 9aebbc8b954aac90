#include "memory_writer.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace memory {
namespace {

constexpr std::size_t most_shared = 100;            // bytes of a text that others are likely to have, too
constexpr std::uint64_t remains_are_few = 1 << 20;  // bytes

// Texts that no row names any more stay in the pool until they are as many as those that were there at first.
bool has_few_remains(const Image& earlier) {
  return earlier.pool().size() <= 2 * earlier.head().texts_when_fresh + remains_are_few;
}

template <class Row>
void append(std::string& bytes, const Row* rows, std::size_t count) {
  bytes.append(reinterpret_cast<const char*>(rows), count * sizeof(Row));
}

}  // namespace

Writer::Writer(const Image* earlier, std::int64_t since)
    : earlier_(earlier), since_(since), is_fresh_(!earlier || !has_few_remains(*earlier)) {
  if (!is_fresh_) pool_ = earlier->pool();
}

Text Writer::text(std::string_view text) {
  if (text.empty()) return {};
  const Text next{static_cast<std::uint32_t>(pool_.size()), static_cast<std::uint32_t>(text.size())};
  if (text.size() > most_shared) return pool_ += text, next;
  auto [known, is_new] = known_.try_emplace(std::string(text));
  if (is_new) {
    known->second = next;
    pool_ += text;
  }
  return known->second;
}

Text Writer::copied(Text earlier_text) { return is_fresh_ ? text(earlier_->text(earlier_text)) : earlier_text; }

template <class Row>
Range Writer::rows_of(std::vector<Row>& table, std::span<const Row> rows) {
  Range range{static_cast<std::uint32_t>(table.size()), static_cast<std::uint32_t>(rows.size())};
  table.insert(table.end(), rows.begin(), rows.end());
  return range;
}

Range Writer::texts(const std::vector<std::string>& list) {
  std::vector<Text> rows;
  for (const std::string& t : list) rows.push_back(text(t));
  return rows_of<Text>(texts_, rows);
}

void Writer::framework(std::string_view id, int year, const Hash& mark) {
  frameworks_.push_back({text(id), year, mark});
}

Range Writer::files_of(const readers::AgencyFiles& files) {
  Range range{static_cast<std::uint32_t>(files_.size()), static_cast<std::uint32_t>(files.files.size())};
  for (const readers::File& f : files.files) {
    FileRow row{text(f.path), f.size, f.mtime_ns, f.ctime_ns, f.inode};
    row.has_hash = f.hash.has_value();
    if (f.hash) row.hash = *f.hash;
    row.is_recent = std::max(f.mtime_ns, f.ctime_ns) >= since_;
    files_.push_back(row);
  }
  return range;
}

Range Writer::findings_of(const core::Report& report, const core::Report& silenced) {
  Range range{static_cast<std::uint32_t>(findings_.size()), 0};
  for (const core::Report* from : {&report, &silenced}) {
    for (const core::Finding& f : from->findings()) {
      FindingRow row{text(f.code),    text(f.path),      text(f.source_line), text(f.what.th),
                     text(f.what.en), text(f.advice.th), text(f.advice.en),   f.line,
                     f.column,        f.length,          f.severity,          from == &silenced};
      findings_.push_back(row);
      ++range.count;
    }
  }
  return range;
}

AgencyRow Writer::add(const Told& told) {
  std::lock_guard hold(lock_);
  AgencyRow row;
  row.slug = text(told.slug);
  row.summary = text(told.summary);
  row.files = files_of(told.files);
  row.folders = texts(told.files.folders);
  row.roots = texts(told.roots);
  row.findings = findings_of(told.report, told.silenced);
  std::vector<std::string> years;
  for (int year : told.asked.years) years.push_back(std::to_string(year));
  row.years = texts(years);
  row.ids = texts({told.asked.ids.begin(), told.asked.ids.end()});
  row.asked_newest = told.asked.newest;
  row.has_errors = told.report.has_errors();
  return row;
}

AgencyRow Writer::keep(const AgencyRow& earlier_row) {
  AgencyRow row = earlier_row;
  row.files = rows_of(files_, earlier_->files(row.files));
  row.findings = rows_of(findings_, earlier_->findings(row.findings));
  for (Range* range : {&row.folders, &row.roots, &row.years, &row.ids})
    *range = rows_of(texts_, earlier_->texts(*range));
  if (!is_fresh_) return row;
  row.slug = copied(row.slug);
  row.summary = copied(row.summary);
  for (std::uint32_t i = 0; i < row.files.count; ++i) {
    FileRow& file = files_[row.files.first + i];
    file.path = copied(file.path);
  }
  for (std::uint32_t i = 0; i < row.findings.count; ++i) {
    FindingRow& f = findings_[row.findings.first + i];
    for (Text* t : {&f.code, &f.path, &f.source_line, &f.what_th, &f.what_en, &f.advice_th, &f.advice_en})
      *t = copied(*t);
  }
  for (const Range* range : {&row.folders, &row.roots, &row.years, &row.ids})
    for (std::uint32_t i = 0; i < range->count; ++i) texts_[range->first + i] = copied(texts_[range->first + i]);
  return row;
}

AgencyRow Writer::refreshed(const AgencyRow& earlier_row, const readers::AgencyFiles& files) {
  AgencyRow row = keep(earlier_row);
  row.files = files_of(files);
  row.folders = texts(files.folders);
  return row;
}

std::string Writer::bytes(Head head, const std::vector<AgencyRow>& agencies) {
  // What cannot be told is not told: the next build is a full one.
  if (pool_.size() > std::numeric_limits<std::uint32_t>::max()) return {};
  head.magic = magic;
  head.agencies = agencies.size();
  head.files = files_.size();
  head.findings = findings_.size();
  head.texts = texts_.size();
  head.frameworks = frameworks_.size();
  head.pool = pool_.size();
  head.texts_when_fresh = is_fresh_ ? pool_.size() : earlier_->head().texts_when_fresh;
  head.size = sizeof head + agencies.size() * sizeof(AgencyRow) + files_.size() * sizeof(FileRow) +
              findings_.size() * sizeof(FindingRow) + texts_.size() * sizeof(Text) +
              frameworks_.size() * sizeof(FrameworkRow) + pool_.size();
  std::string out;
  out.reserve(head.size);
  append(out, &head, 1);
  append(out, agencies.data(), agencies.size());
  append(out, files_.data(), files_.size());
  append(out, findings_.data(), findings_.size());
  append(out, texts_.data(), texts_.size());
  append(out, frameworks_.data(), frameworks_.size());
  out += pool_;
  constexpr std::size_t summed = offsetof(Head, checksum) + sizeof(Hash);
  head.checksum = outside::hash(std::string_view(out).substr(summed));
  std::memcpy(out.data(), &head, sizeof head);
  return out;
}

}  // namespace memory
