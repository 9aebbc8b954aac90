// The codes that the readers and the build report besides the checks: what each means, for `prongsai check
// --explain`.
#pragma once

#include "checks/checks.h"

namespace checks {

struct ReadingRule {
  std::string_view code;
  BilingualLiteral means;
  base::Severity severity = base::Severity::error;
  BilingualLiteral source{"รูปแบบเนื้อหา: docs/content.th.md", "the content model: docs/content.en.md"};
};

inline constexpr BilingualLiteral limits_of_hosts{"สิ่งที่โฮสต์รับได้: docs/publish.th.md",
                                                  "what hosts accept: docs/publish.en.md"};

inline constexpr ReadingRule reading_rules[]{
    {"base-url",
     {"site.yaml ไม่มี base_url จึงไม่มี canonical, sitemap และ feed",
      "site.yaml has no base_url, so there is no canonical address, sitemap or feed"},
     base::Severity::warning},
    {"closed-figure",
     {"ตัวเลขของปีที่ปิดแล้วต่างจากที่เผยแพร่ไว้ โดยไม่บอกเหตุผลใน corrections.yaml (พบเมื่อสร้างเว็บไซต์เท่านั้น)",
      "a figure of a closed year is another than was published, without a reason in corrections.yaml (found by build "
      "only)"},
     base::Severity::warning},
    {"colours",
     {"สีของหน่วยงานเขียนไม่ถูก หรืออ่านไม่ออกบนพื้นหลัง",
      "a colour of an agency is not valid, or cannot be read on its background"}},
    {"csv",
     {"ตาราง (measures.csv, tables/) เขียนไม่ถูกรูปแบบ (RFC 4180)",
      "a sheet (measures.csv, tables/) does not follow RFC 4180"}},
    {"cut-by-comment",
     {"ข้อความถูกตัดที่ ' #' เพราะ YAML ถือว่าข้างหลังเป็นหมายเหตุ",
      "a text is cut short at ' #', which begins a comment in YAML"},
     base::Severity::warning},
    {"date", {"ค่าที่ต้องเป็นวันที่ เดือน หรือปี อ่านไม่ได้", "a value that must be a date, month or year cannot be read as one"}},
    {"duplicate-id", {"id หรือรหัสเดียวกันมีสองครั้งในรายการเดียว", "an id or code appears twice in one list"}},
    {"duplicate-key", {"คีย์เดียวกันมีสองครั้ง", "a key appears twice"}},
    {"duplicate-url", {"สองหน้าจะมีที่อยู่เดียวกัน", "two pages would have the same address"}},
    {"encoding", {"ไฟล์ไม่ใช่ UTF-8", "the file is not UTF-8"}},
    {"front-matter",
     {"ส่วนหัวของไฟล์ Markdown (ระหว่าง --- สองบรรทัด) ไม่ครบ",
      "the front matter of a Markdown file (between two lines of ---) is incomplete"}},
    {"host-limit",
     {"เว็บไซต์ที่สร้างเสร็จมีจำนวนไฟล์ ขนาดรวม หรือไฟล์ใหญ่เกินที่โฮสต์ใน hosting รับได้ (พบเมื่อสร้างเว็บไซต์เท่านั้น)",
      "the finished site has more files or bytes, or a larger file, than a host named in hosting accepts (found by "
      "build only)"},
     base::Severity::warning,
     limits_of_hosts},
    {"host-redirects",
     {"ที่อยู่เดิมมีมากกว่าที่โฮสต์รับเปลี่ยนเส้นทางได้ ที่เหลือใช้หน้าที่วางไว้ ณ ที่อยู่เดิมแทน (พบเมื่อสร้างเว็บไซต์เท่านั้น)",
      "there are more old addresses than redirects that the host accepts; the others are redirected by a page at the "
      "old address (found by build only)"},
     base::Severity::note,
     limits_of_hosts},
    {"href",
     {"ลิงก์หรือที่อยู่เว็บใช้ไม่ได้ หรือชี้ออกนอกโฟลเดอร์", "a link or web address is not valid, or leads out of the folder"}},
    {"limit", {"ไฟล์หรือรายการใหญ่เกินที่รับได้", "a file or list is larger than allowed"}},
    {"markdown",
     {"ข้อความ Markdown ใหญ่หรือซ้อนเกินที่รับได้", "a Markdown text is larger or more deeply nested than allowed"}},
    {"missing-file", {"ไฟล์ที่ต้องมี ไม่มี", "a required file is missing"}},
    {"missing-framework",
     {"ปีนั้นไม่มีกรอบการประเมินที่ไฟล์ต้องใช้ หรือมีหลายกรอบ", "a year has several frameworks, or none and needs one"}},
    {"missing-key", {"คีย์ที่ต้องมี ไม่มีหรือว่าง", "a required key is missing or empty"}},
    {"mixed-dimensions", {"มาตรการของปีเดียวกันใช้มิติคนละชุด", "measures of one year use dimensions of different sets"}},
    {"name", {"ชื่อไฟล์หรือโฟลเดอร์ใช้เป็นที่อยู่เว็บไม่ได้", "the name of a file or folder cannot be used as an address"}},
    {"number", {"ค่าที่ต้องเป็นตัวเลข อ่านไม่ได้", "a value that must be a number cannot be read as one"}},
    {"period", {"ช่วงเวลาอ่านไม่ได้ หรือจบก่อนเริ่ม", "a period cannot be read, or ends before it begins"}},
    {"template", {"แม่แบบของธีมไม่ถูกต้อง", "a template of the theme is wrong"}},
    {"theme", {"ธีมไม่ครบหรือสีอ่านไม่ออก", "a theme is incomplete, or its colours cannot be read"}},
    {"unknown-file", {"ไฟล์หรือโฟลเดอร์ที่โปรแกรมไม่รู้จัก", "a file or folder that does not belong there"}},
    {"unknown-key", {"คีย์ที่โปรแกรมไม่รู้จัก มักเกิดจากสะกดผิด", "an unknown key, usually a spelling mistake"}},
    {"unknown-theme", {"ไม่มีธีมชื่อนี้", "there is no theme of that name"}},
    {"unknown-value", {"ค่าที่ไม่อยู่ในรายการที่เลือกได้", "a value that is not in the list of valid values"}},
    {"unknown-words", {"ไฟล์คำของธีมมีคำที่ไม่รู้จัก", "a theme's file of words contains an unknown one"}},
    {"unreadable", {"เปิดหรืออ่านไฟล์ไม่ได้", "a file cannot be opened or read"}},
    {"unsafe-svg", {"ไฟล์ SVG มีสคริปต์หรือเรียกที่อื่น", "an SVG file contains a script or loads something from elsewhere"}},
    {"wrong-type",
     {"ตรงนี้ต้องเป็นข้อความ รายการ หรือชุดคีย์ แต่เขียนเป็นอย่างอื่น",
      "a text, a list or keys are expected here, but something else is written"}},
    {"yaml", {"ไฟล์ YAML เขียนไม่ถูกรูปแบบ", "the file is not valid YAML"}},
};

}  // namespace checks
