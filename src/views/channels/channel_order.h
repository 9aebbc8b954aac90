// What the pages of the agency's channels share: their order, and the marks of their footnotes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/translations.h"
#include "model/agency.h"
#include "views/shared/footnotes.h"

namespace views {

// Which channels stand together: for corruption (those for both included), for general matters, or without a stated
// purpose.
enum class ChannelPurpose : unsigned char { corruption, general, not_stated };

ChannelPurpose purpose_of(const model::Channel&);
// "channels.for_" and this are the words for it.
std::string_view words_of(ChannelPurpose);

// Whether a channel that takes reports of corruption says how to reach it.
bool has_way_to_report_corruption(const model::Agency&);
// That there is none, and what is known of it: for the place where outside bodies stand first.
std::string no_way_to_report_corruption(const model::Agency&, const base::Translations&);

// Purpose by purpose; within each, those first that need no internet.
std::vector<const model::Channel*> in_order(const std::vector<model::Channel>&);

// Of the file and of each channel.
void add_remarks(Footnotes&, const model::Channels&);
// Of a key of one of the channels, whether the channel's own `as_printed` names it or that of the file.
base::Html channel_mark(Footnotes&, const model::Channels&, const model::Channel&, std::string_view key);

}  // namespace views
