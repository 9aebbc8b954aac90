// Front matter of report.md, pages/*.md and updates/*.md.
#include "read/agency_files.h"
#include "read/names.h"

namespace readers {
namespace {

using core::say;

constexpr std::size_t longest_alias = 120;  // with agency, language and "index.html" below the 180 of all paths

// Each part is a name as those of files are; the last may end in ".html".
bool is_old_address(std::string_view path) {
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
    std::string_view path = scalar(context, *item);
    if (path.empty()) continue;
    if (path.size() <= longest_alias && is_old_address(path))
      article.aliases.push_back(path);
    else
      context.report.error(
          "name", item->place, say("'{}' ไม่ใช่เส้นทางที่ใช้ได้", "'{}' is not a path that can be used", {path}),
          say("เขียนเช่น pages/old-name/ หรือ old-name.html", "write it like pages/old-name/ or old-name.html"));
  }
}

}  // namespace

void read_article(ReadContext& context, const YamlTree& tree, bool is_report, model::Article& article) {
  MapReader top(context, tree, tree.root(), "ส่วนหัวของไฟล์", "the front matter");
  const YamlNode* title = is_report ? top.find("title") : top.require("title");
  if (title) article.title = read_text(context, tree, *title);
  if (const YamlNode* n = top.find("date")) {
    DateOrMonth when = is_report ? read_date_or_month(context, *n) : DateOrMonth{read_date(context, *n), {}};
    article.date = when.date;
    article.month = when.month;
  }
  if (const YamlNode* n = top.find("prepared_by")) article.prepared_by = read_text(context, tree, *n);
  if (const YamlNode* n = top.find("summary")) article.summary = read_text(context, tree, *n);
  if (const YamlNode* n = top.find("source")) article.source = read_source_of(context, tree, *n);
  if (const YamlNode* n = top.find("aliases")) read_aliases(context, tree, *n, article);
  article.remarks = read_remarks(top, {"title", "date", "prepared_by", "summary", "source", "aliases"});
  top.finish();
}

}  // namespace readers
