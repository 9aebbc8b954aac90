#include "checks/text/html_tags.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "base/byte_search.h"

namespace checks {
namespace {

using base::msg;

struct HtmlAdvice {
  std::string_view names;  // each between spaces
  std::string_view th, en;
};

// The last names have no Markdown.
constexpr HtmlAdvice html_advice[]{
    {" b strong ", "เขียน **คำ**", "write **words**"},
    {" i em cite dfn var ", "เขียน *คำ*", "write *words*"},
    {" s del strike ", "เขียน ~~คำ~~", "write ~~words~~"},
    {" a ", "เขียน [คำ](ที่อยู่)", "write [words](address)"},
    {" img ", "เขียน ![คำบรรยาย](documents/รูป.png)", "write ![description](documents/picture.png)"},
    {" table thead tbody tfoot tr td th caption col colgroup ", "เขียนตารางด้วย | และใส่บรรทัด |---|---| ใต้แถวแรก",
     "write a table with |, and a line |---|---| below its first row"},
    {" ul ol li dl dt dd menu ", "ขึ้นต้นแต่ละรายการด้วย '- ' หรือ '1. '", "begin each item with '- ' or '1. '"},
    {" h1 h2 h3 h4 h5 h6 ", "ขึ้นต้นหัวข้อด้วย '## '", "begin the heading with '## '"},
    {" p div section article center ", "ลบแท็กออก และเว้นบรรทัดว่างระหว่างย่อหน้า",
     "take the tag out, and leave an empty line between paragraphs"},
    {" hr ", "เขียน --- ในบรรทัดของตัวเอง", "write --- on a line of its own"},
    {" blockquote ", "ขึ้นต้นบรรทัดด้วย '> '", "begin the lines with '> '"},
    {" code pre tt kbd samp ", "เขียนไว้ระหว่าง ` `", "write it between ` `"},
    {" !-- ", "ลบหมายเหตุออก ผู้อ่านจะเห็น", "take the comment out, readers see it"},
    {" u font span big small sub sup mark ins br abbr acronym address aside audio base body button canvas details "
     "embed "
     "fieldset figcaption figure footer form frame frameset head header html iframe input label legend link main map "
     "meta nav noscript o:p object option param q rp rt ruby script select source style summary svg textarea time "
     "title "
     "video wbr ",
     "ลบแท็กออก ถ้าต้องการเน้น เขียน **คำ**", "take the tag out; to stress words, write **words**"}};

const HtmlAdvice* html_advice_on(std::string_view name) {
  const std::string word = ' ' + base::to_lower(name) + ' ';
  for (const HtmlAdvice& one : html_advice)
    if (one.names.find(word) != one.names.npos) return &one;
  return nullptr;
}

// What may stand between the name and '>'.
bool are_attributes(std::string_view text) {
  text = base::trimmed(text, " \t\n/");
  return text.empty() || text.find('=') != text.npos;
}

std::optional<HtmlPiece> html_tag_at(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 1000;
  const std::string_view rest = text.substr(at, longest);
  if (rest.starts_with("<!--"))
    return HtmlPiece{at, 4, rest.substr(0, 4), msg(html_advice_on("!--")->th, html_advice_on("!--")->en)};
  std::size_t name = rest.substr(1).starts_with('/') ? 2 : 1, end = name;
  while (end < rest.size() && (base::is_letter_or_digit(rest[end]) || rest[end] == ':')) ++end;
  const std::size_t close = rest.find_first_of("<>", end);
  if (end == name || close == rest.npos || rest[close] != '>' || !are_attributes(rest.substr(end, close - end)))
    return {};
  const HtmlAdvice* advice = html_advice_on(rest.substr(name, end - name));
  if (!advice) return {};
  return HtmlPiece{at, close + 1, rest.substr(0, end), msg(advice->th, advice->en)};
}

struct HtmlEntity {
  std::string_view name, meant;  // empty: a space
};
constexpr HtmlEntity html_entities[]{
    {"amp", "&"},   {"lt", "<"},     {"gt", ">"},     {"quot", "\""},  {"apos", "'"},  {"nbsp", {}},   {"ensp", {}},
    {"emsp", {}},   {"thinsp", {}},  {"ndash", "–"},  {"mdash", "—"},  {"ldquo", "“"}, {"rdquo", "”"}, {"lsquo", "‘"},
    {"rsquo", "’"}, {"hellip", "…"}, {"bull", "•"},   {"middot", "·"}, {"copy", "©"},  {"reg", "®"},   {"trade", "™"},
    {"deg", "°"},   {"times", "×"},  {"divide", "÷"}, {"laquo", "«"},  {"raquo", "»"}, {"frac12", "½"}};

bool is_number_of_character(std::string_view name) {
  if (!name.starts_with('#')) return false;
  const bool is_hex = name.size() > 1 && base::to_lower(name[1]) == 'x';
  name.remove_prefix(is_hex ? 2 : 1);
  return !name.empty() && std::all_of(name.begin(), name.end(),
                                      [&](char c) { return is_hex ? base::hex_value(c) >= 0 : base::is_digit(c); });
}

std::optional<base::BilingualText> html_entity_called(std::string_view name) {
  if (is_number_of_character(name)) return msg("เขียนตัวอักษรนั้นเอง", "write the character itself");
  for (const HtmlEntity& one : html_entities) {
    if (one.name != name) continue;
    return one.meant.empty() ? msg("เขียนเป็นช่องว่าง", "write a space") : msg("เขียน {}", "write {}", {one.meant});
  }
  return {};
}

}  // namespace

std::optional<HtmlPiece> html_tag_in(std::string_view text, std::size_t from) {
  for (std::size_t at = base::first_of<'<'>(text, from); at < text.size(); at = base::first_of<'<'>(text, at + 1))
    if (auto found = html_tag_at(text, at)) return found;
  return {};
}

std::optional<HtmlPiece> html_entity_in(std::string_view text, std::size_t from) {
  constexpr std::size_t longest = 10;
  for (std::size_t at = base::first_of<'&'>(text, from); at < text.size(); at = base::first_of<'&'>(text, at + 1)) {
    const std::size_t end = text.substr(at, longest).find(';');
    if (end == text.npos) continue;
    if (auto mend = html_entity_called(text.substr(at + 1, end - 1)))
      return HtmlPiece{at, end + 1, text.substr(at, end + 1), *mend};
  }
  return {};
}

}  // namespace checks
