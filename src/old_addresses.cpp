#include "old_addresses.h"

#include <algorithm>
#include <map>

#include "parts/moved.h"

namespace {

using core::say;

// With `root_agency` the agency's addresses are the site's.
bool is_of_the_site(const model::Settings& settings, const model::Agency& agency, std::string_view path) {
  if (settings.root_agency != agency.slug) return false;
  const std::string_view first = path.substr(0, path.find('/'));
  for (std::string_view taken : {"404.html", "index.html", "assets", "compare", "province", "search", "type"})
    if (first == taken) return true;
  return std::any_of(settings.languages.begin(), settings.languages.end(),
                     [&](core::Language l) { return first == core::code(l); });
}

// Where it stands among the article's aliases.
core::Place place_of(const model::Article& article, std::string_view alias) {
  if (!article.place.file) return article.place;
  const std::string& text = article.place.file->text;
  const std::size_t key = text.find("aliases:"), at = text.find(alias, key == text.npos ? 0 : key);
  return at == text.npos ? article.place : core::place_at(*article.place.file, at, alias.size());
}

}  // namespace

void check_old_addresses(const model::Settings& settings, const model::Agency& agency,
                         const std::set<std::string_view>& pages, core::Report& report) {
  const auto moved = parts::moved_pages(agency);
  if (moved.empty()) return;
  std::map<std::string, const model::Article*> taken;
  for (const auto& [alias, article, to] : moved) {
    const std::string file = parts::moved_file(settings, agency.slug, settings.first_language(), alias);
    auto refuse = [&, own = place_of(*article, alias)](core::Message what, core::Message advice) {
      report.error("duplicate-url", own, std::move(what), std::move(advice));
    };
    const auto [other, is_new] = taken.emplace(file, article);
    if (pages.contains(file))
      refuse(say("'{}' เป็นที่อยู่ของหน้าที่มีอยู่", "'{}' is the address of a page that is there", {alias}),
             say("ลบที่อยู่เดิมนี้ออกจาก aliases", "take it out of 'aliases'"));
    else if (is_of_the_site(settings, agency, alias))
      refuse(say("'{}' เป็นที่อยู่ที่เว็บไซต์ใช้เอง", "'{}' is an address that the site needs itself", {alias}),
             say("ลบที่อยู่เดิมนี้ออกจาก aliases", "take it out of 'aliases'"));
    else if (!is_new)
      refuse(
          say("ที่อยู่เดิม '{0}' อยู่ใน {1} แล้ว", "the old address '{0}' is in {1} already", {alias, other->second->file}),
          say("เหลือไว้แห่งเดียว", "keep one of the two"));
  }
}
