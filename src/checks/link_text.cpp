// link-text: a link whose words do not say where it leads: "คลิกที่นี่", "here", a bare address. Evidence and sources are
// links as well. Source: WCAG 2.2, 2.4.4.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "checks/checks.h"
#include "checks/shared/texts.h"
#include "checks/text/words_at.h"

namespace checks {
namespace {

using base::msg;
using base::NodeKind;

constexpr std::array<std::string_view, 26> words_that_say_nothing{
    "คลิก",  "คลิกที่นี่",      "คลิกที่นี้", "คลิ๊กที่นี่",    "คลิ๊ก",   "คลิกลิงก์",    "กดที่นี่",      "ที่นี่",      "ตรงนี้",
    "ลิงก์",  "ลิงค์",        "ดูที่นี่",   "ดาวน์โหลด", "อ่านต่อ", "เพิ่มเติม",    "อ่านเพิ่มเติม", "ดูเพิ่มเติม", "รายละเอียด",
    "here", "click here", "click", "link",     "more",  "read more", "this link", "download"};

std::string_view without_punctuation(std::string_view text) {
  constexpr std::string_view around = " \t\n.,:;()[]\"!>»…";
  return base::trimmed(text, around);
}

bool says_nothing(std::string_view text) {
  std::string words;
  for (char c : without_punctuation(text)) words += base::to_lower(c);
  if (words.size() > 60) return false;
  while (words.ends_with("ครับ") || words.ends_with("ค่ะ"))
    words.erase(words.size() - (words.ends_with("ค่ะ") ? 9 : 12));
  return std::find(words_that_say_nothing.begin(), words_that_say_nothing.end(), words) !=
         words_that_say_nothing.end();
}

bool is_bare_address(std::string_view text) {
  text = without_punctuation(text);
  return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
}

// The words of a link come before its address; an address that is its own text, and a value of YAML, have one place.
base::SourceLocation place_of_words(const base::Node& link, const base::Node& text, std::string_view words) {
  constexpr std::size_t longest_paragraph = 16 * 1024;
  const bool is_one_place = link.location.line == text.location.line && link.location.column == text.location.column;
  if (is_one_place || !link.location.file || !link.location.line)
    return words_at(text.location, words, longest_paragraph);
  const std::string& source = link.location.file->text;
  const std::size_t at = source.rfind(words, base::offset_of(link.location));
  return at == source.npos ? text.location : base::location_at(*link.location.file, at, words.size());
}

void report_words_of_link(std::string_view text, const base::SourceLocation& location, bool is_title,
                          base::Report& report) {
  if (is_bare_address(text))
    report.warning(
        "link-text", location, msg("ข้อความของลิงก์เป็นที่อยู่เว็บ", "the text of this link is a bare address"),
        is_title ? msg("เขียนชื่อเอกสารแทน", "write the document's name instead")
                 : msg("เขียนว่าลิงก์ไปที่ใด เช่น [ชื่อเว็บไซต์](ที่อยู่)", "say where it leads: [name of the website](address)"));
  else if (says_nothing(text))
    report.warning("link-text", location,
                   msg("'{}' ไม่บอกว่าลิงก์ไปที่ใด", "'{}' does not say where the link leads", {without_punctuation(text)}),
                   is_title ? msg("เขียนชื่อเอกสารแทน", "write the document's name instead")
                            : msg("ใช้ชื่อของสิ่งที่ลิงก์ไป เช่น [คู่มือร้องเรียน](…)",
                                  "use the name of what it leads to, like [complaint manual](…)"));
}

// A picture in a link has its own description.
void check_links_in(const base::Tree& tree, base::Report& report) {
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    if (tree[i].kind != NodeKind::link || i + 1 >= tree[i].end) continue;
    const std::string words = base::plain_text(tree, i);
    if (is_bare_address(words) || says_nothing(words))
      report_words_of_link(words, place_of_words(tree[i], tree[i + 1], without_punctuation(words)), false, report);
  }
}

void check_title_of_link(const base::LocalizedText& title, bool is_link, base::Report& report) {
  if (!is_link) return;
  for (std::string_view words : title.words)
    if (is_bare_address(words) || says_nothing(words))
      report_words_of_link(words, words_at(title.location, words), true, report);
}

void check_link_text(const CheckContext& context, base::Report& report) {
  const model::Agency& agency = context.agency;
  each_document(agency, [&](const model::Document& document) { check_links_in(document.nodes, report); });
  for (const model::Year& year : agency.years) {
    for (const model::Measure& measure : year.measures)
      for (const model::TitledLink& e : measure.evidence) check_title_of_link(e.title, true, report);
    if (year.disclosures)
      for (const model::Disclosure& item : year.disclosures->items)
        for (const model::TitledLink& link : item.links) check_title_of_link(link.title, true, report);
    if (year.assessment)
      check_title_of_link(year.assessment->source.title, year.assessment->source.href.has_value(), report);
    if (year.report) check_title_of_link(year.report->source.title, year.report->source.href.has_value(), report);
  }
}

constexpr Explanation link_text_explanation{
    {"ลิงก์ที่เขียนว่า คลิกที่นี่ อ่านต่อ here หรือเขียนเป็นที่อยู่เว็บ",
     "a link that says 'คลิกที่นี่', 'here' or 'more', or whose text is a bare address"},
    {"โปรแกรมอ่านหน้าจออ่านลิงก์เรียงกัน คำว่า คลิกที่นี่ สิบครั้งไม่บอกอะไรเลย",
     "a screen reader lists the links of a page: 'click here' ten times says nothing"},
    "ดูคู่มือได้[ที่นี่](documents/manual.pdf)\n",
    {"WCAG 2.2 ข้อ 2.4.4", "WCAG 2.2, criterion 2.4.4"}};

}  // namespace

extern const Check link_text{"link-text", base::Severity::warning, link_text_explanation, check_link_text};

}  // namespace checks
