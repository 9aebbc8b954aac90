#include "platform/yaml_errors.h"

#include <array>

namespace platform {
namespace {

struct YamlError {
  std::string_view message;  // how the message of yaml-cpp 0.7 begins
  std::string_view th, en, advice_th, advice_en;
};

constexpr std::array<YamlError, 15> yaml_errors{{
    {"illegal map value", "มีเครื่องหมาย : ในที่ที่ไม่ควรมี", "':' is not allowed here",
     "ถ้า : เป็นส่วนหนึ่งของข้อความ ให้ใส่ข้อความทั้งหมดในเครื่องหมายคำพูด \"…\" ถ้าอยู่หลังคีย์ ให้ย่อหน้าเท่ากับคีย์ก่อนหน้า",
     "if the ':' belongs to the text, put the whole text in quotes \"…\"; if it ends a key, indent that like the "
     "keys before"},
    {"text after a quote", "มีข้อความหลังเครื่องหมายคำพูดปิด", "text follows a closing quote",
     "เขียนเครื่องหมายคำพูดในข้อความเป็นสองตัว '' หรือใช้อีกแบบครอบข้อความ",
     "write a quote inside the text twice, '', or use the other kind around it"},
    {"the referenced anchor", "ไม่รองรับ anchor และ alias ของ YAML (& และ *)",
     "YAML anchors and aliases (& and *) are not supported", "เขียนข้อมูลซ้ำตรงนี้ หรือใส่ข้อความในเครื่องหมายคำพูด",
     "write the value out here, or put the text in quotes"},
    {"illegal map key", "คีย์อยู่ในที่ที่ไม่ควรมี", "a key is not allowed here", "ตรวจย่อหน้าของบรรทัดนี้และบรรทัดก่อนหน้า",
     "check the indentation of this line and the one before"},
    {"end of map not found", "บรรทัดนี้ไม่เข้ากับข้อมูลก่อนหน้า",
     "this line does not match the indentation or form of those before it",
     "ตรวจย่อหน้า (เว้นวรรคให้เท่ากันทุกบรรทัดของชุดเดียวกัน) และเขียนเป็น 'คีย์: ค่า'",
     "check the indentation (the same number of spaces for each line of one group) and write 'key: value'"},
    {"end of sequence not found", "บรรทัดนี้ไม่เข้ากับรายการก่อนหน้า", "this line does not belong to the list before it",
     "ขึ้นต้นทุกข้อของรายการด้วย '- ' และย่อหน้าให้เท่ากัน", "begin each item of the list with '- ', equally indented"},
    {"end of map flow not found", "วงเล็บปีกกา { ไม่มีตัวปิด }", "a '{' is not closed by '}'",
     "ใส่ } ปิดท้าย หรือถ้ามี , : # ในข้อความ ให้ใส่เครื่องหมายคำพูด", "close it, or put text with , : or # in quotes"},
    {"end of sequence flow not found", "วงเล็บ [ ไม่มีตัวปิด ]", "a '[' is not closed by ']'",
     "ใส่ ] ปิดท้าย หรือถ้ามี , : # ในข้อความ ให้ใส่เครื่องหมายคำพูด", "close it, or put text with , : or # in quotes"},
    {"illegal block entry", "เครื่องหมาย - อยู่ในที่ที่ไม่ควรมี", "a list cannot begin here",
     "ขึ้นบรรทัดใหม่ก่อนรายการ หรือใส่ข้อความในเครื่องหมายคำพูด", "begin the list on a new line, or put the text in quotes"},
    {"illegal tab", "ย่อหน้าด้วยแท็บไม่ได้", "tabs cannot be used to indent", "เปลี่ยนแท็บเป็นเว้นวรรค", "write spaces instead"},
    {"unknown token", "อักขระนี้ขึ้นต้นข้อความไม่ได้", "a text cannot begin with this character",
     "ใส่ข้อความทั้งหมดในเครื่องหมายคำพูด \"…\"", "put the whole text in quotes \"…\""},
    {"unknown escape character", "หลัง \\ ในเครื่องหมายคำพูด \"…\" เป็นอักขระที่ไม่รู้จัก",
     "an unknown character follows '\\' in quotes", "เขียน \\\\ แทน \\ หรือใช้เครื่องหมายคำพูดเดี่ยว '…'",
     "write \\\\ for a backslash, or use single quotes '…'"},
    {"illegal EOF in scalar", "เครื่องหมายคำพูดที่เปิดไว้ไม่มีตัวปิด", "a quote is never closed", "ใส่เครื่องหมายคำพูดปิดท้ายข้อความ",
     "put the same quote at the end of the text"},
    {"illegal flow end", "วงเล็บปิดตรงนี้ไม่มีตัวเปิด", "this bracket closes nothing", "ลบออก หรือใส่ข้อความในเครื่องหมายคำพูด",
     "remove it, or put the text in quotes"},
    {"bad file", "ข้อมูลซ้อนกันลึกเกินไป", "the data is nested too deeply", "ลดจำนวนชั้นของรายการและคีย์",
     "use fewer lists and keys inside each other"},
}};

const YamlError* find_yaml_error(std::string_view message) {
  for (const YamlError& error : yaml_errors)
    if (message.starts_with(error.message)) return &error;
  return nullptr;
}

}  // namespace

base::BilingualText yaml_error_message(std::string_view message) {
  if (const YamlError* e = find_yaml_error(message)) return base::msg(e->th, e->en);
  return base::msg("รูปแบบ YAML ไม่ถูกต้อง ({})", "this is not valid YAML ({})", {message});
}

base::BilingualText yaml_error_advice(std::string_view message) {
  if (const YamlError* e = find_yaml_error(message)) return base::msg(e->advice_th, e->advice_en);
  return base::msg("ถ้าข้อความมีเครื่องหมายพิเศษ ให้ใส่ในเครื่องหมายคำพูด \"…\"",
                   "if the text has special characters, put it in quotes \"…\"");
}

}  // namespace platform
