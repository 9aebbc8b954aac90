// updates/feed.xml: an agency's updates as an Atom feed (RFC 4287) in the site's first language. Only with base_url.
#include <algorithm>

#include "core/html.h"
#include "feeds/feeds.h"
#include "parts/links.h"

namespace feeds {
namespace {

constexpr std::size_t most_entries = 50;

// The content states days: they begin at midnight in Thailand.
std::string moment(core::Date date) { return core::to_iso(date) + "T00:00:00+07:00"; }

void add_element(core::Html& out, core::Literal name, std::string_view text) {
  if (text.empty()) return;
  out.raw("<").raw(name).raw(">").text(text).raw("</").raw(name).raw(">\n");
}

void add_entry(core::Html& out, const model::Article& update, core::Language language, std::string_view address) {
  out.raw("<entry>\n");
  add_element(out, "id", address);
  add_element(out, "title", update.title.in(language));
  add_element(out, "updated", moment(*update.date));
  out.raw("<link rel=\"alternate\" type=\"text/html\" href=\"").text(address).raw("\"/>\n");
  add_element(out, "summary", update.summary.in(language));
  out.raw("</entry>\n");
}

void of_agency(const parts::Context& context, const std::vector<parts::Page>&, std::vector<File>& files) {
  const model::Settings& settings = context.site.settings;
  const model::Agency& agency = context.agency;
  const core::Language language = settings.first_language();
  std::vector<const model::Article*> updates;
  for (const model::Article& update : agency.updates)
    if (update.date) updates.push_back(&update);
  if (settings.base_url.empty() || updates.empty()) return;
  auto page = [&](model::PageKind kind, std::string_view slug) {
    return parts::full_address(settings, parts::folder_of(settings, agency.slug, language, {kind, 0, slug}));
  };
  const std::string list = page(model::PageKind::updates, {});
  const std::string path = parts::agency_file(settings, agency.slug, "updates/feed.xml");
  core::Html out;
  out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
      .text(core::code(language))
      .raw("\">\n");
  add_element(out, "id", list);
  add_element(out, "title", agency.name.in(language));
  add_element(out, "subtitle", settings.title.in(language));
  add_element(out, "updated", moment(*updates.front()->date));  // newest first
  out.raw("<author><name>").text(agency.name.in(language)).raw("</name></author>\n");
  out.raw("<link rel=\"self\" type=\"application/atom+xml\" href=\"")
      .text(parts::full_address(settings, path))
      .raw("\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"")
      .text(list)
      .raw("\"/>\n");
  for (std::size_t i = 0; i < std::min(updates.size(), most_entries); ++i)
    add_entry(out, *updates[i], language, page(model::PageKind::update, updates[i]->slug));
  files.push_back({path, std::string(out.raw("</feed>\n").view())});
}

}  // namespace

extern const Feed atom;
const Feed atom{of_agency, nullptr};

}  // namespace feeds
