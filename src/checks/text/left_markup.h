// Signs in a text as a page shows it that were meant as Markdown. Each function looks from byte `from` on and gives
// the first; a text ends its lines with \n.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/bilingual_text.h"

namespace checks {

struct NotTaken {
  std::size_t offset = 0, length = 0;  // bytes of the text
  std::string_view sign;               // what to look for in the file where markup stands between these words
  base::BilingualText what, mend;
};
using FoundMarkup = std::optional<NotTaken>;

// "#หัวข้อ"; "#1" counts, and a line of several is one of hashtags.
FoundMarkup heading_in(std::string_view text, std::size_t from);
// "[a] (b.pdf)", "[a](b c.pdf)", "[a](b.pdf" of a line, "(a)[b.pdf]"
FoundMarkup link_in(std::string_view text, std::size_t from);
// Rows that begin with '|', or two in which it stands as often.
FoundMarkup table_in(std::string_view text, std::size_t from);
// "ที่<tab>รายการ<tab>จำนวน", or two lines with a tab inside.
FoundMarkup tabs_in(std::string_view text, std::size_t from);
// "https://a.th/แผน": nobody can tell where it ends.
FoundMarkup address_in(std::string_view text, std::size_t from);

// In a value that is no Markdown: "**คำ**", "[คำ](ที่อยู่)".
FoundMarkup bold_in(std::string_view text, std::size_t from);
FoundMarkup link_in_plain_text(std::string_view text, std::size_t from);

}  // namespace checks
