#include "base/digits.h"
#include "base/html.h"
#include "export/paper.h"

namespace exporting {
namespace {

constexpr std::string_view style_of_paper =
    "@page{size:A4 landscape;margin:20mm;@top-right{font:12pt \"TH Sarabun New\",sans-serif;content:SHEET "
    "counter(page,NUMERALS)}}"
    "body{font:14pt/1.25 \"TH Sarabun New\",\"TH SarabunPSK\",Sarabun,\"Noto Sans Thai\",sans-serif;margin:0}"
    "h1{font-size:18pt;text-align:center;margin:0}p{margin:0}.mid{text-align:center}h2{font-size:16pt;margin:12pt 0 "
    "3pt;"
    "break-after:avoid}table{width:100%;border-collapse:collapse;table-layout:fixed;margin:3pt 0 "
    "9pt}th,td{border:.5pt solid;"
    "padding:1pt 4pt;vertical-align:top;text-align:left;overflow-wrap:anywhere}thead "
    "th{text-align:center}a{color:inherit}"
    ".sign{margin:12pt 0 0 55%;text-align:center;break-inside:avoid;break-before:avoid}";

class HtmlPaper {
 public:
  explicit HtmlPaper(const Paper& paper) : paper_(paper) {}

  std::string text() {
    std::string style(style_of_paper);
    put_in(style, "SHEET", quoted(digits(paper_.sheet + "  ")));
    put_in(style, "NUMERALS", paper_.has_thai_digits ? "thai" : "decimal");
    out_ = "<!doctype html>\n<html lang=\"" + std::string(base::code(paper_.language)) +
           "\"><meta charset=\"utf-8\"><title>";
    add_text(paper_.title);
    out_ += "</title><style>" + style + "</style><body>\n";
    for (const auto& block : paper_.blocks)
      std::holds_alternative<Paragraph>(block) ? add(std::get<Paragraph>(block)) : add(std::get<PaperTable>(block));
    return out_ + "</body></html>\n";
  }

 private:
  std::string digits(std::string_view text) const {
    return paper_.has_thai_digits ? base::with_thai_digits(text) : std::string(text);
  }
  static void put_in(std::string& text, std::string_view name, std::string_view value) {
    text.replace(text.find(name), name.size(), value);
  }
  // A string of CSS in an element of HTML.
  static std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (char c : text) {
      if (c == '"' || c == '\\' || c == '<') out += '\\';
      if (c != '\n') out += c;
    }
    return out + "\" ";
  }

  void add_text(std::string_view text) { base::append_escaped(out_, digits(text)); }

  void add(const Run& run) {
    if (!run.href.empty()) {
      out_ += "<a href=\"";
      base::append_escaped(out_, run.href);
      out_ += "\">";
    }
    if (run.is_bold) out_ += "<b>";
    if (run.is_italic) out_ += "<i>";
    for (std::string_view rest = run.text;;) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      add_text(rest.substr(0, end));
      if (end == rest.size()) break;
      out_ += "<br>";
      rest.remove_prefix(end + 1);
    }
    if (run.is_italic) out_ += "</i>";
    if (run.is_bold) out_ += "</b>";
    if (!run.href.empty()) out_ += "</a>";
  }

  void add(const Paragraph& paragraph) {
    using Style = Paragraph::Style;
    const std::string_view tag = paragraph.style == Style::title     ? "h1"
                                 : paragraph.style == Style::heading ? "h2"
                                                                     : "p";
    out_.append("<").append(tag);
    if (paragraph.style == Style::subtitle) out_ += " class=\"mid\"";
    if (paragraph.style == Style::signature) out_ += " class=\"sign\"";
    if (paragraph.indent) out_ += " style=\"margin-left:" + std::to_string(paragraph.indent) + "em\"";
    out_ += ">";
    for (const Run& run : paragraph.runs) add(run);
    out_.append("</").append(tag).append(">\n");
  }

  void add(const PaperTable& table) {
    out_ += "<table><colgroup>";
    for (const unsigned width : table.widths) out_ += "<col style=\"width:" + std::to_string(width) + "%\">";
    out_ += "</colgroup><thead><tr>";
    for (const std::string& head : table.heads) {
      out_ += "<th>";
      add_text(head);
      out_ += "</th>";
    }
    out_ += "</tr></thead><tbody>\n";
    for (const std::vector<PaperCell>& row : table.rows) {
      out_ += "<tr>";
      for (const PaperCell& cell : row) {
        out_ += row.size() == 1 ? "<td colspan=\"" + std::to_string(table.widths.size()) + "\">" : "<td>";
        for (const Paragraph& paragraph : cell) add(paragraph);
        out_ += "</td>";
      }
      out_ += "</tr>\n";
    }
    out_ += "</tbody></table>\n";
  }

  const Paper& paper_;
  std::string out_;
};

}  // namespace

std::string printable_html(const Paper& paper) { return HtmlPaper(paper).text(); }

}  // namespace exporting
