// The page of channels: how to complain safely, now.
#include "pages/pages.h"
#include "parts/agency_contact.h"
#include "parts/channel_rows.h"
#include "parts/contact_links.h"
#include "parts/data_sets.h"
#include "parts/figures_text.h"
#include "parts/json_ld.h"
#include "parts/linked.h"
#include "parts/outside_bodies.h"
#include "parts/prose_html.h"

namespace pages {
namespace channels_page {

struct Step {
  core::Phrase step, within, by;
  core::Html mark, within_mark, by_mark;
};

struct ChannelsPage {
  parts::Frame frame;
  std::optional<parts::Empty> empty;
  std::string lead;
  bool lacks_corruption = false;  // no channel says that it takes corruption matters
  std::vector<parts::ChannelGroup> groups;
  core::Html protection, protection_mark;
  bool protection_is_paragraph = false;  // without its <p>
  std::vector<Step> steps;
  bool has_no_times = false;  // no step says how long it takes
  std::optional<parts::Linked> tracking, policy;
  core::Phrase tracking_note;
  core::Html tracking_mark, policy_mark;
  core::Url statistics;
  std::string statistics_label;
  std::vector<parts::OutsideBody> help;
  std::vector<parts::Footnote> footnotes;
  std::vector<core::Phrase> notes;
};

REFLECT(Step, "step", step, within, by, mark, within_mark, by_mark);
REFLECT(ChannelsPage, "channels", frame, empty, lead, lacks_corruption, groups, protection, protection_mark,
        protection_is_paragraph, steps, has_no_times, tracking, policy, tracking_note, tracking_mark, policy_mark,
        statistics, statistics_label, help, footnotes, notes);

}  // namespace channels_page
}  // namespace pages

using pages::channels_page::ChannelsPage;
using pages::channels_page::Step;

namespace pages {
namespace {

using model::PageKind;
using parts::AgencyLinks;
using parts::Footnotes;

constexpr parts::Address own{PageKind::channels, 0, {}};

// How many channels there are, and how many of them say where they are.
void add_lead(ChannelsPage& page, const model::Channels& channels, const core::Words& words) {
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

void add_groups(ChannelsPage& page, const parts::Context& context, Footnotes& footnotes) {
  using parts::ChannelPurpose;
  for (ChannelPurpose purpose : {ChannelPurpose::corruption, ChannelPurpose::general, ChannelPurpose::not_stated}) {
    parts::ChannelGroup group = parts::channel_group(context, purpose, footnotes);
    bool is_there = !group.offline.empty() || !group.online.empty();
    if (is_there) page.groups.push_back(std::move(group));
    if (!is_there && purpose == ChannelPurpose::corruption) page.lacks_corruption = true;
  }
}

void add_handling(ChannelsPage& page, const AgencyLinks& links, const model::Channels& channels,
                  Footnotes& footnotes) {
  const core::Language language = links.context().language();
  page.protection = parts::prose_html(links, channels.protection);
  const core::Tree& nodes = channels.protection.in(language).nodes;
  page.protection_is_paragraph =
      !nodes.empty() && nodes.front().end == nodes.size() && nodes.front().kind == core::NodeKind::paragraph;
  page.protection_mark = footnotes.mark("channels", "protection");
  page.has_no_times = !channels.handling.empty();
  for (const model::HandlingStep& step : channels.handling) {
    std::string key = "handling." + std::to_string(page.steps.size() + 1) + ".";
    page.steps.push_back({step.step.phrase(language), step.within.phrase(language), step.by.phrase(language),
                          footnotes.mark("channels", key + "step"), footnotes.mark("channels", key + "within"),
                          footnotes.mark("channels", key + "by")});
    if (!step.within.empty()) page.has_no_times = false;
  }
  const core::Words& words = links.context().words();
  if (channels.tracking_href)
    page.tracking = parts::linked(links, *channels.tracking_href, {}, words("channels.tracking_link"));
  page.tracking_note = channels.tracking_note.phrase(language);
  page.tracking_mark = footnotes.mark("channels", "tracking.href").html(footnotes.mark("channels", "tracking.note"));
  page.policy_mark = footnotes.mark("channels", "policy");
  if (channels.policy) page.policy = parts::linked(links, *channels.policy, {}, words("channels.policy"));
}

void add_statistics(ChannelsPage& page, const AgencyLinks& links) {
  const parts::Context& context = links.context();
  int year = context.pages.nearest_year(PageKind::complaints, 0);
  page.statistics = links.page(PageKind::complaints, year);
  page.statistics_label = context.words()("complaints.title", {{"year", parts::fiscal_year(year, context.words())}});
}

// A way to reach the agency that a search engine may show.
core::Json contact_point(const model::Channel& channel, core::Language language) {
  if (!channel.value) return {};
  std::string_view value = channel.value->in(language);
  core::Url url = parts::channel_url(channel.type, value);
  if (url.empty()) return {};
  std::string phone = url.view().starts_with("tel:") ? parts::international_phone(value) : "";
  std::string_view email = url.view().starts_with("mailto:") ? value : std::string_view{};
  return parts::LdObject("ContactPoint")
      .text("contactType", channel.name.in(language))
      .text("telephone", phone)
      .text("email", email)
      .text("url", phone.empty() && email.empty() ? url.view() : std::string_view{})
      .done();
}

core::Json json_ld(const parts::Context& context, const std::string& title) {
  std::vector<core::Json> points;
  if (context.agency.channels)
    for (const model::Channel& channel : context.agency.channels->channels)
      if (core::Json point = contact_point(channel, context.language()); !point.empty()) points.push_back(point);
  return parts::ld_block({parts::ld_organization(context, points), parts::ld_breadcrumbs(context, {{title, own}})});
}

void add_channels_page(const parts::Context& context, parts::Pages& pages) {
  const core::Words& words = context.words();
  const auto& channels = context.agency.channels;
  AgencyLinks links(context, own);
  ChannelsPage page;
  bool is_empty = !channels || channels->channels.empty();
  if (is_empty) {
    page.empty = parts::Empty{words("channels.empty_who"), words("channels.empty_will_show"), {}, {}};
    if (parts::can_be_reached(context.agency)) {
      page.empty->nearest = links.page(PageKind::home, 0, "contact");
      page.empty->nearest_label = words("channels.go_contact");
    }
  } else {
    Footnotes footnotes(context.language());
    footnotes.add("channels", channels->remarks);
    for (const model::Channel& channel : channels->channels)
      footnotes.add("channels." + std::string(channel.id), channel.remarks);
    add_lead(page, *channels, words);
    add_groups(page, context, footnotes);
    add_handling(page, links, *channels, footnotes);
    page.footnotes = footnotes.list();
    page.notes = footnotes.notes();
  }
  page.help = parts::outside_bodies(context.site);
  add_statistics(page, links);
  parts::FrameOptions options{own, words("channels.title"), page.lead};
  options.is_empty = is_empty;
  options.downloads = parts::data_downloads(links, "channels");
  options.json_ld = json_ld(context, options.title);
  page.frame = parts::agency_frame(links, std::move(options));
  std::string folder = parts::folder_of(context.site.settings, context.agency.slug, context.language(), own);
  pages.add(std::move(folder), std::move(page)).is_indexed = !is_empty;
}

}  // namespace

extern const AgencyPage channels_page{{.kind = model::PageKind::channels,
                                       .place = 60,
                                       .menu = "frame.menu_channels",
                                       .search_label = "frame.menu_channels"},
                                      "channels.html",
                                      core::page_type<ChannelsPage>,
                                      add_channels_page};

}  // namespace pages
