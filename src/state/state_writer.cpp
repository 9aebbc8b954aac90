#include "state/state_writer.h"

#include <algorithm>
#include <utility>

#include "state/summary_record.h"

namespace state {
namespace {

using AgencyArchive = platform::ArchiveWriter<AgencyFormat>;

void add_files(const readers::AgencyFiles& files, std::int64_t since, AgencyArchive& out) {
  for (const readers::File& f : files.files) {
    FileRow row{out.add_text(f.path), f.size, f.mtime_ns, f.ctime_ns, f.inode};
    row.has_hash = f.hash.has_value();
    if (f.hash) row.hash = *f.hash;
    row.is_recent = std::max(f.mtime_ns, f.ctime_ns) >= since;
    out.rows<FileRow>().push_back(row);
  }
  for (const std::string& folder : files.folders) out.rows<AgencyFormat::Folder>().push_back({out.add_text(folder)});
}

void add_findings(const base::Report& report, const base::Report& silenced, AgencyArchive& out) {
  const auto own = [&](std::string_view text) { return text.empty() ? TextRef{} : out.add_text(text); };
  for (const base::Report* from : {&report, &silenced})
    for (const base::Finding& f : from->findings())
      out.rows<FindingRow>().push_back({own(f.code), own(f.path), own(f.source_line), own(f.what.th), own(f.what.en),
                                        own(f.advice.th), own(f.advice.en), f.line, f.column, f.length, f.severity,
                                        from == &silenced});
}

void add_asked(const model::FrameworkDependencies& asked, AgencyArchive& out) {
  for (const std::string& id : asked.ids) out.rows<AgencyFormat::FrameworkId>().push_back({out.add_text(id)});
  out.rows<AgencyFormat::Year>().assign(asked.years.begin(), asked.years.end());
}

}  // namespace

TextRef StateWriter::add_text(std::string_view text) { return root_.add_text(text); }

RowRange StateWriter::add_texts(const std::vector<std::string>& list) {
  auto& table = root_.rows<TextRef>();
  const RowRange range{static_cast<std::uint32_t>(table.size()), static_cast<std::uint32_t>(list.size())};
  for (const std::string& text : list) table.push_back(add_text(text));
  return range;
}

void StateWriter::add_framework(std::string_view id, int year, const Hash& fingerprint) {
  root_.rows<FrameworkRow>().push_back({add_text(id), year, fingerprint});
}

AgencyRow StateWriter::add(const AgencyRecord& record) {
  const std::string summary = record.summary ? summary_record(*record.summary) : std::string();
  AgencyRow row;
  row.state = write(record, summary);
  if (record.summary) row.summary_fingerprint = platform::hash(summary);
  row.has_errors = record.report.has_errors();
  row.lacks_pictures = record.lacks_pictures;
  std::lock_guard hold(lock_);
  row.slug = add_text(record.slug);
  return row;
}

publish::LeafPlace StateWriter::write(const AgencyRecord& record, const std::string& summary) {
  AgencyArchive out;
  out.rows<AgencyFormat::Head>().push_back({out.add_text(summary), record.asked.newest});
  add_files(record.files, since_, out);
  for (const std::string& root : record.roots) out.rows<AgencyFormat::Root>().push_back({out.add_text(root)});
  add_findings(record.report, record.silenced, out);
  add_asked(record.asked, out);
  return leaves_.add(out.bytes());
}

AgencyRow StateWriter::keep(const AgencyRow& previous_row) {
  AgencyRow row = previous_row;
  row.slug = add_text(previous_->text(row.slug));
  if (!leaves_.keeps_leaves()) row.state = leaves_.add(previous_->bytes_of_agency(previous_row));
  return row;
}

AgencyRow StateWriter::refresh(const AgencyRow& previous_row, const readers::AgencyFiles& files) {
  const AgencyState& then = previous_->agency(previous_row);
  const std::optional<model::Summary> summary = then.summary();
  const std::vector<std::string> roots = then.roots();
  base::Report report, silenced;
  then.add_findings(report, silenced);
  return add({previous_->text(previous_row.slug), summary ? &*summary : nullptr, files, roots, report, silenced,
              then.asked(), previous_row.lacks_pictures});
}

std::string StateWriter::root(StateHead head, std::vector<AgencyRow> agencies) {
  root_.rows<StateHead>() = {head};
  root_.rows<AgencyRow>() = std::move(agencies);
  return root_.bytes();
}

}  // namespace state
