// HTML as Word and Excel save it and as systems export it. What is not closed ends where its surroundings do.
#include <algorithm>
#include <initializer_list>
#include <utility>

#include "base/ascii.h"
#include "platform/document_reader/office/flow.h"
#include "platform/document_reader/office/html_tag.h"
#include "platform/document_reader/office/list_signs.h"
#include "platform/document_reader/office/office.h"
#include "platform/document_reader/office/remarks.h"

namespace document_reader::office {
namespace {

using base::OfficeDocument;

constexpr std::size_t most_tags = 2'000'000;

constexpr std::string_view block_elements[]{"p",      "div",     "blockquote", "pre",      "center",  "dt",
                                            "dd",     "dl",      "address",    "article",  "section", "header",
                                            "footer", "caption", "form",       "fieldset", "figure",  "figcaption",
                                            "hr",     "main",    "nav",        "aside",    "body"};
constexpr std::string_view elements_without_end[]{"br",  "img", "hr",   "meta", "link",  "input",
                                                  "col", "wbr", "base", "area", "embed", "source"};
constexpr std::string_view unread_elements[]{"script", "style", "title", "xml", "noscript", "template", "select"};

template <std::size_t size>
bool is_one_of(std::string_view name, const std::string_view (&list)[size]) {
  return std::find(std::begin(list), std::end(list), name) != std::end(list);
}

class HtmlReader {
 public:
  explicit HtmlReader(std::string_view text) : text_(text), flow_(budget_) {}

  OfficeDocument read() {
    while (at_ < text_.size())
      if (text_[at_] != '<')
        read_words();
      else if (text_.substr(at_).starts_with("<!--"))
        at_ = past(text_.find("-->", at_ + 4), 3);
      else if (at_ + 1 < text_.size() && (base::is_letter(text_[at_ + 1]) || text_[at_ + 1] == '/'))
        read_tag();
      else if (text_.substr(at_ + 1).starts_with('!') || text_.substr(at_ + 1).starts_with('?'))
        at_ = past(text_.find('>', at_), 1);
      else
        show("<"), ++at_;
    end_paragraph();
    OfficeDocument out;
    out.blocks = flow_.take();
    if (out.blocks.empty() && counts_.pictures) throw Refused{State::only_pictures, counts_.pictures};
    say_left_out(counts_, out);
    return out;
  }

 private:
  struct Open {
    std::string name;
    bool is_hidden = false, is_sign = false, is_symbol = false, is_link = false;
  };
  struct List {
    bool is_numbered = false;
    std::string format;
    std::size_t next = 1;
  };

  std::size_t past(std::size_t found, std::size_t length) const {
    return found == text_.npos ? text_.size() : found + length;
  }

  void read_words() {
    const std::size_t end = std::min(text_.find('<', at_), text_.size());
    show(html_decoded(text_.substr(at_, end - at_)));
    at_ = end;
  }

  void show(std::string_view words) {
    if (hidden_) return;
    if (signs_) return void(sign_words_ += words);
    if (flow_.is_in_table() && !flow_.is_in_cell() && words.find_first_not_of(" \t\r\n") == words.npos) return;
    const std::string out = with_single_blanks(words, is_after_blank_);
    if (!flow_.is_in_paragraph()) {
      if (out.find_first_not_of(' ') == out.npos) return;
      flow_.open_paragraph();
    }
    flow_.add(out);
  }

  void read_tag() {
    if (++tags_ > most_tags) throw Refused{State::too_many_parts, most_tags};
    const HtmlTag tag = read_html_tag(text_, at_);
    if (tag.is_end)
      close(tag.name);
    else if (is_one_of(tag.name, unread_elements))
      at_ = tag.is_closed ? at_ : end_of_unread(tag.name);
    else
      open(tag);
  }
  std::size_t end_of_unread(const std::string& name) const {
    for (std::size_t at = at_; (at = text_.find("</", at)) != text_.npos; ++at)
      if (base::begins_with_ignoring_case(text_.substr(at + 2), name)) return past(text_.find('>', at), 1);
    return text_.size();
  }

  void open(const HtmlTag& tag) {
    const std::string& name = tag.name;
    end_implied(name);
    begin_block(tag);
    if (name == "br" && !hidden_ && flow_.is_in_paragraph()) flow_.add("\n"), is_after_blank_ = true;
    if (name == "img" && !hidden_) ++counts_.pictures;
    if (tag.is_closed || is_one_of(name, elements_without_end)) return;
    const std::string style = tag.style();
    Open opened{name, false, false, false, false};
    opened.is_hidden = style.find("display:none") != style.npos || style.find("mso-hide:all") != style.npos ||
                       style.find("mso-element:comment") != style.npos || name == "del";
    opened.is_sign = style.find("mso-list:ignore") != style.npos;
    opened.is_symbol =
        style.find("font-family:symbol") != style.npos || style.find("font-family:wingdings") != style.npos;
    if (opened.is_hidden && !hidden_) ++(name == "del" ? counts_.deleted : counts_.hidden);
    if (name == "a" && !hidden_) open_link(tag["href"], opened);
    hidden_ += opened.is_hidden;
    signs_ += opened.is_sign;
    symbols_ += opened.is_symbol;
    if (opened.is_sign) sign_words_.clear();
    if (opened.is_sign) sign_is_symbol_ = symbols_ > 0;
    open_.push_back(std::move(opened));
    if (open_.size() > deepest_element) throw Refused{State::too_deep, deepest_element};
  }
  void open_link(const std::string& href, Open& opened) {
    if (href.empty() || href.starts_with('#')) return;
    if (!flow_.is_in_paragraph()) flow_.open_paragraph();
    flow_.open_link(href);
    opened.is_link = true;
  }

  // Ends the innermost element of these names, with all in it, where it is not outside of `barriers`.
  void end_innermost(std::initializer_list<std::string_view> names,
                     std::initializer_list<std::string_view> barriers) {
    const auto is_in = [](std::string_view name, std::initializer_list<std::string_view> list) {
      return std::find(list.begin(), list.end(), name) != list.end();
    };
    for (std::size_t i = open_.size(); i-- > 0;) {
      if (is_in(open_[i].name, barriers)) return;
      if (!is_in(open_[i].name, names)) continue;
      while (open_.size() > i) end_element();
      return;
    }
  }
  // The end tags of these may be left out.
  void end_implied(std::string_view name) {
    const bool is_section = name == "thead" || name == "tbody" || name == "tfoot";
    if (name == "li") end_innermost({"li"}, {"ul", "ol", "table"});
    if (name == "dt" || name == "dd") end_innermost({"dt", "dd"}, {"dl", "table"});
    if (name == "td" || name == "th") end_innermost({"td", "th"}, {"tr", "table"});
    if (name == "tr") end_innermost({"tr"}, {"thead", "tbody", "tfoot", "table"});
    if (is_section) end_innermost({"thead", "tbody", "tfoot"}, {"table"});
    if (name == "table" || name == "ul" || name == "ol" || is_heading(name) || is_one_of(name, block_elements))
      end_innermost({"p"}, {"td", "th", "table", "li", "div", "body"});
  }

  // What an element of the page's structure ends and begins.
  void begin_block(const HtmlTag& tag) {
    const std::string& name = tag.name;
    if (name == "td" || name == "th") {
      end_paragraph();
      if (flow_.is_in_table() && !flow_.is_in_row()) flow_.open_row(is_in_head());
      const std::size_t rows = tag.number("rowspan", most_rows);
      flow_.open_cell(rows ? rows : most_rows, tag.number("colspan", most_columns), true);
    } else if (name == "tr") {
      end_paragraph();
      flow_.open_row(is_in_head());
    } else if (name == "table") {
      end_paragraph();
      flow_.open_table();
      heads_.push_back(false);
    } else if (name == "thead" || name == "tbody" || name == "tfoot") {
      end_paragraph();
      flow_.close_row();
      if (!heads_.empty()) heads_.back() = name == "thead";
    } else if (name == "ul" || name == "ol") {
      end_paragraph();
      lists_.push_back({name == "ol", tag["type"], std::max<std::size_t>(1, tag.number("start", 1'000'000))});
      if (lists_.size() > deepest_element) throw Refused{State::too_deep, deepest_element};
    } else if (name == "li") {
      end_paragraph();
      kind_.sign = "•";
      if (!lists_.empty() && lists_.back().is_numbered)
        kind_.sign = list_number(lists_.back().next++, lists_.back().format) + ".";
    } else if (is_heading(name)) {
      end_paragraph();
      kind_.heading = static_cast<unsigned>(name[1] - '0');
    } else if (is_one_of(name, block_elements)) {
      end_paragraph(name == "p" || name == "div");
      if (name == "p" && base::equals_ignoring_case(tag["class"], "msotitle")) kind_.heading = 1;
    }
  }
  static bool is_heading(std::string_view name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
  }
  bool is_in_head() const { return !heads_.empty() && heads_.back(); }

  void close(const std::string& name) {
    if (name == "td" || name == "th") {
      end_paragraph();
      flow_.close_cell();
    } else if (name == "tr" || name == "thead" || name == "tbody") {
      end_paragraph();
      if (hidden_ && name == "tr")
        flow_.drop_row();
      else
        flow_.close_row();
      if (name == "thead" && !heads_.empty()) heads_.back() = false;
    } else if (name == "table") {
      end_paragraph();
      flow_.close_table();
      if (!heads_.empty()) heads_.pop_back();
    } else if (name == "ul" || name == "ol") {
      end_paragraph();
      if (!lists_.empty()) lists_.pop_back();
    } else if (name == "li" || is_heading(name) || is_one_of(name, block_elements)) {
      end_paragraph();
    }
    const auto at = std::find_if(open_.rbegin(), open_.rend(), [&](const Open& one) { return one.name == name; });
    if (at == open_.rend()) return;
    for (auto left = static_cast<std::size_t>(at - open_.rbegin()) + 1; left; --left) end_element();
  }
  void end_element() {
    const Open& last = open_.back();
    hidden_ -= last.is_hidden;
    signs_ -= last.is_sign;
    symbols_ -= last.is_symbol;
    if (last.is_link) flow_.close_link();
    if (last.is_sign) take_sign();
    open_.pop_back();
  }

  // "๑." stays; "ท" in the font Symbol is a bullet.
  void take_sign() {
    std::string words(trimmed_of_blanks(sign_words_));
    const bool is_number = !sign_is_symbol_ && words.size() > 1 && (words.ends_with('.') || words.ends_with(')'));
    kind_.sign = is_number ? words : bullet(sign_is_symbol_ ? "" : words);
    sign_words_.clear();
  }

  // A sign or a level that no text followed goes to the next paragraph with `keeps_kind`: <li><p>.
  void end_paragraph(bool keeps_kind = false) {
    is_after_blank_ = true;
    if (flow_.is_in_paragraph()) {
      flow_.close_paragraph(kind_);
      kind_ = {};
    } else if (!keeps_kind) {
      kind_ = {};
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Budget budget_;
  Flow flow_;
  ParagraphKind kind_;
  std::vector<Open> open_;
  std::vector<List> lists_;
  std::vector<bool> heads_;
  std::size_t hidden_ = 0, signs_ = 0, symbols_ = 0;
  std::string sign_words_;
  bool sign_is_symbol_ = false, is_after_blank_ = true;
  std::size_t tags_ = 0;
  LeftOut counts_;
};

}  // namespace

OfficeDocument read_html(std::string_view text) { return HtmlReader(text).read(); }

}  // namespace document_reader::office
