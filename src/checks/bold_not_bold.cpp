// bold-not-bold: `**"คำ"**ต่อ` is not bold in CommonMark, and the page shows the asterisks. Source: CommonMark
// 0.31, section 6.2: `**` after a punctuation mark closes only before a space or a punctuation mark.
#include <utility>

#include "base/ascii.h"
#include "checks/checks.h"
#include "checks/shared/texts.h"
#include "checks/text/words_at.h"

namespace checks {
namespace {

using base::msg;
using base::NodeKind;

constexpr std::string_view bold_marks = "**";

bool is_block_of_words(NodeKind kind) {
  return kind == NodeKind::paragraph || kind == NodeKind::heading || kind == NodeKind::table_cell;
}

// Asterisks that are not part of a sum (2**3) or a note (***).
bool may_mean_bold(std::string_view text, std::size_t at) {
  const bool after_digit = at > 0 && base::is_digit(text[at - 1]);
  return !after_digit && text.substr(at, 3) != "***";
}

// Two pairs of asterisks in one block: the first is where bold was to begin.
void check_block(const base::Tree& tree, std::uint32_t block, base::Report& report) {
  const base::Node* first = nullptr;
  std::size_t found = 0;
  for (std::uint32_t i = block + 1; i < tree[block].end; ++i) {
    if (tree[i].kind != NodeKind::text) continue;
    for (std::size_t at = tree[i].text.find(bold_marks); at != std::string_view::npos;
         at = tree[i].text.find(bold_marks, at + 2)) {
      if (!may_mean_bold(tree[i].text, at)) continue;
      if (!first) first = &tree[i];
      ++found;
    }
  }
  if (found < 2) return;
  const std::size_t reach = 4 * first->text.size() + 400;
  const base::SourceLocation location = words_at(first->location, bold_marks, reach),
                             escaped = words_at(first->location, "\\*\\*", reach);
  const bool is_escaped =
      escaped.length == 4 && std::pair(escaped.line, escaped.column) < std::pair(location.line, location.column);
  if (is_escaped || location.length != bold_marks.size()) return;
  report.note("bold-not-bold", location,
              msg("ข้อความนี้ไม่เป็นตัวหนา หน้าเว็บจะแสดงดอกจัน **", "this is not bold: the page shows the asterisks"),
              msg("เว้นวรรคหลัง ** ตัวปิด หรือย้ายเครื่องหมายคำพูดและวงเล็บไปไว้นอก ** เช่น \"**คำ**\"",
                  "put a space after the closing **, or move quotation marks and brackets outside: \"**word**\""));
}

void check_bold_not_bold(const CheckContext& context, base::Report& report) {
  each_document(context.agency, [&](const model::Document& document) {
    const base::Tree& tree = document.nodes;
    for (std::uint32_t i = 0; i < tree.size(); ++i)
      if (is_block_of_words(tree[i].kind)) check_block(tree, i, report);
  });
}

constexpr Explanation bold_not_bold_explanation{
    {"ข้อความใน ** ** ที่ไม่เป็นตัวหนา เพราะ ** ตัวปิดอยู่ระหว่างเครื่องหมายกับตัวอักษร",
     "words between ** ** that are not bold, because the closing ** is between a punctuation mark and a letter"},
    {"ผู้อ่านเห็นดอกจันในข้อความ", "readers see asterisks in the text"},
    "**\"ไม่รับของขวัญ\"**ทุกเทศกาล\n",
    {"CommonMark 0.31 หัวข้อ 6.2", "CommonMark 0.31, section 6.2"}};

}  // namespace

extern const Check bold_not_bold{"bold-not-bold", base::Severity::note, bold_not_bold_explanation,
                                 check_bold_not_bold};

}  // namespace checks
