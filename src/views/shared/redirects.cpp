#include "views/shared/redirects.h"

#include <algorithm>
#include <map>
#include <set>

namespace views {
namespace {

using model::PageKind;

constexpr std::string_view index_file = "index.html";

// "pages/old", "pages/old/" and "pages/old/index.html" are one address.
std::string alias_address(std::string_view alias) {
  std::string out(alias);
  if (out.ends_with("/index.html")) out.resize(out.size() - index_file.size());
  if (!out.ends_with('/') && !out.ends_with(".html")) out += '/';
  return out;
}

}  // namespace

std::vector<Alias> aliases_of(const model::Agency& agency) {
  std::vector<Alias> out;
  auto take = [&](const model::Article& article, const Address& to) {
    for (std::string_view alias : article.aliases) out.push_back({alias, &article, to});
  };
  for (const model::Article& page : agency.pages) take(page, {PageKind::page, 0, page.slug});
  for (const model::Article& update : agency.updates) take(update, {PageKind::update, 0, update.slug});
  for (const model::Year& year : agency.years)
    if (year.report) take(*year.report, {PageKind::report, year.year, {}});
  return out;
}

std::string alias_file(const model::Settings& settings, std::string_view slug, base::Language language,
                       std::string_view alias) {
  std::string path = folder_of(settings, slug, language, {}) + alias_address(alias);
  if (path.ends_with('/')) path += index_file;
  return path;
}

std::vector<model::MovedAddress> agency_redirects(const model::Settings& settings, const model::Agency& agency) {
  const base::Language first = settings.first_language();
  const std::size_t own = folder_of(settings, agency.slug, first, {}).size();
  std::vector<model::MovedAddress> out;
  for (const Alias& page : aliases_of(agency))
    out.push_back({alias_address(page.alias), folder_of(settings, agency.slug, first, page.to).substr(own)});
  return out;
}

std::vector<Undated> undated_addresses(const Context& context) {
  std::vector<Undated> out;
  for (const model::PageKindInfo* info : context.pages.kinds().list)
    if (const auto& years = context.pages.years(info->kind); info->has_undated && !years.empty())
      out.push_back({info->kind, years.back()});
  return out;
}

std::vector<std::string> undated_files(const Context& context) {
  std::vector<std::string> out;
  for (const Undated& page : undated_addresses(context))
    for (base::Language language : context.site.settings.languages)
      out.push_back(folder_of(context.site.settings, context.agency.slug, language, {page.kind, 0, {}}) +
                    std::string(index_file));
  return out;
}

namespace {

using base::msg;

// Its place among the article's aliases.
base::SourceLocation place_of_alias(const model::Article& article, std::string_view alias) {
  if (!article.location.file) return article.location;
  const std::string& text = article.location.file->text;
  const std::size_t key = text.find("aliases:"), at = text.find(alias, key == text.npos ? 0 : key);
  return at == text.npos ? article.location : base::location_at(*article.location.file, at, alias.size());
}

bool has(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

void check_aliases(const model::Settings& settings, const model::Agency& agency,
                   const std::set<std::string_view>& pages, const std::vector<std::string>& reserved,
                   base::Report& report) {
  const auto moved = aliases_of(agency);
  if (moved.empty()) return;
  std::map<std::string, const model::Article*> taken;
  for (const auto& [alias, article, to] : moved) {
    const std::string file = alias_file(settings, agency.slug, settings.first_language(), alias);
    auto refuse = [&, own = place_of_alias(*article, alias)](base::BilingualText what, base::BilingualText advice) {
      report.error("duplicate-url", own, std::move(what), std::move(advice));
    };
    const auto [other, is_new] = taken.emplace(file, article);
    if (pages.contains(file))
      refuse(msg("'{}' เป็นที่อยู่ของหน้าที่มีอยู่", "'{}' is the address of a page", {alias}),
             msg("ลบที่อยู่เดิมนี้ออกจาก aliases", "remove it from 'aliases'"));
    else if (has(reserved, alias.substr(0, alias.find('/'))))
      refuse(msg("'{}' เป็นที่อยู่ที่เว็บไซต์ใช้เอง", "'{}' is an address that the site itself uses", {alias}),
             msg("ลบที่อยู่เดิมนี้ออกจาก aliases", "remove it from 'aliases'"));
    else if (!is_new)
      refuse(
          msg("ที่อยู่เดิม '{0}' อยู่ใน {1} แล้ว", "the old address '{0}' is already in {1}", {alias, other->second->file}),
          msg("เหลือไว้แห่งเดียว", "keep one of the two"));
  }
}

}  // namespace views
