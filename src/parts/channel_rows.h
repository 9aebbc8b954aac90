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

REFLECTED(ChannelRow);
REFLECTED(ChannelGroup);

}  // namespace parts
