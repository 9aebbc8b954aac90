// The page of channels: how to complain safely, now.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "base/phone.h"
#include "views/channels/channel_order.h"
#include "views/shared/agency_contact.h"
#include "views/shared/agency_pages.h"
#include "views/shared/badges.h"
#include "views/shared/contact_links.h"
#include "views/shared/data_sets.h"
#include "views/shared/formatting.h"
#include "views/shared/json_ld.h"
#include "views/shared/links.h"
#include "views/shared/prose_html.h"
#include "views/shared/resolved_link.h"

namespace views {
namespace {

struct ChannelRow {
  std::string id;  // "c-web"
  base::Html icon;
  base::ResolvedText name, value, hours, note;
  base::Html name_mark, value_mark, hours_mark, note_mark;  // of footnotes
  base::Url href;                                           // where the value leads; empty where it is a place
  bool is_outside = false;
  std::string missing;  // what the source does not say, where there is no value
  bool also_general = false;
  bool may_be_seen = false;  // by others: a wall or group, offered for corruption or without saying for what
  bool is_readable = false;  // by others on the way: an http: address
};

struct ChannelGroup {
  std::string id, heading;
  std::vector<ChannelRow> offline, online;
  bool is_mixed = false;  // has both
};

REFLECT(ChannelRow, "channel", id, icon, name, value, hours, note, name_mark, value_mark, hours_mark, note_mark, href,
        is_outside, missing, also_general, may_be_seen, is_readable);
REFLECT(ChannelGroup, "channels of one purpose", id, heading, offline, online, is_mixed);

using model::Channel;
using model::ChannelFor;
using model::ChannelType;

base::Html icon_of(base::Literal path) {
  return base::Html()
      .raw(
          "<svg class=\"i\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.8\" "
          "stroke-linejoin=\"round\" aria-hidden=\"true\"><path d=\"")
      .raw(path)
      .raw("\"/></svg>");
}

base::Html channel_icon(ChannelType type) {
  switch (type) {
    case ChannelType::in_person:
      return icon_of("M12 4a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM4.5 21c0-4.5 3-7 7.5-7s7.5 2.5 7.5 7z");
    case ChannelType::phone:
    case ChannelType::hotline:
      return icon_of(
          "M6 3h4l1.5 5L9 9.5a11 11 0 0 0 5.5 5.5L16 12.5l5 1.5v4c0 2-1.5 3-3 3C10 21 3 14 3 6c0-1.5 1-3 3-3z");
    case ChannelType::web_form:
      return icon_of("M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18");
    case ChannelType::suggestion_box:
      return icon_of("M4 9h16v12H4zM8 9l2-5h8l-1 5M8 13h8");
    case ChannelType::post:
      return icon_of("M3 5h18v14H3zM3 6l9 7 9-7");
    case ChannelType::email:
      return icon_of("M16 12a4 4 0 1 0-8 0 4 4 0 0 0 8 0zm0 0c0 4 5 4 5 0a9 9 0 1 0-4 7.5");
    case ChannelType::line:
    case ChannelType::social:
      return icon_of("M4 4h16v12h-9l-5 5v-5H4zM8 10h.1M12 10h.1M16 10h.1");
    case ChannelType::facebook:
      return icon_of("M4 4h16v16H4zM8 9h8M8 13h8M8 17h5");
    case ChannelType::app:
      return icon_of("M7 2h10v20H7zM11 18.5h2");
    case ChannelType::other:
      break;
  }
  return icon_of("M4 10v4h4l9 5V5l-9 5zM20.5 9.5v5");
}

ChannelRow row_of(const Context& context, const Channel& channel, Footnotes& footnotes) {
  const base::Language language = context.language();
  auto mark = [&](std::string_view key) { return channel_mark(footnotes, *context.agency.channels, channel, key); };
  ChannelRow row;
  row.id = "c-" + std::string(channel.id);
  row.icon = channel_icon(channel.type);
  row.name = channel.name.phrase(language);
  row.name_mark = mark("name").html(mark("id")).html(mark("type")).html(mark("for"));
  row.value_mark = mark("value");
  row.hours = channel.hours.phrase(language);
  row.hours_mark = mark("hours");
  row.note = channel.note.phrase(language);
  row.note_mark = mark("note");
  row.also_general = channel.takes == ChannelFor::both;
  row.may_be_seen = is_public_place(channel.type) && channel.takes != ChannelFor::general;
  if (channel.value) {
    row.value = channel.value->phrase(language);
    row.href = channel_url(channel.type, row.value.text);
    row.is_outside = base::is_web_address(row.href.view());
    row.is_readable = row.href.view().starts_with("http:");
  } else {
    row.missing = context.words()(model::key_of_words("channels.missing_", model::channel_types.id_of(channel.type)));
  }
  return row;
}

// Of what can be used.
ChannelGroup channel_group(const Context& context, ChannelPurpose purpose, Footnotes& footnotes) {
  std::string words(words_of(purpose));
  ChannelGroup group;
  group.id = purpose == ChannelPurpose::not_stated ? "not-stated" : words;
  group.heading = context.words()("channels.for_" + words);
  for (const Channel* channel : in_order(context.agency.channels->channels))
    if (channel->value && purpose_of(*channel) == purpose)
      (is_offline(channel->type) ? group.offline : group.online).push_back(row_of(context, *channel, footnotes));
  group.is_mixed = !group.offline.empty() && !group.online.empty();
  return group;
}

}  // namespace
}  // namespace views

namespace views {
namespace {

struct Step {
  base::ResolvedText step, within, by;
  base::Html mark, within_mark, by_mark;
};

struct Criterion {
  base::Html text, mark;
};

struct ChannelsPage {
  views::PageLayout frame;
  std::optional<views::Empty> empty;
  std::string lead;
  std::string lacks_corruption;  // that none of the agency's channels for corruption can be used; empty where one can
  bool is_help_first = false;
  std::vector<views::ChannelGroup> groups;  // of what can be used
  bool has_http = false;                    // one of these has an address that is not encrypted
  bool needs_no_name = false;               // one of these is a box or an address for letters
  std::string named_heading;
  std::vector<views::ChannelRow> named;  // without a way to reach them
  std::vector<Criterion> criteria;
  base::Html protection, protection_mark;
  bool protection_is_paragraph = false;  // without its <p>
  std::vector<Step> steps;
  bool has_no_times = false;  // no step says how long it takes
  std::optional<views::ResolvedLink> tracking, policy;
  base::ResolvedText tracking_note;
  base::Html tracking_mark, policy_mark;
  base::Url poster;  // the channels on one sheet of paper
  base::Url statistics;
  std::string statistics_label;
  std::vector<views::ExternalComplaintBody> help;
  bool has_sources = false;  // one of these says where its number is from
  std::vector<views::Footnote> footnotes;
  std::vector<base::ResolvedText> notes;
};

REFLECT(Step, "step", step, within, by, mark, within_mark, by_mark);
REFLECT(Criterion, "criterion", text, mark);
REFLECT(ChannelsPage, "channels", frame, empty, lead, lacks_corruption, is_help_first, groups, has_http,
        needs_no_name, named_heading, named, criteria, protection, protection_mark, protection_is_paragraph, steps,
        has_no_times, tracking, policy, tracking_note, tracking_mark, policy_mark, poster, statistics,
        statistics_label, help, has_sources, footnotes, notes);

using model::PageKind;
using views::AgencyLinks;
using views::Footnotes;

constexpr views::Address channels_address{PageKind::channels, 0, {}};

// How many channels there are, and how many of them say where they are.
void add_lead(ChannelsPage& page, const model::Channels& channels, const base::Translations& words) {
  std::size_t reachable = 0, all = channels.channels.size();
  for (const model::Channel& channel : channels.channels) reachable += bool(channel.value);
  std::string n = std::to_string(all), m = std::to_string(reachable);
  if (reachable == all)
    page.lead = words("channels.lead_all", {{"n", n}});
  else if (reachable)
    page.lead = words("channels.lead_some", {{"n", n}, {"m", m}});
  else
    page.lead = words("channels.lead_none", {{"n", n}});
}

void add_groups(ChannelsPage& page, const views::Context& context, Footnotes& footnotes) {
  using views::ChannelPurpose;
  for (ChannelPurpose purpose : {ChannelPurpose::corruption, ChannelPurpose::general, ChannelPurpose::not_stated}) {
    views::ChannelGroup group = views::channel_group(context, purpose, footnotes);
    for (const views::ChannelRow& row : group.online) page.has_http = page.has_http || row.is_readable;
    if (!group.offline.empty() || !group.online.empty()) page.groups.push_back(std::move(group));
  }
  for (const Channel* channel : views::in_order(context.agency.channels->channels)) {
    const bool is_post = channel->type == ChannelType::suggestion_box || channel->type == ChannelType::post;
    page.needs_no_name = page.needs_no_name || (channel->value && is_post);
    if (!channel->value) page.named.push_back(views::row_of(context, *channel, footnotes));
  }
  if (!page.named.empty())
    page.named_heading = context.words()("channels.named", {{"n", std::to_string(page.named.size())}});
}

void add_handling(ChannelsPage& page, const AgencyLinks& links, const model::Channels& channels,
                  Footnotes& footnotes) {
  const base::Language language = links.context().language();
  for (const model::Prose& criterion : channels.criteria)
    page.criteria.push_back({views::prose_html(links, criterion),
                             footnotes.mark("channels", "criteria." + std::to_string(page.criteria.size() + 1))});
  page.protection = views::prose_html(links, channels.protection);
  const base::Tree& nodes = channels.protection.in(language).nodes;
  page.protection_is_paragraph =
      !nodes.empty() && nodes.front().end == nodes.size() && nodes.front().kind == base::NodeKind::paragraph;
  page.protection_mark = footnotes.mark("channels", "protection");
  page.has_no_times = !channels.handling.empty();
  for (const model::HandlingStep& step : channels.handling) {
    std::string key = "handling." + std::to_string(page.steps.size() + 1) + ".";
    page.steps.push_back({step.step.phrase(language), step.within.phrase(language), step.by.phrase(language),
                          footnotes.mark("channels", key + "step"), footnotes.mark("channels", key + "within"),
                          footnotes.mark("channels", key + "by")});
    if (!step.within.empty()) page.has_no_times = false;
  }
  const base::Translations& words = links.context().words();
  if (channels.tracking_href)
    page.tracking = views::resolve_link(links, *channels.tracking_href, {}, words("channels.tracking_link"));
  page.tracking_note = channels.tracking_note.phrase(language);
  page.tracking_mark = footnotes.mark("channels", "tracking.href").html(footnotes.mark("channels", "tracking.note"));
  page.policy_mark = footnotes.mark("channels", "policy");
  if (channels.policy) page.policy = views::resolve_link(links, *channels.policy, {}, words("channels.policy"));
}

void add_statistics(ChannelsPage& page, const AgencyLinks& links) {
  const views::Context& context = links.context();
  int year = context.pages.nearest_year(PageKind::complaints, 0);
  page.statistics = links.page(PageKind::complaints, year);
  page.statistics_label = views::year_title(context, PageKind::complaints, "complaints.title", year);
}

// A way to reach the agency that a search engine may show.
base::Json contact_point(const model::Channel& channel, base::Language language) {
  if (!channel.value) return {};
  std::string_view value = channel.value->in(language);
  base::Url url = views::channel_url(channel.type, value);
  if (url.empty()) return {};
  const std::string phone = url.view().starts_with("tel:") ? base::parse_phone(value)->numbers.front() : "";
  std::string_view email = url.view().starts_with("mailto:") ? value : std::string_view{};
  return views::LdObject("ContactPoint")
      .text("contactType", channel.name.in(language))
      .text("telephone", phone)
      .text("email", email)
      .text("url", phone.empty() && email.empty() ? url.view() : std::string_view{})
      .done();
}

base::Json channels_json_ld(const views::Context& context, const std::string& title) {
  std::vector<base::Json> points;
  if (context.agency.channels)
    for (const model::Channel& channel : context.agency.channels->channels)
      if (base::Json point = contact_point(channel, context.language()); !point.empty()) points.push_back(point);
  return views::ld_block(
      {views::ld_organization(context, points), views::ld_breadcrumbs(context, {{title, channels_address}})});
}

void add_channels_page(const views::Context& context, views::Pages& pages) {
  const base::Translations& words = context.words();
  const auto& channels = context.agency.channels;
  AgencyLinks links(context, channels_address);
  ChannelsPage page;
  bool is_empty = !channels || channels->channels.empty();
  if (is_empty) {
    page.empty = views::Empty{words("channels.empty_who"), words("channels.empty_will_show"), {}, {}};
    if (views::can_be_reached(context.agency)) {
      page.empty->nearest = links.page(PageKind::home, 0, "contact");
      page.empty->nearest_label = words("channels.go_contact");
    }
  } else {
    Footnotes footnotes(context.words());
    views::add_remarks(footnotes, *channels);
    add_lead(page, *channels, words);
    add_groups(page, context, footnotes);
    add_handling(page, links, *channels, footnotes);
    page.poster = links.page(PageKind::poster);
    page.footnotes = footnotes.list();
    page.notes = footnotes.notes();
  }
  page.help = views::external_complaint_bodies(context.site);
  if (!views::has_way_to_report_corruption(context.agency))
    page.lacks_corruption = views::no_way_to_report_corruption(context.agency, words);
  for (const views::ExternalComplaintBody& body : page.help) page.has_sources = page.has_sources || body.source;
  page.is_help_first = !page.lacks_corruption.empty() && !page.help.empty();
  add_statistics(page, links);
  views::PageLayoutOptions options{channels_address, words("channels.title"), page.lead};
  options.is_empty = is_empty;
  options.downloads = views::data_downloads(links, "channels");
  options.json_ld = channels_json_ld(context, options.title);
  page.frame = views::agency_layout(links, std::move(options));
  std::string folder =
      views::folder_of(context.site.settings, context.agency.slug, context.language(), channels_address);
  pages.add(std::move(folder), std::move(page)).is_indexed = !is_empty;
}

}  // namespace

extern const AgencyPage channels_page{{.kind = model::PageKind::channels,
                                       .order = 60,
                                       .menu = "frame.menu_channels",
                                       .search_label = "frame.menu_channels"},
                                      "channels.html",
                                      base::type_info<ChannelsPage>,
                                      add_channels_page};

}  // namespace views
