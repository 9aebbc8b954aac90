#include "join.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <mutex>

#include "marks.h"
#include "outside/disk.h"
#include "publish/manifest.h"

using core::say;

std::string pages_of_part(const std::string& part) { return part + "/site"; }

namespace {

struct Part {
  std::string folder;
  memory::Image image;
  publish::Manifest manifest;
};

std::optional<Part> open_part(const std::string& folder, std::string_view version, core::Message& why) {
  const std::string state = pages_of_part(folder) + ".state/";
  auto file = outside::MappedFile::open(state + "memory");
  auto image = file ? memory::Image::from(std::move(*file)) : std::nullopt;
  core::Message unread;
  auto manifest = outside::read_file(state + "manifest", std::numeric_limits<std::int64_t>::max(), unread);
  if (!image || !manifest || outside::look(state + "journal"))
    return why = say("{} ไม่ใช่ส่วนที่สร้างเสร็จด้วย --shard", "{} is no finished part made with --shard", {folder}),
           std::nullopt;
  Part part{folder, std::move(*image), publish::Manifest(std::move(*manifest))};
  if (part.image.head().shards == 0 || part.manifest.tool() != tool_with(version, part.image.head().checksum))
    return why = say("{} ไม่ใช่ส่วนที่โปรแกรมรุ่นนี้สร้างด้วย --shard",
                     "{} is no part made with --shard by this version of the program", {folder}),
           std::nullopt;
  return part;
}

bool has_same_frameworks(const memory::Image& image, const Inputs& inputs) {
  const auto rows = image.frameworks();
  const auto& now = inputs.frameworks.all;
  return std::equal(rows.begin(), rows.end(), now.begin(), now.end(),
                    [&](const memory::FrameworkRow& row, const auto& f) {
                      return image.text(row.id) == f->id && row.year == f->year && row.mark == mark_of(*f);
                    });
}

// What this part was made of that is not what we have; empty where all is the same.
core::Message difference(const Part& part, const Inputs& inputs, const memory::Marks& marks) {
  const memory::Head& head = part.image.head();
  if (head.marks.tool != marks.tool)
    return say("{} สร้างด้วยโปรแกรมรุ่นอื่น", "{} was made by another version of the program", {part.folder});
  if (head.marks.site_settings != marks.site_settings)
    return say("{} สร้างจาก site.yaml ฉบับอื่น", "{} was made with another site.yaml", {part.folder});
  if (head.marks.theme != marks.theme || head.marks.site_theme != marks.site_theme)
    return say("{} สร้างด้วยธีมอื่น", "{} was made with another theme", {part.folder});
  if (!has_same_frameworks(part.image, inputs))
    return say("{} สร้างด้วยกรอบการประเมินชุดอื่น", "{} was made with other frameworks", {part.folder});
  if (head.slugs != inputs.agencies_mark)
    return say("{} สร้างจากรายชื่อหน่วยงานชุดอื่น", "{} was made of other agencies", {part.folder});
  return {};
}

// Each part of N, once.
core::Message why_not_all(const std::vector<Part>& parts) {
  const std::uint32_t shards = parts.front().image.head().shards;
  std::vector<const Part*> seen(shards);
  for (const Part& part : parts) {
    const memory::Head& head = part.image.head();
    if (head.shards != shards)
      return say("{0} เป็นส่วนหนึ่งใน {1} ส่วน แต่ {2} เป็นส่วนหนึ่งใน {3} ส่วน", "{0} is one of {1} parts, but {2} one of {3}",
                 {parts.front().folder, std::to_string(shards), part.folder, std::to_string(head.shards)});
    const Part*& own = seen[head.shard - 1];
    if (own)
      return say("{0} และ {1} เป็นส่วนที่ {2} ทั้งคู่", "{0} and {1} are both part {2}",
                 {own->folder, part.folder, std::to_string(head.shard)});
    own = &part;
  }
  std::string missing;
  for (std::uint32_t i = 0; i < shards; ++i)
    if (!seen[i]) missing += (missing.empty() ? "" : ", ") + std::to_string(i + 1);
  if (missing.empty()) return {};
  return say("ยังขาดส่วนที่ {0} จาก {1} ส่วน", "of {1} parts these are missing: {0}", {missing, std::to_string(shards)});
}

std::optional<std::vector<Part>> open_parts(const Inputs& inputs, const BuildOptions& options,
                                            const memory::Marks& marks, core::Message& why) {
  std::vector<Part> parts;
  for (const std::string& folder : options.join) {
    auto part = open_part(folder, options.version, why);
    if (!part) return {};
    why = difference(*part, inputs, marks);
    if (!why.empty()) return {};
    parts.push_back(std::move(*part));
  }
  why = why_not_all(parts);
  if (!why.empty()) return {};
  return parts;
}

// A file of the part, checked to be the one that was made.
bool copy(const Part& part, std::size_t i, publish::Site& site, core::Message& why) {
  const publish::Made made = part.manifest[i];
  publish::Source read;
  const std::string from = pages_of_part(part.folder) + "/" + std::string(made.path);
  if (!site.copy(made.path, from, &read) || read.hash == made.hash)
    return true;  // publish() tells what could not be copied
  why = say("{} ไม่ใช่ไฟล์ที่สร้างไว้ ให้สร้างส่วนนั้นใหม่", "{} is not as it was made: make that part again", {from});
  return false;
}

bool copy_roots(const Part& part, const std::vector<std::string>& roots, publish::Site& site, core::Message& why) {
  const publish::Manifest& m = part.manifest;
  for (const std::string& root : roots) {
    if (std::size_t own = m.find(root); own != publish::Manifest::none && !copy(part, own, site, why)) return false;
    const std::string below = root + "/";
    for (std::size_t i = m.lower_bound(below); i < m.size() && m.path(i).starts_with(below); ++i)
      if (!copy(part, i, site, why)) return false;
  }
  return true;
}

std::vector<std::string> owned(const memory::Image& image, memory::Range range) {
  std::vector<std::string> out;
  for (memory::Text t : image.texts(range)) out.emplace_back(image.text(t));
  return out;
}

readers::AgencyFiles files_of(const memory::Image& image, const memory::AgencyRow& row) {
  readers::AgencyFiles out{{}, owned(image, row.folders)};
  for (const memory::FileRow& f : image.files(row.files)) {
    readers::File file{std::string(image.text(f.path)), "", f.size, f.mtime_ns, f.ctime_ns, f.inode};
    if (f.is_recent) file.mtime_ns = -1;  // its times say nothing: the next build looks at its bytes
    if (f.has_hash) file.hash = f.hash;
    out.files.push_back(std::move(file));
  }
  return out;
}

model::Asked asked_of(const memory::Image& image, const memory::AgencyRow& row) {
  model::Asked asked;
  for (memory::Text id : image.texts(row.ids)) asked.ids.emplace(image.text(id));
  for (memory::Text text : image.texts(row.years)) {
    const std::string_view digits = image.text(text);
    int year = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), year);
    asked.years.insert(year);
  }
  asked.newest = row.asked_newest;
  return asked;
}

bool take(const Part& part, const std::string& slug, const Inputs& inputs, const Publication& to,
          AgencyResult& result, core::Message& why) {
  const memory::AgencyRow* row = part.image.find(slug);
  if (!row) return why = say("{0} ไม่มีหน่วยงาน {1}", "{0} lacks the agency {1}", {part.folder, slug}), false;
  for (const memory::FindingRow& f : part.image.findings(row->findings))
    (f.is_silenced ? result.silenced : result.report).add(part.image.finding(f));
  std::vector<std::string> roots = owned(part.image, row->roots);
  result.summary = part.image.text(row->summary);
  result.verdict.why = say("มาจาก {}", "it comes from {}", {part.folder});
  if (row->has_errors)
    result.summary = keep_last_good(inputs, slug, *to.earlier, roots);
  else if (!copy_roots(part, roots, *to.site, why))
    return false;
  result.row = to.writer->add({slug, result.summary, files_of(part.image, *row), roots, result.report,
                               result.silenced, asked_of(part.image, *row)});
  return true;
}

}  // namespace

std::optional<std::vector<AgencyResult>> join_parts(const Inputs& inputs, const BuildOptions& options,
                                                    const memory::Marks& marks, const Publication& publication,
                                                    core::Message& why) {
  const auto parts = open_parts(inputs, options, marks, why);
  if (!parts) return {};
  std::vector<const Part*> by_shard(parts->size());
  for (const Part& part : *parts) by_shard[part.image.head().shard - 1] = &part;
  const auto& slugs = inputs.content.agencies;
  std::vector<AgencyResult> results(slugs.size());
  std::mutex telling;
  for_each_agency(slugs.size(), options, [&](std::size_t i) {
    core::Message trouble;
    if (take(*by_shard[i % parts->size()], slugs[i], inputs, publication, results[i], trouble)) return;
    std::lock_guard lock(telling);
    if (why.empty()) why = trouble;
  });
  if (!why.empty()) return {};
  return results;
}
