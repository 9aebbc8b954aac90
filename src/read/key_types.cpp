#include "read/key_types.h"

#include <array>

namespace readers {
namespace {

// By Type.
constexpr std::array<TypeNames, type_count> type_names{
    {{"text", "ข้อความ", "Text"},
     {"word", "ข้อความ", "text"},
     {"markdown", "Markdown", "Markdown"},
     {"number", "จำนวน", "Number"},
     {"score", "คะแนน", "Score"},
     {"change", "จำนวน", "Number"},
     {"whole", "จำนวนเต็ม", "whole number"},
     {"count", "จำนวนนับ", "Count"},
     {"amount", "จำนวนเงิน", "Amount"},
     {"date", "วันที่", "Date"},
     {"month", "เดือน", "Month"},
     {"date_or_month", "วันที่หรือเดือน", "Date or Month"},
     {"year", "ปี พ.ศ.", "year B.E."},
     {"indicator", "เลข", "number"},
     {"period", "ช่วงเวลา", "Period"},
     {"deadline", "วันที่ เดือน หรือปีงบประมาณ", "Date, Month or fiscal year"},
     {"due", "กำหนดเสร็จ", "Due"},
     {"names", "ผู้รับผิดชอบ", "Names"},
     {"phone", "โทรศัพท์", "Phone"},
     {"href", "ลิงก์", "Link"},
     {"code", "รหัส", "Code"},
     {"flag", "`true false`", "`true false`"},
     {"choice", "", ""},
     {"colours", "ชื่อสี: สี", "colour name: colour"},
     {"map", "", ""}}};

}  // namespace

const TypeNames& names_of_type(Type type) { return type_names[static_cast<std::size_t>(type)]; }

}  // namespace readers
