#include "read/framework_of_year.h"

#include <algorithm>

#include "read/map_reader.h"
#include "read/paths.h"

namespace readers {
namespace {

using base::msg;
using model::Framework;

// The year's first file that says something of what only a framework defines; null where it has none.
const File* needs_framework(const std::vector<File>& files, std::string_view folder) {
  auto file = std::lower_bound(files.begin(), files.end(), folder,
                               [](const File& f, std::string_view path) { return f.path < path; });
  for (; file != files.end() && file->path.starts_with(folder); ++file) {
    const FileKind kind = parts_of(file->path).kind;
    if (kind == FileKind::assessment || kind == FileKind::measure || kind == FileKind::measures_csv ||
        kind == FileKind::disclosures)
      return &*file;
  }
  return nullptr;
}

void refuse_without_framework(const model::Agency& agency, int year, const File& file,
                              const model::Frameworks& frameworks, base::Report& report) {
  const std::string number = std::to_string(year);
  const Framework* nearest = frameworks.nearest_for(year, agency.type);
  std::string from, to;
  if (nearest) {
    from = nearest->is_built_in && nearest->location.file ? nearest->location.file->path
                                                          : "frameworks/" + std::string(nearest->id) + ".yaml";
    const std::string_view stem = nearest->id.substr(0, nearest->id.find(std::to_string(nearest->year)));
    to = "frameworks/" + std::string(stem) + (stem.size() < nearest->id.size() ? "" : "-") + number + ".yaml";
  } else {
    to = "frameworks/ita-" + number + ".yaml";
  }
  report.error_at(
      "missing-framework", agency.path + "/" + file.path,
      msg("ไม่มีกรอบการประเมินของปี {} ซึ่งไฟล์นี้ต้องใช้", "there is no framework of the year {}, which this file needs",
          {number}),
      nearest
          ? msg("คัดลอก {0} เป็น {1} แล้วแก้ให้ตรงกับปีนั้น ที่ไม่ต้องใช้กรอบการประเมินคือ complaints.yaml, tables/ และ report.md",
                "copy {0} as {1} and adapt it to that year; only complaints.yaml, tables/ and report.md need no "
                "framework",
                {from, to})
          : msg("เพิ่ม {} ที่ไม่ต้องใช้กรอบการประเมินคือ complaints.yaml, tables/ และ report.md",
                "add {}; only complaints.yaml, tables/ and report.md need no framework", {to}));
}

// Several that are for the same types.
void refuse_several(const model::Agency& agency, int year, const std::vector<const Framework*>& list,
                    base::Report& report) {
  const std::string number = std::to_string(year);
  std::string ids;
  for (const Framework* f : list) ids += (ids.empty() ? "" : ", ") + std::string(f->id);
  const std::string choice = "framework: {" + number + ": " + std::string(list.front()->id) + "}";
  const std::string types = "for: [" + std::string(model::agency_types.id_of(agency.type)) + "]";
  report.error_at("missing-framework", agency.path + "/" + number,
                  msg("ปี {0} มีหลายกรอบการประเมิน: {1}", "the year {0} has several frameworks: {1}", {number, ids}),
                  msg("เลือกหนึ่งกรอบใน agency.yaml เช่น {0} หรือบอกในกรอบหนึ่งว่าใช้กับหน่วยงานประเภทใด เช่น {1}",
                      "choose one in agency.yaml, as {0}, or say in one of them which types of agency use it, as {1}",
                      {choice, types}));
}

}  // namespace

void check_frameworks_chosen(const model::Agency& agency, const model::Frameworks& frameworks, base::Report& report) {
  for (const model::FrameworkChoice& choice : agency.frameworks) {
    const Framework* framework = frameworks.find(choice.id);
    if (framework && framework->year == choice.year) continue;
    std::vector<std::string_view> known;
    for (const Framework* f : frameworks.of_year(choice.year)) known.push_back(f->id);
    report.error("unknown-value", choice.location,
                 msg("ไม่มีกรอบการประเมิน '{0}' ของปี {1}", "there is no framework '{0}' of the year {1}",
                     {choice.id, std::to_string(choice.year)}),
                 known.empty()
                     ? msg("เพิ่มไฟล์ใน frameworks/ หรือลบปีนี้ออก", "add a file to frameworks/, or remove this year")
                     : did_you_mean(choice.id, known));
  }
}

const Framework* framework_of_year(const model::Agency& agency, int year, const std::vector<File>& files,
                                   const model::Frameworks& frameworks, base::Report& report) {
  for (const model::FrameworkChoice& choice : agency.frameworks)
    if (choice.year == year) return frameworks.find(choice.id);
  const auto list = frameworks.of_year_for(year, agency.type);
  if (list.size() == 1) return list.front();
  if (list.size() > 1)
    refuse_several(agency, year, list, report);
  else if (const File* file = needs_framework(files, std::to_string(year) + "/"))
    refuse_without_framework(agency, year, *file, frameworks, report);
  return nullptr;
}

}  // namespace readers
