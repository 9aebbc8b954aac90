// Front matter of report.md, pages/*.md and updates/*.md.
#include "base/url.h"
#include "base/utf8.h"
#include "read/agency_files.h"
#include "read/names.h"

namespace readers {
namespace {

constexpr Key article_list[]{
    Key("title", Type::text)
        .required()
        .means("ใน report.md เว้นได้", "may be left out in report.md")
        .like("โครงสร้างหน่วยงาน"),
    Key("date", Type::date)
        .written("วันที่ ส่วน report.md ใส่เพียงเดือนได้", "Date; in report.md a Month will do")
        .means("ประกาศที่ไม่ใส่ ใช้วันที่ในชื่อไฟล์", "announcements: the date in the file's name, if left out")
        .like("2568-04-20"),
    Key("prepared_by", Type::text).means("ผู้จัดทำ", "").like("สำนักปลัด"),
    Key("summary", Type::text).means("สรุปหนึ่งหรือสองประโยค", "one or two sentences").like("สรุปโครงสร้าง"),
    Key("source", source_keys).means("ที่มา", "").like("{title: คำสั่งที่ 12/2567, date: 2567-10-01}"),
    Key("aliases", Type::word)
        .list()
        .written("รายการที่อยู่เดิมใต้ที่อยู่ของหน่วยงาน: โฟลเดอร์ หรือไฟล์ที่ลงท้ายด้วย `.html`",
                 "list of old addresses below the agency's own: folders, or files that end in `.html`")
        .means("หน้านี้เคยอยู่ที่นั่น ผู้ที่เข้าที่อยู่เดิมจะถูกพามาหน้านี้ ต้องไม่ตรงกับที่อยู่ของหน้าที่มีอยู่",
               "the page stood there before: who comes there is led on; none may be that of a page")
        .like("[pages/old-structure/]"),
};
// A report needs no title, and a month will do for its date.
constexpr Key report_list[]{article_list[0].optional(),
                            Key("date", Type::date_or_month).like("2568-09"),
                            article_list[2],
                            article_list[3],
                            article_list[4],
                            article_list[5]};

}  // namespace

constexpr KeySet article_keys{"ส่วนหัวของไฟล์", "the front matter", article_list, true};
constexpr KeySet report_keys{"ส่วนหัวของไฟล์", "the front matter", report_list, true};

namespace {

using base::msg;

constexpr std::size_t longest_alias_in_bytes = 240;  // a name on a disk has 255
constexpr std::size_t longest_alias = 120;  // with agency, language and "index.html" below the 180 of all paths

bool is_thai(char32_t c) { return c >= 0x0E01 && c <= 0x0E5B; }

// Each part is a name as those of files are, save that Thai letters may be in it; the last may end in ".html".
bool is_old_address(std::string_view written) {
  std::string latin;
  for (char32_t c : base::code_points(written)) latin += is_thai(c) ? 'x' : c < 0x80 ? static_cast<char>(c) : '?';
  std::string_view path = latin;
  if (path.size() > longest_alias || written.size() > longest_alias_in_bytes) return false;
  if (path.ends_with('/')) path.remove_suffix(1);
  if (path.ends_with(".html")) path.remove_suffix(5);
  while (path.find('/') != path.npos) {
    if (why_not_a_name(path.substr(0, path.find('/')))) return false;
    path.remove_prefix(path.find('/') + 1);
  }
  return !why_not_a_name(path);
}

// Where the page stood before, below the agency's address.
void read_aliases(ReadContext& context, const YamlTree& tree, const YamlNode& node, model::Article& article) {
  for (const YamlNode* item : items(context, tree, node)) {
    const std::string_view path = scalar(context, *item);
    if (path.empty()) continue;
    if (const std::string plain = base::without_percents(path); is_old_address(plain))
      article.aliases.push_back(context.arena.keep(plain));
    else
      context.report.error(
          "name", item->location, msg("'{}' ไม่ใช่เส้นทางที่ใช้ได้", "'{}' is not a path that can be used", {path}),
          msg("เขียนเช่น pages/old-name/ หรือ old-name.html", "write it like pages/old-name/ or old-name.html"));
  }
}

}  // namespace

void read_article(ReadContext& context, const YamlTree& tree, bool is_report, model::Article& article) {
  MapReader<article_keys> top(context, tree, tree.root());
  const YamlNode* title = is_report ? top.if_given("title") : top.find("title");
  if (title) article.title = read_text(context, tree, *title);
  if (const YamlNode* n = top.find("date")) {
    DateOrMonth when = is_report ? read_date_or_month(context, *n) : DateOrMonth{read_date(context, *n), {}};
    article.date = when.date;
    article.month = when.month;
    if (when.date) article.date_place = n->location;
  }
  if (const YamlNode* n = top.find("prepared_by")) article.prepared_by = read_text(context, tree, *n);
  if (const YamlNode* n = top.find("summary")) article.summary = read_text(context, tree, *n);
  if (const YamlNode* n = top.find("source")) article.source = read_source_of(context, tree, *n);
  if (const YamlNode* n = top.find("aliases")) read_aliases(context, tree, *n, article);
  article.remarks = read_annotations(top);
  top.finish();
}

}  // namespace readers
