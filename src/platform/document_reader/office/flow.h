// Builds a document of running text: paragraphs, tables, what stands beside them. What is inside a table or beside
// the text (a text box, a footnote, a table in a table) follows as blocks of its own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/office_document.h"
#include "platform/document_reader/office/grid.h"

namespace document_reader::office {

struct ParagraphKind {
  std::string sign;  // an automatic number or bullet: "๑."; empty for none
  unsigned heading = 0;
};

class Flow {
 public:
  explicit Flow(Budget& budget) : budget_(budget) {}

  // Paragraphs may be open inside one another, where an aside opened in between.
  void open_paragraph();
  void close_paragraph(const ParagraphKind& kind);
  bool is_in_paragraph() const;
  // Into the innermost paragraph; lost where there is none.
  void add(std::string_view text);
  void open_link(std::string_view href);
  void close_link();

  void open_table();
  void close_table();
  bool is_in_table() const { return tables_.size() > floor_of_tables(); }
  void open_row(bool is_head);
  void mark_head() {
    if (is_in_row()) tables_.back().is_head = true;
  }
  void close_row();
  void drop_row();  // as if it had not been
  void skip_columns(std::size_t count);
  // At the next column, or with `is_free` at the next that no cell from above spans.
  void open_cell(std::size_t rows, std::size_t columns, bool is_free = false);
  // A cell that goes on from the row above: what is in it is not shown.
  void open_continued_cell(std::size_t columns);
  void close_cell();
  bool is_in_row() const { return is_in_table() && tables_.back().is_in_row; }
  bool is_in_cell() const { return is_in_table() && tables_.back().is_in_cell; }
  // The open cell of the innermost table, which ends without being kept.
  base::OfficeCell take_cell();

  void open_aside() { asides_.push_back({tables_.size(), paragraphs_.size()}); }
  void close_aside();
  void add_aside(std::vector<base::OfficeBlock> blocks);

  // What was built so far, when all is closed.
  std::vector<base::OfficeBlock> take();

 private:
  struct OpenLink {
    std::size_t start;
    std::string href;
  };
  struct Paragraph {
    std::string text;
    std::vector<base::OfficeLink> links;
    std::vector<OpenLink> open;
  };
  struct Table {
    std::vector<PlacedCell> cells;
    std::vector<std::size_t> above;    // by column: 1 + the index of the cell that may go on below
    std::vector<std::size_t> free_at;  // by column: the first row that no cell from above spans
    std::size_t rows = 0, column = 0, heads = 0, first_of_row = 0;
    bool is_in_row = false, is_in_cell = false, is_continued = false, is_head = false;
  };
  struct Aside {
    std::size_t tables, paragraphs;
  };
  std::size_t floor_of_tables() const { return asides_.empty() ? 0 : asides_.back().tables; }
  bool is_at_top() const { return asides_.empty() && tables_.empty() && paragraphs_.empty(); }
  void place(base::OfficeBlock&& block);
  void count_columns(std::size_t columns);

  Budget& budget_;
  std::vector<base::OfficeBlock> blocks_, later_;
  std::vector<Paragraph> paragraphs_;
  std::vector<Table> tables_;
  std::vector<Aside> asides_;
};

// The blocks as lines; the cells of a row are separated by tabs.
std::string text_of(const std::vector<base::OfficeBlock>& blocks);
// Without blanks at either end, of which U+00A0 and U+200B are two.
std::string_view trimmed_of_blanks(std::string_view text);
// Blanks of the source that follow one another, line ends among them, as one space; none where it would follow
// another: `is_after_blank` goes on from piece to piece.
std::string with_single_blanks(std::string_view text, bool& is_after_blank);

}  // namespace document_reader::office
