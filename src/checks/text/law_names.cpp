#include "checks/text/law_names.h"

#include <array>

#include "base/ascii.h"
#include "base/digits.h"

namespace checks {

bool is_in_law_name(std::string_view text, std::size_t at) {
  constexpr std::size_t farthest = 240;  // bytes; 80 Thai letters
  constexpr std::array<std::string_view, 31> words{
      "พระราชบัญญัติ", "พ.ร.บ.",        "พรบ.",         "พระราชกฤษฎีกา", "พ.ร.ฎ.",        "พระราชกำหนด",
      "รัฐธรรมนูญ",   "กฎกระทรวง",     "กฎ ก.",        "ระเบียบ",       "ข้อบังคับ",        "ข้อบัญญัติ",
      "เทศบัญญัติ",    "ราชกิจจานุเบกษา", "มติคณะรัฐมนตรี",  "มติ ครม",       "ประกาศกระทรวง", "ประกาศคณะกรรมการ",
      "ประกาศสำนัก", "ประกาศกรม",     "คำสั่งหัวหน้าคณะ", "หนังสือกระทรวง", "หนังสือกรม",      "หนังสือสำนัก",
      "หนังสือสั่งการ", "หนังสือเวียน",     "หนังสือจังหวัด",   "หนังสืออำเภอ",   " Act ",         "Cabinet resolution",
      "Regulation"};
  const std::size_t start = at > farthest ? at - farthest : 0;
  std::string_view before = text.substr(start, at - start);
  std::size_t last = before.npos;
  for (std::string_view word : words)
    if (std::size_t found = before.rfind(word); found != before.npos && (last == before.npos || found > last))
      last = found;
  if (last == before.npos) return false;
  before.remove_prefix(last);
  for (std::size_t i = 0; i < before.size(); ++i)
    if (base::is_digit(before[i]) || base::thai_digit_at(before, i) >= 0) return false;
  return true;
}

}  // namespace checks
