#include "aliases.h"

#include <algorithm>
#include <map>

#include "parts/moved.h"

namespace {

using core::say;

// Its place among the article's aliases.
core::Place place_of_alias(const model::Article& article, std::string_view alias) {
  if (!article.place.file) return article.place;
  const std::string& text = article.place.file->text;
  const std::size_t key = text.find("aliases:"), at = text.find(alias, key == text.npos ? 0 : key);
  return at == text.npos ? article.place : core::place_at(*article.place.file, at, alias.size());
}

bool has(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

void check_aliases(const model::Settings& settings, const model::Agency& agency,
                   const std::set<std::string_view>& pages, const std::vector<std::string>& reserved,
                   core::Report& report) {
  const auto moved = parts::moved_pages(agency);
  if (moved.empty()) return;
  std::map<std::string, const model::Article*> taken;
  for (const auto& [alias, article, to] : moved) {
    const std::string file = parts::moved_file(settings, agency.slug, settings.first_language(), alias);
    auto refuse = [&, own = place_of_alias(*article, alias)](core::Message what, core::Message advice) {
      report.error("duplicate-url", own, std::move(what), std::move(advice));
    };
    const auto [other, is_new] = taken.emplace(file, article);
    if (pages.contains(file))
      refuse(say("'{}' เป็นที่อยู่ของหน้าที่มีอยู่", "'{}' is the address of a page", {alias}),
             say("ลบที่อยู่เดิมนี้ออกจาก aliases", "remove it from 'aliases'"));
    else if (settings.root_agency == agency.slug && has(reserved, alias.substr(0, alias.find('/'))))
      refuse(say("'{}' เป็นที่อยู่ที่เว็บไซต์ใช้เอง", "'{}' is an address that the site itself uses", {alias}),
             say("ลบที่อยู่เดิมนี้ออกจาก aliases", "remove it from 'aliases'"));
    else if (!is_new)
      refuse(
          say("ที่อยู่เดิม '{0}' อยู่ใน {1} แล้ว", "the old address '{0}' is already in {1}", {alias, other->second->file}),
          say("เหลือไว้แห่งเดียว", "keep one of the two"));
  }
}
