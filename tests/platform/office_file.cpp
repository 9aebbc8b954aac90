// What prongsai-text reads of office files as paragraphs and tables, and what it refuses. The files are made here.
#include "platform/office_file.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/zip.h"
#include "platform/office_answer.h"
#include "tests/source_dir.h"

using base::OfficeCell;
using base::OfficeDocument;
using base::OfficeTable;

namespace {

using Parts = std::vector<std::pair<std::string, std::string>>;

std::string package(const Parts& parts) {
  std::vector<base::ZipEntry> entries;
  for (const auto& [name, bytes] : parts) entries.push_back({name, bytes});
  return base::zip(entries);
}

std::string relation(const std::string& id, const std::string& type, const std::string& target,
                     bool is_outside = false) {
  return "<Relationship Id=\"" + id +
         "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "\" Target=\"" +
         target + "\"" + (is_outside ? " TargetMode=\"External\"" : "") + "/>";
}
std::string relations(const std::string& all) { return "<Relationships>" + all + "</Relationships>"; }

std::string word_body(const std::string& body) {
  return "<w:document xmlns:w=\"w\" xmlns:r=\"r\" xmlns:mc=\"mc\" xmlns:a=\"a\"><w:body>" + body +
         "</w:body></w:document>";
}
std::string docx(const std::string& body, Parts more = {}) {
  more.insert(more.begin(), {{"_rels/.rels", relations(relation("a", "officeDocument", "word/document.xml"))},
                             {"word/document.xml", word_body(body)}});
  return package(more);
}
std::string p(const std::string& text, const std::string& properties = "") {
  return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}
std::string tc(const std::string& content, const std::string& properties = "") {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
}
std::string tr(const std::string& cells, const std::string& properties = "") {
  return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
}
std::string tbl(const std::string& rows) { return "<w:tbl><w:tblPr/>" + rows + "</w:tbl>"; }

std::string xlsx(const std::string& sheet, Parts more = {}, const std::string& sheet_state = "visible") {
  more.insert(more.begin(),
              {{"_rels/.rels", relations(relation("a", "officeDocument", "xl/workbook.xml"))},
               {"xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"แผน\" sheetId=\"1\" state=\"" +
                                       sheet_state + "\" r:id=\"s1\"/></sheets></workbook>"},
               {"xl/_rels/workbook.xml.rels", relations(relation("s1", "worksheet", "worksheets/sheet1.xml") +
                                                        relation("st", "styles", "styles.xml") +
                                                        relation("ss", "sharedStrings", "sharedStrings.xml"))},
               {"xl/worksheets/sheet1.xml", "<worksheet xmlns:r=\"r\">" + sheet + "</worksheet>"}});
  return package(more);
}
std::string open_document(const std::string& body, const std::string& styles = "", Parts more = {}) {
  more.insert(
      more.begin(),
      {{"mimetype", "application/vnd.oasis.opendocument"},
       {"content.xml",
        "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\" "
        "xmlns:style=\"s\" xmlns:xlink=\"x\" xmlns:draw=\"d\" xmlns:fo=\"f\" xmlns:number=\"n\">"
        "<office:automatic-styles>" +
            styles + "</office:automatic-styles><office:body>" + body + "</office:body></office:document-content>"}});
  return package(more);
}
std::string odt(const std::string& body, const std::string& styles = "") {
  return open_document("<office:text>" + body + "</office:text>", styles);
}
std::string ods(const std::string& tables, const std::string& styles = "") {
  return open_document("<office:spreadsheet>" + tables + "</office:spreadsheet>", styles);
}

// A line for each line of the document. Covered cells have a `^` before them, line ends are `/`.
std::string shown(const OfficeCell& cell) {
  std::string out = cell.is_covered ? "^" : "";
  for (char c : cell.text) out += c == '\n' ? '/' : c;
  const char* const kinds[]{"", "number", "percent", "date"};
  if (cell.kind != OfficeCell::Kind::text)
    out += " =" + std::string(kinds[static_cast<int>(cell.kind)]) + " " + cell.value;
  for (const base::OfficeLink& link : cell.links) out += " <" + link.text + ": " + link.href + ">";
  return out;
}
std::string shown(const OfficeDocument& document) {
  std::string out;
  for (const base::OfficeBlock& block : document.blocks) {
    if (const auto* paragraph = std::get_if<base::OfficeParagraph>(&block)) {
      if (paragraph->heading) out += std::string(paragraph->heading, '#') + " ";
      for (char c : paragraph->text) out += c == '\n' ? '/' : c;
      for (const base::OfficeLink& link : paragraph->links) out += " <" + link.text + ": " + link.href + ">";
      out += '\n';
      continue;
    }
    const auto& table = std::get<OfficeTable>(block);
    out += "table " + std::to_string(table.number) + (table.name.empty() ? "" : " " + table.name);
    if (table.head_rows) out += ", head " + std::to_string(table.head_rows);
    out += '\n';
    for (const auto& row : table.rows) {
      out += row[0].place.empty() ? "|" : row[0].place + " |";
      for (const OfficeCell& cell : row) out += (shown(cell).empty() ? "" : " " + shown(cell)) + " |";
      out += '\n';
    }
  }
  for (const std::string& margin : document.margins) out += "margin: " + margin + "\n";
  for (const base::BilingualText& one : document.left_out) out += "left out: " + one.en + "\n";
  for (const base::BilingualText& one : document.notes) out += "note: " + one.en + "\n";
  return out;
}

std::string read(std::string_view bytes, const std::string& name = "report.docx") {
  base::BilingualText why;
  const auto document = platform::read_office_bytes(document_reader, bytes, name, why);
  if (!document) return "refused: " + why.en + (why.th.empty() ? " (no Thai)" : "");
  return shown(*document);
}

}  // namespace

TEST_CASE("Word: merged cells, repeated heads and lines inside cells") {
  CHECK(read(docx(p("รายงานผล", "<w:outlineLvl w:val=\"0\"/>") +
                  tbl(tr(tc(p("ที่"), "<w:vMerge w:val=\"restart\"/>") + tc(p("จำนวน"), "<w:gridSpan w:val=\"2\"/>"),
                         "<w:tblHeader/>") +
                      tr(tc(p("x"), "<w:vMerge/>") + tc(p("รับ")) + tc(p("เสร็จ")), "<w:tblHeader/>") +
                      tr(tc(p("๑")) + tc(p("ตู้แดง") + "<w:p/>" + p("หน้าอำเภอ")) +
                         tc("<w:p><w:r><w:t>ก</w:t><w:br/><w:t>ข</w:t><w:tab/><w:t>ค</w:t></w:r></w:p>"))))) ==
        "# รายงานผล\n"
        "table 1, head 2\n"
        "| ที่ | จำนวน | ^จำนวน |\n"
        "| ^ที่ | รับ | เสร็จ |\n"
        "| ๑ | ตู้แดง/หน้าอำเภอ | ก/ข\tค |\n");
}

TEST_CASE("Word: a table in a cell follows as a table of its own") {
  CHECK(read(docx(tbl(tr(tc(p("นอก") + tbl(tr(tc(p("ใน")) + tc(p("๒")))) + p("ต่อ")))))) ==
        "table 1\n| นอก/ต่อ |\ntable 2\n| ใน | ๒ |\n");
}

TEST_CASE("Word: numbers and bullets stand before their lines") {
  const std::string numbering =
      "<w:numbering xmlns:w=\"w\">"
      "<w:abstractNum w:abstractNumId=\"7\"><w:numStyleLink w:val=\"S\"/></w:abstractNum>"
      "<w:abstractNum w:abstractNumId=\"5\"><w:styleLink w:val=\"S\"/><w:lvl w:ilvl=\"0\"><w:start "
      "w:val=\"1\"/><w:numFmt "
      "w:val=\"thaiNumbers\"/>"
      "<w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"thaiLetters\"/><w:lvlText "
      "w:val=\"(%1.%2)\"/>"
      "</w:lvl></w:abstractNum>"
      "<w:abstractNum w:abstractNumId=\"6\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText "
      "w:val=\"\uF0B7\"/></w:lvl>"
      "</w:abstractNum>"
      "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"5\"/></w:num>"
      "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"5\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"4\"/>"
      "</w:lvlOverride></w:num>"
      "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"7\"/></w:num><w:num w:numId=\"3\"><w:abstractNumId "
      "w:val=\"6\"/></w:num></w:numbering>";
  const std::string styles =
      "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"Item\"><w:basedOn w:val=\"Base\"/></w:style>"
      "<w:style w:styleId=\"Base\"><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style></w:styles>";
  const auto at = [](const std::string& number, const std::string& level) {
    return "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + number + "\"/></w:numPr>";
  };
  CHECK(read(docx(p("รับเรื่อง", at("1", "0")) + p("ลงทะเบียน", at("1", "1")) + p("แจ้งผู้ร้อง", at("1", "1")) +
                      p("สอบสวน", at("1", "0")) + tbl(tr(tc(p("เริ่มใหม่", at("2", "0")) + p("ต่อไป", at("2", "0"))))) +
                      p("จุด", "<w:pStyle w:val=\"Item\"/>") +
                      p("ไม่มีจุด", "<w:pStyle w:val=\"Item\"/>" + at("0", "0")) + p("ตามแบบ", at("4", "0")),
                  {{"word/numbering.xml", numbering}, {"word/styles.xml", styles}})) ==
        "๑. รับเรื่อง\n(๑.ก) ลงทะเบียน\n(๑.ข) แจ้งผู้ร้อง\n๒. สอบสวน\ntable 1\n| ๔. เริ่มใหม่/๕. ต่อไป |\n• จุด\nไม่มีจุด\n๑. "
        "ตามแบบ\n");
}

TEST_CASE("Word: changes as accepted, hidden text, comments, pictures and margins") {
  CHECK(read(docx(
            "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr><w:pPrChange><w:pPr><w:outlineLvl "
            "w:val=\"0\"/></w:pPr></w:pPrChange>"
            "</w:pPr><w:r><w:t>ตั้งงบ </w:t></w:r><w:ins><w:r><w:t>๕๐๐</w:t></w:r></w:ins>"
            "<w:del><w:r><w:delText>๓๐๐</w:delText></w:r></w:del><w:r><w:t> บาท</w:t></w:r>"
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ลับ</w:t></w:r>"
            "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t> แล้ว</w:t><w:commentReference w:id=\"1\"/></w:r></w:p>"
            "<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>" +
                tbl(tr(tc(p("อยู่"))) + tr(tc(p("ลบ")), "<w:del/>")),
            {{"word/header1.xml", "<w:hdr xmlns:w=\"w\">" + p("สำเนา") + "</w:hdr>"},
             {"word/header2.xml", "<w:hdr xmlns:w=\"w\">" + p("สำเนา") + "</w:hdr>"}})) ==
        "ตั้งงบ ๕๐๐ บาท แล้ว\ntable 1\n| อยู่ |\nmargin: สำเนา\n"
        "left out: pictures were not read: 1\nleft out: deletions of tracked changes were left out: 1\n"
        "left out: comments were left out: 1\nleft out: passages of hidden text were left out: 1\n"
        "note: insertions of tracked changes were read as accepted: 1\n");
}

TEST_CASE("Word: text boxes are read once, they and footnotes follow what they stand in") {
  const std::string box = "<w:txbxContent>" + p("ในกรอบ") + "</w:txbxContent>";
  CHECK(read(docx("<w:p><w:r><w:t>ก่อน</w:t><mc:AlternateContent><mc:Choice>" + box + "</mc:Choice><mc:Fallback>" +
                      box + "</mc:Fallback></mc:AlternateContent><w:t>หลัง</w:t></w:r></w:p>" +
                      tbl(tr(tc("<w:p><w:r><w:t>๑๒</w:t><w:footnoteReference w:id=\"7\"/></w:r></w:p>"))) + p("ท้าย"),
                  {{"word/footnotes.xml", "<w:footnotes xmlns:w=\"w\"><w:footnote w:type=\"separator\" w:id=\"0\">" +
                                              p("-") + "</w:footnote><w:footnote w:id=\"7\">" + p("รวมปีก่อน") +
                                              "</w:footnote></w:footnotes>"}})) ==
        "ก่อนหลัง\nในกรอบ\ntable 1\n| ๑๒ |\nรวมปีก่อน\nท้าย\n");
}

TEST_CASE("Word: links of relations and of fields; page numbers are left") {
  CHECK(read(docx("<w:p><w:hyperlink r:id=\"l\"><w:r><w:t>แผน</w:t></w:r><w:r><w:t>ปี</w:t></w:r></w:hyperlink>"
                  "<w:hyperlink w:anchor=\"top\"><w:r><w:t> บน</w:t></w:r></w:hyperlink></w:p>"
                  "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPER</w:instrText></w:r>"
                  "<w:r><w:instrText>LINK \"https://a.go.th/x\" </w:instrText></w:r><w:r><w:fldChar "
                  "w:fldCharType=\"separate\"/></w:r>"
                  "<w:r><w:t>คำสั่ง</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t> หน้า </w:t></w:r>"
                  "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
                  "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>9</w:t></w:r>"
                  "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
                  "<w:p><w:fldSimple w:instr=\"HYPERLINK files/b.pdf\"><w:r><w:t>ไฟล์</w:t></w:r></w:fldSimple></w:p>",
                  {{"word/_rels/document.xml.rels",
                    relations(relation("l", "hyperlink", "https://a.go.th/plan", true))}})) ==
        "แผนปี บน <แผนปี: https://a.go.th/plan>\nคำสั่ง หน้า <คำสั่ง: https://a.go.th/x>\nไฟล์ <ไฟล์: files/b.pdf>\n");
}

TEST_CASE("Word: ticks of symbol fonts are characters") {
  CHECK(read(docx("<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r><w:r><w:rPr><w:rFonts "
                  "w:ascii=\"Wingdings\"/></w:rPr>"
                  "<w:t>\u00FE</w:t></w:r><w:r><w:t>\uF0A8 ทั่วไป</w:t></w:r></w:p>")) == "✓☑☐ ทั่วไป\n");
}

TEST_CASE("Excel: values beneath formats, merged cells, what is hidden") {
  const std::string styles =
      "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-107041E]d\\ mmm\\ yyyy\"/>"
      "<numFmt numFmtId=\"165\" formatCode=\"[$-D00041E]#,##0.00\"/><numFmt numFmtId=\"166\" "
      "formatCode=\"dd/mm/yyyy\"/>"
      "<numFmt numFmtId=\"167\" formatCode=\"[$-107041E]mmm\\-yy\"/></numFmts><cellStyleXfs><xf "
      "numFmtId=\"9\"/></cellStyleXfs>"
      "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf "
      "numFmtId=\"167\"/>"
      "<xf numFmtId=\"10\"/></cellXfs></styleSheet>";
  const std::string strings =
      "<sst><si><t>หัว</t></si><si><r><t>สอง</t></r><r><t>ส่วน</t></r><rPh><t>x</t></rPh></si></sst>";
  const std::string sheet =
      "<cols><col min=\"5\" max=\"5\" hidden=\"1\"/></cols><sheetData>"
      "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"E2\"><v>1</v></c></row>"
      "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c><c r=\"B3\" s=\"1\"><v>45747</v></c><c r=\"C3\" "
      "s=\"2\"><v>1234.5</v></c>"
      "<c r=\"D3\" s=\"5\"><v>0.9196</v></c></row>"
      "<row r=\"4\" hidden=\"true\"><c r=\"A4\"><v>99</v></c></row>"
      "<row r=\"5\"><c r=\"A5\" s=\"3\"><v>244015</v></c><c r=\"B5\" s=\"4\"><v>45566</v></c><c r=\"C5\" "
      "t=\"str\"><f>A1&amp;B1</f><v>ต่อกัน</v></c>"
      "<c r=\"D5\" t=\"e\"><v>#REF!</v></c></row>"
      "<row r=\"9\"><c r=\"A9\" t=\"inlineStr\"><is><t>ท้าย_x000D_</t></is></c></row>"
      "</sheetData><mergeCells><mergeCell ref=\"A2:D2\"/></mergeCells>"
      "<headerFooter><oddFooter>&amp;C&amp;12ลับ &amp;P</oddFooter></headerFooter>";
  CHECK(read(xlsx(sheet, {{"xl/styles.xml", styles}, {"xl/sharedStrings.xml", strings}}), "plan.xlsx") ==
        "table 1 แผน\n"
        "A2 | หัว | ^หัว | ^หัว | ^หัว |\n"
        "A3 | สองส่วน | 31 มี.ค. 2568 =date 2025-03-31 | ๑,๒๓๔.๕๐ =number 1234.5 | 91.96% =percent 91.96 |\n"
        "A5 | 01/02/2568 =date 2025-02-01 | ต.ค.-67 =date 2024-10-01 | ต่อกัน | |\n"
        "A6 | | | | |\n"
        "A9 | ท้าย | | | |\n"
        "margin: ลับ\n"
        "left out: sheet “แผน”: hidden rows were not read: 4\n"
        "left out: sheet “แผน”: hidden columns were not read: E\n"
        "left out: sheet “แผน”: formulas with errors were not read: D5\n"
        "note: sheet “แผน”: dates with a year such as 2568 were read as Buddhist Era: A5\n");
}

TEST_CASE("Excel: cells without addresses, links, sheets that are hidden, text boxes") {
  const std::string inline_cell = "<c t=\"inlineStr\"><is><t>ก</t></is></c>";
  CHECK(
      read(xlsx("<sheetData><row>" + inline_cell +
                    "<c><v>5</v></c></row><row><c/><c "
                    "t=\"str\"><f>HYPERLINK(\"https://b.go.th/?a=\"\"1\"\"\",\"เปิด\")</f>"
                    "<v>เปิด</v></c></row></sheetData><hyperlinks><hyperlink ref=\"A1\" r:id=\"h\"/></hyperlinks>",
                {{"xl/worksheets/_rels/sheet1.xml.rels",
                  relations(relation("h", "hyperlink", "https://a.go.th", true) +
                            relation("d", "drawing", "../drawings/drawing1.xml"))},
                 {"xl/drawings/drawing1.xml",
                  "<d xmlns:x=\"x\" xmlns:a=\"a\"><x:pic/><x:sp><a:p><a:r><a:t>กรอบ</a:t></a:r></a:p></x:sp></d>"}}),
           "a.xlsx") ==
      "table 1 แผน\nA1 | ก <ก: https://a.go.th> | 5 =number 5 |\nA2 | | เปิด <เปิด: https://b.go.th/?a=\"1\"> |\nกรอบ\n"
      "left out: sheet “แผน”: pictures were not read: 1\n");
  CHECK(read(xlsx("<sheetData><row>" + inline_cell + "</row></sheetData>", {}, "veryHidden"), "a.xlsx") ==
        "refused: a.xlsx holds no text and no table: check that it is the right file and that it was saved");
}

TEST_CASE("Excel: of a million rows those are read that hold something") {
  CHECK(read(xlsx("<dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
                  "<row r=\"1048576\"><c r=\"XFD1048576\"/><c r=\"B1048576\"><v>2</v></c></row></sheetData>"
                  "<mergeCells><mergeCell ref=\"A1:A1048576\"/></mergeCells>"),
             "a.xlsx") == "table 1 แผน\nA1 | 1 =number 1 | |\nA1048576 | ^1 =number 1 | 2 =number 2 |\n");
}

TEST_CASE("OpenDocument text: spans, repeated heads, lists, notes, hidden text") {
  const std::string styles =
      "<style:style style:name=\"H\" style:family=\"text\"><style:text-properties "
      "text:display=\"none\"/></style:style>"
      "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" style:num-format=\"๑, ๒, ๓, "
      "...\" "
      "style:num-suffix=\".\"/><text:list-level-style-bullet text:level=\"2\" "
      "text:bullet-char=\"–\"/></text:list-style>";
  CHECK(
      read(
          odt("<text:h text:outline-level=\"2\">หัวข้อ</text:h>"
              "<text:p>ก<text:s text:c=\"2\"/>ข<text:span text:style-name=\"H\">ซ่อน</text:span><text:tab/>ค"
              "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>เชิงอรรถ</text:p></"
              "text:note-body>"
              "</text:note> <text:a xlink:href=\"https://a.go.th\">ลิงก์</text:a></text:p>"
              "<text:list "
              "text:style-name=\"L\"><text:list-item><text:p>หนึ่ง</text:p><text:list><text:list-item><text:p>ย่อย</"
              "text:p>"
              "</text:list-item></text:list></text:list-item><text:list-item><text:p>สอง</text:p><text:p>ต่อ</text:p>"
              "</text:list-item></text:list>"
              "<text:list text:style-name=\"L\" text:continue-numbering=\"true\"><text:list-item><text:p>สาม</text:p>"
              "</text:list-item></text:list>"
              "<table:table><table:table-header-rows><table:table-row><table:table-cell "
              "table:number-rows-spanned=\"2\">"
              "<text:p>ที่</text:p></table:table-cell><table:table-cell "
              "table:number-columns-spanned=\"2\"><text:p>รวม</text:p>"
              "</table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows>"
              "<table:table-row><table:covered-table-cell/><table:table-cell><text:p>a<text:line-break/>b</text:p>"
              "</table:table-cell><table:table-cell><text:p>c</text:p><text:p>d</text:p></table:table-cell></"
              "table:table-row>"
              "</table:table>",
              styles),
          "a.odt") ==
      "## หัวข้อ\nก  ข\tค ลิงก์ <ลิงก์: https://a.go.th>\nเชิงอรรถ\n๑. หนึ่ง\n– ย่อย\n๒. สอง\nต่อ\n๓. สาม\n"
      "table 1, head 2\n| ที่ | รวม | ^รวม |\n| ^ที่ | a/b | c/d |\n"
      "left out: passages of hidden text were left out: 1\n");
}

TEST_CASE("OpenDocument sheets: repeats, hidden rows, dates, sheets that are hidden") {
  CHECK(
      read(ods("<table:table table:name=\"หนึ่ง\"><table:table-column table:number-columns-repeated=\"3\"/>"
               "<table:table-column table:visibility=\"collapse\"/>"
               "<table:table-row><table:table-cell office:value-type=\"string\" "
               "table:number-columns-spanned=\"3\"><text:p>หัว</text:p>"
               "</table:table-cell><table:covered-table-cell "
               "table:number-columns-repeated=\"2\"/><table:table-cell><text:p>ซ่อน</text:p>"
               "</table:table-cell></table:table-row>"
               "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell "
               "table:number-columns-repeated=\"2\" "
               "office:value-type=\"float\" office:value=\"9\"><text:p>๙</text:p></table:table-cell>"
               "<table:table-cell office:value-type=\"percentage\" "
               "office:value=\"0.29032\"><text:p>29.03%</text:p></table:table-cell>"
               "</table:table-row>"
               "<table:table-row "
               "table:visibility=\"filter\"><table:table-cell><text:p>กรอง</text:p></table:table-cell></"
               "table:table-row>"
               "<table:table-row><table:table-cell office:value-type=\"date\" "
               "office:date-value=\"2568-03-31\"><text:p>31/03/2568</text:p>"
               "</table:table-cell></table:table-row>"
               "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell "
               "table:number-columns-repeated=\"16384\"/>"
               "</table:table-row></table:table>"
               "<table:table table:name=\"ร่าง\" "
               "table:style-name=\"X\"><table:table-row><table:table-cell><text:p>x</text:p>"
               "</table:table-cell></table:table-row></table:table>",
               "<number:percentage-style style:name=\"N\"><number:text>%</number:text></number:percentage-style>"
               "<style:style style:name=\"X\"><style:table-properties table:display=\"false\"/></style:style>"),
           "a.ods") ==
      "table 1 หนึ่ง\nA1 | หัว | ^หัว | ^หัว |\nA2 | ๙ =number 9 | ๙ =number 9 | 29.03% =percent 29.032 |\n"
      "A3 | ๙ =number 9 | ๙ =number 9 | 29.03% =percent 29.032 |\nA5 | 31/03/2568 =date 2025-03-31 | | |\n"
      "left out: sheet “หนึ่ง”: hidden rows were not read: 4\nleft out: sheet “หนึ่ง”: hidden columns were not read: D\n"
      "left out: the hidden sheet “ร่าง” was not read\n"
      "note: sheet “หนึ่ง”: dates with a year such as 2568 were read as Buddhist Era: A5\n");
}

TEST_CASE("Tables as text: separators, quotes, encodings") {
  CHECK(read("ชื่อ;ยอด\r\n\"ก\r\nข\";\"1;\"\"2\"\"\"\r\n\r\n", "a.csv") ==
        "table 1\n| ชื่อ | ยอด |\n| ก/ข | 1;\"2\" |\n");
  CHECK(read("sep=|\na|b,c\n", "a.csv") == "table 1\n| a | b,c |\n");
  CHECK(read("\xB7\xD5\xE8,\xA2\xE9\xCD\n1,\x93x\x94\n", "a.csv") == "table 1\n| ที่ | ข้อ |\n| 1 | “x” |\n");
  CHECK(read(std::string_view("\xFF\xFE\x01\x0E\t\0\x02\x0E\n\0", 10), "a.csv") == "table 1\n| ก | ข |\n");
  CHECK(read("a,b\tc\n", "a.tsv") == "table 1\n| a,b | c |\n");
}

TEST_CASE("Pasted text: lines, and lines of tabs as tables") {
  CHECK(read("ช่องทาง\r\n\r\n•\u00A0โทร\t02-000\r\n• ตู้\tหน้าบ้าน\r\nที่\tเรื่อง\r\n1\t\"ก\nข\"\r\n2\tค\r\n2.1 "
             "รับเรื่อง\r\nเดี่ยว\tแถว\r\n",
             "") ==
        "ช่องทาง\n•\u00A0โทร\t02-000\n• ตู้\tหน้าบ้าน\ntable 1\n| ที่ | เรื่อง |\n| 1 | ก/ข |\n| 2 | ค |\n2.1 "
        "รับเรื่อง\nเดี่ยว\tแถว\n");
  base::BilingualText why;
  const auto document = platform::read_office_bytes(document_reader, "ก\n\n- ข\n๑. ค\n2568 ง\n", "", why);
  REQUIRE(document);
  REQUIRE(document->blocks.size() == 4);
  const std::pair<std::size_t, bool> expected[]{{1, false}, {3, true}, {4, true}, {5, false}};
  for (std::size_t i = 0; i < 4; ++i) {
    const auto& paragraph = std::get<base::OfficeParagraph>(document->blocks[i]);
    CHECK(paragraph.line == expected[i].first);
    CHECK(paragraph.is_listed == expected[i].second);
  }
}

TEST_CASE("HTML: Word's lists and line ends, spans, heads, what is not closed") {
  CHECK(read("<html><head><title>x</title><style><!-- p {} --></style></head><body><!--[if gte mso "
             "9]><p>ไม่</p><![endif]-->"
             "<p class=MsoTitle>หัว<br>เรื่อง</p><h2>ข้อ&nbsp;๑ &amp; &#3650;&#x0E17;</h2>"
             "<table><thead><tr><th rowspan=2>ที่<th colspan='2'>รวม</tr><tr><td>รับ<td>เสร็จ</thead>"
             "<tr><td>๑<td><p style='mso-list:l0'><![if !supportLists]><span style='font-family:Symbol'><span "
             "style='mso-list: Ignore'>"
             "\xE0\xB8\x97<span>&nbsp; </span></span></span><![endif]>สั่ง\nการ</p><p><span "
             "style='mso-list:Ignore'>๒.<span>&nbsp;</span></span>ทำ</p>"
             "<td><a href=\"https://a.go.th/?a=1&amp;b=2\">ดู</a><span style='display:none'>ลับ</span></table>"
             "<ul><li>จุด<ol start=3><li>สาม<li>สี่</ol></ul><p>ท้าย<img src=a.png>",
             "a.htm") ==
        "# หัว/เรื่อง\n## ข้อ\u00A0๑ & โท\ntable 1, head 2\n| ที่ | รวม | ^รวม |\n| ^ที่ | รับ | เสร็จ |\n"
        "| ๑ | • สั่ง การ/๒. ทำ | ดู <ดู: https://a.go.th/?a=1&b=2> |\n• จุด\n3. สาม\n4. สี่\nท้าย\n"
        "left out: pictures were not read: 1\nleft out: passages of hidden text were left out: 1\n");
}

TEST_CASE("HTML: end tags that are left out, hidden rows, comments to the browser") {
  std::string many;
  for (int i = 0; i < 1000; ++i) many += "<tr><td>ก<p>ข<td>ค";
  const std::string out = read("<table>" + many + "</table>", "a.htm");
  CHECK(out.starts_with("table 1\n| ก/ข | ค |\n| ก/ข | ค |\n"));
  CHECK(std::count(out.begin(), out.end(), '\n') == 1001);
  CHECK(read("<table><tr><td>อยู่</td></tr><tr style='display:none'><td>ลับ</td></tr><tr><td>ต่อ</td></tr></table>",
             "a.htm") == "table 1\n| อยู่ |\n| ต่อ |\nleft out: passages of hidden text were left out: 1\n");
  CHECK(read("<p>ก<script>if (a < b) '</p>'</script> < ข<del>ค</del> &unknown; &#0;</p>", "a.htm")
            .starts_with("ก < ข &unknown; &#0;\n"));
}

TEST_CASE("Characters that no text may hold are left out") {
  CHECK(read("ก\x01ข\vค\n", "a.txt") == "กข/ค\n");
  CHECK(read("<p>ก&#1;ข&#x85;</p>", "a.htm") == "กข…\n");
}

TEST_CASE("Files that are not read are named, with what to do") {
  const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 ";
  const auto utf16 = [](std::string_view name) {
    std::string out;
    for (char c : name) out.append(1, c).append(1, '\0');
    return out;
  };
  CHECK(read(ole + utf16("EncryptedPackage")) ==
        "refused: report.docx is protected with a password: open it and save it without one");
  CHECK(read(ole + utf16("WordDocument"), "a.doc") ==
        "refused: a.doc is a file of an old version of Word (.doc): open it in Word or LibreOffice and save it as "
        ".docx");
  CHECK(read(ole + utf16("Workbook"), "a.xls") ==
        "refused: a.xls is a file of an old version of Excel (.xls): open it in Excel or LibreOffice and save it as "
        ".xlsx");
  CHECK(read("%PDF-1.7") ==
        "refused: report.docx is a PDF: the Word or Excel file that the PDF was made from is needed");
  CHECK(read("\x89PNG\r\n") ==
        "refused: report.docx is a picture, without text to read: use the Word or Excel file, or type the text");
  CHECK(read("{\\rtf1 x}") ==
        "refused: report.docx is a file of rich text (.rtf): open it in Word and save it as .docx");
  CHECK(read("<?xml version=\"1.0\"?><a/>") ==
        "refused: report.docx is XML: open it in Word, Excel or LibreOffice and save it as .docx or .xlsx");
  CHECK(read(std::string(20, '\0')) ==
        "refused: report.docx is no file that can be read; these can: docx, odt, xlsx, ods, csv, tsv, html, txt and "
        "pdf");
  CHECK(read("") ==
        "refused: report.docx holds no text and no table: check that it is the right file and that it was saved");
  CHECK(read(docx("<w:p><w:r><w:drawing><a:blip/><a:blip/></w:drawing></w:r></w:p>")) ==
        "refused: report.docx holds only pictures (2) and no text to read; it seems to be scanned: use the Word or "
        "Excel file that "
        "it was printed from, or type the text");
  CHECK(
      read(open_document("<office:text/>", "", {{"META-INF/manifest.xml", "<m><manifest:encryption-data/></m>"}})) ==
      "refused: report.docx is protected with a password: open it and save it without one");
  const std::string damaged =
      "refused: report.docx is incomplete or damaged, as after a broken download: copy or download it again";
  const std::string whole = docx(p("ก"));
  CHECK(read(whole.substr(0, whole.size() * 2 / 3)) == damaged);
  CHECK(read(docx("<w:p>")) == damaged);
}

TEST_CASE("Hostile files are refused by a limit that is named") {
  const std::string doctype = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>";
  const Parts rels{{"_rels/.rels", relations(relation("a", "officeDocument", "word/document.xml"))}};
  Parts with_entity = rels;
  with_entity.push_back({"word/document.xml", doctype + word_body("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>")});
  CHECK(read(package(with_entity)) ==
        "refused: report.docx holds a DOCTYPE, which no office file has, and is not read: open it in Word or Excel "
        "and save it again");

  std::string open, close;
  for (int i = 0; i < 5000; ++i) open += "<w:tbl><w:tr><w:tc>", close += "</w:tc></w:tr></w:tbl>";
  CHECK(read(docx(open + close))
            .starts_with("refused: report.docx has tables or parts inside one another, more than 16 levels deep"));
  std::string elements, ends;
  for (int i = 0; i < 5000; ++i) elements += "<w:sdt>", ends += "</w:sdt>";
  CHECK(read(docx(elements + ends))
            .starts_with("refused: report.docx has tables or parts inside one another, more than 400"));
  std::string empty_paragraphs;
  for (int i = 0; i < 500'001; ++i) empty_paragraphs += "<w:p/>";
  CHECK(read(docx(empty_paragraphs)).starts_with("refused: report.docx has more than 500000 rows or paragraphs"));
  std::string tables;
  for (int i = 0; i < 5000; ++i) tables += "<table><tr><td>";
  CHECK(read(tables, "a.htm").starts_with("refused: a.htm has tables or parts inside one another"));

  CHECK(read(std::string(100 << 20, 'x')).starts_with("refused: report.docx is larger than 50 MiB"));
  CHECK(read(std::string(17 << 20, 'x'), "a.txt").starts_with("refused: a.txt holds more than 16 MiB of text"));
  CHECK(read(std::string(200'000, '\n').replace(0, 1, "x").append("y"), "a.csv")
            .starts_with("refused: a.csv has more than 50000 rows"));
  CHECK(read(std::string(600, ',').append("y"), "a.csv")
            .starts_with("refused: a.csv has a table of more than 512 columns"));
  CHECK(read(ods("<table:table><table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell "
                 "table:number-columns-repeated=\"16384\">"
                 "<text:p>x</text:p></table:table-cell></table:table-row></table:table>"),
             "a.ods")
            .starts_with("refused: a.ods has more than 250000 cells"));
}

TEST_CASE("A spread of merged cells over one another ends") {
  std::string rows, merges;
  for (int row = 1; row <= 400; ++row) {
    const std::string at = std::to_string(row);
    rows += "<row r=\"" + at + "\"><c r=\"A" + at + "\"><v>1</v></c><c r=\"SA" + at + "\"><v>1</v></c></row>";
    merges += "<mergeCell ref=\"A" + at + ":SA400\"/>";
  }
  CHECK(read(xlsx("<sheetData>" + rows + "</sheetData><mergeCells>" + merges + "</mergeCells>"), "a.xlsx")
            .starts_with("table 1"));
}

TEST_CASE("A reader that is gone, ends or says nonsense does not harm who asks") {
  base::BilingualText why;
  CHECK_FALSE(platform::read_office_bytes("", "a", "a.txt", why));
  CHECK(why.en.find("prongsai-text is missing") != std::string::npos);
  CHECK_FALSE(platform::read_office_bytes("/bin/false", "a", "a.txt", why));
  CHECK(why.en.starts_with("a.txt cannot be read"));
  CHECK_FALSE(platform::read_office_bytes("/bin/echo", "a", "a.txt", why));
  CHECK(why.en.starts_with("a.txt cannot be read"));
  CHECK_FALSE(platform::read_office_file(document_reader, "/nowhere/a.docx", why));
  CHECK(why.en == "/nowhere/a.docx cannot be opened: No such file or directory");
  CHECK_FALSE(platform::read_office_file(document_reader, "/tmp", why));
  CHECK(why.en.starts_with("/tmp is no file"));
}

TEST_CASE("Answers survive their way as bytes, and what is none is refused") {
  platform::OfficeAnswer answer;
  answer.state = platform::OfficeAnswer::State::read;
  answer.count = 300;
  OfficeTable table;
  table.name = "แผน";
  table.number = 1;
  table.head_rows = 1;
  table.rows.assign(2, std::vector<OfficeCell>(2));
  table.rows[0][1] = {OfficeCell::Kind::date, "31 มี.ค.", "2025-03-31", {{"ก", "https://a"}}, "B1", 2, 1, true};
  base::OfficeParagraph paragraph;
  paragraph.text = "ข";
  paragraph.heading = 9;
  answer.document = {{paragraph, table}, {"ขอบ"}, {{"ก", "a"}}, {{"ข", "b"}}};
  const std::string bytes = platform::to_bytes(answer);
  const auto back = platform::office_answer(bytes);
  REQUIRE(back);
  CHECK(back->state == answer.state);
  CHECK(back->count == 300);
  CHECK(shown(back->document) == shown(answer.document));
  CHECK(platform::to_bytes(*back) == bytes);

  for (std::size_t length = 0; length < bytes.size(); ++length)
    CHECK_FALSE(platform::office_answer(bytes.substr(0, length)));
  CHECK_FALSE(platform::office_answer(bytes + '\0'));
  for (std::size_t at = 0; at < bytes.size(); ++at)
    for (const char other : {'\0', '\x7F', '\xFF'}) {
      std::string changed = bytes;
      changed[at] = other;
      if (const auto read = platform::office_answer(changed)) platform::to_bytes(*read);
    }
}
