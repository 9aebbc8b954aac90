// personal-id: a citizen's number in what will be published: texts, addresses, names of files, documents.
// Source: Personal Data Protection Act B.E. 2562 (2019), sections 19 and 27; check digit of the Department of
// Provincial Administration. About one in ten runs of 13 digits has a valid check digit by chance: hence it may be
// ignored by its last four digits.
#include <algorithm>
#include <set>

#include "base/html.h"
#include "base/url.h"
#include "base/utf8.h"
#include "checks/checks.h"
#include "checks/text/numbers_in_text.h"

namespace checks {
namespace {

using base::msg;

constexpr std::size_t most_of_a_document = 20;  // findings; a list of a thousand people is one mistake

base::BilingualText how_to_remove(const CitizenNumber& number) {
  return msg(
      "ลบเลขนี้ก่อนเผยแพร่ ถ้าไม่ใช่เลขประจำตัวประชาชน ให้เพิ่มใต้ checks: ignore ใน agency.yaml: {code: personal-id, value: "
      "\"{}\", reason: …}",
      "remove it before publishing; if it is not a citizen's number, add under 'checks: ignore' in agency.yaml: "
      "{code: personal-id, "
      "value: "
      "\"{}\", reason: …}",
      {number.last_four()});
}

base::Finding finding_of_id(const CitizenNumber& number, std::string path, base::BilingualText what) {
  base::Finding f;
  f.severity = base::Severity::error;
  f.code = "personal-id";
  f.path = std::move(path);
  f.what = std::move(what);
  f.advice = how_to_remove(number);
  f.value = number.last_four();
  return f;
}

// The line without the number that begins at `column`. Where it is not there in one piece (a link inside, the end
// of the line), no digit from there on is shown.
std::string redacted_line(std::string_view line, std::uint32_t column) {
  const std::string out = without_citizen_numbers(line);
  std::string rest;
  bool is_hidden = false;
  std::uint32_t at_column = 1;
  for (std::size_t at = 0; at < out.size(); ++at_column) {
    const std::size_t start = at;
    const char32_t c = base::next_code_point(out, at);
    const bool is_digit = (c >= '0' && c <= '9') || (c >= 0x0E50 && c <= 0x0E59) || (c >= 0xFF10 && c <= 0xFF19);
    is_hidden = is_hidden || (at_column == column && c == 'x');
    rest += is_digit && at_column >= column ? "x" : out.substr(start, at - start);
  }
  return is_hidden ? out : rest;
}

void report_number_at(const CitizenNumber& number, const base::SourceLocation& location, base::Report& report) {
  base::Finding f =
      finding_of_id(number, location.file ? location.file->path : std::string(),
                    msg("มีเลขประจำตัวประชาชนที่ลงท้ายด้วย {}", "a citizen's number, ending in {}", {number.last_four()}));
  f.line = location.line;
  f.column = location.column;
  f.length = std::max(location.length, 1u);
  if (location.file && location.line)
    f.source_line = redacted_line(base::line_of(*location.file, location.line), location.column);
  report.add(std::move(f));
}

void check_texts_for_ids(const model::Agency& agency, base::Report& report) {
  for (const model::Passage& passage : agency.passages.list) {
    if (passage.text.size() < 13 || !passage.signs.digits) continue;
    for (const CitizenNumber& number : citizen_numbers(passage.text))
      report_number_at(number, place_in(agency.passages, passage, number.begin, number.end - number.begin), report);
  }
}

void check_addresses_for_ids(const model::Agency& agency, base::Report& report) {
  for (const model::Link& link : agency.links)
    if (link.written.size() >= 13)
      for (const CitizenNumber& number : citizen_numbers(base::without_percents(link.written)))
        report_number_at(number, link.location, report);
}

void check_file_name_for_ids(std::string path, std::size_t folder, base::Report& report) {
  for (const CitizenNumber& number : citizen_numbers(std::string_view(path).substr(std::min(folder, path.size()))))
    report.add(finding_of_id(number, path,
                             msg("ชื่อไฟล์มีเลขประจำตัวประชาชนที่ลงท้ายด้วย {}",
                                 "the file name contains a citizen's number, ending in {}", {number.last_four()})));
}

base::BilingualText where_in_document(const model::DocumentFile& document, const CitizenNumber& number) {
  const std::string_view before = std::string_view(document.words.text).substr(0, number.begin);
  const std::string page = std::to_string(1 + std::count(before.begin(), before.end(), base::page_end));
  if (document.path.ends_with(".pdf"))
    return msg("หน้า {0} ของเอกสารนี้มีเลขประจำตัวประชาชนที่ลงท้ายด้วย {1}",
               "page {0} of this document contains a citizen's number, ending in {1}", {page, number.last_four()});
  return msg("เอกสารนี้มีเลขประจำตัวประชาชนที่ลงท้ายด้วย {}", "this document contains a citizen's number, ending in {}",
             {number.last_four()});
}

void check_document_for_ids(const model::DocumentFile& document, const std::string& path, base::Report& report) {
  std::set<std::string> told;
  for (const CitizenNumber& number : citizen_numbers(document.words.text))
    if (told.insert(number.digits).second && told.size() <= most_of_a_document)
      report.add(finding_of_id(number, path, where_in_document(document, number)));
  if (told.size() <= most_of_a_document) return;
  const std::string more = std::to_string(told.size() - most_of_a_document);
  report.error_at(
      "personal-id", path,
      msg("เอกสารนี้ยังมีเลขประจำตัวประชาชนอีก {} เลข", "this document contains {} more citizens' numbers", {more}),
      msg("เผยแพร่ฉบับที่ไม่มีเลขประจำตัวประชาชน", "publish a version of it without them"));
}

void check_personal_id(const CheckContext& context, base::Report& report) {
  const model::Agency& agency = context.agency;
  check_texts_for_ids(agency, report);
  check_addresses_for_ids(agency, report);
  for (const auto& file : agency.files) check_file_name_for_ids(file->path, agency.path.size(), report);
  for (const model::DocumentFile& document : agency.documents) {
    const std::string path = agency.path + "/" + std::string(document.own_path);
    check_file_name_for_ids(path, agency.path.size(), report);
    check_document_for_ids(document, path, report);
  }
}

constexpr Explanation personal_id_explanation{
    {"เลขประจำตัวประชาชน 13 หลัก เลขไทยหรืออารบิก มีขีดหรือเว้นวรรคคั่น ในข้อความ ที่อยู่ลิงก์ ชื่อไฟล์ หรือเนื้อในเอกสารที่จะเผยแพร่",
     "a citizen's number of 13 digits, Thai or Arabic, with or without hyphens and spaces, in texts, addresses, file "
     "names and the documents to be published"},
    {"เมื่อเผยแพร่แล้วเรียกคืนไม่ได้ เจ้าของเลขอาจถูกสวมสิทธิ และหน่วยงานผิดกฎหมายคุ้มครองข้อมูลส่วนบุคคล",
     "once public it cannot be taken back: its owner can be impersonated, and the agency breaks the law on personal "
     "data"},
    "ผู้รับเงิน: นายตัวอย่าง เลขประจำตัวประชาชน 1-2345-67890-12-1\n",
    {"พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 มาตรา 19 และ 27 และสูตรหลักตรวจสอบของกรมการปกครอง",
     "Personal Data Protection Act B.E. 2562, sections 19 and 27, and the check digit of the Department of "
     "Provincial "
     "Administration"}};

}  // namespace

extern const Check personal_id{"personal-id", base::Severity::error, personal_id_explanation, check_personal_id};

}  // namespace checks
