#include "read/links.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/date.h"
#include "base/line_messenger.h"
#include "base/url.h"
#include "platform/markdown_ids.h"
#include "read/contacts.h"
#include "read/link_words.h"
#include "read/names.h"
#include "read/paths.h"

namespace readers {
namespace {

using base::msg;
using model::Link;
using To = model::Link::To;

constexpr std::string_view allowed = "http: https: mailto: tel: line: page:";

// "javascript" of "javascript:alert(1)", lower-case; empty where it has none.
std::string scheme_of(std::string_view text) {
  std::string scheme;
  for (char c : text) {
    if (c == ':') return scheme;
    if (!base::is_letter_or_digit(c) && c != '+' && c != '-' && c != '.') return {};
    scheme += base::to_lower(c);
  }
  return {};
}

bool is_space(char c) { return static_cast<unsigned char>(c) <= 0x20; }

class Resolver {
 public:
  Resolver(ReadContext& context, std::string_view written, const base::SourceLocation& location) : context_(context) {
    link_.location = location;
    link_.written = context.arena.keep(written);
  }

  std::optional<Link> resolve() {
    std::string_view text = link_.written;
    std::string scheme = scheme_of(text);
    if (!context_.files && (scheme.empty() || scheme == "page")) return not_outside(text);
    if (text.starts_with('#')) return fragment_of_own(text);
    if (scheme == "page") return page(text.substr(5));
    if (!scheme.empty()) return outside_link(scheme, text);
    return path(text);
  }

 private:
  std::optional<Link> refuse(base::BilingualText what, base::BilingualText advice, std::string_view code = "href") {
    context_.report.error(code, link_.location, std::move(what), std::move(advice));
    return std::nullopt;
  }

  static std::string with_slashes(std::string_view text, std::string_view space) {
    std::string out;
    for (char c : text)
      if (is_space(c))
        out += space;
      else
        out += c == '\\' ? '/' : c;
    return out;
  }

  // "https://a.go.th/plan%202568.pdf" of one with a space.
  std::optional<Link> refuse_spaces(std::string_view scheme, std::string_view text) {
    return refuse(msg("ที่อยู่ '{}' มีช่องว่างหรือ \\", "the address '{}' holds a space or a backslash", {text}),
                  msg("เขียนเป็น {}", "write {}", {with_slashes(text, scheme.starts_with("http") ? "%20" : "")}));
  }

  // "documents\\แผน 2568.pdf", as Windows writes it.
  std::optional<Link> refuse_backslash(std::string_view text) {
    return refuse(msg("เส้นทาง '{}' มี \\", "the path '{}' holds a backslash", {text}),
                  msg("เขียนเป็น {}", "write {}", {with_slashes(text, "%20")}));
  }

  std::optional<Link> not_outside(std::string_view text) {
    return refuse(msg("'{}' ไม่ใช่ลิงก์ที่ใช้ได้ตรงนี้", "'{}' is not a link that can be used here", {text}),
                  address_meant(text, msg("เขียนที่อยู่เต็ม เช่น https://www.example.go.th/",
                                          "write a full address, like https://www.example.go.th/")));
  }

  void take_fragment(std::string_view text) { link_.fragment = context_.arena.keep(base::without_percents(text)); }
  // In a Markdown file, where it can only be meant for a heading.
  void take_heading(std::string_view text) {
    link_.fragment = context_.arena.keep(platform::id_of_fragment(base::without_percents(text)));
  }

  std::optional<Link> fragment_of_own(std::string_view text) {
    link_.to = To::fragment;
    take_heading(text.substr(1));
    if (link_.fragment.empty())
      return refuse(msg("ลิงก์ # ไม่มีหัวข้อ", "the link '#' names no heading"),
                    msg("เขียนหัวข้อไว้หลัง #", "write the heading after the #"));
    return link_;
  }

  std::optional<Link> outside_link(const std::string& scheme, std::string_view text) {
    link_.to = To::outside;
    link_.target = text;
    std::string_view rest = text.substr(scheme.size() + 1);
    bool ok = false;
    if (scheme == "http" || scheme == "https") {
      ok = base::is_web_address(text);
    } else if (scheme == "mailto") {
      ok = is_email(rest.substr(0, rest.find('?'))) && !base::Url::outside(text).empty();
    } else if (scheme == "tel") {
      ok = !rest.empty() && rest.find_first_not_of("0123456789+-") == rest.npos;
    } else if (scheme == "line") {
      link_.target = context_.arena.keep(base::line_address(rest));
      ok = !link_.target.empty();
    } else {
      return refuse(msg("ใช้ลิงก์แบบ '{}:' ไม่ได้", "links with '{}:' are not allowed", {scheme}),
                    msg("ใช้ได้: {} หรือเส้นทางไฟล์", "allowed are: {} and paths of files", {allowed}));
    }
    if (std::any_of(text.begin(), text.end(), [](char c) { return is_space(c) || c == '\\'; }))
      return refuse_spaces(scheme, text);
    if (!ok)
      return refuse(msg("'{}' ไม่ใช่ที่อยู่ที่ใช้ได้", "'{}' is not a valid address", {text}), how_to_write_address(scheme));
    return link_;
  }

  std::optional<Link> page(std::string_view rest) {
    link_.to = To::page;
    std::size_t hash = rest.find('#');
    if (hash != rest.npos) take_fragment(rest.substr(hash + 1));
    rest = rest.substr(0, hash);
    std::size_t at = rest.find('@');
    std::string_view name = rest.substr(0, at);
    const model::PageKindInfo* kind = context_.page_kinds->find({name});
    if (!kind || kind->is_of_items)
      return refuse(msg("ไม่มีหน้า '{}'", "there is no page '{}'", {name}), did_you_mean(name, linkable_pages()));
    link_.kind = kind->kind;
    if (at == rest.npos) {
      link_.year = kind->is_per_year() ? context_.year : 0;
      return link_;
    }
    auto year = base::parse_buddhist_year(rest.substr(at + 1));
    if (!year || !(kind->is_per_year() || kind->kind == model::PageKind::home))
      return refuse(msg("ปีของ 'page:{}' ใช้ไม่ได้", "'page:{}' cannot have this year", {rest}),
                    kind->is_per_year()
                        ? msg("เขียนเช่น page:{}@2567", "write it like page:{}@2567", {name})
                        : msg("หน้านี้ไม่มีปี เขียน page:{}", "this page has no year: write page:{}", {name}));
    link_.year = kind->is_per_year() ? *year : 0;
    link_.has_year_stated = link_.year != 0;
    return link_;
  }

  std::vector<std::string_view> linkable_pages() const {
    std::vector<std::string_view> out;
    for (const model::PageKindInfo* kind : context_.page_kinds->list)
      if (!kind->is_of_items) out.push_back(kind->kind.name);
    return out;
  }

  // `folder` + `path` with "." and ".." resolved; nothing where it leaves the agency's folder.
  static std::optional<std::string> joined(std::string_view folder, std::string_view path) {
    std::vector<std::string_view> parts;
    for (std::string_view text : {folder, path}) {
      while (!text.empty()) {
        std::size_t slash = text.find('/');
        std::string_view part = text.substr(0, slash);
        text = slash == text.npos ? std::string_view{} : text.substr(slash + 1);
        if (part.empty() || part == ".") continue;
        if (part != "..") {
          parts.push_back(part);
        } else if (parts.empty()) {
          return std::nullopt;
        } else {
          parts.pop_back();
        }
      }
    }
    std::string out;
    for (std::string_view part : parts) out += (out.empty() ? "" : "/") + std::string(part);
    return out;
  }

  std::optional<Link> path(std::string_view text) {
    const std::size_t hash = text.find('#');
    if (find(text)) return link_;
    std::string_view file = text.substr(0, hash);
    if (hash != text.npos && find(file)) {
      if (link_.target.ends_with(".md"))
        take_heading(text.substr(hash + 1));
      else
        take_fragment(text.substr(hash + 1));
      return link_;
    }
    if (file.starts_with('/') || file.starts_with('\\') || file.find('?') != file.npos)
      return refuse(msg("'{}' ไม่ใช่ลิงก์ที่ใช้ได้", "'{}' is not a link that can be used here", {text}),
                    msg("เขียนที่อยู่เต็มที่ขึ้นต้นด้วย https:// หรือเส้นทางไฟล์ในโฟลเดอร์ของหน่วยงาน",
                        "write a full address that begins with https://, or a path below the agency's folder"));
    if (file.find('\\') != file.npos) return refuse_backslash(text);
    if (!joined(context_.folder, file) && !joined("", file))
      return refuse(msg("'{}' ออกนอกโฟลเดอร์ของหน่วยงาน", "'{}' leaves the agency's folder", {text}),
                    msg("ลิงก์ได้เฉพาะไฟล์ในโฟลเดอร์ของหน่วยงานเดียวกัน", "only files of the same agency can be linked"));
    if (is_there_)
      return refuse(msg("ไฟล์ '{}' ไม่ได้เผยแพร่เป็นไฟล์", "the file '{}' is not published as a file", {text}),
                    msg("ลิงก์ไปที่หน้าแทน เช่น page:scores หรือ page:channels",
                        "link to its page, like page:scores or page:channels"),
                    "link-broken");
    return not_found(text, file);
  }

  static bool is_table(std::string_view path) { return parts_of(path).kind == FileKind::table; }

  // As written or percent-encoded, beside the file, then in the agency's folder; then in another spelling.
  bool find(std::string_view path) {
    std::vector<std::string> names{std::string(path)};
    if (path.find('%') != path.npos) names.push_back(base::without_percents(path));
    std::vector<std::string> places;
    for (const std::string& name : names) {
      if (auto beside = joined(context_.folder, name)) places.push_back(std::move(*beside));
      const auto top = joined("", name);
      if (!top) continue;
      places.push_back(*top);
      // "tables/services" is one of the file's year.
      if (context_.year && top->starts_with("tables/")) places.push_back(std::to_string(context_.year) + "/" + *top);
    }
    for (const std::string& place : places)
      for (const std::string& found : {place, place + ".md", place + ".csv"}) {
        if (!context_.files->has(found)) continue;
        if (found != place && found.ends_with(".csv") && !is_table(found)) continue;
        if (take_file(found)) return true;
        is_there_ = true;
      }
    for (const std::string& place : places)
      if (std::string_view found = context_.files->alike(place); !found.empty()) return take_file(found);
    return false;
  }

  bool take_file(std::string_view found) {
    bool is_document = found.starts_with("documents/");
    if (!is_document && !is_table(found) && !found.ends_with(".md")) return false;
    link_.to = is_document ? To::document : To::content;
    link_.target = context_.arena.keep(is_document ? published_path(found) : std::string(found));
    return true;
  }

  std::optional<Link> not_found(std::string_view text, std::string_view file) {
    if (text.empty())
      return refuse(msg("ลิงก์นี้ไม่มีที่อยู่", "this link has no address"),
                    msg("ใส่ที่อยู่ในวงเล็บหลังคำ เช่น [รายงาน](documents/report.pdf)",
                        "write it in the brackets after the words, like [report](documents/report.pdf)"),
                    "link-broken");
    auto wanted = joined("", file);
    return refuse(msg("ไม่พบไฟล์ '{}'", "there is no file '{}'", {text}),
                  file_meant(wanted ? *wanted : file, text, *context_.files), "link-broken");
  }

  ReadContext& context_;
  Link link_;
  bool is_there_ = false;  // a file that is not published as it is
};

}  // namespace

std::optional<Link> link_of(ReadContext& context, std::string_view written, const base::SourceLocation& location) {
  auto link = Resolver(context, written, location).resolve();
  if (link && context.links) context.links->push_back(*link);
  return link;
}

std::optional<Link> read_link(ReadContext& context, const platform::YamlNode& node) {
  std::string_view text = scalar(context, node);
  warn_of_cut(context, node);
  return text.empty() ? std::nullopt : link_of(context, text, node.location);
}

bool check_picture(ReadContext& context, const model::Link& link, std::string_view what_th, std::string_view what,
                   const base::SourceLocation& location) {
  std::string_view extension = link.target.substr(link.target.rfind('.') + 1);
  bool is_picture = link.to == To::document &&
                    (extension == "png" || extension == "jpg" || extension == "svg" || extension == "webp");
  if (!is_picture)
    context.report.error("href", location,
                         msg("{0}ต้องเป็นไฟล์ png jpg svg หรือ webp ใน documents/",
                             "{1} must be a png, jpg, svg or webp file in documents/", {what_th, what}),
                         msg("วางรูปไว้ใน documents/ แล้วอ้างถึงไฟล์นั้น", "put it into documents/ and name that file"));
  return is_picture;
}

std::string_view read_web_address(ReadContext& context, const platform::YamlNode& node) {
  std::string_view text = scalar(context, node);
  warn_of_cut(context, node);
  if (text.empty() || base::is_web_address(text)) return text;
  context.report.error(
      "href", node.location, msg("'{}' ไม่ใช่ที่อยู่เว็บไซต์", "'{}' is not the address of a website", {text}),
      msg("เขียนที่อยู่เต็ม เช่น https://www.example.go.th/", "write it in full, like https://www.example.go.th/"));
  return {};
}

}  // namespace readers
