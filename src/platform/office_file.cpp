#include "platform/office_file.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <utility>

#include "platform/child_process.h"
#include "platform/disk.h"
#include "platform/file_descriptor.h"
#include "platform/office_answer.h"
#include "platform/syscalls.h"

namespace platform {
namespace {

using State = OfficeAnswer::State;
using OfficeClock = std::chrono::steady_clock;

constexpr std::size_t largest_answer = 256 << 20;  // bytes

// What the file is, and what to do. "{0}" is its name, "{1}" a number.
struct OfficeMessage {
  State state;
  std::string_view th, en;
};
constexpr OfficeMessage office_messages[]{
    {State::only_pictures,
     "{0} มีแต่ภาพ ({1} ภาพ) ไม่มีตัวอักษรให้อ่าน น่าจะเป็นเอกสารที่สแกน ให้ใช้ไฟล์ Word หรือ Excel ต้นฉบับ หรือพิมพ์ข้อความใหม่",
     "{0} holds only pictures ({1}) and no text to read; it seems to be scanned: use the Word or Excel file that it "
     "was "
     "printed from, or type the text"},
    {State::empty, "{0} ไม่มีข้อความหรือตารางเลย ให้ตรวจว่าเลือกไฟล์ถูกและบันทึกไฟล์ไว้แล้ว",
     "{0} holds no text and no table: check that it is the right file and that it was saved"},
    {State::password, "{0} ตั้งรหัสผ่านไว้ ให้เปิดไฟล์แล้วบันทึกใหม่โดยไม่ตั้งรหัสผ่าน",
     "{0} is protected with a password: open it and save it without one"},
    {State::old_word, "{0} เป็นไฟล์ Word รุ่นเก่า (.doc) ให้เปิดใน Word หรือ LibreOffice แล้วบันทึกเป็น .docx",
     "{0} is a file of an old version of Word (.doc): open it in Word or LibreOffice and save it as .docx"},
    {State::old_excel, "{0} เป็นไฟล์ Excel รุ่นเก่า (.xls) ให้เปิดใน Excel หรือ LibreOffice แล้วบันทึกเป็น .xlsx",
     "{0} is a file of an old version of Excel (.xls): open it in Excel or LibreOffice and save it as .xlsx"},
    {State::old_other, "{0} เป็นไฟล์ Office รุ่นเก่า ให้เปิดไฟล์แล้วบันทึกเป็น .docx หรือ .xlsx",
     "{0} is a file of an old version of Office: open it and save it as .docx or .xlsx"},
    {State::binary_excel, "{0} เป็นไฟล์ Excel แบบไบนารี (.xlsb) ให้เปิดใน Excel แล้วบันทึกเป็น .xlsx",
     "{0} is a binary file of Excel (.xlsb): open it in Excel and save it as .xlsx"},
    {State::presentation, "{0} เป็นไฟล์นำเสนอ ซึ่งอ่านไม่ได้ ให้ใช้ไฟล์ Word หรือ Excel ที่มีข้อมูลเดียวกัน",
     "{0} is a presentation, which cannot be read: use the Word or Excel file with the same content"},
    {State::drawing, "{0} ไม่ใช่ไฟล์ข้อความหรือตาราง ให้บันทึกเป็น .docx หรือ .xlsx",
     "{0} is neither a text document nor a workbook: save it as .docx or .xlsx"},
    {State::pdf, "{0} เป็นไฟล์ PDF ไม่ใช่ไฟล์ Word ต้องใช้ไฟล์ Word หรือ Excel ที่นำมาทำ PDF นั้น",
     "{0} is a PDF: the Word or Excel file that the PDF was made from is needed"},
    {State::scanned_pdf,
     "{0} เป็น PDF {1} หน้าที่ไม่มีตัวอักษรให้อ่าน น่าจะเป็นเอกสารที่สแกน ให้บันทึกไฟล์ Word หรือ Excel ต้นฉบับเป็น PDF ใหม่ "
     "หรือนำเข้าไฟล์นั้นโดยตรง",
     "{0} is a PDF without letters that can be read (pages: {1}); it seems to be scanned: save the Word or Excel "
     "file that it was printed from as PDF anew, or import that file itself"},
    {State::picture, "{0} เป็นภาพ ไม่มีตัวอักษรให้อ่าน ให้ใช้ไฟล์ Word หรือ Excel ต้นฉบับ หรือพิมพ์ข้อความใหม่",
     "{0} is a picture, without text to read: use the Word or Excel file, or type the text"},
    {State::rich_text, "{0} เป็นไฟล์ Rich Text (.rtf) ให้เปิดใน Word แล้วบันทึกเป็น .docx",
     "{0} is a file of rich text (.rtf): open it in Word and save it as .docx"},
    {State::web_archive, "{0} เป็นหน้าเว็บที่เก็บเป็นไฟล์เดียว (.mht) ให้เปิดใน Word แล้วบันทึกเป็น .docx",
     "{0} is a web page in a single file (.mht): open it in Word and save it as .docx"},
    {State::plain_xml, "{0} เป็นไฟล์ XML ให้เปิดใน Word, Excel หรือ LibreOffice แล้วบันทึกเป็น .docx หรือ .xlsx",
     "{0} is XML: open it in Word, Excel or LibreOffice and save it as .docx or .xlsx"},
    {State::other_kind, "{0} ไม่ใช่ไฟล์ที่อ่านได้ ไฟล์ที่อ่านได้คือ docx, odt, xlsx, ods, csv, tsv, html, txt และ pdf",
     "{0} is no file that can be read; these can: docx, odt, xlsx, ods, csv, tsv, html, txt and pdf"},
    {State::damaged, "{0} ไม่ครบหรือเสียหาย อาจดาวน์โหลดมาไม่หมด ให้คัดลอกหรือดาวน์โหลดไฟล์ใหม่",
     "{0} is incomplete or damaged, as after a broken download: copy or download it again"},
    {State::document_type, "{0} มีการประกาศ DOCTYPE ซึ่งไฟล์ Office ไม่มี จึงไม่อ่าน ให้เปิดใน Word หรือ Excel แล้วบันทึกใหม่",
     "{0} holds a DOCTYPE, which no office file has, and is not read: open it in Word or Excel and save it again"},
    {State::too_deep, "{0} มีตารางหรือส่วนที่ซ้อนกันเกิน {1} ชั้น จึงไม่อ่าน ให้คัดลอกตารางที่ต้องการไปไว้ในไฟล์ใหม่",
     "{0} has tables or parts inside one another, more than {1} levels deep, and is not read: copy the table that "
     "you "
     "need into a new file"},
    {State::too_many_bytes, "{0} เมื่อคลายออกแล้วใหญ่เกิน {1} MiB จึงไม่อ่าน ให้แบ่งเป็นไฟล์ที่เล็กลง",
     "{0} unpacks to more than {1} MiB and is not read: split it into smaller files"},
    {State::too_much_text, "{0} มีข้อความเกิน {1} MiB จึงไม่อ่าน ให้แบ่งเป็นไฟล์ที่เล็กลง",
     "{0} holds more than {1} MiB of text and is not read: split it into smaller files"},
    {State::too_many_rows, "{0} มีเกิน {1} แถวหรือย่อหน้า จึงไม่อ่าน ให้แบ่งเป็นไฟล์ที่เล็กลง",
     "{0} has more than {1} rows or paragraphs and is not read: split it into smaller files"},
    {State::too_many_columns, "{0} มีตารางที่กว้างเกิน {1} คอลัมน์ จึงไม่อ่าน ให้คัดลอกเฉพาะคอลัมน์ที่ต้องการไปไว้ในไฟล์ใหม่",
     "{0} has a table of more than {1} columns and is not read: copy the columns that you need into a new file"},
    {State::too_many_cells, "{0} มีเกิน {1} ช่อง จึงไม่อ่าน ให้แบ่งเป็นไฟล์ที่เล็กลง",
     "{0} has more than {1} cells and is not read: split it into smaller files"},
    {State::too_many_pages, "{0} มีเกิน {1} หน้า จึงไม่อ่าน ให้แบ่งเป็นไฟล์ที่เล็กลง",
     "{0} has more than {1} pages and is not read: split it into smaller files"},
    {State::too_many_parts, "{0} มีส่วนย่อยเกิน {1} ส่วน จึงไม่อ่าน ให้แบ่งเป็นไฟล์ที่เล็กลง",
     "{0} has more than {1} parts and is not read: split it into smaller files"},
    {State::too_much_memory, "{0} ต้องใช้หน่วยความจำมากเกินไป จึงไม่อ่าน ให้แบ่งเป็นไฟล์ที่เล็กลง",
     "{0} takes too much memory to read: split it into smaller files"},
    {State::too_slow, "{0} ใช้เวลาอ่านนานเกินไป จึงหยุดอ่าน ให้แบ่งเป็นไฟล์ที่เล็กลง",
     "{0} takes too long to read: split it into smaller files"},
    {State::not_answered, "{0} อ่านไม่ได้ ไฟล์อาจเสียหาย ให้เปิดใน Word หรือ Excel แล้วบันทึกใหม่",
     "{0} cannot be read; it may be damaged: open it in Word or Excel and save it again"},
    {State::no_reader, "อ่าน {0} ไม่ได้ เพราะไม่มีโปรแกรม prongsai-text ให้ติดตั้ง Prongsai ใหม่ทั้งชุด",
     "{0} cannot be read, since the program prongsai-text is missing or does not run: install the whole of Prongsai "
     "again"}};

base::BilingualText message_of(const OfficeAnswer& answer, const std::string& name) {
  for (const OfficeMessage& message : office_messages)
    if (message.state == answer.state) return base::msg(message.th, message.en, {name, std::to_string(answer.count)});
  return {};
}

// All that the reader writes until it ends. False where that takes too long or is too much.
bool listen(int output, std::chrono::seconds patience, std::string& bytes) {
  const auto deadline = OfficeClock::now() + patience;
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - OfficeClock::now());
    std::array<char, 1 << 16> piece;
    const std::ptrdiff_t got = read_within(output, piece.data(), piece.size(), left);
    if (got <= 0) return got == 0;
    if (bytes.size() + static_cast<std::size_t>(got) > largest_answer) return false;
    bytes.append(piece.data(), static_cast<std::size_t>(got));
  }
}

OfficeAnswer refused(State state) { return {state, 0, {}}; }

// Why the reader ended without an answer.
State state_of_end(const ChildEnd& end) {
  if (end.cannot_run()) return State::no_reader;
  return end.how == ChildEnd::out_of_time ? State::too_slow : State::not_answered;
}

OfficeAnswer ask(const std::string& reader, int input, const std::string& name, const OfficeLimits& limits) {
  FileDescriptor output, its_output;
  if (reader.empty() || !make_pipe(output, its_output)) return refused(State::no_reader);
  const ChildId child = start_child(reader,
                                    {"prongsai-text", "--tables", std::to_string(limits.seconds),
                                     std::to_string(limits.memory_mib), std::to_string(limits.largest_mib), name},
                                    input, its_output.get());
  if (!child) return refused(State::no_reader);
  its_output.close();
  std::string bytes;
  const bool has_ended = listen(output.get(), limits.waiting, bytes);
  if (!has_ended) end_child(child);
  const ChildEnd end = wait_for_child(child);
  if (!has_ended) return refused(bytes.empty() ? State::too_slow : State::not_answered);
  if (bytes.empty()) return refused(state_of_end(end));
  std::optional<OfficeAnswer> answer = office_answer(bytes);
  return answer ? std::move(*answer) : refused(State::not_answered);
}

std::optional<base::OfficeDocument> read_open_file(const std::string& reader, int input, const std::string& name,
                                                   base::BilingualText& why, const OfficeLimits& limits) {
  OfficeAnswer answer = ask(reader, input, name, limits);
  if (answer.state == State::read) return std::move(answer.document);
  why = message_of(answer, name);
  return std::nullopt;
}

base::BilingualText too_large(const std::string& name, unsigned mib) {
  return base::msg("{0} ใหญ่เกิน {1} MiB จึงไม่อ่าน ให้ลดขนาดภาพในไฟล์ หรือแบ่งเป็นไฟล์ที่เล็กลง",
                   "{0} is larger than {1} MiB and is not read: make its pictures smaller or split it",
                   {name, std::to_string(mib)});
}

}  // namespace

std::optional<base::OfficeDocument> read_office_file(const std::string& reader, const std::string& path,
                                                     base::BilingualText& why, const OfficeLimits& limits) {
  const FileDescriptor file(real_syscalls.open(current_folder, path.c_str(), Opening::linked_file, 0));
  const Stat seen = file ? stat_at(file.get(), "") : Stat{.error = errno};
  if (seen.error) {
    const base::BilingualText because = reason(seen.error);
    why = base::msg("เปิด {0} ไม่ได้: {1}", "{0} cannot be opened: {2}", {path, because.th, because.en});
    return std::nullopt;
  }
  if (!seen.is(Entry::file)) {
    why = base::msg("{0} ไม่ใช่ไฟล์ ให้ระบุไฟล์ เช่น report.docx", "{0} is no file: name one, such as report.docx", {path});
    return std::nullopt;
  }
  if (seen.size > std::uint64_t{limits.largest_mib} << 20) {
    why = too_large(path, limits.largest_mib);
    return std::nullopt;
  }
  return read_open_file(reader, file.get(), path, why, limits);
}

std::optional<base::OfficeDocument> read_office_bytes(const std::string& reader, std::string_view bytes,
                                                      const std::string& name, base::BilingualText& why,
                                                      const OfficeLimits& limits) {
  const std::string called = name.empty() ? "-" : name;
  if (bytes.size() > std::size_t{limits.largest_mib} << 20) {
    why = too_large(called, limits.largest_mib);
    return std::nullopt;
  }
  const FileDescriptor file = unnamed_file(bytes);
  if (!file) {
    why = reason(errno);
    return std::nullopt;
  }
  return read_open_file(reader, file.get(), called, why, limits);
}

}  // namespace platform
