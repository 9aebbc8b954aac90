// Where an agency's content leads outside its site.
#pragma once

#include "base/url.h"
#include "checks/text/words_at.h"
#include "model/agency.h"

namespace checks {

// Calls `take(address, place)` for each http: and https: address: the agency's website, its channels, and links.
// `place()` gives its SourceLocation.
template <class Take>
void each_web_address(const model::Agency& agency, const Take& take) {
  if (base::is_web_address(agency.website)) take(agency.website, [&] { return agency.website_place; });
  if (agency.channels)
    for (const model::Channel& channel : agency.channels->channels)
      if (channel.value.value)
        for (std::string_view words : channel.value->words)
          if (base::is_web_address(words)) take(words, [&] { return channel.value.location; });
  for (const model::Link& link : agency.links)
    if (link.to == model::Link::To::outside && base::is_web_address(link.target))
      take(link.target, [&] { return words_at(link.location, link.written); });
}

}  // namespace checks
