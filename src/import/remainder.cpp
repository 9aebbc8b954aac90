#include "import/remainder.h"

#include <vector>

#include "import/words.h"

namespace importing {
namespace {

using base::msg;

std::string list_below(const std::string& title, const std::vector<base::BilingualText>& list,
                       base::Language language) {
  if (list.empty()) return {};
  std::string out = "\n## " + title + "\n\n";
  for (const base::BilingualText& text : list) out += "- " + text.in(language) + "\n";
  return out;
}

std::string item_of(const LeftText& left, base::Language language) {
  std::string out = "- " + left.place.in(language);
  if (!left.column.empty()) out += " (" + left.column + ")";
  const std::vector<std::string> lines = lines_of(left.text);
  if (lines.size() == 1) return out + ": " + lines.front() + "\n";
  out += ":\n";
  for (std::string_view line : split_lines(left.text))
    if (!line.empty()) out += "  " + std::string(line) + "\n";
  return out;
}

}  // namespace

std::string remainder_text(const Draft& draft, const std::string& sources, base::Language language) {
  std::string out = "# " + msg("นำเข้าจาก {}", "Imported from {}", {sources}).in(language) + "\n";
  out += list_below(msg("คำถาม", "Questions").in(language), draft.questions, language);
  out += list_below(msg("ควรรู้", "To know").in(language), draft.remarks, language);
  if (!draft.left.empty()) out += "\n## " + msg("ที่ยังไม่ได้วาง", "Not placed").in(language) + "\n";
  for (std::size_t i = 0; i < draft.left.size(); ++i) {
    const std::string& table = draft.left[i].table;
    if (i == 0 || table != draft.left[i - 1].table) out += table.empty() ? "\n" : "\n### " + table + "\n\n";
    out += item_of(draft.left[i], language);
  }
  return out;
}

}  // namespace importing
