#include "checks/text/left_markup.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "base/byte_search.h"
#include "base/digits.h"

namespace checks {
namespace {

using base::BilingualText;
using base::msg;

constexpr std::string_view thai_byte = "\xE0";  // all Thai letters begin with it

// The lines of a text from the one at `from` on: `visit(offset, line)` returns true to stop.
template <class Visit>
void each_line_from(std::string_view text, std::size_t from, const Visit& visit) {
  if (from) from = std::min(text.find('\n', from), text.size());
  for (std::size_t at = from ? from + 1 : 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (visit(at, text.substr(at, end - at))) return;
    at = end + 1;
  }
}

}  // namespace

FoundMarkup heading_in(std::string_view text, std::size_t from) {
  FoundMarkup out;
  each_line_from(text, from, [&](std::size_t at, std::string_view line) {
    const std::size_t signs = std::min(line.find_first_not_of('#'), line.size());
    if (!signs || signs > 6 || signs == line.size() || base::is_space(line[signs])) return false;
    const bool is_number = signs == 1 && (base::is_digit(line[1]) || base::thai_digit_at(line, 1) >= 0);
    if (is_number || line.find(" #", signs) != line.npos) return false;
    const std::size_t letter = line[signs] == thai_byte[0] ? 3 : 1;
    out = {at, signs + letter, line.substr(0, signs),
           msg("หัวข้อนี้ไม่เป็นหัวข้อ เพราะไม่มีช่องว่างหลัง #", "this is no heading: there is no space after the #"),
           msg("เขียน '{0} ' แล้วตามด้วยหัวข้อ ถ้าต้องการเครื่องหมาย # เอง เขียน \\#",
               "write '{0} ' before the heading; for the sign itself write \\#", {line.substr(0, signs)})};
    return true;
  });
  return out;
}

namespace {

bool has_extension(std::string_view address) {
  address = address.substr(0, address.find('#'));
  const std::size_t dot = address.rfind('.');
  if (dot == address.npos || dot == 0 || address.size() - dot < 3 || address.size() - dot > 6) return false;
  const std::string_view extension = address.substr(dot + 1);
  return base::is_letter(extension[0]) && std::all_of(extension.begin(), extension.end(), base::is_letter_or_digit);
}

// "documents/a b.pdf", "https://…", "page:scores", "#หัวข้อ"; words in brackets are none.
bool may_be_address(std::string_view text) {
  constexpr std::string_view beginnings[]{"http://", "https://", "mailto:", "tel:",       "line:",  "page:",   "www.",
                                          "#",       "./",       "../",     "documents/", "pages/", "updates/"};
  const auto begins = [&](std::string_view one) { return base::begins_with_ignoring_case(text, one); };
  return std::any_of(std::begin(beginnings), std::end(beginnings), begins) || has_extension(text);
}

// Where the bracket is that closes an address with blanks, and perhaps with brackets of its own: "a (1).pdf)"; the
// text's size where there is none.
std::size_t end_of_address(std::string_view text) {
  int open = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '(') ++open;
    if (text[at] == ')' && open-- == 0) return at;
  }
  constexpr std::size_t most = 10;  // bytes of an extension and what it follows
  for (std::size_t at = text.rfind(')'); at != text.npos && at > most; at = text.rfind(')', at - 1))
    if (has_extension(text.substr(at - most, most))) return at;
  return text.size();
}

// Of an address that no bracket closes: up to a blank after its extension, else up to the first.
std::string_view unclosed_address(std::string_view text) {
  constexpr std::string_view blanks = " \t";
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(blanks, begin), text.size());
    if (has_extension(text.substr(begin, end - begin))) return text.substr(0, end);
    begin = end + 1;
  }
  return text.substr(0, text.find_first_of(blanks));
}

// "(a.pdf)", "(<a b.pdf>)"; the addresses of other websites hold no blanks.
std::string address_in_brackets(std::string_view address) {
  std::string out(address);
  if (base::begins_with_ignoring_case(address, "http")) {
    for (std::size_t at; (at = out.find_first_of(" \t")) != out.npos;) out.replace(at, 1, "%20");
    return '(' + out + ')';
  }
  return address.find_first_of(" \t()") == address.npos ? '(' + out + ')' : "(<" + out + ">)";
}

// "[a] (b)", "[a](b c.pdf)", "[a](b.pdf" of a line.
FoundMarkup link_at(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 1000;
  const std::size_t open = text.find_first_not_of(" \t\n", at + 1);
  if (open == text.npos || text[open] != '(' || open > at + 3) return {};
  std::string_view line = text.substr(open + 1, longest);
  line = line.substr(0, line.find('\n'));
  const std::size_t close = end_of_address(line);
  const bool is_closed = close < line.size();
  std::string_view address = base::trimmed(line.substr(0, close));
  if (!is_closed) address = unclosed_address(address);
  if (address.starts_with('<') && address.ends_with('>')) address = address.substr(1, address.size() - 2);
  const bool has_gap = open > at + 1, has_blank = address.find_first_of(" \t") != address.npos;
  if (!may_be_address(address) || !(has_gap ? is_closed : has_blank || !is_closed)) return {};
  const std::size_t begin = text.rfind('[', at);
  if (begin == text.npos) return {};
  const std::size_t end =
      is_closed ? open + 1 + close + 1 : static_cast<std::size_t>(address.data() + address.size() - text.data());
  const std::string right = std::string(text.substr(begin, at + 1 - begin)) + address_in_brackets(address);
  NotTaken out{begin, end - begin, text.substr(at, end - at), {}, msg("เขียน {}", "write {}", {right})};
  if (has_gap)
    out.what = msg("ลิงก์นี้ไม่เป็นลิงก์ เพราะมีช่องว่างระหว่าง ] กับ (", "this is no link: there is a space between ] and (");
  else if (!is_closed)
    out.what = msg("ลิงก์นี้ไม่เป็นลิงก์ เพราะไม่มีวงเล็บปิดหลังที่อยู่", "this is no link: the address has no closing bracket");
  else
    out.what = msg("ลิงก์นี้ไม่เป็นลิงก์ เพราะที่อยู่มีช่องว่าง", "this is no link: its address holds a space");
  return out;
}

// "(a)[b.pdf]"
FoundMarkup swapped_link_at(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 1000;
  const std::size_t close = text.substr(at + 1, longest).find_first_of("]\n");
  const std::size_t begin = text.rfind('(', at);
  if (close == text.npos || text[at + 1 + close] != ']' || begin == text.npos) return {};
  const std::string_view words = text.substr(begin + 1, at - begin - 2), address = text.substr(at + 1, close);
  if (words.empty() || !may_be_address(address) || address.find_first_of(" \t") != address.npos) return {};
  return NotTaken{begin, at + close + 2 - begin, text.substr(at - 1, close + 3),
                  msg("ลิงก์นี้ไม่เป็นลิงก์ เพราะวงเล็บสลับกัน", "this is no link: its brackets are the wrong way round"),
                  msg("เขียน [{0}]({1})", "write [{0}]({1})", {words, address})};
}

}  // namespace

FoundMarkup link_in(std::string_view text, std::size_t from) {
  for (std::size_t at = base::first_of<']', '['>(text, from); at < text.size();
       at = base::first_of<']', '['>(text, at + 1)) {
    FoundMarkup found;
    if (text[at] == ']') found = link_at(text, at);
    if (text[at] == '[' && at > 1 && text[at - 1] == ')') found = swapped_link_at(text, at);
    if (found) return found;
  }
  return {};
}

namespace {

std::string rule_of(std::size_t columns) {
  std::string out = "|";
  for (std::size_t i = 0; i < std::min<std::size_t>(columns, 12); ++i) out += "---|";
  return out;
}

BilingualText rule_is_missing(std::size_t columns) {
  return msg("ใส่บรรทัด {0} ใต้แถวแรก ให้มีช่องเท่ากับแถวแรก",
             "put the line {0} below the first row, with as many columns as that has", {rule_of(columns)});
}

}  // namespace

FoundMarkup table_in(std::string_view text, std::size_t from) {
  FoundMarkup out;
  std::size_t before = 0, offset = 0;
  each_line_from(text, from, [&](std::size_t at, std::string_view line) {
    line = base::trimmed(line);
    const auto signs = static_cast<std::size_t>(std::count(line.begin(), line.end(), '|'));
    const bool begins = line.starts_with('|');
    if (signs >= 2 && (begins || signs == before)) {
      const std::size_t first = begins ? at : offset;
      out = {first, text.find('\n', first) == text.npos ? text.size() - first : text.find('\n', first) - first, "|",
             msg("ตารางนี้ไม่เป็นตาราง เพราะไม่มีเส้นใต้แถวแรก", "this is no table: there is no rule below its first row"),
             rule_is_missing(signs + 1 - (begins ? 1 : 0) - (line.ends_with('|') ? 1 : 0))};
      return true;
    }
    before = signs, offset = at;
    return false;
  });
  return out;
}

namespace {

// The cells of "ที่<tab>รายการ<tab>จำนวน"; the tab after "(1)" or "1." is none between cells.
std::size_t cells_of(std::string_view line) {
  std::size_t cells = 1;
  for (std::size_t at = line.find('\t'); at != line.npos;) {
    constexpr std::size_t longest_number = 15;
    const bool is_marker =
        cells == 1 && at > 0 && at <= longest_number && (line[at - 1] == '.' || line[at - 1] == ')');
    if (!is_marker) ++cells;
    at = line.find('\t', std::min(line.find_first_not_of(" \t", at), line.size()));
  }
  return cells;
}

}  // namespace

FoundMarkup tabs_in(std::string_view text, std::size_t from) {
  FoundMarkup out;
  std::size_t before = 1, offset = 0;
  each_line_from(text, from, [&](std::size_t at, std::string_view whole) {
    const std::string_view line = base::trimmed(whole);
    const std::size_t cells = cells_of(line);
    if (cells > 2 || (cells == 2 && before > 1)) {
      out = {
          before > 1 ? offset : at, before > 1 ? at - offset - 1 : whole.size(), "\t",
          msg("บรรทัดที่คั่นด้วยแท็บไม่เป็นตาราง", "lines with tabs are no table"),
          msg("เขียนแต่ละแถวเป็น {0} และใส่บรรทัด {1} ใต้แถวแรก ถ้าไม่ใช่ตาราง ให้ใช้ช่องว่างแทนแท็บ",
              "write each row like {0} and the line {1} below the first; if it is no table, put spaces for the tabs",
              {cells > 2 ? "| … | … | … |" : "| … | … |", rule_of(cells)})};
      return true;
    }
    before = cells, offset = at;
    return false;
  });
  return out;
}

FoundMarkup address_in(std::string_view text, std::size_t from) {
  for (std::size_t at = base::first_of<':', 'w', 'W'>(text, from); at < text.size();
       at = base::first_of<':', 'w', 'W'>(text, at + 1)) {
    std::size_t begin = at;
    if (text[at] == ':') {
      while (begin > 0 && at - begin < 5 && base::is_letter(text[begin - 1])) --begin;
      if (!base::begins_with_ignoring_case(text.substr(begin), "http") || !text.substr(at).starts_with("://"))
        continue;
    } else if (!base::begins_with_ignoring_case(text.substr(at), "www.") ||
               (at > 0 && std::string_view("./@:-_?&=%").find(text[at - 1]) != std::string_view::npos)) {
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && text[end] > ' ' && text[end] < '\x7F') ++end;
    if (end == text.size() || text[end] != thai_byte[0]) continue;
    const std::size_t stop = std::min(text.find_first_of(" \t\n", end), text.size());
    const std::string_view ascii = text.substr(begin, end - begin);
    return NotTaken{
        begin, stop - begin, ascii,
        msg("ที่อยู่เว็บนี้ไม่เป็นลิงก์ เพราะมีตัวอักษรไทยติดอยู่ท้าย",
            "this address is no link: Thai letters follow it without a space"),
        msg("เว้นวรรคหลังที่อยู่ หรือถ้าตัวอักษรไทยเป็นส่วนของที่อยู่ เขียน [ชื่อหน้า]({0}…)",
            "put a space after the address; if the letters are a part of it, write [name of the page]({0}…)",
            {ascii})};
  }
  return {};
}

FoundMarkup bold_in(std::string_view text, std::size_t from) {
  constexpr std::string_view marks = "**";
  for (std::size_t open = text.find(marks, from); open != text.npos;
       open = text.find(marks, text.find_first_not_of('*', open))) {
    const std::size_t first = open + marks.size();
    if (first == text.size() || base::is_space(text[first]) || text[first] == '*') continue;
    const std::size_t close = text.find(marks, first);
    if (close == text.npos) return {};
    return NotTaken{
        open,
        close + marks.size() - open,
        {},
        msg("ค่านี้เป็นข้อความล้วน หน้าเว็บจะแสดงดอกจัน **", "this value is plain text: the page shows the asterisks"),
        msg("ลบ ** ออก", "take the ** out")};
  }
  return {};
}

FoundMarkup link_in_plain_text(std::string_view text, std::size_t from) {
  for (std::size_t middle = text.find("](", from); middle != text.npos; middle = text.find("](", middle + 2)) {
    constexpr std::size_t longest = 1000;
    const std::string_view rest = text.substr(middle + 2, longest);
    const std::size_t length = rest.find(')');
    if (length == rest.npos || !may_be_address(rest.substr(0, length))) continue;
    const std::size_t begin = text.rfind('[', middle);
    if (begin == text.npos) continue;
    return NotTaken{
        begin,
        middle + 3 + length - begin,
        {},
        msg("ค่านี้เป็นข้อความล้วน หน้าเว็บจะแสดงลิงก์ตามที่พิมพ์", "this value is plain text: the page shows the link as typed"),
        msg("เขียน '{}' และย้ายลิงก์ไปไว้ในเนื้อความ", "write '{}' here, and the link in the text below the front matter",
            {text.substr(begin + 1, middle - begin - 1)})};
  }
  return {};
}

}  // namespace checks
