#include "read/settings.h"

#include <algorithm>

#include "base/punycode.h"
#include "base/url.h"
#include "platform/disk.h"
#include "read/help_bodies.h"
#include "read/links.h"
#include "read/names.h"
#include "read/site_contact.h"
#include "read/source_file.h"
#include "read/values.h"

namespace readers {
namespace {

constexpr Key licence_list[]{
    Key("name", Type::text).required().like("ข้อมูลเปิดภาครัฐ"),
    Key("href", Type::href).written("ที่อยู่เต็ม", "full address").like("https://data.go.th/"),
};
constexpr KeySet licence_keys{"licence", "the licence", licence_list};

constexpr Key site_list[]{
    Key("title", Type::text).required().means("ชื่อเว็บไซต์", "name of the site").like("ศูนย์ข้อมูลความโปร่งใส"),
    Key("description", Type::text)
        .means("หนึ่งประโยค สำหรับเครื่องมือค้นหา", "one sentence for search engines")
        .like("คะแนน ITA และมาตรการของหน่วยงาน"),
    Key("base_url", Type::word)
        .written("ที่อยู่ https", "https address")
        .means("ที่อยู่จริงของเว็บไซต์ ถ้าไม่ใส่จะเตือน และไม่มีลิงก์ canonical, sitemap, ฟีด",
               "the address of the site; without it a warning, and no canonical links, sitemap, feeds")
        .like("https://ita.example.go.th/"),
    Key("languages", model::languages)
        .list()
        .means("ภาษาแรกคือภาษาหลัก ไม่ใส่คือ `[th]`", "the first is the default; without it `[th]`")
        .like("[th, en]"),
    Key("theme", Type::word)
        .written("ชื่อ", "name")
        .means("โฟลเดอร์ใน `themes/` ดู[ธีม](themes.th.md)", "folder in `themes/`; see [themes](themes.en.md)")
        .like("default"),
    Key("numerals", model::numerals)
        .means("เลขบนหน้าภาษาไทย ไม่ใส่คือ `arabic`", "digits on Thai pages; without it `arabic`")
        .like("thai"),
    Key("report_numerals", model::numerals)
        .means("เลขในแบบรายงาน สรุปหนึ่งหน้า และหนังสือขอข้อมูลภาษาไทย ไม่ใส่คือ `thai`",
               "digits of the report, the one-page summary and the letter of request in Thai; without it `thai`")
        .like("arabic"),
    Key("report_remarks", model::report_remarks)
        .means("หมายเหตุของผู้จัดทำเว็บไซต์ในแบบรายงาน: `annex` (เมื่อไม่ใส่) แยกไว้แผ่นท้ายหลังลายเซ็น `none` ไม่พิมพ์",
               "remarks of the site's editor in the report: `annex` (without it) on sheets of their own after the "
               "signature, `none` leaves them out")
        .like("none"),
    Key("report_signed_by", model::report_signers)
        .one_or_list()
        .means("ใครลงนามในแบบรายงาน แต่ละคนมีเส้นให้ลงชื่อ ชื่อ ตำแหน่ง และวันที่ ไม่ใส่คือ `[reporter]`",
               "who signs the report: lines for signature, name, position and date of each; without it `[reporter]`")
        .like("[reporter, approver]"),
    Key("root_agency", Type::word)
        .written("ชื่อโฟลเดอร์หน่วยงาน", "agency folder")
        .means("ทั้งเว็บเป็นของหน่วยงานนี้แห่งเดียว มีหน่วยงานอื่นไม่ได้", "the site is this one agency's; no other may be there")
        .like("ban-khao"),
    Key("links", model::link_styles)
        .means("ลิงก์ลงท้ายด้วย `index.html` (ใช้ได้ทุกโฮสต์) หรือลงท้ายด้วย `/`",
               "links name `index.html` (works everywhere) or end in `/`")
        .like("folders"),
    Key("publish", model::publish_ways)
        .means("ไม่ใส่คือ `each-agency` เมื่อมีหลายหน่วยงาน มิฉะนั้น `whole` ดู[การเผยแพร่](publish.th.md#หลายหน่วยงาน)",
               "without it `each-agency` where there are several agencies, else `whole`; see "
               "[publishing](publish.en.md#several-agencies)")
        .like("whole"),
    Key("hosting", model::hostings)
        .one_or_list()
        .means("สร้าง[ไฟล์ที่โฮสต์เหล่านี้อ่าน](publish.th.md#ไฟล์สำหรับโฮสต์) ไม่ใส่คือไม่สร้าง",
               "makes the [files that these hosts read](publish.en.md#files-for-hosts); without it none are made")
        .like("[apache]"),
    Key("licence", licence_keys)
        .means("เงื่อนไขการใช้ข้อมูล แสดงในหน้าข้อมูล", "terms for the data, shown on the data page")
        .like("{name: ข้อมูลเปิดภาครัฐ, href: https://data.go.th/}"),
    Key("help", Type::word)
        .one_or_list()
        .or_map(help_keys)
        .written("`default` หรือรายการ", "`default`, or a list")
        .means(
            "หน่วยงานภายนอกที่รับเรื่อง `default` (เมื่อไม่ใส่) คือ[หน่วยงานกลางที่มากับโปรแกรม](#หน่วยงานภายนอกที่รับเรื่อง) "
            "`[]` คือไม่มี",
            "outside bodies that take complaints; `default` (without it) is the [national bodies that come with the "
            "program](#outside-bodies-that-take-complaints), `[]` none")
        .like("[default, {name: ป.ป.ช. ประจำจังหวัด, phone: 02-123-4567}]"),
    Key("contact", site_contact_keys)
        .means("ผู้ดูแลเว็บไซต์ \"พบข้อมูลผิด?\" ท้ายทุกหน้าส่งถึงที่นี่ (อีเมลมีที่อยู่ของหน้าให้แล้ว) ถ้าไม่ใส่และมีหลายหน่วยงานจะเตือน",
               "who runs the site: mistakes in the data are reported there (an e-mail names the page); without it a "
               "warning where there are several agencies")
        .like("{name: งานนโยบายและแผน, email: web@example.go.th}"),
    Key("security", security_keys)
        .means("พบช่องโหว่ของเว็บให้แจ้งใคร ไปอยู่ใน `.well-known/security.txt` ต่ออายุวันที่ให้ทัน เมื่อหมดอายุแล้วโปรแกรมอื่นจะไม่ใช้",
               "whom to tell of a security flaw, in `.well-known/security.txt`; renew the date in time, programs "
               "take no notice of an expired one")
        .like(R"({contact: "mailto:it@example.go.th", expires: 2570-12-31})"),
};

}  // namespace

constexpr KeySet site_keys{"site.yaml", "site.yaml", site_list};

namespace {

using base::msg;
using model::Settings;

std::vector<base::Language> languages_of(ReadContext& context, const YamlTree& tree, const YamlNode& node) {
  std::vector<base::Language> out;
  for (const YamlNode* item : items(context, tree, node)) {
    auto language = read_choice(context, *item, model::languages);
    if (!language) continue;
    if (std::find(out.begin(), out.end(), *language) != out.end())
      context.report.error("duplicate-id", item->location,
                           msg("ภาษา '{}' ซ้ำ", "the language '{}' appears twice", {item->text}),
                           msg("ลบออกหนึ่งแห่ง", "remove one of them"));
    else
      out.push_back(*language);
  }
  if (out.empty()) out.push_back(base::Language::th);
  return out;
}

void set_base_url(ReadContext& context, std::string_view text, Settings& settings) {
  const std::string_view host = base::host_of(text);
  const std::size_t at = text.find(host);
  std::string address = std::string(text.substr(0, at)) + base::ascii_host(host);
  address += text.substr(at + host.size());
  settings.base_url = context.arena.keep(address + (address.ends_with('/') ? "" : "/"));
}

void read_base_url(ReadContext& context, const YamlNode& node, Settings& settings) {
  std::string_view text = scalar(context, node);
  settings.base_url_place = node.location;
  if (text.empty()) return;
  if (!is_base_url(text)) {
    context.report.error(
        "href", node.location, msg("'{}' ไม่ใช่ที่อยู่ https ของเว็บไซต์", "'{}' is not the https address of a site", {text}),
        msg("เขียนที่อยู่เต็ม เช่น https://ita.example.go.th/", "write it in full, like https://ita.example.go.th/"));
    return;
  }
  set_base_url(context, text, settings);
}

// The values of one word or a list of them, each once; `places` of each.
template <class T>
std::vector<T> read_choices_of(ReadContext& context, const YamlTree& tree, const YamlNode& node,
                               const model::ValueTable<T>& table, std::vector<base::SourceLocation>& places) {
  std::vector<T> out;
  const auto list = node.kind == platform::YamlKind::scalar ? std::vector{&node} : items(context, tree, node);
  for (const YamlNode* item : list) {
    const std::optional<T> value = read_choice(context, *item, table);
    if (!value) continue;
    if (std::find(out.begin(), out.end(), *value) != out.end()) {
      context.report.error("duplicate-id", item->location, msg("'{}' ซ้ำ", "'{}' appears twice", {item->text}),
                           msg("ลบออกหนึ่งแห่ง", "remove one of them"));
      continue;
    }
    out.push_back(*value);
    places.push_back(item->location);
  }
  return out;
}

void read_signers(ReadContext& context, const YamlTree& tree, const YamlNode& node, Settings& settings) {
  std::vector<base::SourceLocation> places;
  std::vector<model::ReportSigner> signers = read_choices_of(context, tree, node, model::report_signers, places);
  if (!signers.empty()) settings.report_signed_by = std::move(signers);
}

void read_licence_and_security(MapReader<site_keys>& top, Settings& settings) {
  ReadContext& context = top.context();
  const YamlTree& tree = top.tree();
  if (const YamlNode* node = top.find("licence")) {
    MapReader<licence_keys> fields(context, tree, *node);
    if (const YamlNode* name = fields.find("name")) settings.licence_name = read_text(context, tree, *name);
    if (const YamlNode* href = fields.find("href")) settings.licence_href = read_link(context, *href);
    fields.finish();
  }
  if (const YamlNode* node = top.find("security")) read_security(context, tree, *node, settings);
}

void read_choices(MapReader<site_keys>& top, Settings& settings) {
  ReadContext& context = top.context();
  auto numerals = [&](MapReader<site_keys>::Name key, model::Numerals& out) {
    if (const YamlNode* node = top.find(key)) out = read_choice(context, *node, model::numerals).value_or(out);
  };
  numerals("numerals", settings.numerals);
  numerals("report_numerals", settings.report_numerals);
  if (const YamlNode* node = top.find("report_remarks"))
    settings.report_has_remarks = read_choice(context, *node, model::report_remarks).value_or(true);
  if (const YamlNode* node = top.find("report_signed_by")) read_signers(context, top.tree(), *node, settings);
  if (const YamlNode* node = top.find("links"))
    settings.links_name_files = read_choice(context, *node, model::link_styles).value_or(true);
  if (const YamlNode* node = top.find("publish"))
    settings.publish_each_agency = read_choice(context, *node, model::publish_ways);
  if (const YamlNode* node = top.find("theme")) {
    std::string_view name = scalar(context, *node);
    settings.theme_place = node->location;
    if (auto why = name.empty() ? std::nullopt : why_not_a_name(name))
      context.report.error(
          "name", node->location, *why,
          msg("เขียนชื่อโฟลเดอร์ของธีม เช่น default", "write the name of the theme's folder, like default"));
    else if (!name.empty())
      settings.theme = name;
  }
  if (const YamlNode* node = top.find("root_agency")) {
    settings.root_agency = scalar(context, *node);
    settings.root_agency_place = node->location;
  }
}

void read_site_keys(MapReader<site_keys>& top, std::string_view base_url, Settings& settings) {
  ReadContext& context = top.context();
  const YamlTree& tree = top.tree();
  if (const YamlNode* node = top.find("languages")) settings.languages = languages_of(context, tree, *node);
  context.first_language = settings.first_language();
  if (const YamlNode* node = top.find("title")) settings.title = read_text(context, tree, *node);
  if (const YamlNode* node = top.find("description")) settings.description = read_text(context, tree, *node);
  if (const YamlNode* node = top.find("base_url")) {
    read_base_url(context, *node, settings);
  } else if (base_url.empty()) {
    context.report.warning("base-url", top.location(),
                           msg("ไม่มี base_url จึงไม่มี canonical, sitemap และฟีด",
                               "without base_url there are no canonical links, no sitemap and no feeds"),
                           msg("เพิ่มบรรทัด base_url: https://… เป็นที่อยู่ของเว็บไซต์",
                               "add a line 'base_url: https://…' with the site's address"));
  }
  if (!base_url.empty()) set_base_url(context, base_url, settings);
  read_choices(top, settings);
  const YamlNode* help = top.find("help");
  settings.help = help ? read_help(context, tree, *help) : national_bodies(context);
  if (const YamlNode* node = top.find("contact")) settings.contact = read_site_contact(context, tree, *node);
  if (const YamlNode* node = top.find("hosting"))
    settings.hosting = read_choices_of(context, tree, *node, model::hostings, settings.hosting_places);
  read_licence_and_security(top, settings);
  top.finish();
}

// How a site is published, where it is hosted and who hears of its flaws changes no page of an agency.
bool is_of_publishing(std::string_view key) { return key == "publish" || key == "hosting" || key == "security"; }

void write_down(const YamlTree& tree, const YamlNode& node, bool for_agencies, std::string& out) {
  auto text = [&](std::string_view value) { (out += std::to_string(value.size()) + ":") += value; };
  out += static_cast<char>('0' + static_cast<int>(node.kind));
  text(node.text);
  for (const YamlNode* child = tree.first_of(node); child; child = tree.after(*child)) {
    if (for_agencies && &node == &tree.root() && is_of_publishing(child->key)) continue;
    text(child->key);
    write_down(tree, *child, for_agencies, out);
  }
  out += ';';
}

platform::Hash mark_of(const YamlTree& tree, std::string_view base_url, bool for_agencies) {
  std::string out(base_url);
  write_down(tree, tree.root(), for_agencies, out);
  return platform::hash(out);
}

}  // namespace

bool is_base_url(std::string_view text) {
  return text.starts_with("https://") && base::is_web_address(text) && text.find_first_of("?#") == text.npos;
}

std::unique_ptr<SettingsFile> read_settings(const std::string& root, base::Report& report, std::string_view base_url,
                                            const Overlay& overlay) {
  auto out = std::make_unique<SettingsFile>();
  const std::string path = root + "/site.yaml";
  const auto typed = overlay.find("site.yaml");
  if (typed == overlay.end() ? !platform::look(path) : !typed->second) {
    report.error_at("missing-file", path, msg("ไม่มีไฟล์ site.yaml", "there is no site.yaml"),
                    msg("เพิ่มไฟล์ที่มีบรรทัด 'title: …'", "add one with a line 'title: …'"));
    return nullptr;
  }
  out->file = read_source(path, path, report, nullptr, typed_bytes(overlay, "site.yaml"));
  if (!out->file) return nullptr;
  YamlTree tree;
  if (!platform::parse_yaml(*out->file, 0, out->file->text.size(), out->arena, tree, report)) return nullptr;
  ReadContext context{report, out->arena};
  MapReader<site_keys> top(context, tree, tree.root());
  out->settings.location = top.location();
  read_site_keys(top, base_url, out->settings);
  out->mark = mark_of(tree, base_url, false);
  out->mark_for_agencies = mark_of(tree, base_url, true);
  return out;
}

}  // namespace readers
