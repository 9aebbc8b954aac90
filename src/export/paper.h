// A document for paper: what a Word file and a page that is printed have in common.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/language.h"

namespace exporting {

struct Run {
  std::string text;  // '\n' breaks the line
  bool is_bold = false, is_italic = false;
  std::string href;  // a full address; empty: no link
};

struct Paragraph {
  enum class Style : unsigned char { body, title, subtitle, heading, signature };
  std::vector<Run> runs;
  Style style = Style::body;
  unsigned indent = 0;  // levels of lists

  bool empty() const { return runs.empty(); }
};

using PaperCell = std::vector<Paragraph>;

// A row of one cell goes across all columns.
struct PaperTable {
  std::vector<unsigned> widths;    // of the columns, in percent
  std::vector<std::string> heads;  // repeated on each sheet
  std::vector<std::vector<PaperCell>> rows;
};

struct Paper {
  base::Language language = base::Language::th;
  std::string title, sheet;  // what the file is called; what each sheet says at its top
  bool has_thai_digits = false;
  std::vector<std::variant<Paragraph, PaperTable>> blocks;
};

inline constexpr std::string_view paper_font = "TH Sarabun New";

// A docx file, A4 landscape.
std::string docx_bytes(const Paper& paper);
// A page of HTML that prints likewise and needs no other file.
std::string printable_html(const Paper& paper);

}  // namespace exporting
