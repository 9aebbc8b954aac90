// The words of a page as a visitor reads them, for the search: its <h1>, and below it line by line. They are taken
// while the page is written: whoever writes it says which tag ends and which text follows.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace base {

// A start or end tag, as far as it matters to the text around it.
struct HtmlTag {
  // What an element is for a reader.
  enum class Role : unsigned char { block, within_a_line, cell, left_out, title, main };

  std::uint32_t element = 0;  // tells elements apart: the same for both tags of one; 0 is none
  Role role = Role::within_a_line;
  bool is_end = false;
  bool is_left_out = false;          // a start tag with a class whose text is not text of the page
  bool is_left_out_of_item = false;  // … of the page of one item alone: see TextScope
  bool keeps_digits = false;         // <script>, <style>, translate="no": digits within stay Arabic
};

// `name` and the value of `class`, "" where it has none. Names are in lower case.
HtmlTag html_tag(std::string_view name, std::string_view classes, bool is_end, bool is_translated = true);
// "<td class=\"n\">", "</td>": a whole tag that base::Html holds, whose attributes are quoted.
HtmlTag html_tag(std::string_view whole);

struct PageText {
  std::string title;  // of the <h1>
  std::string text;   // lines end in \n: a paragraph, a list item, a row of a table
};

// What is read of a page: all; without the labels that the page of every measure has; or its title alone, of lists
// that repeat what other pages have.
enum class TextScope : unsigned char { whole, item, title };

// Takes the text of <main>. Left out are what repeats other text of the page or is not text of its own: charts (a
// table is beside each), menus, buttons and forms, states, heads and figures of tables, footnote marks, folded parts.
// A line that appears twice is kept once.
class PageTextWriter {
 public:
  explicit PageTextWriter(TextScope scope);
  ~PageTextWriter();
  PageTextWriter(const PageTextWriter&) = delete;
  PageTextWriter& operator=(const PageTextWriter&) = delete;

  void tag(const HtmlTag& tag);
  // What is between two tags, with its entities: those of base::append_escaped and of templates.
  void text(std::string_view escaped);
  // Nothing that follows is read: <main> has ended, or the title, where that is all that is wanted.
  bool is_done() const;
  // At the end of the page, once.
  PageText take();

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace base
