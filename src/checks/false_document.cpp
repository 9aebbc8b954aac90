// false-document: a document that is empty or is not what its extension says, CSV that is not UTF-8, JSON that does
// not parse. Source: files that were saved as the page that stood in their place.
#include "checks/checks.h"

namespace checks {
namespace {

using base::msg;
using FaultKind = base::FileFault::Kind;

base::BilingualText what_is_false(const model::DocumentFile& document) {
  const std::string_view extension = document.extension(), seems = document.fault.seems;
  switch (document.fault.kind) {
    case FaultKind::empty:
      return msg("ไฟล์นี้ว่างเปล่า", "this file is empty");
    case FaultKind::not_utf8:
      return msg("ไฟล์ CSV นี้ไม่ใช่ UTF-8 โปรแกรมอื่นจะอ่านภาษาไทยไม่ออก",
                 "this CSV is not UTF-8: other programs cannot read its Thai");
    case FaultKind::not_json:
      if (seems.empty()) return msg("ไฟล์นี้อ่านเป็น JSON ไม่ได้", "this file cannot be read as JSON");
      break;
    default:
      break;
  }
  if (seems == "OLE")
    return msg("ไฟล์นี้ไม่ใช่ {} แต่เป็นไฟล์ Office รุ่นเก่า", "this file is not {} but of an old Office", {extension});
  if (seems.empty()) return msg("ไฟล์นี้ไม่ใช่ {}", "this file is not {}", {extension});
  return msg("ไฟล์นี้ไม่ใช่ {0} แต่ดูเหมือนเป็น {1}", "this file is not {0}; it seems to be {1}", {extension, seems});
}

base::BilingualText how_to_mend(const model::DocumentFile& document) {
  switch (document.fault.kind) {
    case FaultKind::empty:
      return msg("วางไฟล์ที่ถูก หรือลบออก", "put the right file here, or remove it");
    case FaultKind::not_utf8:
      return msg("บันทึกใหม่เป็น CSV UTF-8", "save it again as CSV UTF-8");
    default:
      break;
  }
  if (document.fault.seems == "HTML")
    return msg("อาจบันทึกหน้าเว็บมาแทนไฟล์ ดาวน์โหลดไฟล์จริงใหม่",
               "a web page may have been saved in its place: download the file again");
  return msg("เปิดดูด้วยโปรแกรมของไฟล์นั้น แล้วบันทึกใหม่เป็น {}", "open it in the program that made it, and save it as {}",
             {document.extension()});
}

void check_false_document(const CheckContext& context, base::Report& report) {
  for (const model::DocumentFile& document : context.agency.documents)
    if (document.fault.kind != FaultKind::none)
      report.warning_at("false-document", context.agency.path + "/" + std::string(document.own_path),
                        what_is_false(document), how_to_mend(document));
}

constexpr Explanation false_document_explanation{
    {"เอกสารที่ว่างเปล่า หรือเนื้อในไม่ตรงกับนามสกุล รวมทั้งรูป CSV ที่ไม่ใช่ UTF-8 และ JSON ที่อ่านไม่ได้",
     "a document that is empty or is not what its extension says, pictures too; CSV that is not UTF-8, JSON that "
     "does not parse"},
    {"ประชาชนดาวน์โหลดแล้วเปิดไม่ได้ หลักฐานที่อ้างจึงเท่ากับไม่มี",
     "citizens download what does not open: the evidence might as well not be there"},
    "documents/minutes.pdf\n",
    {"สิ่งที่ผู้ใช้บันทึกไว้แทนไฟล์จริง เช่น หน้าเข้าสู่ระบบ", "what was saved in place of files, such as the page of a login"}};

}  // namespace

extern const Check false_document{"false-document", base::Severity::warning, false_document_explanation,
                                  check_false_document};

}  // namespace checks
