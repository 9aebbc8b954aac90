#include "state/state_writer.h"

#include <algorithm>

#include "state/summary_record.h"

namespace state {
namespace {

constexpr std::size_t longest_shared = 100;         // bytes of a text that other rows are likely to have, too
constexpr std::uint64_t remains_are_few = 1 << 20;  // bytes

// Texts that no row names any more stay until there are twice as many bytes as when they were last written without.
bool has_few_remains(const BuildState& previous) {
  return previous.all_texts().size() <= 2 * previous.head().texts_when_fresh + remains_are_few;
}

template <class Row>
RowRange next_range(const std::vector<Row>& table, std::size_t count) {
  return {static_cast<std::uint32_t>(table.size()), static_cast<std::uint32_t>(count)};
}

}  // namespace

StateWriter::StateWriter(const BuildState* previous, std::int64_t since)
    : previous_(previous), since_(since), is_fresh_(!previous || !has_few_remains(*previous)) {
  if (!is_fresh_) archive_.texts = previous->all_texts();
}

TextRef StateWriter::add_text(std::string_view text) {
  if (text.empty()) return {};
  if (text.size() > longest_shared) return archive_.add_text(text);
  auto [known, is_new] = shared_.try_emplace(std::string(text));
  if (is_new) known->second = archive_.add_text(text);
  return known->second;
}

RowRange StateWriter::add_texts(const std::vector<std::string>& list) {
  auto& table = archive_.rows<TextRef>();
  const RowRange range = next_range(table, list.size());
  for (const std::string& text : list) table.push_back(add_text(text));
  return range;
}

void StateWriter::add_framework(std::string_view id, int year, const Hash& fingerprint) {
  archive_.rows<FrameworkRow>().push_back({add_text(id), year, fingerprint});
}

RowRange StateWriter::add_files(const readers::AgencyFiles& files) {
  auto& table = archive_.rows<FileRow>();
  const RowRange range = next_range(table, files.files.size());
  for (const readers::File& f : files.files) {
    FileRow row{add_text(f.path), f.size, f.mtime_ns, f.ctime_ns, f.inode};
    row.has_hash = f.hash.has_value();
    if (f.hash) row.hash = *f.hash;
    row.is_recent = std::max(f.mtime_ns, f.ctime_ns) >= since_;
    table.push_back(row);
  }
  return range;
}

RowRange StateWriter::add_findings(const base::Report& report, const base::Report& silenced) {
  auto& table = archive_.rows<FindingRow>();
  const RowRange range = next_range(table, report.findings().size() + silenced.findings().size());
  for (const base::Report* from : {&report, &silenced})
    for (const base::Finding& f : from->findings())
      table.push_back({add_text(f.code), add_text(f.path), add_text(f.source_line), add_text(f.what.th),
                       add_text(f.what.en), add_text(f.advice.th), add_text(f.advice.en), f.line, f.column, f.length,
                       f.severity, from == &silenced});
  return range;
}

AgencyRow StateWriter::add(const AgencyRecord& record) {
  const std::string summary = record.summary ? summary_record(*record.summary) : std::string();
  std::lock_guard hold(lock_);
  AgencyRow row;
  row.slug = add_text(record.slug);
  row.summary = add_text(summary);
  if (record.summary) row.summary_fingerprint = platform::hash(summary);
  row.files = add_files(record.files);
  row.folders = add_texts(record.files.folders);
  row.roots = add_texts(record.roots);
  row.findings = add_findings(record.report, record.silenced);
  row.ids = add_texts({record.asked.ids.begin(), record.asked.ids.end()});
  auto& years = archive_.rows<BuildStateFormat::Year>();
  row.years = next_range(years, record.asked.years.size());
  years.insert(years.end(), record.asked.years.begin(), record.asked.years.end());
  row.asked_newest = record.asked.newest;
  row.has_errors = record.report.has_errors();
  row.lacks_pictures = record.lacks_pictures;
  return row;
}

template <class Row>
RowRange StateWriter::copy_rows(RowRange range) {
  const std::span<const Row> from = previous_->rows<Row>(range);
  auto& table = archive_.rows<Row>();
  const RowRange copied = next_range(table, from.size());
  table.insert(table.end(), from.begin(), from.end());
  return copied;
}

AgencyRow StateWriter::keep(const AgencyRow& previous_row) {
  AgencyRow row = previous_row;
  row.files = copy_rows<FileRow>(row.files);
  row.findings = copy_rows<FindingRow>(row.findings);
  for (RowRange* range : {&row.folders, &row.roots, &row.ids}) *range = copy_rows<TextRef>(*range);
  row.years = copy_rows<BuildStateFormat::Year>(row.years);
  if (is_fresh_) copy_texts(row);
  return row;
}

// The texts of a row that still names those of the previous state.
void StateWriter::copy_texts(AgencyRow& row) {
  auto copy = [&](TextRef& ref) { ref = add_text(previous_->text(ref)); };
  copy(row.slug);
  copy(row.summary);
  for (FileRow& file : rows<FileRow>(row.files)) copy(file.path);
  for (FindingRow& f : rows<FindingRow>(row.findings))
    for (TextRef* ref : {&f.code, &f.path, &f.source_line, &f.what_th, &f.what_en, &f.advice_th, &f.advice_en})
      copy(*ref);
  for (RowRange range : {row.folders, row.roots, row.ids})
    for (TextRef& ref : rows<TextRef>(range)) copy(ref);
}

AgencyRow StateWriter::refresh(const AgencyRow& previous_row, const readers::AgencyFiles& files) {
  AgencyRow row = keep(previous_row);
  row.files = add_files(files);
  row.folders = add_texts(files.folders);
  return row;
}

std::string StateWriter::bytes(StateHead head, std::vector<AgencyRow> agencies) {
  head.texts_when_fresh = is_fresh_ ? archive_.texts.size() : previous_->head().texts_when_fresh;
  archive_.rows<StateHead>() = {head};
  archive_.rows<AgencyRow>() = std::move(agencies);
  return archive_.bytes();
}

}  // namespace state
