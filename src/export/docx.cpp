// docx: ECMA-376, part 1, chapter 17.
#include <algorithm>
#include <array>

#include "base/digits.h"
#include "base/html.h"
#include "base/zip.h"
#include "export/paper.h"

namespace exporting {
namespace {

constexpr unsigned text_width = 14'570;  // twentieths of a point: A4 landscape less two margins of 2 cm
constexpr std::string_view xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view word_names =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
constexpr std::string_view relation_type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

// What XML 1.0 cannot hold is left out.
std::string xml_text(std::string_view text) {
  std::string clean, out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(clean),
               [](char c) { return static_cast<unsigned char>(c) >= ' ' || c == '\t'; });
  base::append_escaped(out, clean);
  return out;
}

std::string style_name(Paragraph::Style style) {
  switch (style) {
    case Paragraph::Style::title:
      return "Title";
    case Paragraph::Style::subtitle:
      return "Subtitle";
    case Paragraph::Style::heading:
      return "Heading1";
    case Paragraph::Style::signature:
      return "Signature";
    case Paragraph::Style::body:
      break;
  }
  return {};
}

class DocxWriter {
 public:
  explicit DocxWriter(const Paper& paper) : paper_(paper) {}

  std::string bytes() {
    const std::string document = document_xml(), relations = document_relations(), header = header_xml();
    const std::array<base::ZipEntry, 7> entries{{{"[Content_Types].xml", content_types},
                                                 {"_rels/.rels", package_relations},
                                                 {"word/document.xml", document},
                                                 {"word/_rels/document.xml.rels", relations},
                                                 {"word/styles.xml", styles},
                                                 {"word/fontTable.xml", fonts},
                                                 {"word/header1.xml", header}}};
    return base::zip(entries);
  }

 private:
  std::string digits(std::string_view text) const {
    return paper_.has_thai_digits ? base::with_thai_digits(text) : std::string(text);
  }

  std::string run_xml(const Run& run) {
    std::string properties;
    if (run.is_bold) properties += "<w:b/><w:bCs/>";
    if (run.is_italic) properties += "<w:i/><w:iCs/>";
    if (!run.href.empty()) properties += "<w:color w:val=\"0B4650\"/><w:u w:val=\"single\"/>";
    std::string out = "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>");
    std::string_view rest = run.text;
    while (true) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      out += "<w:t xml:space=\"preserve\">" + xml_text(digits(rest.substr(0, end))) + "</w:t>";
      if (end == rest.size()) break;
      out += "<w:br/>";
      rest.remove_prefix(end + 1);
    }
    out += "</w:r>";
    if (run.href.empty()) return out;
    addresses_.push_back(run.href);
    return "<w:hyperlink r:id=\"link" + std::to_string(addresses_.size()) + "\">" + out + "</w:hyperlink>";
  }

  std::string paragraph_xml(const Paragraph& paragraph) {
    std::string properties;
    if (const std::string style = style_name(paragraph.style); !style.empty())
      properties += "<w:pStyle w:val=\"" + style + "\"/>";
    if (paragraph.indent) properties += "<w:ind w:left=\"" + std::to_string(paragraph.indent * 284) + "\"/>";
    std::string out = "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>");
    for (const Run& run : paragraph.runs) out += run_xml(run);
    return out + "</w:p>";
  }

  std::string cell_xml(const PaperCell& cell, unsigned width, std::size_t span) {
    std::string out = "<w:tc><w:tcPr><w:tcW w:w=\"" + std::to_string(width) + "\" w:type=\"dxa\"/>";
    if (span > 1) out += "<w:gridSpan w:val=\"" + std::to_string(span) + "\"/>";
    out += "</w:tcPr>";
    for (const Paragraph& paragraph : cell) out += paragraph_xml(paragraph);
    return out + (cell.empty() ? "<w:p/></w:tc>" : "</w:tc>");
  }

  std::string table_xml(const PaperTable& table) {
    std::vector<unsigned> widths;
    for (const unsigned percent : table.widths) widths.push_back(text_width * percent / 100);
    std::string out =
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>"
        "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>";
    for (const unsigned width : widths) out += "<w:gridCol w:w=\"" + std::to_string(width) + "\"/>";
    out += "</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
    for (std::size_t c = 0; c < table.heads.size(); ++c)
      out += cell_xml({Paragraph{{Run{table.heads[c], true}}}}, widths[c], 1);
    out += "</w:tr>";
    for (const std::vector<PaperCell>& row : table.rows) {
      out += "<w:tr>";
      for (std::size_t c = 0; c < row.size(); ++c)
        out += cell_xml(row[c], row.size() == 1 ? text_width : widths[c], row.size() == 1 ? widths.size() : 1);
      out += "</w:tr>";
    }
    return out + "</w:tbl><w:p/>";
  }

  std::string document_xml() {
    std::string body;
    for (const auto& block : paper_.blocks)
      body += std::holds_alternative<Paragraph>(block) ? paragraph_xml(std::get<Paragraph>(block))
                                                       : table_xml(std::get<PaperTable>(block));
    return std::string(xml_head) + "<w:document" + std::string(word_names) + "><w:body>" + body +
           "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/>"
           "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
           "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" "
           "w:footer=\"567\" "
           "w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
  }

  std::string header_xml() {
    return std::string(xml_head) + "<w:hdr" + std::string(word_names) +
           "><w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr>" + run_xml(Run{paper_.sheet + "  "}) +
           "<w:fldSimple w:instr=\" PAGE " + (paper_.has_thai_digits ? "\\* ThaiArabic " : "") +
           "\"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:hdr>";
  }

  // After the document: its links are known by then.
  std::string document_relations() const {
    const auto relation = [](const std::string& id, std::string_view type, const std::string& target) {
      return "<Relationship Id=\"" + id + "\" Type=\"" + std::string(relation_type) + std::string(type) +
             "\" Target=\"" + xml_text(target) + "\"";
    };
    std::string out = std::string(xml_head) +
                      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
                      relation("styles", "styles", "styles.xml") + "/>" +
                      relation("fonts", "fontTable", "fontTable.xml") + "/>" +
                      relation("header", "header", "header1.xml") + "/>";
    for (std::size_t i = 0; i < addresses_.size(); ++i)
      out += relation("link" + std::to_string(i + 1), "hyperlink", addresses_[i]) + " TargetMode=\"External\"/>";
    return out + "</Relationships>";
  }

  static constexpr std::string_view content_types =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      "<Override PartName=\"/word/document.xml\" "
      "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
      "<Override PartName=\"/word/styles.xml\" "
      "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>"
      "<Override PartName=\"/word/fontTable.xml\" "
      "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml\"/>"
      "<Override PartName=\"/word/header1.xml\" "
      "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/></Types>";
  static constexpr std::string_view package_relations =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
      "Id=\"document\" "
      "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
      "Target=\"word/document.xml\"/></Relationships>";
  // Where the first font is not installed, Word takes the next of these.
  static constexpr std::string_view fonts =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      "<w:fonts xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:font w:name=\"TH Sarabun "
      "New\">"
      "<w:altName w:val=\"TH SarabunPSK\"/><w:altName w:val=\"Sarabun\"/><w:altName w:val=\"Cordia New\"/>"
      "<w:charset w:val=\"DE\"/><w:family w:val=\"swiss\"/><w:pitch w:val=\"variable\"/></w:font></w:fonts>";
  static constexpr std::string_view styles =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      "<w:styles "
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:docDefaults><w:rPrDefault><w:rPr>"
      "<w:rFonts w:ascii=\"TH Sarabun New\" w:hAnsi=\"TH Sarabun New\" w:eastAsia=\"TH Sarabun New\" w:cs=\"TH "
      "Sarabun New\"/>"
      "<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:lang w:val=\"en-US\" w:bidi=\"th-TH\"/></w:rPr></w:rPrDefault>"
      "<w:pPrDefault/></w:docDefaults>"
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/><w:basedOn "
      "w:val=\"Normal\"/><w:pPr>"
      "<w:jc w:val=\"center\"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val=\"36\"/><w:szCs "
      "w:val=\"36\"/></w:rPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Subtitle\"><w:name w:val=\"Subtitle\"/><w:basedOn "
      "w:val=\"Normal\"/><w:pPr>"
      "<w:jc w:val=\"center\"/></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:basedOn "
      "w:val=\"Normal\"/><w:pPr>"
      "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"60\"/><w:outlineLvl "
      "w:val=\"0\"/></w:pPr><w:rPr><w:b/><w:bCs/>"
      "<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/></w:rPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Signature\"><w:name w:val=\"Signature\"/><w:basedOn "
      "w:val=\"Normal\"/><w:pPr>"
      "<w:keepNext/><w:spacing w:before=\"240\"/><w:ind w:left=\"8000\"/><w:jc w:val=\"center\"/></w:pPr></w:style>"
      "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>"
      "<w:top w:val=\"single\" w:sz=\"4\"/><w:left w:val=\"single\" w:sz=\"4\"/><w:bottom w:val=\"single\" "
      "w:sz=\"4\"/>"
      "<w:right w:val=\"single\" w:sz=\"4\"/><w:insideH w:val=\"single\" w:sz=\"4\"/><w:insideV w:val=\"single\" "
      "w:sz=\"4\"/>"
      "</w:tblBorders><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" "
      "w:type=\"dxa\"/></w:tblCellMar>"
      "</w:tblPr></w:style></w:styles>";

  const Paper& paper_;
  std::vector<std::string> addresses_;  // of links, from "link1" on
};

}  // namespace

std::string docx_bytes(const Paper& paper) { return DocxWriter(paper).bytes(); }

}  // namespace exporting
