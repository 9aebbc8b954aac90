#include "parts/channel_rows.h"

#include "parts/contact_links.h"

namespace parts {

REFLECT(ChannelRow, "channel", id, icon, name, value, hours, note, name_mark, value_mark, hours_mark, note_mark, href,
        is_outside, missing, also_general, may_be_seen, tag);
REFLECT(ChannelGroup, "channels of one purpose", id, heading, offline, online, is_mixed);

namespace {

using model::Channel;
using model::ChannelFor;
using model::ChannelType;

core::Html icon_of(core::Literal path) {
  return core::Html()
      .raw(
          "<svg class=\"i\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.8\" "
          "stroke-linejoin=\"round\" aria-hidden=\"true\"><path d=\"")
      .raw(path)
      .raw("\"/></svg>");
}

ChannelPurpose purpose_of(ChannelFor takes) {
  switch (takes) {
    case ChannelFor::corruption:
    case ChannelFor::both:
      return ChannelPurpose::corruption;
    case ChannelFor::general:
      return ChannelPurpose::general;
    case ChannelFor::not_stated:
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

// `position` counts from 1, as keys do that the whole file's `as_printed` has.
ChannelRow row_of(const Context& context, const Channel& channel, std::size_t position, Footnotes& footnotes) {
  const core::Language language = context.language();
  auto mark = [&](const std::string& key) {
    core::Html own = footnotes.mark("channels." + std::string(channel.id), key);
    return own.html(footnotes.mark("channels", "channels." + std::to_string(position) + "." + key));
  };
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
    row.is_outside = core::is_web_address(row.href.view());
  } else {
    row.missing = context.words()(model::key_of_words("channels.missing_", model::channel_types.id_of(channel.type)));
    row.tag = warning_tag(context.words()("frame.incomplete"));
  }
  return row;
}

}  // namespace

ChannelGroup channel_group(const Context& context, ChannelPurpose purpose, Footnotes& footnotes) {
  std::string words(words_of(purpose));
  ChannelGroup group;
  group.id = purpose == ChannelPurpose::not_stated ? "not-stated" : words;
  group.heading = context.words()("channels.for_" + words);
  if (!context.agency.channels) return group;
  const auto& channels = context.agency.channels->channels;
  for (bool offline : {true, false}) {
    for (std::size_t i = 0; i < channels.size(); ++i) {
      if (purpose_of(channels[i].takes) != purpose || is_offline(channels[i].type) != offline) continue;
      (offline ? group.offline : group.online).push_back(row_of(context, channels[i], i + 1, footnotes));
    }
  }
  group.is_mixed = !group.offline.empty() && !group.online.empty();
  return group;
}

core::Html channel_icon(ChannelType type) {
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

}  // namespace parts
