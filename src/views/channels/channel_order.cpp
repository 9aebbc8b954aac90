#include "views/channels/channel_order.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "views/shared/contact_links.h"

namespace views {

ChannelPurpose purpose_of(const model::Channel& channel) {
  switch (channel.takes) {
    case model::ChannelFor::corruption:
    case model::ChannelFor::both:
      return ChannelPurpose::corruption;
    case model::ChannelFor::general:
      return ChannelPurpose::general;
    case model::ChannelFor::not_stated:
      break;
  }
  return ChannelPurpose::not_stated;
}

std::string_view words_of(ChannelPurpose purpose) {
  switch (purpose) {
    case ChannelPurpose::corruption:
      return "corruption";
    case ChannelPurpose::general:
      return "general";
    case ChannelPurpose::not_stated:
      break;
  }
  return "not_stated";
}

bool has_way_to_report_corruption(const model::Agency& agency) {
  if (!agency.channels) return false;
  const auto& all = agency.channels->channels;
  return std::any_of(all.begin(), all.end(), [](const model::Channel& channel) {
    return channel.value && purpose_of(channel) == ChannelPurpose::corruption;
  });
}

std::string no_way_to_report_corruption(const model::Agency& agency, const base::Translations& words) {
  if (!agency.channels || agency.channels->channels.empty()) return words("channels.no_channels");
  const auto& all = agency.channels->channels;
  const bool is_named = std::any_of(all.begin(), all.end(), [](const model::Channel& channel) {
    return purpose_of(channel) == ChannelPurpose::corruption;
  });
  return words(is_named ? "channels.corruption_without_contact" : "channels.lacks_corruption");
}

std::vector<const model::Channel*> in_order(const std::vector<model::Channel>& channels) {
  std::vector<const model::Channel*> out;
  for (const model::Channel& channel : channels) out.push_back(&channel);
  const auto place_of = [](const model::Channel* c) { return std::tuple(purpose_of(*c), !is_offline(c->type)); };
  std::stable_sort(out.begin(), out.end(), [&](const auto* a, const auto* b) { return place_of(a) < place_of(b); });
  return out;
}

namespace {

std::string file_of(const model::Channel& channel) { return "channels." + std::string(channel.id); }

}  // namespace

void add_remarks(Footnotes& footnotes, const model::Channels& channels) {
  footnotes.add("channels", channels.remarks);
  for (const model::Channel& channel : channels.channels) footnotes.add(file_of(channel), channel.remarks);
}

base::Html channel_mark(Footnotes& footnotes, const model::Channels& channels, const model::Channel& channel,
                        std::string_view key) {
  const auto position = &channel - channels.channels.data() + 1;
  base::Html own = footnotes.mark(file_of(channel), key);
  return own.html(footnotes.mark("channels", "channels." + std::to_string(position) + "." + std::string(key)));
}

}  // namespace views
