// not-taken: what was meant as markup and is none, so that the page shows it as typed: a heading without its space, a
// link with a space in it, a table without its rule, HTML. Source: CommonMark 0.31 and GitHub's tables; texts out of
// word processors and web pages.
#include <algorithm>
#include <utility>

#include "base/byte_search.h"
#include "checks/checks.h"
#include "checks/shared/texts.h"
#include "checks/text/html_tags.h"
#include "checks/text/left_markup.h"
#include "checks/text/words_at.h"

namespace checks {
namespace {

using base::msg;
using base::NodeKind;

FoundMarkup tag_in(std::string_view text, std::size_t from, bool is_markdown) {
  auto piece = html_tag_in(text, from);
  if (!piece) return {};
  return NotTaken{piece->offset, piece->length, piece->opening,
                  msg("{} เป็น HTML ซึ่งหน้าเว็บจะแสดงตามที่พิมพ์", "{} is HTML, which the page shows as typed",
                      {text.substr(piece->offset, std::min<std::size_t>(piece->length, 60))}),
                  is_markdown ? std::move(piece->mend)
                              : msg("ลบแท็กออก ค่านี้เป็นข้อความล้วน", "take the tag out: this value is plain text")};
}

FoundMarkup entity_in(std::string_view text, std::size_t from) {
  auto piece = html_entity_in(text, from);
  if (!piece) return {};
  return NotTaken{piece->offset, piece->length, piece->opening,
                  msg("หน้าเว็บจะแสดง {} ตามที่พิมพ์", "the page shows {} as typed", {piece->opening}),
                  std::move(piece->mend)};
}

// A text as a page shows it, and what tells its place in the file.
struct ShownWords {
  std::string text;
  std::string code;  // what of it is code, where the same signs are right
  base::SourceLocation from;
  bool is_one_paragraph = false;  // in the file as well: it ends there at a blank line
};

// The exact place; nothing where the file has no such words, for then they were written with escapes on purpose.
std::optional<base::SourceLocation> place_as_typed(const ShownWords& shown, std::string_view words,
                                                   bool& is_escaped) {
  if (words.empty() || !shown.from.file || !shown.from.line) return {};
  const base::SourceLocation place = words_at(shown.from, words, 2 * shown.text.size() + 400);
  const std::string& source = place.file->text;
  const std::size_t at = base::offset_of(place);
  if (source.compare(at, words.size(), words) != 0) return {};
  is_escaped = (at > 0 && source[at - 1] == '\\') || shown.code.find(words) != shown.code.npos ||
               (shown.is_one_paragraph && source.find("\n\n", base::offset_of(shown.from)) < at);
  return is_escaped ? std::nullopt : std::optional(place);
}

// Reports the first that `find(text, from)` finds and that was not escaped.
template <class Find>
void report_first(const ShownWords& shown, base::Report& report, const Find& find) {
  constexpr int most = 20;
  const std::string_view text = shown.text;
  std::size_t at = 0;
  for (int i = 0; i < most && at < text.size(); ++i) {
    FoundMarkup found = find(text, at);
    if (!found) return;
    bool is_escaped = false;
    auto place = place_as_typed(shown, text.substr(found->offset, found->length), is_escaped);
    if (!place && !is_escaped) place = place_as_typed(shown, found->sign, is_escaped);
    if (place) return report.warning("not-taken", *place, std::move(found->what), std::move(found->mend));
    at = found->offset + std::max<std::size_t>(found->length, 1);
  }
}

// A block with its line ends; code is a letter in it that no markup has.
ShownWords words_as_shown(const base::Tree& tree, std::uint32_t block, bool is_body) {
  ShownWords out{{}, {}, tree[block].location, is_body};
  for (std::uint32_t i = block + 1; i < tree[block].end; ++i) {
    if (tree[i].kind == NodeKind::text) out.text += tree[i].text;
    if (tree[i].kind == NodeKind::soft_break || tree[i].kind == NodeKind::line_break) out.text += '\n';
    if (tree[i].kind == NodeKind::code || tree[i].kind == NodeKind::image) out.text += '\x01';
    if (tree[i].kind == NodeKind::code) out.code.append(tree[i].text) += '\n';
  }
  return out;
}

// Most blocks hold none of the signs, and are not copied.
void check_words_of_block(const base::Tree& tree, std::uint32_t block, bool is_body, base::Report& report) {
  bool has_signs = false;
  std::uint32_t end_of_link = 0;
  for (std::uint32_t i = block + 1; i < tree[block].end; ++i) {
    if (tree[i].kind == NodeKind::link) end_of_link = tree[i].end;
    if (tree[i].kind != NodeKind::text) continue;
    const std::string_view text = tree[i].text;
    has_signs = has_signs || base::first_of<'#', '[', ']', '<', '|', '\t'>(text) < text.size();
    if (i >= end_of_link && address_in(text, 0))
      report_first({std::string(text), {}, tree[i].location, is_body}, report, address_in);
  }
  if (!has_signs) return;
  const ShownWords shown = words_as_shown(tree, block, is_body);
  if (tree[block].kind == NodeKind::paragraph) {
    report_first(shown, report, heading_in);
    report_first(shown, report, table_in);
    report_first(shown, report, tabs_in);
  }
  report_first(shown, report, link_in);
  report_first(shown, report, [](std::string_view t, std::size_t at) { return tag_in(t, at, true); });
}

void check_tree(const base::Tree& tree, bool is_body, base::Report& report) {
  for (std::uint32_t i = 0; i < tree.size(); ++i)
    if (tree[i].kind == NodeKind::paragraph || tree[i].kind == NodeKind::heading ||
        tree[i].kind == NodeKind::table_cell)
      check_words_of_block(tree, i, is_body, report);
}

void check_plain_text(std::string_view text, const base::SourceLocation& location, base::Report& report) {
  if (base::first_of<'<', '&', '*', ']'>(text) == text.size()) return;
  const ShownWords shown{std::string(text), {}, location};
  report_first(shown, report, [](std::string_view t, std::size_t at) { return tag_in(t, at, false); });
  report_first(shown, report, entity_in);
  report_first(shown, report, bold_in);
  report_first(shown, report, link_in_plain_text);
}

struct MarkupFinder {
  base::Report& report;

  void operator()(const base::LocalizedText& text) const {
    for (std::string_view words : text.words) check_plain_text(words, text.location, report);
  }
  void operator()(const model::Prose& prose) const {
    each_document(prose, [&](const model::Document& document) { check_tree(document.nodes, false, report); });
  }
  void operator()(const model::Document& body) const { check_tree(body.nodes, true, report); }
};

void check_not_taken(const CheckContext& context, base::Report& report) {
  each_text(context.agency, MarkupFinder{report});
}

constexpr Explanation not_taken_explanation{
    {"เครื่องหมายที่ตั้งใจให้เป็นหัวข้อ ลิงก์ ตาราง หรือรูปแบบ แต่โปรแกรมไม่รับ หน้าเว็บจึงแสดงตามที่พิมพ์",
     "signs that were meant as a heading, a link, a table or a style and are none, so that the page shows them as "
     "typed"},
    {"ผู้อ่านเห็นเครื่องหมายแทนตาราง และกดลิงก์ไม่ได้", "readers see signs for a table, and a link that does not work"},
    "#ส่วนราชการภายใน\n",
    {"CommonMark 0.31 และข้อความที่คัดลอกจาก Word หรือหน้าเว็บ",
     "CommonMark 0.31, and texts out of word processors and web pages"}};

}  // namespace

extern const Check not_taken{"not-taken", base::Severity::warning, not_taken_explanation, check_not_taken};

}  // namespace checks
