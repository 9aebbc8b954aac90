// channels.yaml: where and how to complain.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/text.h"
#include "model/document.h"
#include "model/link.h"
#include "model/printed.h"
#include "model/stated.h"

namespace model {

enum class ChannelType : unsigned char {
  in_person,
  phone,
  hotline,
  web_form,
  suggestion_box,
  post,
  email,
  line,
  facebook,
  social,
  app,
  other
};
enum class ChannelFor : unsigned char { not_stated, corruption, general, both };

struct Channel {
  std::string_view id;
  ChannelType type = ChannelType::other;
  core::Text name;
  ChannelFor takes = ChannelFor::not_stated;
  core::Place takes_place;
  // Phone, address, e-mail, URL or place, by type. A value that is not valid for its type is unreadable.
  Stated<core::Text> value;
  core::Text hours, note;
  Remarks remarks;
  core::Place place;
};

struct HandlingStep {
  core::Text step, within, by;
};

struct Channels {
  std::vector<Channel> channels;
  Prose protection;
  std::vector<HandlingStep> handling;
  std::optional<Link> tracking_href;
  core::Text tracking_note;
  std::optional<Link> policy;
  Remarks remarks;
  core::Place place;
};

}  // namespace model
