#include "platform/document_reader/office/remarks.h"

#include <string_view>

namespace document_reader::office {

void say_left_out(const LeftOut& counts, base::OfficeDocument& out) {
  const auto say = [&](std::size_t count, std::string_view th, std::string_view en) {
    if (count) out.left_out.push_back(base::msg(th, en, {std::to_string(count)}));
  };
  say(counts.pictures, "ภาพ {} ภาพ ไม่ได้อ่าน", "pictures were not read: {}");
  say(counts.deleted, "ข้อความที่ลบไว้ในการติดตามการเปลี่ยนแปลง {} แห่ง ไม่ได้นำมา",
      "deletions of tracked changes were left out: {}");
  say(counts.comments, "ข้อคิดเห็น {} รายการ ไม่ได้นำมา", "comments were left out: {}");
  say(counts.hidden, "ข้อความที่ซ่อนไว้ {} แห่ง ไม่ได้นำมา", "passages of hidden text were left out: {}");
  say(counts.embedded, "แผนภูมิหรือเอกสารที่ฝังไว้ {} รายการ ไม่ได้อ่าน", "charts or embedded documents were not read: {}");
}

std::string NamedCells::text() const {
  std::string out;
  for (std::size_t i = 0; i < places_.size(); ++i)
    out.append(i ? ", " : "").append(i == most_named ? "…" : places_[i]);
  return out;
}

void say_special_cells(const std::string& sheet, const SpecialCells& cells, base::OfficeDocument& out) {
  if (!cells.errors.empty())
    out.left_out.push_back(base::msg("แผ่นงาน “{0}”: สูตรที่ผิดพลาดไม่ได้อ่าน ที่ {1}",
                                     "sheet “{0}”: formulas with errors were not read: {1}",
                                     {sheet, cells.errors.text()}));
  if (!cells.typed_dates.empty())
    out.notes.push_back(base::msg("แผ่นงาน “{0}”: วันที่ซึ่งพิมพ์ปี พ.ศ. ลงในช่องวันที่ อ่านเป็นปี พ.ศ. ที่ {1}",
                                  "sheet “{0}”: dates with a year such as 2568 were read as Buddhist Era: {1}",
                                  {sheet, cells.typed_dates.text()}));
}

void say_hidden_sheet(const std::string& sheet, base::OfficeDocument& out) {
  out.left_out.push_back(base::msg("แผ่นงานที่ซ่อนไว้ “{}” ไม่ได้อ่าน", "the hidden sheet “{}” was not read", {sheet}));
}

}  // namespace document_reader::office
