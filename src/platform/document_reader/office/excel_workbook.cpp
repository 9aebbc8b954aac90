#include "platform/document_reader/office/excel_workbook.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "platform/document_reader/office/number_format.h"

namespace document_reader::office {
namespace {

class WorkbookHandler : public XmlHandler {
 public:
  explicit WorkbookHandler(Workbook& book) : book_(book) {}
  void open(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "workbookPr") book_.is_1904 = attributes.has("date1904") && attributes.is_on("date1904");
    if (name == "sheet")
      book_.sheets.push_back({std::string(attributes["name"]), std::string(attributes["id"]),
                              attributes["state"] == "hidden" || attributes["state"] == "veryHidden"});
  }
  void close(std::string_view) override {}
  void text(std::string_view) override {}

 private:
  Workbook& book_;
};

// The number format of each style of cells.
class FormatsHandler : public XmlHandler {
 public:
  explicit FormatsHandler(Workbook& book) : book_(book) {}
  void open(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "numFmt")
      book_.own_formats[attributes.number("numFmtId", 0, most_formats)] = attributes["formatCode"];
    if (name == "cellXfs") is_in_cells_ = true;
    if (name == "xf" && is_in_cells_ && book_.formats_of_styles.size() < most_formats)
      book_.formats_of_styles.push_back(attributes.number("numFmtId", 0, most_formats));
  }
  void close(std::string_view name) override {
    if (name == "cellXfs") is_in_cells_ = false;
  }
  void text(std::string_view) override {}

 private:
  Workbook& book_;
  bool is_in_cells_ = false;
};

// Strings of rich text, without what helps to pronounce them.
class StringsHandler : public XmlHandler {
 public:
  explicit StringsHandler(std::vector<std::string>& strings) : strings_(strings) {}
  void open(std::string_view name, const XmlAttributes&) override {
    if (name == "si") strings_.emplace_back();
    if (name == "rPh") ++skipped_;
    is_words_ = name == "t" && !skipped_ && !strings_.empty();
  }
  void close(std::string_view name) override {
    is_words_ = false;
    if (name == "rPh") --skipped_;
    if (name == "si" && !strings_.empty()) strings_.back() = unescaped(std::move(strings_.back()));
  }
  void text(std::string_view more) override {
    if (!is_words_) return;
    budget_.use_text(more.size());
    strings_.back() += more;
  }

 private:
  std::vector<std::string>& strings_;
  Budget budget_;
  std::size_t skipped_ = 0;
  bool is_words_ = false;
};

}  // namespace

std::string_view Workbook::format_of(std::size_t style) const {
  const std::size_t id = style < formats_of_styles.size() ? formats_of_styles[style] : 0;
  const auto at = own_formats.find(id);
  return at == own_formats.end() ? builtin_format(id) : std::string_view(at->second);
}

Workbook read_workbook(const Package& package, std::string_view main_part) {
  Workbook book{package, package.relations(main_part)};
  WorkbookHandler workbook(book);
  package.read(main_part, workbook);
  for (const auto& [id, relation] : book.relations) {
    FormatsHandler formats(book);
    StringsHandler strings(book.strings);
    if (relation.type == "styles") package.read(relation.target, formats);
    if (relation.type == "sharedStrings") package.read(relation.target, strings);
  }
  return book;
}

std::string unescaped(std::string text) {
  for (std::size_t at = 0; (at = text.find("_x", at)) != text.npos; ++at) {
    if (at + 7 > text.size() || text[at + 6] != '_') continue;
    unsigned long code = 0;
    bool is_code = true;
    for (std::size_t i = at + 2; i < at + 6; ++i) {
      is_code = is_code && base::hex_value(text[i]) >= 0;
      if (is_code) code = code * 16 + static_cast<unsigned long>(base::hex_value(text[i]));
    }
    if (!is_code || (code >= 0xD800 && code < 0xE000)) continue;
    std::string character;
    if (code >= ' ' || code == '\n' || code == '\t') base::append_utf8(character, static_cast<char32_t>(code));
    text.replace(at, 7, character);
    at += character.size() - 1;
  }
  std::erase(text, '\r');
  return text;
}

}  // namespace document_reader::office
