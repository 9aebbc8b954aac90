// odt and ods (OpenDocument 1.3).
#include <algorithm>
#include <iterator>
#include <utility>

#include "platform/document_reader/office/flow.h"
#include "platform/document_reader/office/grid.h"
#include "platform/document_reader/office/office.h"
#include "platform/document_reader/office/open_lists.h"
#include "platform/document_reader/office/open_sheet.h"
#include "platform/document_reader/office/open_styles.h"
#include "platform/document_reader/office/package.h"
#include "platform/document_reader/office/remarks.h"

namespace document_reader::office {
namespace {

using base::OfficeBlock;
using base::OfficeDocument;

// What is not shown, and what a program fills in: page numbers, names of files.
constexpr std::string_view unshown_elements[]{"annotation",
                                              "annotation-end",
                                              "note-citation",
                                              "tracked-changes",
                                              "desc",
                                              "title",
                                              "forms",
                                              "scripts",
                                              "ruby-text",
                                              "page-number",
                                              "page-count",
                                              "sheet-name",
                                              "file-name",
                                              "print-date",
                                              "print-time",
                                              "content-validations",
                                              "named-expressions",
                                              "database-ranges",
                                              "hidden-text",
                                              "covered-table-cell"};

class OpenHandler : public XmlHandler {
 public:
  OpenHandler(OpenStyles& styles, LeftOut& counts, Budget& budget, OfficeDocument& out)
      : styles_(styles),
        style_reader_(styles),
        counts_(counts),
        budget_(budget),
        flow_(budget),
        out_(out),
        lists_(styles) {}

  void open(std::string_view name, const XmlAttributes& attributes) override {
    if (skipped_) {
      counts_.deleted += name == "deletion";
      return void(++skipped_);
    }
    if (is_unshown(name, attributes)) return void(skipped_ = 1);
    if (style_reader_.open(name, attributes) || open_margin(name)) return;
    is_in_body_ = is_in_body_ || name == "body";
    if (!is_shown_) return void(is_shown_ = is_in_body_ && open_body(name));
    if (open_text(name, attributes) || open_list(name, attributes)) return;
    open_table_part(name, attributes);
  }

  void close(std::string_view name) override {
    if (skipped_) return void(--skipped_);
    style_reader_.close(name);
    if (is_margin(name)) return close_margin();
    if (!is_shown_) return;
    if (name == "p" || name == "h") close_paragraph();
    if (name == "a") flow_.close_link();
    if (name == "text-box" || name == "note-body") close_aside();
    if (name == "list") lists_.close();
    close_table_part(name);
  }

  void text(std::string_view more) override {
    if (skipped_ || !is_shown_) return;
    flow_.add(with_single_blanks(more, is_after_blank_));
  }

  std::vector<OfficeBlock> take() { return flow_.take(); }

 private:
  static bool is_margin(std::string_view name) {
    return name.starts_with("header") ? is_margin_rest(name.substr(6))
                                      : name.starts_with("footer") && is_margin_rest(name.substr(6));
  }
  static bool is_margin_rest(std::string_view rest) { return rest.empty() || rest == "-left" || rest == "-first"; }

  bool is_unshown(std::string_view name, const XmlAttributes& attributes) {
    counts_.comments += name == "annotation" && is_shown_;
    // A cell below a merged one is counted where its table is.
    if (name == "covered-table-cell" && is_shown_)
      return cover(attributes.number("number-columns-repeated", 1, sheet_columns)), true;
    for (const std::string_view one : unshown_elements)
      if (one == name) return true;
    if (name.ends_with("-source")) return true;  // of an index: its templates
    const bool is_hidden =
        is_shown_ &&
        ((name == "section" && attributes["display"] == "none") ||
         ((name == "span" || name == "p" || name == "h") && styles_.hidden_text.count(attributes["style-name"])));
    counts_.hidden += is_hidden;
    return is_hidden;
  }

  bool open_body(std::string_view name) {
    is_sheet_ = name == "spreadsheet";
    if (name == "presentation" || name == "drawing" || name == "chart" || name == "database")
      throw Refused{State::drawing};
    return is_sheet_ || name == "text";
  }
  bool open_margin(std::string_view name) {
    if (!is_margin(name) || is_shown_) return false;
    is_shown_ = true;
    return true;
  }
  void close_margin() {
    if (is_sheet_) return;
    is_shown_ = false;
    std::string margin = text_of(flow_.take());
    if (!margin.empty() && std::find(out_.margins.begin(), out_.margins.end(), margin) == out_.margins.end())
      out_.margins.push_back(std::move(margin));
  }

  bool open_text(std::string_view name, const XmlAttributes& attributes) {
    if (name == "p" || name == "h") {
      flow_.open_paragraph();
      is_after_blank_ = true;
      paragraphs_.push_back(
          {lists_.next_sign(), static_cast<unsigned>(name == "h" ? attributes.number("outline-level", 1, 9) : 0)});
    } else if (name == "s") {
      flow_.add(std::string(attributes.number("c", 1, 1000), ' '));
    } else if (name == "tab") {
      flow_.add("\t");
      is_after_blank_ = true;
    } else if (name == "line-break") {
      flow_.add("\n");
      is_after_blank_ = true;
    } else if (name == "a") {
      const std::string_view href = attributes["href"];
      flow_.open_link(href.starts_with('#') ? std::string_view() : href);
    } else if (name == "text-box" || name == "note-body") {
      flow_.open_aside();
      lists_.open_aside();
    } else if (name == "object" || name == "object-ole") {
      ++counts_.embedded;
      is_replacement_ = true;
    } else if (name == "frame") {
      is_replacement_ = false;
    } else if (name == "image") {
      counts_.pictures += !is_replacement_;
    } else {
      return false;
    }
    return true;
  }
  void close_paragraph() {
    if (paragraphs_.empty()) return;
    const ParagraphKind kind = std::move(paragraphs_.back());
    paragraphs_.pop_back();
    flow_.close_paragraph(kind);
  }
  void close_aside() {
    flow_.close_aside();
    lists_.close_aside();
  }

  bool open_list(std::string_view name, const XmlAttributes& attributes) {
    if (name == "list")
      lists_.open(attributes);
    else if (name == "list-item" || name == "list-header")
      lists_.open_item(name == "list-item", attributes);
    else
      return false;
    return true;
  }

  void open_table_part(std::string_view name, const XmlAttributes& attributes) {
    if (name == "table" && is_sheet_)
      return sheet_.open(attributes["name"], styles_.hidden_tables.count(attributes["style-name"]) > 0);
    if (name == "table") return flow_.open_table();
    if (name == "table-header-rows") is_head_ = true;
    if (name == "table-column" && is_sheet_) return sheet_.open_column(attributes);
    if (name == "table-row") return open_row(attributes);
    if (name == "table-cell") return open_cell(attributes);
  }
  void close_table_part(std::string_view name) {
    if (name == "table-header-rows") is_head_ = false;
    if (name == "table" && is_sheet_) return close_sheet();
    if (name == "table") return flow_.close_table();
    if (name == "table-row" && is_sheet_) return sheet_.close_row(budget_);
    if (name == "table-row") return flow_.close_row();
    if (name == "table-cell" && is_sheet_) return sheet_.close_cell(flow_.take_cell());
    if (name == "table-cell") return flow_.close_cell();
  }

  void open_row(const XmlAttributes& attributes) {
    covered_ = 0;
    if (is_sheet_)
      sheet_.open_row(attributes);
    else
      flow_.open_row(is_head_);
  }
  void open_cell(const XmlAttributes& attributes) {
    if (is_sheet_) {  // its text is a document of its own
      sheet_.open_cell(attributes);
      flow_.open_table();
      flow_.open_row(false);
      return flow_.open_cell(1, 1);
    }
    const std::size_t repeated = attributes.number("number-columns-repeated", 1, most_columns),
                      columns = attributes.number("number-columns-spanned", 1, sheet_columns);
    if (repeated > 1) flow_.skip_columns(repeated - 1);
    covered_ = columns - (columns > 0);
    flow_.open_cell(attributes.number("number-rows-spanned", 1, sheet_rows), columns);
  }
  void cover(std::size_t count) {
    if (is_sheet_) return sheet_.cover(count);
    const std::size_t own = std::min(count, covered_);
    covered_ -= own;
    flow_.skip_columns(count - own);
  }

  void close_sheet() {
    std::vector<OfficeBlock> beside = flow_.take();
    if (!sheet_.close(budget_, out_)) return;
    std::move(beside.begin(), beside.end(), std::back_inserter(out_.blocks));
  }

  OpenStyles& styles_;
  StylesReader style_reader_;
  LeftOut& counts_;
  Budget& budget_;
  Flow flow_;
  OfficeDocument& out_;
  std::size_t skipped_ = 0;
  bool is_in_body_ = false, is_shown_ = false, is_sheet_ = false, is_after_blank_ = true, is_replacement_ = false;
  std::vector<ParagraphKind> paragraphs_;
  OpenLists lists_;
  bool is_head_ = false;
  OpenSheet sheet_;
  std::size_t covered_ = 0;  // cells that the last one of a table of text spans, and that are still to come
};

}  // namespace

OfficeDocument read_open_document(const Package& package) {
  OfficeDocument out;
  OpenStyles styles;
  LeftOut counts, of_margins;
  Budget budget;
  OpenHandler margins(styles, of_margins, budget, out);
  package.read("styles.xml", margins);
  OpenHandler handler(styles, counts, budget, out);
  package.read("content.xml", handler);
  std::vector<OfficeBlock> blocks = handler.take();
  std::move(blocks.begin(), blocks.end(), std::back_inserter(out.blocks));
  if (out.blocks.empty() && counts.pictures) throw Refused{State::only_pictures, counts.pictures};
  say_left_out(counts, out);
  return out;
}

}  // namespace document_reader::office
