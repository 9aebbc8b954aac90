// unreadable-document: a document whose text could not be read, so that no check covers it.
// Source: what the privacy checks cannot see.
#include "checks/checks.h"

namespace checks {
namespace {

using base::msg;
using ReadingState = base::ExtractedText::State;

base::BilingualText unread_part_of(const model::DocumentFile& document) {
  const std::string unread = std::to_string(document.words.unread_parts), all = std::to_string(document.words.parts);
  return document.extension() == "zip"
             ? msg("อ่านไม่ได้ {0} จาก {1} ไฟล์ที่อยู่ข้างใน", "{0} of the {1} files in it could not be read", {unread, all})
             : msg("{0} จาก {1} หน้าไม่มีตัวอักษร อาจเป็นภาพสแกน", "{0} of {1} pages contain no text; they may be scanned",
                   {unread, all});
}

base::BilingualText why_unread(const model::DocumentFile& document) {
  switch (document.words.state) {
    case ReadingState::scanned:
      return msg("เป็นภาพสแกน ไม่มีตัวอักษรให้ตรวจ", "it is scanned: there is no text to check");
    case ReadingState::encrypted:
      return msg("ใส่รหัสผ่านไว้ จึงตรวจไม่ได้", "it is protected by a password, so it was not checked");
    case ReadingState::damaged:
      return msg("เปิดอ่านไม่ได้ ไฟล์อาจเสียหรือนามสกุลไม่ตรง",
                 "it could not be read: it is damaged, or its extension is wrong");
    case ReadingState::too_large:
      return msg("ใหญ่เกินกว่าจะตรวจได้ครบ", "it is too large to be checked completely");
    case ReadingState::too_slow:
      return msg("ใช้เวลาอ่านนานเกินไป จึงตรวจไม่ครบ", "reading it took too long, so it was not checked");
    default:
      return unread_part_of(document);
  }
}

base::BilingualText how_to_open(const model::DocumentFile& document) {
  if (document.words.state != ReadingState::damaged)
    return msg("เปิดดูเองว่าไม่มีข้อมูลส่วนบุคคล เช่น เลขประจำตัวประชาชน",
               "check yourself that it contains no personal data, such as citizens' numbers");
  const std::string_view kind = document.extension();
  return kind == "pdf"
             ? msg("ลองเปิดไฟล์ดู ถ้าเปิดได้ ให้บันทึกใหม่เป็น PDF", "try to open it; if that works, save it again as PDF")
             : msg("ลองเปิดไฟล์ดู ถ้าเปิดได้ ให้บันทึกใหม่เป็น {}", "try to open it; if that works, save it again as {}",
                   {kind});
}

void check_unreadable_document(const CheckContext& context, base::Report& report) {
  const model::Agency& agency = context.agency;
  bool is_told = false;
  for (const model::DocumentFile& document : agency.documents) {
    const ReadingState state = document.words.state;
    if (document.fault.kind != base::FileFault::Kind::none) continue;  // false-document
    if (state == ReadingState::not_asked || state == ReadingState::read) continue;
    if (state != ReadingState::no_reader) {
      report.note_at("unreadable-document", agency.path + "/" + std::string(document.own_path), why_unread(document),
                     how_to_open(document));
    } else if (!is_told) {
      is_told = true;  // once for all of them
      report.note_at("unreadable-document", agency.path + "/documents",
                     msg("ไม่ได้ตรวจข้อความในเอกสาร เพราะไม่พบ prongsai-text",
                         "the documents were not checked: prongsai-text was not found"),
                     msg("วาง prongsai-text ไว้ข้าง prongsai", "put prongsai-text next to prongsai"));
    }
  }
}

constexpr Explanation unreadable_document_explanation{
    {"เอกสารที่โปรแกรมอ่านข้อความข้างในไม่ได้ เช่น ภาพสแกน หรือไฟล์ที่ใส่รหัสผ่าน",
     "a document whose text could not be read: scanned, protected by a password, damaged"},
    {"อาจมีข้อมูลส่วนบุคคลที่ไม่มีใครเห็นก่อนเผยแพร่ และผู้พิการทางสายตาอ่านภาพสแกนไม่ได้",
     "it may contain personal data that nobody saw before publishing; and blind people cannot read a scan"},
    "documents/scanned-report.pdf\n",
    {"ขอบเขตของการตรวจข้อมูลส่วนบุคคล", "the scope of the privacy checks"}};

}  // namespace

extern const Check unreadable_document{"unreadable-document", base::Severity::note, unreadable_document_explanation,
                                       check_unreadable_document};

}  // namespace checks
