// prongsai export: content of an agency as files of an office.
#include <iostream>
#include <memory>

#include "base/date.h"
#include "base/nearest.h"
#include "cli/command.h"
#include "console/diagnostics.h"
#include "export/export.h"
#include "pipeline/build.h"
#include "platform/disk.h"
#include "platform/places.h"
#include "platform/write_file.h"
#include "read/site_content.h"

namespace cli {
namespace {

using base::msg;

struct ExportCliOptions {
  std::string content = "content", kind, agency, out, format;
  unsigned year = 0;
  bool replaces = false;
  console::Printing printing;
};

using Exporter = std::optional<std::string> (*)(const exporting::Source&, base::BilingualText& why);

struct ExportKind {
  std::string_view name, format;  // the format is that of the file's name, too
  Exporter make;
  bool rests_on_content = true;  // which must be without errors
};

constexpr ExportKind export_kinds[]{
    {"data", "xlsx", exporting::data_workbook},     {"report", "docx", exporting::report_docx},
    {"report", "pdf", exporting::report_pdf},       {"checklist", "xlsx", exporting::checklist_workbook},
    {"checklist", "csv", exporting::checklist_csv}, {"blank", "xlsx", exporting::blank_workbook, false}};

// What was asked for: the first kind of this name in the format, which may be empty.
const ExportKind* export_kind(std::string_view name, std::string_view format) {
  for (const ExportKind& kind : export_kinds)
    if (kind.name == name && (format.empty() || kind.format == format)) return &kind;
  return nullptr;
}

base::BilingualText with_advice(base::BilingualText what, std::string_view word,
                                const std::vector<std::string_view>& valid) {
  what += base::did_you_mean(word, valid);
  return what;
}

std::string format_asked_for(const ExportCliOptions& chosen) {
  if (!chosen.format.empty()) return chosen.format;
  const std::size_t dot = chosen.out.rfind('.'), slash = chosen.out.rfind('/');
  const bool has_ending = dot != chosen.out.npos && (slash == chosen.out.npos || dot > slash);
  return has_ending ? chosen.out.substr(dot + 1) : std::string();
}

base::BilingualText wrong_format(const ExportCliOptions& chosen, const std::string& format) {
  std::vector<std::string_view> formats;
  for (const ExportKind& kind : export_kinds)
    if (kind.name == chosen.kind) formats.push_back(kind.format);
  return with_advice(msg("export {0} ทำไฟล์ '{1}' ไม่ได้ ", "export {0} makes no '{1}' files; ", {chosen.kind, format}),
                     format, formats);
}

base::BilingualText wrong_kind(const ExportCliOptions& chosen) {
  std::vector<std::string_view> kinds;
  for (const ExportKind& kind : export_kinds)
    if (kinds.empty() || kinds.back() != kind.name) kinds.push_back(kind.name);
  if (chosen.kind.empty()) return with_advice(msg("บอกว่าจะส่งออกอะไร ", "say what to export; "), {}, kinds);
  return with_advice(msg("ส่งออก '{}' ไม่ได้ ", "there is no export '{}'; ", {chosen.kind}), chosen.kind, kinds);
}

// Whether the agency's content has errors, which are then printed.
bool has_errors(const ExportCliOptions& chosen) {
  pipeline::BuildOptions options;
  options.content = chosen.content;
  options.version = PRONGSAI_VERSION;
  options.is_check = true;
  options.agencies = {chosen.agency};
  const pipeline::BuildResult result = pipeline::build(options);
  if (result.failure.empty() && !result.report.has_errors()) return false;
  console::print_findings(result, chosen.printing, options.version);
  if (!result.failure.empty()) std::cerr << "prongsai: " << result.failure.in(chosen.printing.spoken()) << "\n";
  std::cerr << msg("ไม่ได้ส่งออก เพราะเนื้อหามีข้อผิดพลาด", "nothing was exported: the content has errors")
                   .in(chosen.printing.spoken())
            << "\n";
  return true;
}

int export_file(ExportCliOptions& chosen, const ExportKind& kind) {
  base::BilingualText why;
  auto wrong = [&] { return console::wrong_use(chosen.printing, why); };
  const auto content = readers::read_site_content(chosen.content, why);
  if (content) chosen.agency = readers::chosen_agency(*content, chosen.agency, why);
  if (!content || chosen.agency.empty()) return wrong();
  const std::string path = chosen.out.empty() ? chosen.agency + "-" + std::to_string(chosen.year) + "-" +
                                                    std::string(kind.name) + "." + std::string(kind.format)
                                              : chosen.out;
  if (!chosen.replaces && platform::look(path)) {
    why = msg("มีไฟล์ {} อยู่แล้ว ใช้ชื่ออื่น หรือเขียนทับด้วย --force",
              "{} is there already: choose another name, or write over it with --force", {path});
    return wrong();
  }
  const auto source = exporting::read_source(*content, chosen.agency, static_cast<int>(chosen.year), why);
  if (!source) return wrong();
  if (kind.rests_on_content && has_errors(chosen)) return 1;
  const auto bytes = kind.make(*source, why);
  if (!bytes || !platform::write_file(path, *bytes, chosen.replaces && platform::look(path), why)) return wrong();
  if (!chosen.printing.is_quiet)
    std::cout << msg("เขียนแล้ว: {}", "written: {}", {path}).in(chosen.printing.spoken()) << "\n";
  return 0;
}

int run_export(ExportCliOptions& chosen) {
  chosen.content = platform::without_final_slashes(chosen.content);
  console::settle(chosen.printing, chosen.content);
  auto wrong = [&](const base::BilingualText& what) { return console::wrong_use(chosen.printing, what); };
  if (!export_kind(chosen.kind, {})) return wrong(wrong_kind(chosen));
  const std::string format = format_asked_for(chosen);
  const ExportKind* kind = export_kind(chosen.kind, format);
  if (!kind) return wrong(wrong_format(chosen, format));
  if (!platform::look(chosen.content + "/.")) return wrong(console::no_content_folder(chosen.content));
  if (!base::is_buddhist_year(static_cast<int>(chosen.year)))
    return wrong(msg("บอกปีงบประมาณ (พ.ศ.) ด้วย --year เช่น --year 2568",
                     "name the fiscal year (Buddhist Era) with --year, as in --year 2568"));
  return export_file(chosen, *kind);
}

std::function<int()> declare_export(platform::Options& options) {
  auto chosen = std::make_shared<ExportCliOptions>();
  options.text("KIND", "", chosen->kind,
               msg("สิ่งที่ส่งออก: data (ข้อมูลของปี) report (รายงานตามแบบ) checklist (รายการ OIT) blank (แบบกรอกเปล่า)",
                   "What to export: data (of the year), report (the form on paper), checklist (the OIT items), blank "
                   "(a form to fill in)"));
  options.text("-c,--content", "DIR", chosen->content, msg("โฟลเดอร์เนื้อหา", "The folder of content"));
  options.text("--agency", "SLUG", chosen->agency,
               msg("หน่วยงาน (ไม่ใส่คือหน่วยงานเดียวที่มี)", "The agency (default: the only one there is)"));
  options.number("--year", "YEAR", chosen->year, 2400, 2699,
                 msg("ปีงบประมาณ (พ.ศ.)", "The fiscal year (Buddhist Era)"));
  options.text(
      "-o,--out", "FILE", chosen->out,
      msg("ไฟล์ที่เขียน (ไม่ใส่คือ SLUG-YEAR-KIND ในโฟลเดอร์นี้)", "The file to write (default: SLUG-YEAR-KIND, here)"));
  options.text("--format", "FORMAT", chosen->format,
               msg("รูปแบบของไฟล์ ถ้าชื่อไฟล์ไม่บอก", "The format, where the file's name does not say it"));
  options.flag("--force", chosen->replaces, msg("เขียนทับไฟล์ที่มีอยู่", "Write over a file that is there"));
  options.flag("-q,--quiet", chosen->printing.is_quiet, msg("ไม่พูดเมื่อสำเร็จ", "Say nothing when all is well"));
  console::declare_language(options, chosen->printing.language);
  return [chosen] { return run_export(*chosen); };
}

}  // namespace

extern const Command export_command{"export", "ส่งออกเนื้อหาของหน่วยงานเป็นไฟล์ Excel และเอกสาร",
                                    "Turn content of an agency into Excel files and documents", declare_export};

}  // namespace cli
