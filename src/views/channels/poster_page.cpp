// The channels on one sheet of A4, for the counter and the notice board of a village.
#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "views/channels/channel_order.h"
#include "views/shared/agency_pages.h"
#include "views/shared/contact_links.h"
#include "views/shared/formatting.h"
#include "views/shared/layout.h"
#include "views/shared/printed_code.h"

namespace views {
namespace {

struct PosterRow {
  std::string name;
  std::string value;       // as written; empty where the code alone says it
  bool is_number = false;  // of a telephone: large
  std::string hours;
  base::Html code;  // of an address of the web
};

struct PosterGroup {
  std::string heading;
  std::vector<PosterRow> rows;
};

struct PosterPage {
  PageLayout frame;
  base::Html agency;
  std::string place;
  bool is_large = false, is_dense = false;  // by how much the sheet holds
  std::vector<PosterGroup> groups;
  std::string more;  // how many channels the sheet has no room for; empty where none
  std::string none;  // that no channel of the agency's own can be used
  std::string protection;
  std::string channels, site;  // addresses to type; empty without base_url
  base::Html code;             // of the channels page
  base::Url channels_page;
};

REFLECT(PosterRow, "poster row", name, value, is_number, hours, code);
REFLECT(PosterGroup, "poster group", heading, rows);
REFLECT(PosterPage, "poster", frame, agency, place, is_large, is_dense, groups, more, none, protection, channels,
        site, code, channels_page);

using model::PageKind;

constexpr Address poster_address{PageKind::poster, 0, {}};

// What the sheet has room for.
constexpr std::size_t most_channels = 6, most_bodies = 4, most_rows = 7, most_large = 3, most_normal = 5,
                      longest_address = 60, longest_name = 80, longest_value = 160, longest_protection = 220;

// What the source prints otherwise is on the page of channels: a wall is no place for footnotes.
PosterRow poster_row(const Context& context, const model::Channel& channel) {
  const base::Language language = context.language();
  const std::string value(channel.value->in(language));
  const base::Url url = channel_url(channel.type, value);
  PosterRow row{base::shortened(std::string(channel.name.in(language)), longest_name),
                base::shortened(value, longest_value),
                url.view().starts_with("tel:"),
                base::shortened(std::string(channel.hours.in(language)), longest_name),
                {}};
  row.code = printed_code(context.site, url, row.name);
  if (!row.code.empty() && value.size() > longest_address) row.value = base::host_of(url.view());
  return row;
}

// Those that can be used.
std::vector<const model::Channel*> usable_channels(const model::Channels& channels) {
  std::vector<const model::Channel*> out = in_order(channels.channels);
  std::erase_if(out, [](const model::Channel* channel) { return !channel->value; });
  return out;
}

void add_own_channels(PosterPage& page, const Context& context, const std::vector<const model::Channel*>& channels) {
  const base::Translations& words = context.words();
  for (std::size_t i = 0; i < std::min(channels.size(), most_channels); ++i) {
    const ChannelPurpose purpose = purpose_of(*channels[i]);
    const std::string heading =
        words(purpose == ChannelPurpose::not_stated ? "poster.for_not_stated"
                                                    : "channels.for_" + std::string(words_of(purpose)));
    if (page.groups.empty() || page.groups.back().heading != heading) page.groups.push_back({heading, {}});
    page.groups.back().rows.push_back(poster_row(context, *channels[i]));
  }
  if (channels.empty()) page.none = words("poster.none");
  if (channels.size() > most_channels)
    page.more = words("poster.more", {{"n", std::to_string(channels.size() - most_channels)}});
}

std::size_t count_rows(const PosterPage& page) {
  std::size_t rows = 0;
  for (const PosterGroup& group : page.groups) rows += group.rows.size();
  return rows;
}

// Before the agency's own where none of these takes reports of corruption. Without those whose number is still to be
// checked: nobody can ask a wall whether it is right.
void add_outside_bodies(PosterPage& page, const Context& context, bool stand_first) {
  PosterGroup group{context.words()("poster.outside"), {}};
  const std::size_t room = std::min(most_bodies, most_rows - count_rows(page));
  for (const ExternalComplaintBody& body : external_complaint_bodies(context.site)) {
    if (group.rows.size() == room) break;
    if (!body.to_be_checked.empty()) continue;
    std::string name = base::shortened(std::string(body.name.text), longest_name);
    const std::string hours = base::shortened(std::string(body.hours.text), longest_name);
    PosterRow row{std::move(name), body.phone, true, hours, {}};
    if (row.value.empty() && body.link) {
      row.code = printed_code(context.site, body.link->href, row.name);
      row.value = body.link->host;
      row.is_number = false;
    }
    if (!row.value.empty()) group.rows.push_back(std::move(row));
  }
  if (!group.rows.empty())
    page.groups.insert(stand_first ? page.groups.begin() : page.groups.end(), std::move(group));
}

void add_addresses(PosterPage& page, const Context& context) {
  const model::Settings& settings = context.site.settings;
  const Address channels{PageKind::channels, 0, {}};
  page.channels_page = AgencyLinks(context, poster_address).page(channels);
  if (settings.base_url.empty()) return;
  const std::string_view slug = context.agency.slug;
  page.channels = full_address(settings, folder_of(settings, slug, context.language(), channels));
  page.site = full_address(settings, folder_of(settings, slug, context.language(), {}));
  page.code = printed_code(context.site, base::Url::outside(page.channels), context.words()("channels.title"));
}

// As the agency writes it, where that fits: half a sentence could promise what the other half takes back.
std::string protection_words(const model::Channels& channels, std::size_t longest, const base::Translations& words) {
  const std::string stated = base::plain_text(channels.protection.in(words.language()).nodes);
  if (stated.empty()) return words("channels.no_protection");
  if (base::count_code_points(stated) > longest) return words("poster.protection_on_page");
  return words("poster.as_stated") + " " + stated;
}

void add_poster_page(const Context& context, Pages& pages) {
  if (!context.agency.channels) return;
  const model::Channels& channels = *context.agency.channels;
  const base::Translations& words = context.words();
  const AgencyLinks links(context, poster_address);
  PosterPage page;
  page.agency = agency_name_html(context.agency.name.phrase(context.language()));
  page.place = place_name(context.agency.district, context.agency.province, words);
  const std::vector<const model::Channel*> usable = usable_channels(channels);
  add_own_channels(page, context, usable);
  add_outside_bodies(page, context, usable.empty() || purpose_of(*usable.front()) != ChannelPurpose::corruption);
  page.is_large = count_rows(page) <= most_large;
  page.is_dense = count_rows(page) > most_normal;
  page.protection = protection_words(channels, page.is_dense ? longest_value : longest_protection, words);
  add_addresses(page, context);
  page.frame = agency_layout(links, {.own = poster_address,
                                     .title = words("poster.title"),
                                     .description = words("poster.description"),
                                     .crumbs = {crumb_of(words("channels.title"), page.channels_page)}});
  page.frame.js = {};  // as on the channels page
  pages.add(folder_of(context.site.settings, context.agency.slug, context.language(), poster_address),
            std::move(page));
}

}  // namespace

extern const AgencyPage poster_page{{.kind = PageKind::poster,
                                     .order = 61,
                                     .is_of = [](const model::Agency& agency) { return agency.channels.has_value(); },
                                     .section = PageKind::channels,
                                     .search_label = "poster.label",
                                     .searched = base::TextScope::title},
                                    "poster.html",
                                    base::type_info<PosterPage>,
                                    add_poster_page};

}  // namespace views
