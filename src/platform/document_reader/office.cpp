// Documents of XML in a ZIP: docx and xlsx (ECMA-376), odt and ods (OpenDocument 1.2); and svg, which is XML only.
#include <array>

#include "platform/document_reader/archive.h"
#include "platform/document_reader/formats.h"
#include "platform/document_reader/xml_words.h"

namespace document_reader {
namespace {

constexpr char cell = base::cell_end;

// Text deleted under tracked changes, and the instructions of fields, are published with the file.
constexpr std::array<XmlRule, 12> docx_list{{{"t", true},
                                             {"delText", true},
                                             {"instrText", true},
                                             {"delInstrText", true},
                                             {"tab", false, false, '\t'},
                                             {"br", false, false, '\n'},
                                             {"cr", false, false, '\n'},
                                             {"noBreakHyphen", false, false, '-'},
                                             {"p", false, false, 0, '\n'},
                                             {"tc", false, false, 0, cell},
                                             {"comment", false, false, 0, cell},
                                             {"footnote", false, false, 0, cell}}};
constexpr std::array<XmlRule, 8> xlsx_list{{{"v", true},
                                            {"t", true},
                                            {"rPh", false, true},
                                            {"c", false, false, 0, cell},
                                            {"si", false, false, 0, cell},
                                            {"comment", false, false, 0, cell},
                                            {"p", false, false, 0, '\n'},
                                            {"sp", false, false, 0, cell}}};
constexpr std::array<XmlRule, 9> open_list{{{"p", false, false, 0, '\n'},
                                            {"h", false, false, 0, '\n'},
                                            {"tab", false, false, '\t'},
                                            {"line-break", false, false, '\n'},
                                            {"table-cell", false, false, 0, cell},
                                            {"annotation", false, false, cell, cell},
                                            {"binary-data", false, true},
                                            {"styles", false, true},
                                            {"scripts", false, true}}};
constexpr std::array<XmlRule, 3> svg_list{
    {{"text", true, false, 0, cell}, {"title", true, false, 0, cell}, {"desc", true, false, 0, cell}}};
constexpr std::array<XmlRule, 6> properties_list{{{"title", false, false, 0, cell},
                                                  {"subject", false, false, 0, cell},
                                                  {"creator", false, false, 0, cell},
                                                  {"keywords", false, false, 0, cell},
                                                  {"description", false, false, 0, cell},
                                                  {"lastModifiedBy", false, false, 0, cell}}};

constexpr XmlRules docx_rules{docx_list.data(), docx_list.size(), false, false};
constexpr XmlRules xlsx_rules{xlsx_list.data(), xlsx_list.size(), false, true};
constexpr XmlRules open_rules{open_list.data(), open_list.size(), true, false};
constexpr XmlRules svg_rules{svg_list.data(), svg_list.size(), false, false};
constexpr XmlRules properties_rules{properties_list.data(), properties_list.size(), true, false};

void read_part(const Archive& archive, const ArchiveEntry& part, const XmlRules& rules, Sink& out) {
  XmlWords words(rules, out);
  archive.stream(part, [&](std::string_view more) { words.feed(more); });
  words.finish();
  out.add(cell);
}

void read_part(const Archive& archive, std::string_view name, const XmlRules& rules, Sink& out) {
  if (const ArchiveEntry* part = archive.find(name)) read_part(archive, *part, rules, out);
}

bool is_xml_below(std::string_view name, std::string_view folder) {
  return name.starts_with(folder) && name.ends_with(".xml");
}

// Word and Excel put a document with a password into a file of the older format of Microsoft.
void refuse_encrypted(std::string_view bytes) {
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) throw Encrypted{};
}

}  // namespace

void read_docx(std::string_view bytes, Sink& out) {
  refuse_encrypted(bytes);
  const Archive archive(bytes, out);
  if (!archive.find("word/document.xml")) throw Damaged{};
  read_part(archive, "docProps/core.xml", properties_rules, out);
  for (const ArchiveEntry& part : archive.entries()) {
    const std::string_view file = std::string_view(part.name).substr(part.name.rfind('/') + 1);
    // Styles, fonts and settings have no text of the document.
    for (std::string_view kind :
         {"document", "header", "footer", "footnotes", "endnotes", "comments", "chart", "data"})
      if (is_xml_below(part.name, "word/") && file.starts_with(kind)) {
        read_part(archive, part, docx_rules, out);
        break;
      }
  }
}

void read_xlsx(std::string_view bytes, Sink& out) {
  refuse_encrypted(bytes);
  const Archive archive(bytes, out);
  if (!archive.find("xl/workbook.xml")) throw Damaged{};
  read_part(archive, "docProps/core.xml", properties_rules, out);
  for (const ArchiveEntry& part : archive.entries()) {
    const std::string_view name = part.name;
    if (name == "xl/sharedStrings.xml" || is_xml_below(name, "xl/worksheets/sheet") ||
        is_xml_below(name, "xl/comments") || is_xml_below(name, "xl/threadedComments/") ||
        is_xml_below(name, "xl/drawings/drawing"))
      read_part(archive, part, xlsx_rules, out);
  }
}

void read_open_document(std::string_view bytes, Sink& out) {
  const Archive archive(bytes, out);
  if (const ArchiveEntry* manifest = archive.find("META-INF/manifest.xml"))
    if (archive.bytes(*manifest).find("encryption-data") != std::string::npos) throw Encrypted{};
  if (!archive.find("content.xml")) throw Damaged{};
  read_part(archive, "meta.xml", open_rules, out);
  read_part(archive, "styles.xml", open_rules, out);  // headers and footers
  read_part(archive, "content.xml", open_rules, out);
}

void read_svg(std::string_view bytes, Sink& out) {
  XmlWords words(svg_rules, out);
  words.feed(bytes);
  words.finish();
}

}  // namespace document_reader
