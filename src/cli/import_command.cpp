// prongsai import: files of an office become content of an agency.
#include <iostream>
#include <iterator>
#include <memory>

#include "base/digits.h"
#include "base/nearest.h"
#include "cli/command.h"
#include "console/diagnostics.h"
#include "import/import.h"
#include "import/plan.h"
#include "import/words.h"
#include "platform/disk.h"
#include "platform/document_text.h"
#include "platform/office_file.h"
#include "platform/places.h"
#include "read/names.h"
#include "read/site_content.h"

namespace cli {
namespace {

using base::msg;

struct ImportCliOptions {
  std::string content = "content", agency, kind;
  unsigned year = 0;
  std::vector<std::string> files;
  importing::Wishes wishes;
  bool is_dry = false;
  console::Printing printing;
};

std::string name_of_file(const std::string& path) { return path.substr(path.rfind('/') + 1); }

std::optional<base::OfficeDocument> read_document(const std::string& path, base::BilingualText& why) {
  const std::string reader = platform::find_document_reader();
  if (reader.empty()) {
    why = msg("ไม่มี prongsai-text ข้างโปรแกรมนี้ จึงอ่านไฟล์ไม่ได้",
              "prongsai-text is not beside this program: no file can be read");
    return std::nullopt;
  }
  if (path != "-") return platform::read_office_file(reader, path, why);
  const std::string bytes{std::istreambuf_iterator<char>(std::cin), {}};
  return platform::read_office_bytes(reader, bytes, "", why);
}

void print_plan(const importing::Draft& draft, const importing::Plan& plan, const ImportCliOptions& chosen) {
  const base::Language language = chosen.printing.spoken();
  for (const base::BilingualText& text : draft.understood) std::cout << text.in(language) << "\n";
  for (const base::BilingualText& text : draft.remarks) std::cout << "! " << text.in(language) << "\n";
  for (const base::BilingualText& text : draft.questions) std::cout << "? " << text.in(language) << "\n";
  if (!draft.questions.empty())
    std::cout << msg("  บางข้อตอบได้ด้วยตัวเลือก: prongsai import --help",
                     "  Options answer some of these: prongsai import --help")
                     .in(language)
              << "\n";
  for (const importing::PlannedFile& file : plan.files) {
    std::cout << (file.is_new ? "+ " : "~ ") << file.path << "\n";
    if (!chosen.is_dry || !file.is_new || file.path.ends_with("/import.md")) continue;
    for (std::string_view line : importing::split_lines(file.text)) std::cout << "    " << line << "\n";
  }
}

void print_end(const importing::Draft& draft, const importing::Plan& plan, const ImportCliOptions& chosen) {
  const std::string placed = std::to_string(draft.placed), cells = std::to_string(draft.cells),
                    left = std::to_string(draft.cells - draft.placed);
  base::BilingualText text =
      draft.cells == draft.placed
          ? msg("วางแล้ว {0} จาก {1} ช่อง", "placed {0} of {1} cells", {placed, cells})
          : msg("วางแล้ว {0} จาก {1} ช่อง; เหลือ {2} ช่องใน {3}", "placed {0} of {1} cells; {2} left in {3}",
                {placed, cells, left, plan.remainder});
  if (draft.cells == draft.placed && !plan.remainder.empty())
    text += msg("; คำถามและข้อความที่เหลืออยู่ใน {}", "; questions and other texts are in {}", {plan.remainder});
  std::cout << text.in(chosen.printing.spoken()) << "\n";
  if (chosen.is_dry)
    std::cout << msg("ยังไม่ได้เขียนไฟล์ใด (--dry-run)", "nothing was written (--dry-run)").in(chosen.printing.spoken())
              << "\n";
}

int import_files(ImportCliOptions& chosen) {
  base::BilingualText why;
  for (const std::string& path : chosen.files)
    if (path != "-" && !platform::is_file(path))
      return console::wrong_use(chosen.printing, msg("ไม่มีไฟล์ '{}'", "there is no file '{}'", {path}));
  const auto content = readers::read_site_content(chosen.content, why);
  if (content) chosen.agency = readers::chosen_agency(*content, chosen.agency, why);
  const auto agency =
      chosen.agency.empty() || !content ? nullptr : readers::read_agency_of(*content, chosen.agency, why);
  if (!agency) return console::wrong_use(chosen.printing, why);
  chosen.wishes.first_language = content->settings->settings.first_language();
  importing::Draft draft;
  std::string sources;
  bool is_refused = false;
  for (const std::string& path : chosen.files) {
    const std::string name = name_of_file(path);
    const auto document = read_document(path, why);
    if (!document) {
      const std::string& words = why.in(chosen.printing.spoken());
      std::cerr << "prongsai: " << (words.find(name) == words.npos ? name + ": " : "") << words << "\n";
      is_refused = true;
      continue;
    }
    sources += (sources.empty() ? "" : ", ") + name;
    const std::size_t slash = path.rfind('/');
    take_document(*document, slash == path.npos ? "." : path.substr(0, slash), chosen.wishes, *agency,
                  content->frameworks, draft);
  }
  if (is_refused) {
    if (chosen.files.size() > 1)
      std::cerr << msg("จึงยังไม่ได้เขียนไฟล์ใด", "so nothing was written").in(chosen.printing.spoken()) << "\n";
    return 1;
  }
  const auto plan =
      importing::plan_files(draft, chosen.content + "/agencies/" + chosen.agency, *agency, chosen.wishes.year,
                            sources, content->settings->settings.first_language(), why);
  if (!plan) {
    std::cerr << "prongsai: " << why.in(chosen.printing.spoken()) << "\n";
    return 1;
  }
  if (!chosen.printing.is_quiet) print_plan(draft, *plan, chosen);
  if (!chosen.is_dry && !importing::write_plan(*plan, why)) return console::wrong_use(chosen.printing, why);
  print_end(draft, *plan, chosen);
  return 0;
}

int run_import(ImportCliOptions& chosen) {
  chosen.content = platform::without_final_slashes(chosen.content);
  console::settle(chosen.printing, chosen.content);
  auto wrong = [&](const base::BilingualText& what) { return console::wrong_use(chosen.printing, what); };
  // "../*.docx" is also what an office program keeps beside a file that is open.
  std::erase_if(chosen.files, [](const std::string& path) {
    return readers::is_passed_over(name_of_file(path)) && platform::is_file(path);
  });
  if (chosen.files.empty())
    return wrong(
        msg("บอกไฟล์ที่จะนำเข้า ('-' คืออ่านจาก standard input)", "name the files to import ('-' reads standard input)"));
  if (!platform::look(chosen.content + "/.")) return wrong(console::no_content_folder(chosen.content));
  if (!base::is_buddhist_year(static_cast<int>(chosen.year)))
    return wrong(msg("บอกปีงบประมาณ (พ.ศ.) ด้วย --year เช่น --year 2568",
                     "name the fiscal year (Buddhist Era) with --year, as in --year 2568"));
  chosen.wishes.year = static_cast<int>(chosen.year);
  if (!chosen.kind.empty()) {
    const auto kind = importing::table_kinds.value_of(chosen.kind);
    if (!kind) {
      base::BilingualText what = msg("ไม่มีชนิด '{}' ", "there is no kind '{}'; ", {chosen.kind});
      what += base::did_you_mean(chosen.kind, model::ids_of(importing::table_kinds.names()));
      return wrong(what);
    }
    chosen.wishes.as = *kind;
  }
  if (!chosen.wishes.as_of.empty() && !base::parse_date(chosen.wishes.as_of))
    return wrong(msg("'{}' ไม่ใช่วันที่ เขียนเช่น 2568-03-31", "'{}' is not a date; write it like 2568-03-31",
                     {chosen.wishes.as_of}));
  return import_files(chosen);
}

std::function<int()> declare_import(platform::Options& options) {
  auto chosen = std::make_shared<ImportCliOptions>();
  options.texts("FILE", "", chosen->files,
                msg("ไฟล์ docx, odt, xlsx, ods, csv, tsv, html, pdf หรือข้อความ ('-' คืออ่านจาก standard input)",
                    "Files: docx, odt, xlsx, ods, csv, tsv, html, pdf or text ('-' reads standard input)"));
  options.text("-c,--content", "DIR", chosen->content, msg("โฟลเดอร์เนื้อหา", "The folder of content"));
  options.text("--agency", "SLUG", chosen->agency,
               msg("หน่วยงาน (ไม่ใส่คือหน่วยงานเดียวที่มี)", "The agency (default: the only one there is)"));
  options.number("--year", "YEAR", chosen->year, 2400, 2699,
                 msg("ปีงบประมาณ (พ.ศ.)", "The fiscal year (Buddhist Era)"));
  options.text("--as", "KIND", chosen->kind,
               msg("ชนิดของทุกตาราง: measures scores complaints disclosures channels handling table",
                   "What all tables are: measures scores complaints disclosures channels handling table"));
  options.text("--dimension", "ID", chosen->wishes.dimension,
               msg("dimension ของมาตรการที่ไฟล์ไม่บอก", "The dimension of measures for which the file states none"));
  options.choice("--for", chosen->wishes.channels_for, {"corruption", "general", "both"},
                 msg("ช่องทางที่ไฟล์ไม่บอก ใช้สำหรับเรื่องใด", "What channels are for, where the file does not say"));
  options.text("--as-of", "DATE", chosen->wishes.as_of,
               msg("สถิติเรื่องร้องเรียนเป็นข้อมูล ณ วันใด", "Of which day the complaint statistics are"));
  options.flag(
      "--keep-points", chosen->wishes.keeps_points,
      msg("ไม่หารคะแนนถ่วงน้ำหนัก เก็บไว้ใน import.md", "Leave weighted points in import.md instead of dividing them"));
  options.flag("--dry-run", chosen->is_dry,
               msg("แสดงสิ่งที่จะเขียนโดยไม่เขียน", "Show what would be written, and write nothing"));
  options.flag("-q,--quiet", chosen->printing.is_quiet, msg("แสดงเพียงผลสรุป", "Print the result alone"));
  console::declare_language(options, chosen->printing.language);
  return [chosen] { return run_import(*chosen); };
}

}  // namespace

extern const Command import_command{"import", "นำไฟล์ Word, Excel และตารางอื่นมาเป็นเนื้อหาของหน่วยงาน",
                                    "Turn Word, Excel and other tables into content of an agency", declare_import};

}  // namespace cli
