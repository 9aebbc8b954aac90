// The rows of a list of complaint channels, those that need no internet first.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parts/footnotes.h"
#include "parts/links.h"
#include "parts/tags.h"

namespace parts {

struct ChannelRow {
  std::string id;  // "c-web"
  core::Html icon;
  core::Phrase name, value, hours, note;
  core::Html name_mark, value_mark, hours_mark, note_mark;  // of footnotes
  core::Url href;                                           // where the value leads; empty where it is a place
  bool is_outside = false;
  std::string missing;  // what the source does not say, where there is no value
  bool also_general = false;
  bool may_be_seen = false;  // by others: a wall or group, offered for corruption or without saying for what
  std::optional<Tag> tag;
};

struct ChannelGroup {
  std::string id, heading;
  std::vector<ChannelRow> offline, online;
  bool is_mixed = false;  // has both
};

// Which channels a group has: for corruption (those for both included), for general matters, or without a stated
// purpose.
enum class ChannelPurpose : unsigned char { corruption, general, not_stated };

ChannelGroup channel_group(const Context& context, ChannelPurpose purpose, Footnotes& footnotes);

core::Html channel_icon(model::ChannelType type);

}  // namespace parts

template <>
inline const core::Shape core::shape_of<parts::ChannelRow> = core::shape<parts::ChannelRow>(
    "channel", core::field<&parts::ChannelRow::id>("id"), core::field<&parts::ChannelRow::icon>("icon"),
    core::field<&parts::ChannelRow::name>("name"), core::field<&parts::ChannelRow::value>("value"),
    core::field<&parts::ChannelRow::hours>("hours"), core::field<&parts::ChannelRow::note>("note"),
    core::field<&parts::ChannelRow::name_mark>("name_mark"),
    core::field<&parts::ChannelRow::value_mark>("value_mark"),
    core::field<&parts::ChannelRow::hours_mark>("hours_mark"),
    core::field<&parts::ChannelRow::note_mark>("note_mark"), core::field<&parts::ChannelRow::href>("href"),
    core::field<&parts::ChannelRow::is_outside>("is_outside"), core::field<&parts::ChannelRow::missing>("missing"),
    core::field<&parts::ChannelRow::also_general>("also_general"),
    core::field<&parts::ChannelRow::may_be_seen>("may_be_seen"), core::field<&parts::ChannelRow::tag>("tag"));
template <>
inline const core::Shape core::shape_of<parts::ChannelGroup> = core::shape<parts::ChannelGroup>(
    "channels of one purpose", core::field<&parts::ChannelGroup::id>("id"),
    core::field<&parts::ChannelGroup::heading>("heading"), core::field<&parts::ChannelGroup::offline>("offline"),
    core::field<&parts::ChannelGroup::online>("online"), core::field<&parts::ChannelGroup::is_mixed>("is_mixed"));
